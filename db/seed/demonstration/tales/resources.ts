import type { TypedResource } from '../../../../app/domain/resources/content';
import { day } from '../../../../app/domain/shared/day';
import type { PersonKey } from '../people';
import type { When } from '../scene';

const RENNES = 'epci-243500139';
const BREST = 'epci-242900314';
const OPEN_LICENCE = 'etalab-2.0';

/** What nobody told of a resource. */
const UNTOLD = {
  startup: '',
  licence: '',
  landingUrl: null,
  documentationUrl: null,
  repositoryUrl: null,
  contact: '',
  maintainedUntil: null,
} as const;

const FRANCECONNECT: TypedResource = {
  ...UNTOLD,
  kind: 'service-mutualise',
  name: 'FranceConnect',
  producer: 'dinsic',
  purpose:
    'Permet à une personne de se connecter à un service public avec un compte qu’elle a déjà : impôts, assurance maladie, La Poste. Le service reçoit une identité vérifiée, sans gérer de mot de passe.',
  audience: 'Toute administration et toute collectivité qui ouvre un service en ligne.',
  accessConditions:
    'Gratuit. Une demande décrit le service et les données demandées ; l’habilitation arrive en général sous deux semaines.',
  landingUrl: 'https://franceconnect.example/partenaires',
  documentationUrl: 'https://franceconnect.example/documentation',
  contact: 'partenaires@franceconnect.example',
  maturity: 'stable',
};

/** The first entries of the common base, as staff published them. */
export const FIRST: readonly { readonly on: When; readonly resource: TypedResource }[] = [
  { on: -320, resource: FRANCECONNECT },
  {
    on: -320,
    resource: {
      ...UNTOLD,
      kind: 'service-mutualise',
      name: 'Paiement en ligne des collectivités',
      producer: 'dgfip',
      purpose:
        'Encaisse par carte ou prélèvement une facture de cantine, d’eau ou de crèche, et inscrit la recette dans les comptes du comptable public.',
      audience: 'Communes, intercommunalités, départements, régions et leurs établissements.',
      accessConditions:
        'Par convention avec le comptable public. La commission carte bancaire reste à la charge de la collectivité.',
      landingUrl: 'https://paiement-collectivites.example',
      contact: 'https://paiement-collectivites.example/assistance',
      maturity: 'stable',
    },
  },
  {
    on: -319,
    resource: {
      ...UNTOLD,
      kind: 'brique-logicielle',
      name: 'Archivage numérique partagé',
      producer: 'dinsic',
      purpose:
        'Conserve des documents avec leur valeur de preuve, suit les durées légales et prépare les éliminations. S’installe chez soi ou à plusieurs.',
      audience:
        'Services d’archives et directions du numérique qui mettent leurs moyens en commun.',
      accessConditions: 'Libre. Un club d’utilisateurs se réunit chaque trimestre.',
      licence: 'CECILL-2.1',
      repositoryUrl: 'https://depot.example/archivage-numerique-partage',
      documentationUrl: 'https://archivage-partage.example/guide',
      maturity: 'beta',
    },
  },
  {
    on: -318,
    resource: {
      ...UNTOLD,
      kind: 'api',
      name: 'Voies et adresses de Rennes Métropole',
      producer: RENNES,
      purpose:
        'Donne les voies, les numéros et leurs coordonnées pour les 43 communes de la métropole, mis à jour chaque nuit.',
      audience:
        'Services de secours, réseaux, livraison, et toute application qui localise une adresse.',
      accessConditions: 'Libre, sans clé, dans la limite de dix appels par seconde.',
      licence: 'ODbL-1.0',
      documentationUrl: 'https://donnees.rennes-metropole.example/voies-et-adresses',
      maturity: 'stable',
      maintainedUntil: day('2028-12-31'),
    },
  },
  {
    on: -318,
    resource: {
      ...UNTOLD,
      kind: 'jeu-de-donnees',
      name: 'Travaux de voirie, fichier mensuel',
      producer: RENNES,
      purpose:
        'Liste chaque mois les chantiers autorisés sur la voirie, en un fichier à télécharger.',
      audience: 'Transporteurs, communes voisines, médias locaux.',
      accessConditions: 'Libre.',
      licence: OPEN_LICENCE,
      maturity: 'stable',
    },
  },
  {
    on: -317,
    resource: {
      ...UNTOLD,
      kind: 'api',
      name: 'Perturbations liées aux travaux',
      producer: RENNES,
      purpose:
        'Annonce les rues fermées ou rétrécies, les déviations et leurs dates, plusieurs semaines à l’avance.',
      audience: 'Calculateurs d’itinéraires, secours, collecte des déchets, transports scolaires.',
      accessConditions: 'Libre, avec une clé obtenue en ligne.',
      licence: 'ODbL-1.0',
      documentationUrl: 'https://donnees.rennes-metropole.example/perturbations',
      maturity: 'stable',
    },
  },
  {
    on: -317,
    resource: {
      ...UNTOLD,
      kind: 'jeu-de-donnees',
      name: 'Transports publics de Brest, horaires théoriques',
      producer: BREST,
      purpose:
        'Tous les arrêts, lignes et horaires de bus et de tramway, tels qu’ils sont prévus, au format GTFS.',
      audience: 'Calculateurs d’itinéraires et services d’information aux voyageurs.',
      accessConditions: 'Libre, à télécharger.',
      licence: OPEN_LICENCE,
      documentationUrl: 'https://donnees.brest.example/horaires',
      maturity: 'stable',
    },
  },
  {
    on: -316,
    resource: {
      ...UNTOLD,
      kind: 'api',
      name: 'Transports publics de Brest, temps réel',
      producer: BREST,
      purpose: 'Donne les prochains passages à chaque arrêt et la position des véhicules.',
      audience: 'Applications de mobilité, afficheurs aux arrêts.',
      accessConditions: 'Libre, avec une clé obtenue en ligne.',
      licence: OPEN_LICENCE,
      documentationUrl: 'https://donnees.brest.example/temps-reel',
      maturity: 'beta',
      maintainedUntil: day('2025-12-31'),
    },
  },
  {
    on: -316,
    resource: {
      ...UNTOLD,
      kind: 'service-mutualise',
      name: 'COMEDEC',
      producer: 'ants',
      purpose:
        'Vérifie un acte d’état civil directement entre l’administration qui en a besoin et la mairie qui le tient, sans que la personne le demande.',
      audience: 'Mairies, notaires et services qui délivrent des titres.',
      accessConditions: 'Par convention ; chaque officier reçoit une carte à puce.',
      landingUrl: 'https://comedec.example',
      maturity: 'stable',
    },
  },
];

/** Versions that producers announced. */
export const VERSIONS: readonly {
  readonly on: When;
  readonly by: PersonKey;
  readonly slug: string;
  readonly label: string;
  readonly changes: string;
}[] = [
  {
    on: -210,
    by: 'staff',
    slug: 'archivage-numerique-partage',
    label: '2.0',
    changes:
      'Plusieurs collectivités sur une même installation. Export au format d’échange des archives.',
  },
  {
    on: -96,
    by: 'malo',
    slug: 'perturbations-liees-aux-travaux',
    label: '1.4',
    changes: 'Les déviations des lignes de bus sont décrites.',
  },
];

/** The file that a service replaced. */
export const WITHDRAWN: readonly {
  readonly on: When;
  readonly by: PersonKey;
  readonly slug: string;
  readonly reason: string;
  readonly successor: string;
}[] = [
  {
    on: -90,
    by: 'rozenn',
    slug: 'travaux-de-voirie-fichier-mensuel',
    reason:
      'Un fichier par mois arrivait trop tard : les mêmes chantiers se lisent désormais au jour le jour.',
    successor: 'perturbations-liees-aux-travaux',
  },
];

interface Contributed {
  readonly on: When;
  readonly by: PersonKey;
  readonly note: string;
  readonly resource: TypedResource;
}

/** A contribution that was published. */
export const ACCEPTED: Contributed & { readonly answeredOn: When; readonly answer: string } = {
  on: -64,
  by: 'agent-pas-de-calais',
  note: 'Nous l’utilisons depuis un an au service des transports scolaires.',
  resource: {
    ...UNTOLD,
    kind: 'cadre',
    name: 'Convention type de partage de données entre collectivités',
    producer: 'departement-62',
    purpose:
      'Une convention et ses annexes à compléter : qui transmet quoi, à quel rythme, pour quel usage, et jusqu’à quand.',
    audience: 'Départements, intercommunalités et communes qui échangent des fichiers d’usagers.',
    accessConditions: 'Libre. À faire relire par son délégué à la protection des données.',
    licence: OPEN_LICENCE,
    maturity: 'stable',
  },
  answeredOn: -61,
  answer: 'Merci, trois départements nous la demandaient.',
};

/** A contribution that was not. */
export const REFUSED: Contributed & { readonly answeredOn: When; readonly answer: string } = {
  on: -40,
  by: 'agent-bretagne',
  note: '',
  resource: {
    ...UNTOLD,
    kind: 'brique-logicielle',
    name: 'Agenda partagé des ports de plaisance',
    producer: 'region-53',
    purpose: 'Réserve une place au port pour une nuit, à l’essai dans deux ports.',
    audience: 'Ports de plaisance.',
    accessConditions: 'Pas encore ouvert.',
    maturity: 'concept',
  },
  answeredOn: -38,
  answer:
    'Le code n’est pas encore publié et personne ne peut s’en servir. Proposez-la de nouveau quand une première version sera ouverte.',
};

/** Contributions that wait for an answer. */
export const WAITING: readonly (Contributed & { readonly slug: string | null })[] = [
  {
    on: -6,
    by: 'agent-bretagne',
    slug: null,
    note: 'La liste est complète sauf pour les îles.',
    resource: {
      ...UNTOLD,
      kind: 'referentiel',
      name: 'Points d’arrêt routiers de Bretagne',
      producer: 'region-53',
      purpose:
        'La liste commune des arrêts de car et de bus, avec un identifiant unique et leur accessibilité.',
      audience: 'Autorités de transport et calculateurs d’itinéraires.',
      accessConditions: 'Libre.',
      licence: 'ODbL-1.0',
      documentationUrl: 'https://donnees.bretagne.example/points-d-arret',
      maturity: 'beta',
    },
  },
  {
    on: -2,
    by: 'agent-pas-de-calais',
    slug: 'franceconnect',
    note: 'L’adresse a changé au printemps.',
    resource: {
      ...FRANCECONNECT,
      documentationUrl: 'https://guides.franceconnect.example',
    },
  },
];
