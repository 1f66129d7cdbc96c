import { addMonths, daysBetween, type Day as CalendarDay } from '~/domain/shared/day';
import { formatDay, formatDayWithoutYear, formatDuration } from '~/wording/format';
import { Day } from '../base/values';
import { ChartFrame, Drawing, Hatching, usePatternId } from './chart-frame';
import { ClockMilestones, type ClockMilestone } from './clock-milestones';
import { MARK_WORDS } from './milestone-mark';
import { MilestoneTable, markKind } from './milestone-table';
import { anchorAt, at, dayScale } from './scale';

interface SixMonthClockProps {
  /** First day in construction. */
  readonly startedOn: CalendarDay;
  readonly deadline: CalendarDay;
  /** First day after the construction; null while it goes on. */
  readonly builtOn: CalendarDay | null;
  readonly today: CalendarDay;
  readonly milestones: readonly ClockMilestone[];
  /** Last day that the money covers. */
  readonly runwayOn?: CalendarDay | null | undefined;
}

/** Heights of the drawing (px): the band, its ticks, the money. */
const BAND = { top: 26, height: 18 };
const TICK_LABELS = 68;
const MONEY = 84;
const HEIGHTS = { withMoney: 108, withoutMoney: 76 };

/** The sentence above the clock: how much of the six months is left, by how much they are passed, or how long they were in the end. */
function clockSentence({ startedOn, deadline, builtOn, today }: SixMonthClockProps): string {
  if (builtOn !== null)
    return `La construction a duré ${formatDuration(daysBetween(startedOn, builtOn))}, pour six mois prévus`;
  const left = daysBetween(today, deadline);
  if (left > 0) return `Il reste ${formatDuration(left)} sur les six mois`;
  return left === 0
    ? 'Les six mois se terminent aujourd’hui'
    : `Les six mois sont passés depuis ${formatDuration(left)}`;
}

/** The six months of a construction as a band: what has elapsed, the milestones under it, their earlier dates faint, the deadline, the money. */
export function SixMonthClock(props: SixMonthClockProps) {
  const { startedOn, deadline, today, runwayOn } = props;
  const milestones = [...props.milestones].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const last = [
    deadline,
    today,
    ...(runwayOn ? [runwayOn] : []),
    ...milestones.map(({ dueOn }) => dueOn),
  ].reduce((a, b) => (a > b ? a : b));
  const x = dayScale(startedOn, last);
  return (
    <ChartFrame
      title={clockSentence(props)}
      table={
        milestones.length === 0 ? null : <MilestoneTable milestones={milestones} today={today} />
      }
    >
      <Drawing
        height={runwayOn ? HEIGHTS.withMoney : HEIGHTS.withoutMoney}
        title={clockSentence(props)}
        description={description(props)}
      >
        <Band {...{ startedOn, deadline, today, x }} until={props.builtOn ?? today} />
        {runwayOn ? <Money x={x(runwayOn)} on={runwayOn} /> : null}
      </Drawing>
      {milestones.length === 0 ? null : (
        <ClockMilestones milestones={milestones} today={today} x={x} />
      )}
      <ol className="rl-chart__key" aria-hidden="true">
        {milestones.map((milestone) => (
          <li key={milestone.key}>
            {milestone.title}, {MARK_WORDS[markKind(milestone, today)]},{' '}
            <Day day={milestone.dueOn} form="no-year" />
          </li>
        ))}
      </ol>
    </ChartFrame>
  );
}

function description({ startedOn, deadline, milestones, runwayOn }: SixMonthClockProps): string {
  const money = runwayOn ? ` L’argent tient jusqu’au ${formatDay(runwayOn)}.` : '';
  const count = milestones.length === 0 ? '' : ` Jalons sur la frise\u00a0: ${milestones.length}.`;
  return `Du ${formatDay(startedOn)} au ${formatDay(deadline)}.${money}${count}`;
}

type Scale = (day: CalendarDay) => number;

interface BandProps extends Pick<SixMonthClockProps, 'startedOn' | 'deadline' | 'today'> {
  /** Up to when the construction went, or goes. */
  readonly until: CalendarDay;
  readonly x: Scale;
}

function Band({ startedOn, deadline, today, until, x }: BandProps) {
  const hatching = usePatternId();
  const end = x(deadline);
  const elapsed = x(until < deadline ? until : deadline);
  const third = addMonths(startedOn, 3);
  const roomy = end > 75;
  const { top, height } = BAND;
  return (
    <g>
      <Hatching id={hatching} />
      <rect className="rl-band" x="0" y={top} width={at(end)} height={height} />
      <rect className="rl-band-elapsed" x="0" y={top} width={at(elapsed)} height={height} />
      {until > deadline ? (
        <>
          <rect
            fill={`url(#${hatching})`}
            x={at(end)}
            y={top}
            width={at(x(until) - end)}
            height={height}
          />
          <rect
            className="rl-band-over"
            x={at(end)}
            y={top}
            width={at(x(until) - end)}
            height={height}
          />
        </>
      ) : null}
      {[1, 2, 3, 4, 5].map((month) => {
        const tick = at(x(addMonths(startedOn, month)));
        return (
          <line
            key={month}
            className="rl-tick"
            x1={tick}
            x2={tick}
            y1={top + height}
            y2={top + height + (month === 3 ? 10 : 5)}
          />
        );
      })}
      <line className="rl-deadline" x1={at(end)} x2={at(end)} y1={top - 5} y2={top + height + 10} />
      <text className={roomy ? undefined : 'rl-wide'} x="0" y={TICK_LABELS}>
        {formatDayWithoutYear(startedOn)}
      </text>
      <text
        className={roomy ? undefined : 'rl-wide'}
        x={at(x(third))}
        y={TICK_LABELS}
        textAnchor="middle"
      >
        3 mois{roomy ? <tspan className="rl-wide">&nbsp;: première version</tspan> : null}
      </text>
      <text
        className="rl-strong"
        x={at(end)}
        y={TICK_LABELS}
        textAnchor={roomy ? anchorAt(end) : 'middle'}
      >
        {roomy ? formatDayWithoutYear(deadline) : '6 mois'}
        {roomy ? <tspan className="rl-wide">&nbsp;: utilisé</tspan> : null}
      </text>
      <line
        className="rl-today"
        x1={at(x(today))}
        x2={at(x(today))}
        y1={top - 8}
        y2={top + height + 3}
      />
      <text className="rl-strong" x={at(x(today))} y={top - 12} textAnchor={anchorAt(x(today))}>
        Aujourd’hui
      </text>
    </g>
  );
}

function Money({ x, on }: { readonly x: number; readonly on: CalendarDay }) {
  return (
    <g>
      <line className="rl-money" x1="0" x2={at(x)} y1={MONEY} y2={MONEY} />
      <line className="rl-money-end" x1={at(x)} x2={at(x)} y1={MONEY - 5} y2={MONEY + 6} />
      <text x={at(x)} y={MONEY + 18} dx={x > 50 ? 2 : -2} textAnchor={x > 50 ? 'end' : 'start'}>
        argent jusqu’au {formatDayWithoutYear(on)}
      </text>
    </g>
  );
}
