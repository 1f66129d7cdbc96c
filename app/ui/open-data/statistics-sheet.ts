import type { CellValue, SheetColumn } from '~/domain/shared/sheet';
import { eurosCell } from '~/domain/shared/sheet';
import type { Phase } from '~/domain/startups/phase';
import {
  daysOfMonths,
  shareAfter,
  type PhaseLengths,
  type SurvivalStep,
} from '~/domain/startups/survival';
import { PHASE_LABELS } from '~/wording/startups';

interface Told {
  readonly figures: {
    readonly waiting: {
      readonly waiting: number;
      readonly oldestDays: number | null;
      readonly medianDays: number | null;
    };
    readonly phases: readonly { readonly phase: Phase; readonly count: number }[];
    readonly grantedCents: number;
    readonly paidCents: number;
    readonly handedOver: number;
    readonly stillAlive: number;
  };
  readonly lengths: PhaseLengths;
}

interface StatisticLine {
  readonly what: string;
  readonly value: CellValue;
  readonly unit: string;
}

export const STATISTIC_COLUMNS: readonly SheetColumn<StatisticLine>[] = [
  { header: 'Indicateur', cell: ({ what }) => what },
  { header: 'Valeur', cell: ({ value }) => value },
  { header: 'Unité', cell: ({ unit }) => unit },
];

/** The public figures as lines of a spreadsheet; an unknown one has no value. */
export function statisticLines({ figures, lengths }: Told): StatisticLine[] {
  const { waiting, oldestDays, medianDays } = figures.waiting;
  const line = (what: string, value: CellValue, unit: string) => ({ what, value, unit });
  return [
    line('Frictions qui attendent une réponse', waiting, 'frictions'),
    line('Attente de la plus ancienne', oldestDays, 'jours'),
    line('Délai médian de réponse sur douze mois', medianDays, 'jours'),
    ...figures.phases.map(({ phase, count }) =>
      line(`Start-ups en phase «\u00a0${PHASE_LABELS[phase]}\u00a0»`, count, 'start-ups'),
    ),
    line('Argent accordé', eurosCell(figures.grantedCents), 'euros'),
    line('Argent payé', eurosCell(figures.paidCents), 'euros'),
    line('Services repris par leur administration', figures.handedOver, 'services'),
    line('Services repris et toujours en vie', figures.stillAlive, 'services'),
    ...lengths.phases.flatMap(({ phase, ended, medianDays: median, halfLeftBy }) => [
      line(`Phases «\u00a0${PHASE_LABELS[phase]}\u00a0» terminées`, ended, 'phases'),
      line(
        `Durée médiane des phases «\u00a0${PHASE_LABELS[phase]}\u00a0» terminées`,
        median,
        'jours',
      ),
      line(
        `Délai dans lequel la moitié ont quitté «\u00a0${PHASE_LABELS[phase]}\u00a0»`,
        halfLeftBy,
        'jours',
      ),
    ]),
    ...[1, 2, 3, 4, 5].map((years) =>
      line(
        `Start-ups non arrêtées ${years} an${years > 1 ? 's' : ''} après leur ouverture`,
        percentAfter(lengths.survival, daysOfMonths(years * 12)),
        '%',
      ),
    ),
  ];
}

function percentAfter(survival: readonly SurvivalStep[], days: number): number | null {
  const share = shareAfter(survival, days);
  return share === null ? null : Math.round(100 * share);
}
