import type { DocumentBlock } from '~/domain/reviews/document';
import { BEST_RATING, type ImpactComparison, type ImpactLine } from '~/domain/reviews/impact';
import { formatDay, formatMoney } from './format';
import { IMPACT_CRITERIA } from './reviews';

/** The grid beside that of the last time: what was measured, then the ratings and the costs with their differences. */
export function impactTables(compared: readonly ImpactComparison[]): readonly DocumentBlock[] {
  return [
    {
      kind: 'table',
      caption: 'Ce qui est mesuré',
      columns: [
        { header: 'Le service est…', share: 16 },
        { header: 'Indicateur', share: 30 },
        { header: 'Cette fois', share: 27 },
        { header: 'La dernière fois', share: 27 },
      ],
      rows: compared.map(({ criterion, now, before }) => [
        IMPACT_CRITERIA[criterion].label,
        now?.indicator ?? before?.indicator ?? '–',
        now === null ? 'pas encore mesuré' : measureOf(now),
        before === null ? '–' : beforeOf(before, now),
      ]),
    },
    {
      kind: 'table',
      caption: `Notes sur ${BEST_RATING} et coût par impact`,
      columns: [
        { header: 'Le service est…', share: 22 },
        { header: 'Note', share: 9, numeric: true },
        { header: 'Avant', share: 9, numeric: true },
        { header: 'Écart de note', share: 13, numeric: true },
        { header: 'Coût par impact', share: 16, numeric: true },
        { header: 'Coût d’avant', share: 15, numeric: true },
        { header: 'Écart de coût', share: 16, numeric: true },
      ],
      rows: compared.map(({ criterion, now, before, ratingChange, costChangeCents }) => [
        IMPACT_CRITERIA[criterion].label,
        now === null ? '–' : String(now.rating),
        before === null ? '–' : String(before.rating),
        difference(ratingChange, String),
        costOf(now),
        costOf(before),
        difference(costChangeCents, formatMoney),
      ]),
    },
  ];
}

/** « +2 », « −1 », « = »; a dash when there is nothing to compare. */
export function difference(change: number | null, write: (value: number) => string): string {
  if (change === null) return '–';
  if (change === 0) return '=';
  return `${change > 0 ? '+' : '\u2212'}${write(Math.abs(change))}`;
}

function measureOf({ value, measuredOn }: ImpactLine): string {
  return measuredOn === null ? value : `${value}, le ${formatDay(measuredOn)}`;
}

/** Another indicator than today's is named: two figures of different things are not to be compared unawares. */
function beforeOf(before: ImpactLine, now: ImpactLine | null): string {
  const measure = measureOf(before);
  return now === null || now.indicator === before.indicator
    ? measure
    : `${before.indicator}\u00a0: ${measure}`;
}

function costOf(line: ImpactLine | null): string {
  const cents = line?.costPerImpactCents ?? null;
  return cents === null ? '–' : formatMoney(cents);
}
