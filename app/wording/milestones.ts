import type { EvidenceKind, MilestoneState } from '~/domain/milestones/milestone';
import type { TieRefusal } from '~/domain/milestones/dependencies';
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
  log: 'Une ligne du journal de bord',
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
  'due-too-far':
    'Cette date est trop lointaine\u00a0: un jalon se prévoit dans les cinq ans. Vérifiez l’année.',
  'same-day': 'C’est déjà la date prévue : choisissez-en une autre.',
  'reached-in-future': 'Un jalon est atteint aujourd’hui ou avant : cette date est à venir.',
  'reached-before-startup': 'La start-up n’était pas encore ouverte à cette date.',
  'missed-before-its-day':
    'La date de ce jalon n’est pas passée : il peut encore être atteint. Pour y renoncer, annulez-le.',
  'link-missing': 'Écrivez l’adresse où l’on peut voir la preuve.',
  'figure-missing': 'Écrivez le chiffre atteint.',
  'unit-missing': 'Dites ce que ce chiffre compte, par exemple « dossiers traités ».',
  'figure-after-milestone':
    'Ce chiffre est plus récent que le jalon : corrigez l’une des deux dates.',
  'log-line-missing': 'Choisissez la ligne du journal de bord qui le raconte.',
  'log-line-not-public':
    'Cette ligne est réservée aux parties : une preuve se lit par tout le monde. Choisissez-en une autre.',
  'file-missing': 'Choisissez le fichier qui fait preuve.',
  ...FILE_REFUSALS,
};

/** Why a milestone may not wait for another. */
export const TIE_REFUSALS: Readonly<Record<TieRefusal, string>> = {
  'tie-to-itself': 'Un jalon ne peut pas s’attendre lui-même.',
  'tie-closes-circle':
    'Ces jalons s’attendraient l’un l’autre : celui-ci doit déjà être atteint avant l’autre.',
  'tie-known': 'Ce jalon attend déjà celui-là.',
};
