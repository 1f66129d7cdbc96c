import { addMonths, type Day } from '~/domain/shared/day';
import { clockStart, IN_USE_MONTHS } from '~/domain/startups/clock';
import type { Phase } from '~/domain/startups/phase';
import { semestersBetween } from '~/domain/startups/portfolio';
import { isLive } from '~/domain/startups/standing';
import { formatDay, formatMonth, yearOf } from '~/wording/format';
import { phasesInWords, type SpokenPhase } from '~/wording/startups-portfolio';
import { Table } from '../base/table';
import { at, dayScale, type Percent } from './scale';

export interface PortfolioLine {
  readonly slug: string;
  readonly name: string;
  readonly incubatorName: string;
  readonly phases: readonly SpokenPhase[];
}

interface PortfolioLinesProps {
  readonly startups: readonly PortfolioLine[];
  readonly today: Day;
}

const HEIGHT = 22;
const MOST_MARKS = 24;
const GRID = 'frise-semestres';

/** How a phase is filled; what is over is no band but a mark. */
export const PHASE_FILLS: Readonly<Record<Phase, string>> = {
  investigation: 'rl-fill-1',
  construction: 'rl-fill-2',
  acceleration: 'rl-fill-3',
  consolidation: 'rl-fill-4',
  transfere: 'rl-fill-5',
  opere: 'rl-fill-5',
  'abandon-investigation': '',
  abandon: '',
};

/** Startups under each other on one time axis, each phase as long as it lasted, with the end of its six months; the words beside say the same. */
export function PortfolioLines({ startups, today }: PortfolioLinesProps) {
  const starts = startups.flatMap(({ phases }) => phases.map(({ startsOn }) => startsOn));
  const first = starts.reduce((least, day) => (day < least ? day : least), today);
  const marks = semestersBetween(first, today, MOST_MARKS);
  const x = dayScale(marks[0] ?? first, today);
  return (
    <>
      <svg className="rl-defs" width="0" height="0" aria-hidden="true" focusable="false">
        <symbol id={GRID}>
          {marks.map((day) => (
            <line
              key={day}
              className={day.endsWith('-01-01') ? 'rl-tick' : 'rl-axis'}
              x1={at(x(day))}
              x2={at(x(day))}
              y1="0"
              y2={HEIGHT}
            />
          ))}
        </symbol>
      </svg>
      <Table
        caption={`Les start-ups du ${formatDay(marks[0] ?? first)} à aujourd’hui, par semestre`}
        rows={startups}
        rowKey={({ slug }) => slug}
        columns={[
          {
            id: 'name',
            header: 'Start-up',
            rowHeader: true,
            cell: ({ slug, name, incubatorName }) => (
              <>
                <a href={`/startups/${slug}`}>{name}</a>
                <span className="rl-startup-pitch">{incubatorName}</span>
              </>
            ),
          },
          {
            id: 'drawing',
            header: 'Frise',
            cell: ({ phases }) => <Line phases={phases} today={today} x={x} />,
          },
          { id: 'words', header: 'Phases', cell: ({ phases }) => phasesInWords(phases, today) },
        ]}
        foot={{ name: 'Dates', drawing: <Axis marks={marks} x={x} /> }}
      />
    </>
  );
}

function Line({
  phases,
  today,
  x,
}: {
  readonly phases: readonly SpokenPhase[];
  readonly today: Day;
  readonly x: (day: Day) => Percent;
}) {
  const clock = clockStart(phases);
  const deadline = clock === null ? null : addMonths(clock, IN_USE_MONTHS);
  return (
    <svg className="rl-frise" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      <use href={`#${GRID}`} width="100%" height={HEIGHT} />
      {phases.map(({ phase, startsOn, endsOn }) => {
        const start = x(startsOn);
        return isLive(phase) || PHASE_FILLS[phase] !== '' ? (
          <rect
            key={startsOn + phase}
            className={PHASE_FILLS[phase]}
            x={at(start)}
            y={isLive(phase) ? 4 : 9}
            width={at(x(endsOn ?? today) - start)}
            height={isLive(phase) ? 14 : 4}
          />
        ) : (
          <circle key={phase} className="rl-mark-hollow" cx={at(start)} cy={HEIGHT / 2} r="4" />
        );
      })}
      {deadline === null || deadline > today ? null : (
        <line className="rl-today" x1={at(x(deadline))} x2={at(x(deadline))} y1="1" y2="21" />
      )}
    </svg>
  );
}

function Axis({ marks, x }: { readonly marks: readonly Day[]; readonly x: (day: Day) => Percent }) {
  const years = marks.filter((day) => day.endsWith('-01-01'));
  // Within one year no year begins: its half-years are told instead.
  const told = years.length > 0 ? years : marks;
  const every = Math.ceil(told.length / 7);
  return (
    <svg
      className="rl-drawing rl-frise"
      width="100%"
      height="18"
      aria-hidden="true"
      focusable="false"
    >
      {told
        .filter((_, index) => index % every === 0)
        .map((day) => (
          <text key={day} x={at(x(day))} y="14" textAnchor={x(day) > 92 ? 'end' : 'start'}>
            {years.length > 0 ? yearOf(day) : `${formatMonth(day)} ${yearOf(day)}`}
          </text>
        ))}
    </svg>
  );
}
