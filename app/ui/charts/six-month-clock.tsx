import { scaleLinear } from 'd3-scale';
import { addMonths, daysBetween, type Day as CalendarDay } from '~/domain/shared/day';
import type { MilestoneState } from '~/domain/milestones/milestone';
import { formatDay, formatDuration, formatDayWithoutYear } from '~/wording/format';
import { Table } from '../base/table';
import { Day } from '../base/values';

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
  readonly runwayOn?: CalendarDay | null;
}

const MARGIN_DAYS = 12;

/** The sentence above the clock: how much of the six months is left, or by how much they are passed. */
export function clockSentence({ deadline, today }: Pick<SixMonthClockProps, 'deadline' | 'today'>): string {
  const left = daysBetween(today, deadline);
  if (left > 0) return `Il reste ${formatDuration(left)} sur les six mois`;
  return left === 0 ? 'Les six mois se terminent aujourd’hui' : `Les six mois sont passés ${left > -14 ? `depuis ${formatDuration(left)}` : `de ${formatDuration(left)}`}`;
}

/** The six months of a construction as a band: what has elapsed, the milestones on it, their earlier dates faint, the deadline. */
export function SixMonthClock(props: SixMonthClockProps) {
  const { milestones } = props;
  return (
    <figure className="chart">
      <figcaption>{clockSentence(props)}</figcaption>
      <Band {...props} width={960} className="wide" />
      <Band {...props} width={340} className="narrow" />
      {milestones.length === 0 ? null : (
        <details>
          <summary>Le même en tableau</summary>
          <Table
            caption="Jalons sur les six mois"
            captionHidden
            rows={milestones}
            rowKey={(milestone) => String(milestone.key)}
            columns={[
              { id: 'title', header: 'Jalon', cell: (milestone) => milestone.title, rowHeader: true },
              { id: 'due', header: 'Prévu le', cell: (milestone) => <Day day={milestone.dueOn} /> },
              { id: 'earlier', header: 'D’abord prévu le', cell: (milestone) => milestone.earlierDueOns.map(formatDay).join(', ') },
            ]}
          />
        </details>
      )}
    </figure>
  );
}

function Band({ startedOn, deadline, today, milestones, runwayOn, width, className }: SixMonthClockProps & { readonly width: number; readonly className: string }) {
  const length = daysBetween(startedOn, deadline);
  const last = Math.max(length, daysBetween(startedOn, today), ...milestones.map((milestone) => daysBetween(startedOn, milestone.dueOn)));
  const x = scaleLinear([0, last + MARGIN_DAYS], [8, width - 8]);
  const at = (day: CalendarDay) => x(Math.max(0, daysBetween(startedOn, day)));
  const narrow = width < 500;
  const third = addMonths(startedOn, 3);
  return (
    <svg className={className} viewBox={`0 0 ${width} 112`} role="img" aria-label={clockSentence({ deadline, today })}>
      <rect className="track" x={x(0)} y="44" width={x(length) - x(0)} height="20" />
      <rect className="fill-elapsed" x={x(0)} y="44" width={Math.max(0, at(today < deadline ? today : deadline) - x(0))} height="20" />
      <Tick at={x(0)} label={narrow ? 'Début' : `Début, ${formatDayWithoutYear(startedOn)}`} anchor="start" />
      <Tick at={at(third)} label={narrow ? '3 mois' : 'Première version, 3 mois'} anchor="middle" />
      <Tick at={x(length)} label={narrow ? '6 mois' : `Utilisé, ${formatDayWithoutYear(deadline)}`} anchor={last > length * 1.15 ? 'middle' : 'end'} />
      {runwayOn ? <Tick at={at(runwayOn)} label="Fin de l’argent" anchor="middle" /> : null}
      {milestones.map((milestone) => (
        <MilestoneMark key={milestone.key} milestone={milestone} at={at} late={milestone.state === 'planned' && milestone.dueOn < today} />
      ))}
      {today >= startedOn ? (
        <>
          <line className="today" x1={at(today)} x2={at(today)} y1="24" y2="72" />
          <text className="today-label" x={at(today)} y="18" textAnchor={at(today) < 60 ? 'start' : at(today) > width - 60 ? 'end' : 'middle'}>
            Aujourd’hui
          </text>
        </>
      ) : null}
    </svg>
  );
}

function Tick({ at, label, anchor }: { readonly at: number; readonly label: string; readonly anchor: 'start' | 'middle' | 'end' }) {
  return (
    <>
      <line className="tick" x1={at} x2={at} y1="40" y2="80" />
      <text className="soft" x={at} y="98" textAnchor={anchor}>
        {label}
      </text>
    </>
  );
}

function MilestoneMark({ milestone, at, late }: { readonly milestone: ClockMilestone; readonly at: (day: CalendarDay) => number; readonly late: boolean }) {
  const x = at(milestone.dueOn);
  const first = milestone.earlierDueOns[0];
  return (
    <g>
      <title>{`${milestone.title}, ${formatDay(milestone.dueOn)}`}</title>
      {first === undefined ? null : <line className="slip" x1={at(first)} x2={x} y1="34" y2="34" />}
      {milestone.earlierDueOns.map((day) => (
        <circle key={day} className="earlier" cx={at(day)} cy="34" r="3" />
      ))}
      {milestone.state === 'missed' || milestone.state === 'cancelled' ? (
        <path className="tick" d={`M${x - 5} 49 ${x + 5} 59M${x + 5} 49 ${x - 5} 59`} />
      ) : (
        <path className={`mark${milestone.state === 'reached' ? ' mark--reached' : late ? ' mark--late' : ''}`} d={`M${x} 45 ${x + 9} 54 ${x} 63 ${x - 9} 54Z`} />
      )}
    </g>
  );
}
