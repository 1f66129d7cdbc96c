import type { LateKind } from '~/domain/notifications/late';
import { say } from './shared';

/** What each kind of lateness is called, on the board and in its spreadsheet. */
export const LATE_TITLES: Readonly<Record<LateKind, string>> = {
  'review-to-record': 'Comités dont la décision manque',
  'review-to-plan': 'Comités à prévoir',
  'money-ending': 'Enveloppes qui se terminent',
  'clock-ending': 'Échéances des six mois',
  'team-out-of-band': 'Équipes hors de la fourchette',
  'mission-ending': 'Missions qui se terminent',
  'milestone-late': 'Jalons en retard',
  'handover-stalled': 'Passations à l’arrêt',
  'follow-up-missing': 'Suivis à six et douze mois',
  'post-mortem-missing': 'Bilans attendus',
  'revision-due': 'Révision du programme',
  'resource-neglected': 'Ressources délaissées',
  'friction-unanswered': 'Frictions sans réponse',
  'file-waiting': 'Fichiers en quarantaine',
};

/** What each kind means, in one sentence. */
export const LATE_MEANINGS: Readonly<Record<LateKind, string>> = {
  'review-to-record':
    'Le jour du comité est venu et personne n’a enregistré ce que les sponsors ont décidé.',
  'review-to-plan':
    'Le prochain comité est dû dans les trente jours, ou l’était déjà, et aucun n’est prévu.',
  'money-ending':
    'La dernière enveloppe se termine dans les quarante-cinq jours, ou s’est déjà terminée.',
  'clock-ending':
    'Les six mois de construction se terminent dans les trente jours, ou sont déjà passés.',
  'team-out-of-band':
    'L’équipe en construction ne compte pas de deux à quatre personnes, coachs non comptés.',
  'mission-ending': 'La mission se termine dans les trente jours, et rien ne la prolonge.',
  'milestone-late': 'Le jalon est toujours prévu alors que sa date est passée.',
  'handover-stalled': 'Rien ne s’est passé dans la passation depuis trente jours.',
  'follow-up-missing':
    'Qui fait vivre le service n’a pas encore dit ce qu’il devient, six ou douze mois après.',
  'post-mortem-missing':
    'La start-up est arrêtée depuis un mois, et ne dit pas encore ce qu’elle laisse.',
  'revision-due': 'L’édition suivante du programme est due six mois après la dernière.',
  'resource-neglected':
    'Plus personne ne s’engage à entretenir la ressource, ou personne ne la réutilise un an après sa parution.',
  'friction-unanswered': 'Une réponse était due dans les trente jours suivant le dépôt.',
  'file-waiting': 'L’analyse antivirus n’a pas répondu depuis plus d’une heure.',
};

/** The act that resolves a line, a verb first; `{startup}` is the startup or the friction, `{about}` a title or a number. */
const LATE_ACTIONS: Readonly<Record<LateKind, string>> = {
  'review-to-record': 'Enregistrer la décision du comité de {startup}',
  'review-to-plan': 'Prévoir le comité de {startup}',
  'money-ending': 'Faire décider la suite du financement de {startup}',
  'clock-ending': 'Faire passer {startup} à la phase suivante',
  'team-out-of-band': 'Revoir l’équipe de {startup} : effectif {about}',
  'mission-ending': 'Faire prolonger ou remplacer {about} dans l’équipe de {startup}',
  'milestone-late': 'Apporter la preuve du jalon «\u00a0{about}\u00a0» de {startup}',
  'handover-stalled': 'Relancer la passation de {startup}',
  'follow-up-missing': 'Obtenir le suivi à {about} mois de {startup}',
  'post-mortem-missing': 'Obtenir le bilan de {startup}',
  'revision-due': 'Faire adopter la prochaine édition du programme {about}',
  'resource-neglected': 'Faire reprendre ou retirer la ressource «\u00a0{about}\u00a0»',
  'friction-unanswered': 'Répondre à «\u00a0{about}\u00a0»',
  'file-waiting': 'Vérifier les fichiers de {startup} : {about} en attente',
};

/** A friction where a startup's name would stand. */
const FRICTION_NUMBER = 'la friction nº\u00a0{number}';

/** What the words of a line need. */
export interface LateWords {
  readonly kind: LateKind;
  readonly about: string | null;
  readonly frictionId: number | null;
  readonly startupName: string | null;
}

/** The act that resolves a line, in words. */
export function lateAction({ kind, about, frictionId, startupName }: LateWords): string {
  const startup = startupName ?? say(FRICTION_NUMBER, { number: frictionId ?? '' });
  return say(LATE_ACTIONS[kind], { startup, about: about ?? '' });
}
