import type { TaskKind } from '~/domain/notifications/task';

/** What waits for a person, as a verb; `{about}` is what it is about. */
export const TASKS: Readonly<Record<TaskKind, string>> = {
  'finish-draft': 'Terminer et déposer «\u00a0{about}\u00a0»',
  'give-information': 'Répondre à la question posée sur «\u00a0{about}\u00a0»',
  'give-opinion': 'Donner votre avis sur «\u00a0{about}\u00a0»',
  'take-frictions': 'Prendre en charge {about}',
  'decide-friction': 'Décider de la suite de «\u00a0{about}\u00a0»',
  'score-frictions': 'Noter {about} en présélection',
  'confirm-attachments': 'Confirmer le rattachement de {about}',
  'record-review': 'Enregistrer la décision du comité de {about}',
  'decide-review': 'Décider au comité de {about}',
  'prepare-review': 'Préparer le comité de {about}',
  'reach-milestone': 'Atteindre le jalon «\u00a0{about}\u00a0»',
  'provide-items': 'Apporter {about}',
  'accept-items': 'Accepter {about}',
  'sign-handover': 'Signer la passation de {about}',
  'agree-framing': 'Donner votre accord au cadrage de «\u00a0{about}\u00a0»',
  'answer-follow-up': 'Dire ce que devient {about}',
  'record-closure': 'Enregistrer la fermeture de {about}, que son porteur annonce',
  'write-post-mortem': 'Écrire le bilan d’arrêt de {about}',
  'open-startup': 'Ouvrir une start-up pour «\u00a0{about}\u00a0»',
  'answer-proposal': 'Dire si votre équipe accueille {about}',
  'confirm-sponsor': 'Répondre au sponsor proposé pour {about}',
  'prolong-mission': 'Prolonger ou relayer la mission de {about}',
  'keep-band': 'Compléter ou réduire l’équipe de {about}',
};
