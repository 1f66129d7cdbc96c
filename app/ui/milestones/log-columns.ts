import type { SheetColumn } from '~/domain/shared/sheet';
import { LOG_AUDIENCE_LABELS } from '~/wording/milestones-log';
import type { LogLineShown } from './log-list';

/** The log of a startup as a spreadsheet. */
export const LOG_COLUMNS: readonly SheetColumn<LogLineShown>[] = [
  { header: 'Semaine du', cell: ({ weekOn }) => weekOn },
  { header: 'La semaine en une phrase', cell: ({ words }) => words },
  { header: 'Lecture', cell: ({ audience }) => LOG_AUDIENCE_LABELS[audience] },
  { header: 'Écrite par', cell: ({ author }) => author },
];
