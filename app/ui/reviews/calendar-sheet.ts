import type { SheetColumn } from '~/domain/shared/sheet';
import { SCHEDULE_STATES } from '~/wording/reviews-around';
import { PHASE_LABELS } from '~/wording/startups';
import type { CalendarLine } from '~/domain/reviews/schedule';

/** The calendar of committees as a spreadsheet; what is behind the lines is empty for whoever does not read it. */
export function calendarColumns(publicUrl: string): readonly SheetColumn<CalendarLine>[] {
  return [
    { header: 'Start-up', cell: ({ name }) => name },
    { header: 'Phase', cell: ({ phase }) => PHASE_LABELS[phase] },
    { header: 'État', cell: ({ state }) => SCHEDULE_STATES[state] },
    { header: 'Comité prévu le', cell: ({ reviewId, day }) => (reviewId === null ? null : day) },
    { header: 'À tenir avant le', cell: ({ dueOn }) => dueOn },
    { header: 'Sponsors', cell: ({ inside }) => inside?.sponsors.join('\u00a0; ') ?? null },
    { header: 'Adresse', cell: ({ slug }) => `${publicUrl}/startups/${slug}/comites` },
  ];
}
