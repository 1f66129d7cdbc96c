import { addMonths, daysBetween, type Day as CalendarDay } from '~/domain/shared/day';
import type { MilestoneState } from '~/domain/milestones/milestone';
import { formatDay, formatDayWithoutYear, formatDuration } from '~/wording/format';
import { Day } from '../base/values';
import { ChartFrame, Drawing, Hatching, usePatternId } from './chart-frame';
import { MARK_WORDS, MilestoneMark, Slips } from './milestone-mark';
import { MilestoneTable, markKind } from './milestone-table';
import { anchorAt, at, dayScale, placeLabels, shortened } from './scale';
import type { PlacedLabel } from './scale';

export interface ClockMilestone {
  readonly key: number;
  readonly title: string;
  readonly dueOn: CalendarDay;
  readonly state: MilestoneState;
  /** Every date it had before. */
  readonly earlierDueOns: readonly CalendarDay[];
}

interface SixMonthClockProps {
  /** First day in construction. */
  readonly startedOn: CalendarDay;
  readonly deadline: CalendarDay;
  readonly today: CalendarDay;
  readonly milestones: readonly ClockMilestone[];
  /** Last day that the money covers. */
  readonly runwayOn?: CalendarDay | null | undefined;
}

/** Heights of the drawing (px): the band, its ticks, the money, the milestones, their labels. */
const BAND = { top: 26, height: 18 };
const TICK_LABELS = 68;
const MONEY = 84;
const MARKS = { withMoney: 134, withoutMoney: 100 };
const SLIP_LIFT = 15;
const LABELS_BELOW_MARKS = 34;
const LANE = 22;

/** The sentence above the clock: how much of the six months is left, or by how much they are passed. */
export function clockSentence({
  deadline,
  today,
}: Pick<SixMonthClockProps, 'deadline' | 'today'>): string {
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
  const labels = placeLabels(
    milestones.map((milestone) => ({
      at: x(milestone.dueOn),
      text:
        shortened(milestone.title) + (markKind(milestone, today) === 'late' ? ', en retard' : ''),
    })),
  );
  const lanes = Math.max(0, ...labels.map(({ lane }) => lane + 1));
  const marks = runwayOn ? MARKS.withMoney : MARKS.withoutMoney;
  const height =
    milestones.length === 0 ? marks - 16 : marks + LABELS_BELOW_MARKS + (lanes - 1) * LANE + 8;
  return (
    <ChartFrame
      title={clockSentence(props)}
      table={
        milestones.length === 0 ? null : <MilestoneTable milestones={milestones} today={today} />
      }
    >
      <Drawing
        className={runwayOn ? 'rl-clock rl-clock--money' : 'rl-clock'}
        height={height}
        title={clockSentence(props)}
        description={description(props)}
      >
        <Band startedOn={startedOn} deadline={deadline} today={today} x={x} />
        {runwayOn ? <Money x={x(runwayOn)} on={runwayOn} /> : null}
        {labels.map((label, index) => (
          <line
            key={milestones[index]?.key}
            className="rl-leader rl-wide"
            x1={at(label.at)}
            x2={at(label.at)}
            y1={marks}
            y2={marks + LABELS_BELOW_MARKS + label.lane * LANE - 13}
          />
        ))}
        {milestones.map((milestone, index) => (
          <Milestone
            key={milestone.key}
            number={index + 1}
            milestone={milestone}
            today={today}
            x={x}
            y={marks}
            label={labels[index]}
          />
        ))}
      </Drawing>
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
  const money = runwayOn ? ` L’argent va jusqu’au ${formatDay(runwayOn)}.` : '';
  const count = milestones.length === 0 ? '' : ` Jalons sur la frise\u00a0: ${milestones.length}.`;
  return `Du ${formatDay(startedOn)} au ${formatDay(deadline)}.${money}${count}`;
}

type Scale = (day: CalendarDay) => number;

function Band({
  startedOn,
  deadline,
  today,
  x,
}: Pick<SixMonthClockProps, 'startedOn' | 'deadline' | 'today'> & { readonly x: Scale }) {
  const hatching = usePatternId();
  const end = x(deadline);
  const elapsed = x(today < deadline ? today : deadline);
  const third = addMonths(startedOn, 3);
  const roomy = end > 75;
  const { top, height } = BAND;
  return (
    <g>
      <Hatching id={hatching} />
      <rect className="rl-band" x="0" y={top} width={at(end)} height={height} />
      <rect className="rl-band-elapsed" x="0" y={top} width={at(elapsed)} height={height} />
      {today > deadline ? (
        <>
          <rect
            fill={`url(#${hatching})`}
            x={at(end)}
            y={top}
            width={at(x(today) - end)}
            height={height}
          />
          <rect
            className="rl-band-over"
            x={at(end)}
            y={top}
            width={at(x(today) - end)}
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
      <text x="0" y={TICK_LABELS}>
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

interface MilestoneProps {
  readonly number: number;
  readonly milestone: ClockMilestone;
  readonly today: CalendarDay;
  readonly x: Scale;
  readonly y: number;
  readonly label: PlacedLabel | undefined;
}

function Milestone({ number, milestone, today, x, y, label }: MilestoneProps) {
  const here = x(milestone.dueOn);
  const kind = markKind(milestone, today);
  const textY = y + LABELS_BELOW_MARKS + (label?.lane ?? 0) * LANE;
  return (
    <g>
      <title>{`${milestone.title}, ${MARK_WORDS[kind]}, ${formatDay(milestone.dueOn)}`}</title>
      <Slips from={milestone.earlierDueOns.map(x)} to={here} y={y} lift={SLIP_LIFT} />
      <MilestoneMark kind={kind} x={here} y={y} />
      <text className="rl-narrow" x={at(here)} y={y + 28} textAnchor="middle">
        {number}
      </text>
      {label ? (
        <text
          className={kind === 'late' ? 'rl-wide rl-halo rl-late' : 'rl-wide rl-halo'}
          x={at(here)}
          y={textY}
          textAnchor={label.anchor}
        >
          {label.text}
        </text>
      ) : null}
    </g>
  );
}
