import type { TaskKind } from '~/domain/notifications/task';

/** What waits for a person, as a verb; `{about}` is what it is about. */
export const TASKS: Readonly<Record<TaskKind, string>> = {
  'finish-draft': 'Terminer et déposer « {about} »',
  'give-information': 'Répondre à la question posée sur « {about} »',
  'give-opinion': 'Donner votre avis sur « {about} »',
  'take-frictions': 'Prendre en charge {about}',
  'decide-friction': 'Décider de la suite de « {about} »',
  'confirm-attachments': 'Confirmer le rattachement de {about}',
  'record-review': 'Enregistrer la décision du comité de {about}',
  'decide-review': 'Décider au comité de {about}',
  'prepare-review': 'Préparer le comité de {about}',
  'reach-milestone': 'Atteindre le jalon « {about} »',
  'provide-items': 'Apporter {about}',
  'accept-items': 'Accepter {about}',
  'sign-handover': 'Signer la passation de {about}',
  'open-startup': 'Ouvrir une start-up pour « {about} »',
};
