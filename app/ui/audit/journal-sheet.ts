import type { ToldAct } from '~/domain/audit/told-act';
import type { SheetColumn } from '~/domain/shared/sheet';
import { actSentence, NOBODY } from '~/wording/audit';
import { SUBJECT_WORDS } from '~/wording/audit-subjects';

/** The journal as a spreadsheet, for whoever reads the journal. */
export const JOURNAL_COLUMNS: readonly SheetColumn<ToldAct>[] = [
  { header: 'Numéro', cell: ({ number }) => number },
  { header: 'Date', cell: ({ day }) => day },
  { header: 'Personne', cell: ({ actorName }) => actorName ?? NOBODY },
  { header: 'Organisation', cell: ({ actorOrganisation }) => actorOrganisation },
  { header: 'Acte', cell: ({ act, after }) => actSentence(act, after) },
  { header: 'Nature du sujet', cell: ({ subject }) => SUBJECT_WORDS[subject.kind] },
  { header: 'Numéro du sujet', cell: ({ subject }) => subject.id },
  { header: 'Friction', cell: ({ friction }) => friction?.title ?? null },
  { header: 'Start-up', cell: ({ startup }) => startup?.name ?? null },
  { header: 'Raison', cell: ({ reason }) => reason },
];
