import type { EvidenceKind, MilestoneState } from '~/domain/milestones/milestone';
import type { MilestoneRefusal } from '~/domain/milestones/rules';
import { FILE_REFUSALS } from './files';

/** States of a milestone as people read them. */
export const MILESTONE_STATE_LABELS: Readonly<Record<MilestoneState, string>> = {
  planned: 'Prévu',
  reached: 'Atteint',
  missed: 'Manqué',
  cancelled: 'Annulé',
};

/** What proves that a milestone is reached. */
export const EVIDENCE_LABELS: Readonly<Record<EvidenceKind, string>> = {
  link: 'Un lien',
  figure: 'Un chiffre',
  file: 'Un fichier',
};

/** What a milestone is closed as, without evidence. */
export const CLOSING_LABELS: Readonly<Record<'miss' | 'cancel', string>> = {
  miss: 'Manqué : sa date est passée et il n’est pas atteint',
  cancel: 'Annulé : il n’a plus lieu d’être',
};

/** Names of the forms’ fields, for the conflict page. */
export const MILESTONE_FIELD_LABELS = {
  title: 'Jalon',
  dueOn: 'Date prévue',
  reason: 'Motif',
  reachedOn: 'Atteint le',
} as const;

export const MILESTONE_REFUSALS: Readonly<Record<MilestoneRefusal, string>> = {
  'startup-not-live': 'Cette start-up n’est plus en cours : ses jalons ne changent plus.',
  'milestone-closed': 'Ce jalon est déjà clos : il reste tel qu’il a été consigné.',
  'due-before-startup': 'La start-up n’était pas encore ouverte à cette date.',
  'same-day': 'C’est déjà la date prévue : choisissez-en une autre.',
  'reached-in-future': 'Un jalon est atteint aujourd’hui ou avant : cette date est à venir.',
  'reached-before-startup': 'La start-up n’était pas encore ouverte à cette date.',
  'missed-before-its-day':
    'La date de ce jalon n’est pas passée : il peut encore être atteint. Pour y renoncer, annulez-le.',
  'link-missing': 'Écrivez l’adresse où l’on peut voir la preuve.',
  'figure-missing': 'Écrivez le chiffre atteint.',
  'unit-missing': 'Dites ce que ce chiffre compte, par exemple « dossiers traités ».',
  'file-missing': 'Choisissez le fichier qui fait preuve.',
  ...FILE_REFUSALS,
};
