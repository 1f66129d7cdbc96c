import type { ReactNode } from 'react';
import { addDays, type Day } from '~/domain/shared/day';
import { LARGEST_TEAM, SMALLEST_TEAM } from '~/domain/startups/gates';
import { formatCount, formatDay } from '~/wording/format';
import { BAND_WORDS } from '~/wording/startups-team';
import { Drawing, Hatching, usePatternId } from './chart-frame';
import { at, type Percent } from './scale';
import type { CalendarSize } from './team-calendar-facts';

interface BandLaneProps {
  readonly sizes: readonly CalendarSize[];
  readonly x: (day: Day) => Percent;
  readonly grid: (height: number) => ReactNode;
}

const HEIGHT = 104;
const FLOOR = 100;
/** Room above the highest step for its number. */
const HEADROOM = 20;
/** A step narrower than that has no room for its number. */
const NARROW: Percent = 3;

/** The size of a team in construction, day by day, against the band of two to four: what is outside is hatched, marked and named. */
export function BandLane({ sizes, x, grid }: BandLaneProps) {
  const pattern = usePatternId();
  const most = Math.max(LARGEST_TEAM + 1, ...sizes.map(({ size }) => size));
  const y = (size: number) => FLOOR - (size * (FLOOR - HEADROOM)) / most;
  const [start, end] = [x(sizes[0]?.from as Day), x(sizes.at(-1)?.to as Day)];
  const outside = sizes.filter(({ standing }) => standing !== 'within');
  return (
    <li>
      <div>
        <p>
          <span className="rl-timeline__title">Taille en construction</span>
          <span className="rl-timeline__facts">
            {outside.length === 0 ? 'toujours de deux à quatre' : 'attendue de deux à quatre'}
          </span>
        </p>
        {outside.length === 0 ? null : (
          <ul className="rl-team__outside">
            {outside.map((stretch) => (
              <li key={stretch.from}>{stretchSentence(stretch)}</li>
            ))}
          </ul>
        )}
      </div>
      <Drawing
        height={HEIGHT}
        title="Taille de l’équipe en construction, coachs non comptés"
        description={sizes.map(stretchSentence).join('\u00a0; ')}
      >
        <defs>
          <Hatching id={pattern} />
        </defs>
        <rect
          className="rl-team__band"
          x={at(start)}
          width={at(end - start)}
          y={y(LARGEST_TEAM)}
          height={y(SMALLEST_TEAM) - y(LARGEST_TEAM)}
        />
        {grid(HEIGHT)}
        {sizes.map((stretch) => (
          <Step
            key={stretch.from}
            stretch={stretch}
            from={x(stretch.from)}
            to={x(stretch.to)}
            top={y(stretch.size)}
            hatching={pattern}
          />
        ))}
        {[SMALLEST_TEAM, LARGEST_TEAM].map((limit) => (
          <line
            key={limit}
            className="rl-team__limit"
            x1={at(start)}
            x2={at(end)}
            y1={y(limit)}
            y2={y(limit)}
          />
        ))}
      </Drawing>
    </li>
  );
}

interface StepProps {
  readonly stretch: CalendarSize;
  readonly from: Percent;
  readonly to: Percent;
  readonly top: number;
  readonly hatching: string;
}

function Step({ stretch, from, to, top, hatching }: StepProps) {
  const { size, standing } = stretch;
  const isOutside = standing !== 'within';
  const middle = (from + to) / 2;
  return (
    <g>
      <rect
        className={isOutside ? 'rl-team__step rl-team__step--outside' : 'rl-team__step'}
        x={at(from)}
        width={at(to - from)}
        y={top}
        height={FLOOR - top}
        fill={isOutside ? `url(#${hatching})` : undefined}
      />
      {isOutside ? (
        <svg x={at(middle)} y={top - 10} overflow="visible">
          <path
            className="rl-mark-late"
            d={standing === 'below' ? 'M0 7 7-4H-7Z' : 'M0-6 7 5H-7Z'}
          />
        </svg>
      ) : null}
      {to - from < NARROW ? null : (
        <text
          className="rl-strong"
          x={at(middle)}
          dx={isOutside ? 12 : 0}
          y={top - 5}
          textAnchor={isOutside ? 'start' : 'middle'}
        >
          {size}
        </text>
      )}
    </g>
  );
}

/** « 1 personne du 3 mars au 14 avril 2026 : trop peu ». */
function stretchSentence({ from, to, size, standing }: CalendarSize): string {
  const people = size === 0 ? 'personne' : formatCount(size, 'personne', 'personnes');
  const days = `du ${formatDay(from)} au ${formatDay(addDays(to, -1))}`;
  return `${people} ${days}\u00a0: ${BAND_WORDS[standing]}`;
}
