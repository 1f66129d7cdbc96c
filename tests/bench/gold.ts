import { MORE_PAIRS } from './gold-more';
import type { Pair } from './pair';

/** Written for the bench, in differing words; others of the kind stay out of the repository. */
export const PAIRS: readonly Pair[] = [
  [
    'Les allocataires du RSA ne savent pas où en est leur dossier',
    'Entre la caisse et le département, personne ne renseigne.',
    'Suivi du revenu de solidarité active : les bénéficiaires appellent sans réponse',
  ],
  [
    'La PMI reprogramme à la main les visites de puéricultrices',
    'Chaque visite est notée sur un agenda en papier.',
    'Protection maternelle et infantile : planning des puéricultrices tenu au crayon',
  ],
  [
    'Huit mois pour une décision de la MDPH',
    'Les familles attendent la commission sans nouvelle.',
    'Maison départementale des personnes handicapées : délai interminable avant la commission',
  ],
  [
    'Le plan d’aide de l’APA est recalculé à chaque hospitalisation',
    'Les auxiliaires ne sont prévenues qu’après coup.',
    'allocation personnalisée d’autonomie suspendue quand la personne est à l’hôpital',
  ],
  [
    'Demander un acte de naissance oblige à écrire à la commune natale',
    'Les courriers se perdent et l’usager recommence.',
    'obtenir un extrait d’état civil du lieu de naissance par courrier',
  ],
  [
    'La CAF et le centre social demandent les mêmes attestations',
    'Les parents les photocopient deux fois.',
    'allocations familiales et centre social : attestations à fournir en double',
  ],
  [
    'Inscrire un enfant à la cantine oblige à venir en mairie',
    'Les parents posent une demi-journée pour le quotient.',
    'restauration scolaire : impossible de s’inscrire sans se déplacer',
  ],
  [
    'Les arrêtés de travaux n’arrivent pas aux chauffeurs de bus',
    'La voirie ferme une rue, le réseau l’apprend le matin.',
    'conducteurs d’autocars surpris par les chantiers de voirie',
  ],
  [
    'Payer une facture d’eau suppose un chèque',
    'La régie n’accepte ni carte ni virement.',
    'règlement en ligne de l’eau potable refusé par la régie',
  ],
  [
    'Les demandeurs d’emploi refont leur CV pour chaque conseiller',
    'Aucun conseiller ne voit ce que l’autre a enregistré.',
    'chômeurs : raconter son parcours à chaque nouveau conseiller',
  ],
  [
    'Les permis de construire changent de numéro entre les services',
    'Instructeur et architecte ont chacun leur référence.',
    'autorisation d’urbanisme : une référence différente par service instructeur',
  ],
  [
    'Les associations redonnent leurs statuts à chaque subvention',
    'Chaque direction veut le même dossier.',
    'aide publique aux associations, statuts réclamés tous les ans',
  ],
  [
    'Les assistantes maternelles déclarent trois fois leurs disponibilités',
    'La commune et la caisse tiennent chacune leur fichier.',
    'nounous : places libres à saisir dans plusieurs fichiers',
  ],
  [
    'Aucune place en crèche n’est visible hors de sa commune',
    'Les parents téléphonent à chaque structure.',
    'petite enfance : chercher un accueil dans les communes voisines',
  ],
  [
    'Les pompiers ne connaissent pas l’état des points d’eau',
    'Le relevé des poteaux d’incendie date de trois ans.',
    'SDIS : bornes incendie hors service non signalées',
  ],
  [
    'Les maires reçoivent les alertes de crue trop tard',
    'Le message passe par trois services avant d’arriver.',
    'inondations : communes prévenues après la montée des eaux',
  ],
  [
    'Un médecin traitant introuvable dans les vallées',
    'Les patients appellent vingt cabinets.',
    'désert médical en montagne : patients sans docteur',
  ],
  [
    'Le carnet de vaccination des élèves est recopié par l’infirmière',
    'Elle lit chaque carnet et le saisit.',
    'vaccins des écoliers ressaisis à la main par les infirmières scolaires',
  ],
  [
    'Un élève handicapé change d’école sans son accompagnant',
    'Le contrat de l’accompagnant ne suit pas.',
    'AESH : pas de continuité lors d’un changement d’établissement',
  ],
  [
    'Les cars scolaires passent sans que les familles sachent le retard',
    'Aucun message n’est envoyé quand le car est en retard.',
    'ramassage scolaire : parents non prévenus des retards',
  ],
  [
    'La carte de stationnement met un an à être renouvelée',
    'Il faut redonner tous les justificatifs.',
    'renouvellement CMI : pièces redemandées et attente',
  ],
  [
    'Les diagnostics énergétiques ne servent pas aux conseillers',
    'Ils les redemandent en papier aux ménages.',
    'DPE : conseillers en rénovation obligés de le réclamer aux propriétaires',
  ],
  [
    'Les demandeurs de logement social n’ont pas de nouvelles',
    'Ils appellent le bailleur chaque semaine.',
    'HLM : silence total après le dépôt d’une demande',
  ],
  [
    'Le 115 ne voit pas les lits disponibles',
    'L’écoutant appelle chaque foyer.',
    'hébergement d’urgence : recenser les places libres par téléphone',
  ],
  [
    'Les dossiers d’aide juridictionnelle reviennent incomplets',
    'Le greffe les renvoie par la poste.',
    'avocats et tribunaux : pièces manquantes renvoyées par courrier',
  ],
  [
    'Les détenus sortent sans papiers d’identité',
    'La carte expire pendant la détention.',
    'sortants de prison privés de CNI valide',
  ],
  [
    'Les mandataires envoient les comptes de tutelle sur papier',
    'Le juge reçoit des cartons entiers.',
    'majeurs protégés : comptes de gestion annuels imprimés',
  ],
  [
    'Les petites communes ne savent pas rédiger un appel d’offres',
    'La secrétaire de mairie copie un ancien marché.',
    'commande publique : secrétariat de mairie sans modèle de DCE',
  ],
  [
    'Trouver une subvention pour rénover une école prend des semaines',
    'Les dispositifs sont éparpillés sur vingt sites.',
    'financements de travaux scolaires dispersés entre sites',
  ],
  [
    'Les délibérations partent en préfecture en pièces scannées',
    'Le contrôle de légalité les retape.',
    'actes des conseils municipaux numérisés puis ressaisis',
  ],
  [
    'Donner procuration oblige à passer à la gendarmerie',
    'Les électeurs éloignés y renoncent.',
    'vote par mandataire : déplacement au commissariat obligatoire',
  ],
  [
    'Les jeunes ne savent pas quand se faire recenser',
    'La mairie le découvre au passage du permis.',
    'recensement citoyen à seize ans oublié par les adolescents',
  ],
  ...MORE_PAIRS,
];
