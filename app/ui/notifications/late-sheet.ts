import { daysBetween, type Day } from '~/domain/shared/day';
import type { SheetColumn } from '~/domain/shared/sheet';
import { LATE_TITLES, lateAction } from '~/wording/notifications-late';
import type { LateItem } from './late-section';

/** What is late as a spreadsheet: the board's lines, with days instead of durations. */
export function lateColumns(publicUrl: string, today: Day): readonly SheetColumn<LateItem>[] {
  return [
    { header: 'Retard', cell: ({ kind }) => LATE_TITLES[kind] },
    { header: 'À faire', cell: lateAction },
    { header: 'Start-up', cell: ({ startupName }) => startupName },
    { header: 'Incubateur', cell: ({ incubatorName }) => incubatorName },
    { header: 'Personnes', cell: ({ people }) => people.map(({ name }) => name).join(', ') },
    { header: 'Échéance', cell: ({ dueOn }) => dueOn },
    { header: 'Jours de retard', cell: ({ dueOn }) => Math.max(0, daysBetween(dueOn, today)) },
    { header: 'Adresse', cell: ({ href }) => `${publicUrl}${href}` },
  ];
}
