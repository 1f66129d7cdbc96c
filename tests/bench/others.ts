/** What frictions are about in the bench: the gold pairs' own fields among others, so that single words decide nothing. */
const MATTERS = [
  'Le dossier de subvention',
  'La demande de rendez-vous',
  'L’inscription au conservatoire',
  'La carte de bibliothèque',
  'Le bail rural',
  'Le contrôle sanitaire des cuisines',
  'La déclaration de ruches',
  'Le registre des chiens',
  'Le marché de plein air',
  'Le permis de détention',
  'La licence de taxi',
  'L’autorisation de terrasse',
  'La vignette de quartier',
  'Le relevé de compteur',
  'L’abonnement de piscine',
  'La bourse de lycée',
  'Le transport à la demande',
  'Le prêt de matériel',
  'La convention de mécénat',
  'Le jury de concours',
  'L’enquête publique',
  'Le plan de gestion du littoral',
  'La taxe d’enlèvement',
  'Le passage à niveau',
  'Le parc de véhicules',
  'La restauration d’un tableau',
  'Le stage de secourisme',
  'L’agrément sportif',
  'La veille des étangs',
  'Le dépôt de brevet',
  'La visite du conseiller en énergie',
  'Le diagnostic archéologique',
  'L’accueil des gens du voyage',
  'La régie de spectacles',
  'Le fichier des donateurs',
  'L’alerte à la sécheresse',
  'Le compteur de vélos',
  'La formation des élus',
  'Le bulletin municipal',
  'La cotisation de l’ordre',
  'Le dossier médical des marins',
  'La qualité de l’air des écoles',
  'Le quota de pêche',
  'L’attestation de domicile',
  'Le chantier d’insertion',
];
const TROUBLES = [
  'prend plusieurs mois',
  'oblige à se déplacer',
  'est saisi deux fois',
  'repose sur un tableur',
  'se perd entre deux guichets',
  'n’est pas connu des agents',
  'demande dix pièces',
  'arrive trop tard',
  'reste sans réponse',
  'change de référence en route',
  'échappe aux petites communes',
  'n’existe que sur papier',
  'est mal compris des usagers',
  'n’est suivi par personne',
  'coûte plus qu’il ne rapporte',
  'tombe en panne chaque été',
  'se refait chaque année',
  'dépend d’une seule personne',
  'n’est pas accessible',
  'est contesté sans fin',
  'se négocie au cas par cas',
  'passe par la préfecture',
  'est vérifié à la main',
  'bloque le paiement',
  'n’est pas partagé',
  'décourage les bénévoles',
  'est recopié par le secrétariat',
  'manque d’historique',
  'se règle par chèque',
  'oublie les habitants des villages',
  'fait appeler le standard',
  'arrive au mauvais service',
  'ne tient pas compte des horaires',
  'est signé par quatre personnes',
  'expose des données personnelles',
  'n’a pas de délai annoncé',
  'se décide sans critères',
  'double le travail des équipes',
  'ignore les travaux en cours',
  'attend une délibération',
  'renvoie à un site fermé',
  'mélange deux publics',
  'est refusé sans motif',
  'ne prévient personne',
  'exige un compte de plus',
];
const PLACES = [
  'dans les îles',
  'en montagne',
  'en périphérie',
  'dans le bassin minier',
  'sur le littoral',
  'en centre-ville',
  'dans les bourgs',
  'aux frontières',
  'dans les quartiers',
  'en plaine',
];
const WITNESSES = [
  'Les agents',
  'Les familles',
  'Les commerçants',
  'Les élus',
  'Les bénévoles',
  'Les usagers',
  'Les directeurs',
  'Les instructeurs',
  'Les riverains',
  'Les artisans',
];
const FACTS = [
  'le disent à chaque réunion',
  'tiennent un carnet à part',
  'rappellent toutes les semaines',
  'ont cessé de compter',
  'perdent une matinée',
  'renoncent souvent',
  'demandent un tableau commun',
  'attendent un courrier',
  'comparent deux listes',
  'font la navette',
];

/** A syllabic name that no two numbers share: real texts hold rare words too. */
function nameOf(number: number): string {
  const syllables = ['ba', 'ké', 'lou', 'mi', 'no', 'pra', 'sti', 'ver', 'zan', 'du'];
  return `Saint-${String(number).replace(/\d/g, (digit) => syllables[Number(digit)] ?? '')}`;
}

/** The friction of that number: always the same, and unlike any other's. */
export function otherFriction(number: number): {
  readonly title: string;
  readonly situation: string;
} {
  const pick = (list: readonly string[], step: number): string =>
    list[Math.floor(number / step) % list.length] ?? '';
  const matter = pick(MATTERS, 1);
  const trouble = pick(TROUBLES, MATTERS.length);
  const place = pick(PLACES, 7);
  return {
    title: `${matter} ${trouble} ${place}`,
    situation: `${pick(WITNESSES, 3)} de ${nameOf(number)} ${pick(FACTS, 11)}. ${pick(MATTERS, 13)} ${pick(TROUBLES, 17)} aussi, et ${pick(WITNESSES, 29).toLowerCase()} ${pick(FACTS, 31)}.`,
  };
}

const OFFERS = [
  'Un calendrier partagé pour',
  'Un formulaire commun pour',
  'Des données ouvertes sur',
  'Une API de suivi pour',
  'Un modèle de courrier pour',
  'Un tableau de bord de',
  'Un service de rappel pour',
];
const GAINS = [
  'évite de saisir deux fois',
  'prévient quand une pièce manque',
  'donne un délai à chacun',
  'rassemble les dossiers de plusieurs services',
  'se branche sur le logiciel de la mairie',
];

/** The resource of that number, about the same matters as the frictions. */
export function otherResource(number: number): {
  readonly title: string;
  readonly situation: string;
} {
  const pick = (list: readonly string[], step: number): string =>
    list[Math.floor(number / step) % list.length] ?? '';
  const matter = pick(MATTERS, 1);
  return {
    title: `${pick(OFFERS, 3)} ${matter.charAt(0).toLowerCase()}${matter.slice(1)}`,
    situation: `Né à ${nameOf(number)}, il ${pick(GAINS, 5)} et ${pick(GAINS, 2)}. ${pick(MATTERS, 13)} y est traité aussi, ${pick(PLACES, 7)}.`,
  };
}
