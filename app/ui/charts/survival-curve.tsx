import { daysOfMonths, shareAfter, type SurvivalStep } from '~/domain/startups/survival';
import { formatPercent } from '~/wording/format';
import { Table } from '../base/table';
import { ChartFrame, Drawing } from './chart-frame';
import { at } from './scale';

/** Five years: beyond, few are known. */
const MONTHS = 60;
const HEIGHT = 160;
const FOOT = 20;
const TOLD = [6, 12, 24, 36, 48, 60];

/** The share of startups that nobody stopped, month after month since they were opened. */
export function SurvivalCurve({ survival }: { readonly survival: readonly SurvivalStep[] }) {
  const share = (months: number) => shareAfter(survival, daysOfMonths(months));
  const afterTwoYears = share(24);
  const title =
    afterTwoYears === null
      ? 'Part des start-ups qui n’ont pas été arrêtées, depuis leur ouverture'
      : `Deux ans après leur ouverture, ${formatPercent(afterTwoYears)} des start-ups n’ont pas été arrêtées`;
  const inWords = (months: number) => {
    const known = share(months);
    return known === null ? 'pas encore connu' : formatPercent(known);
  };
  const y = (part: number) => 8 + (1 - part) * (HEIGHT - 8);
  const steps = Array.from({ length: MONTHS }, (_, month) => month);
  return (
    <ChartFrame
      title={title}
      table={
        <Table
          caption="Part des start-ups qui n’ont pas été arrêtées"
          captionHidden
          compact
          rows={TOLD}
          rowKey={String}
          columns={[
            {
              id: 'months',
              header: 'Mois depuis l’ouverture',
              rowHeader: true,
              cell: (months) => months,
            },
            {
              id: 'share',
              header: 'Non arrêtées',
              numeric: true,
              cell: inWords,
            },
          ]}
        />
      }
    >
      <Drawing
        className="rl-drawing--scaled"
        height={HEIGHT + FOOT}
        title={title}
        description={TOLD.map((months) => `${inWords(months)} après ${months} mois`).join(', ')}
      >
        <line className="rl-axis" x1="0" x2="100%" y1={y(0)} y2={y(0)} />
        <line className="rl-axis" x1="0" x2="100%" y1={y(0.5)} y2={y(0.5)} />
        {steps.map((month) => {
          const known = share(month);
          return known === null ? null : (
            <rect
              key={month}
              className="rl-fill-5"
              x={at((month * 100) / MONTHS)}
              width={at(100 / MONTHS)}
              y={y(known).toFixed(1)}
              height={(y(0) - y(known)).toFixed(1)}
            />
          );
        })}
        {[0, 0.5, 1].map((part) => (
          <text key={part} x="0" dx="-8" y={y(part)} dy="0.35em" textAnchor="end">
            {formatPercent(part)}
          </text>
        ))}
        {TOLD.filter((months) => months % 12 === 0).map((months) => (
          <text key={months} x={at((months * 100) / MONTHS)} y={HEIGHT + FOOT - 4} textAnchor="end">
            {months / 12}&nbsp;{months === 12 ? 'an' : 'ans'}
          </text>
        ))}
      </Drawing>
    </ChartFrame>
  );
}
