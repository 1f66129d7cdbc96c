import { daysBetween, type Day } from '~/domain/shared/day';
import type { SheetColumn } from '~/domain/shared/sheet';
import type { SpokenPhase } from '~/wording/startups-portfolio';
import { PHASE_LABELS } from '~/wording/startups';

interface PhaseRow extends SpokenPhase {
  readonly slug: string;
  readonly name: string;
  readonly incubatorName: string;
}

/** The portfolio's picture as a spreadsheet: a line per phase. */
export function portfolioColumns(publicUrl: string, today: Day): readonly SheetColumn<PhaseRow>[] {
  return [
    { header: 'Start-up', cell: ({ name }) => name },
    { header: 'Incubateur', cell: ({ incubatorName }) => incubatorName },
    { header: 'Phase', cell: ({ phase }) => PHASE_LABELS[phase] },
    { header: 'Du', cell: ({ startsOn }) => startsOn },
    { header: 'Au', cell: ({ endsOn }) => endsOn },
    { header: 'Jours', cell: ({ startsOn, endsOn }) => daysBetween(startsOn, endsOn ?? today) },
    { header: 'Adresse', cell: ({ slug }) => `${publicUrl}/startups/${slug}` },
  ];
}
