import type { Day } from '~/domain/shared/day';
import { LIVE_PHASES } from '~/domain/startups/phase';
import type { PortfolioAt } from '~/domain/startups/portfolio';
import { formatCount, formatNumber } from '~/wording/format';
import { PHASE_LABELS } from '~/wording/startups';
import { semesterInWords } from '~/wording/startups-portfolio';
import { Table } from '../base/table';
import { ChartFrame, Drawing } from './chart-frame';
import { PHASE_FILLS } from './portfolio-lines';
import { at } from './scale';

const HEIGHT = 200;
const FOOT = 20;
const HEAD = 18;
/** Share of a half-year's place that its column takes. */
const WIDTH = 0.7;

function totalOf({ counts }: PortfolioAt): number {
  return LIVE_PHASES.reduce((sum, phase) => sum + counts[phase], 0);
}

/** How many startups were in each phase at the end of each half-year, the last one being today. */
export function PortfolioOverTime({ overTime }: { readonly overTime: readonly PortfolioAt[] }) {
  const last = overTime.at(-1);
  if (last === undefined) return null;
  const most = Math.max(1, ...overTime.map(totalOf));
  const place = 100 / overTime.length;
  const title = `${formatCount(totalOf(last), 'start-up est en cours', 'start-ups sont en cours')} aujourd’hui, dont ${formatNumber(last.counts.construction)} en construction`;
  return (
    <ChartFrame title={title} table={<OverTimeTable overTime={overTime} />}>
      <Drawing
        height={HEIGHT + FOOT}
        title={title}
        description={`Start-ups en cours par phase, de ${semesterInWords(overTime[0]?.on ?? last.on)} à aujourd’hui.`}
      >
        {overTime.map((column, index) => (
          <Column key={column.on} column={column} most={most} start={index * place} place={place} />
        ))}
      </Drawing>
      <ul className="rl-fills">
        {LIVE_PHASES.map((phase) => (
          <li key={phase}>
            <svg width="18" height="12" aria-hidden="true" focusable="false">
              <rect className={PHASE_FILLS[phase]} x="1" y="1" width="16" height="10" />
            </svg>{' '}
            {PHASE_LABELS[phase]}
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}

function Column({
  column,
  most,
  start,
  place,
}: {
  readonly column: PortfolioAt;
  readonly most: number;
  readonly start: number;
  readonly place: number;
}) {
  const unit = (HEIGHT - HEAD) / most;
  const tops = LIVE_PHASES.map((_, index) =>
    LIVE_PHASES.slice(0, index + 1).reduce((sum, phase) => sum + column.counts[phase], 0),
  );
  const x = at(start + (place * (1 - WIDTH)) / 2);
  return (
    <g>
      {LIVE_PHASES.map((phase, index) =>
        column.counts[phase] === 0 ? null : (
          <rect
            key={phase}
            className={PHASE_FILLS[phase]}
            x={x}
            y={(HEIGHT - (tops[index] ?? 0) * unit).toFixed(1)}
            width={at(place * WIDTH)}
            height={(column.counts[phase] * unit).toFixed(1)}
          />
        ),
      )}
      <text
        className="rl-wide"
        x={at(start + place / 2)}
        y={(HEIGHT - totalOf(column) * unit - 5).toFixed(1)}
        textAnchor="middle"
      >
        {formatNumber(totalOf(column))}
      </text>
      {isJanuary(column.on) ? (
        <text x={x} y={HEIGHT + FOOT - 4}>
          {column.on.slice(0, 4)}
        </text>
      ) : null}
    </g>
  );
}

function isJanuary(day: Day): boolean {
  return day.slice(5, 7) === '01';
}

function OverTimeTable({ overTime }: { readonly overTime: readonly PortfolioAt[] }) {
  return (
    <Table
      caption="Start-ups en cours à la fin de chaque semestre"
      captionHidden
      rows={[...overTime].reverse()}
      rowKey={({ on }) => on}
      columns={[
        {
          id: 'on',
          header: 'Semestre',
          rowHeader: true,
          cell: ({ on }) => semesterInWords(on),
        },
        ...LIVE_PHASES.map((phase) => ({
          id: phase,
          header: PHASE_LABELS[phase],
          numeric: true,
          cell: ({ counts }: PortfolioAt) => formatNumber(counts[phase]),
        })),
      ]}
    />
  );
}
