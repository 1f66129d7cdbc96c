import type { UNANSWERED_KEY } from '../../../../app/domain/handover/standards-left';
import type { FirstItemKey } from '../../../../app/domain/handover/template';

/** What a giving side writes under each item of the checklist; a tale replaces what is its own. */
export const USUAL_EVIDENCE = {
  'code-licence':
    'Code publié sous licence libre, historique nettoyé, droits vérifiés contrat par contrat.',
  hosting:
    'Hébergement transféré au marché du porteur, bascule faite un dimanche, retour arrière essayé.',
  'domain-name':
    'Le service répond sous le nom du porteur ; l’ancienne adresse redirige pour deux ans.',
  security: 'Homologation prononcée pour trois ans par le responsable du porteur.',
  'personal-data':
    'Traitement inscrit au registre du porteur, durées de conservation appliquées par le code.',
  accessibility: 'Déclaration à jour, 94 % des critères respectés, plan pour les autres.',
  'budget-line':
    'Ligne permanente inscrite au budget, marché de maintenance notifié pour quatre ans.',
  people: 'Deux agents du porteur formés, présents six mois dans l’équipe avant la passation.',
  documentation:
    'Documentation relue par une personne qui découvrait le service et l’a installé seule.',
  'user-support': 'Le support du porteur répond depuis trois mois, délai médian d’un jour.',
  mailboxes:
    'Boîtes partagées au nom du service, plus aucune adresse personnelle dans les courriels.',
  secrets: 'Secrets et accès renouvelés devant témoins, comptes de l’ancienne équipe fermés.',
  statistics: 'Page de statistiques publique, calculée chaque nuit par le porteur.',
  lessons: 'Ce qui a été appris tient en deux pages, publiées avec le service.',
  standards_unanswered:
    'Critères relus avec le porteur le jour de la bascule\u00a0: ceux qui restent sont dans son plan de l’année.',
} as const satisfies Record<FirstItemKey | typeof UNANSWERED_KEY, string>;
