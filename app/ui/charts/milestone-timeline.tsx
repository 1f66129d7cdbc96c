import { daysBetween, type Day as CalendarDay } from '~/domain/shared/day';
import { formatDay, formatDayWithoutYear, formatDuration } from '~/wording/format';
import { ChartFrame, Drawing } from './chart-frame';
import { MARK_WORDS, MilestoneMark, Slips } from './milestone-mark';
import { MilestoneTable, markKind } from './milestone-table';
import { at, dayScale } from './scale';
import type { ClockMilestone } from './clock-milestones';

interface TimedMilestone extends ClockMilestone {
  /** Something that it waits for will not hold. */
  readonly isThreatened?: boolean | undefined;
}

interface MilestoneTimelineProps {
  readonly milestones: readonly TimedMilestone[];
  readonly today: CalendarDay;
  /** The words under the line of that day, where it is not the reader’s today. */
  readonly todayLabel?: string | undefined;
  /** First day of the axis; the earliest date of a milestone when absent. */
  readonly from?: CalendarDay | undefined;
}

/** The sentence above the timeline: how many milestones slipped, or that all keep their first date. */
function slipSentence(milestones: readonly ClockMilestone[]): string {
  const moved = milestones.filter(({ earlierDueOns }) => earlierDueOns.length > 0).length;
  if (moved === 0) return 'Aucun jalon n’a changé de date';
  return `${moved}\u00a0${moved === 1 ? 'jalon a' : 'jalons ont'} changé de date, sur ${milestones.length}`;
}

/** Milestones under each other on one time axis, each with every date it had: one sees what slips, and by how much. */
export function MilestoneTimeline(props: MilestoneTimelineProps) {
  const { milestones, today, todayLabel = 'Aujourd’hui', from } = props;
  const days = [
    today,
    ...(from ? [from] : []),
    ...milestones.flatMap(({ dueOn, earlierDueOns }) => [dueOn, ...earlierDueOns]),
  ].sort();
  const [first = today] = days;
  const x = dayScale(first, days[days.length - 1] ?? today);
  const sorted = [...milestones].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return (
    <ChartFrame
      title={slipSentence(milestones)}
      table={<MilestoneTable milestones={sorted} today={today} />}
    >
      <ul className="rl-timeline">
        {sorted.map((milestone) => (
          <li key={milestone.key}>
            <p>
              <span className="rl-timeline__title">{milestone.title}</span>
              <span className="rl-timeline__facts">{facts(milestone, today)}</span>
            </p>
            <Drawing
              height={28}
              title={milestone.title}
              description={`${facts(milestone, today)}, ${formatDay(milestone.dueOn)}`}
            >
              <line className="rl-axis" x1="0" x2="100%" y1="14" y2="14" />
              <line className="rl-today" x1={at(x(today))} x2={at(x(today))} y1="0" y2="28" />
              <Slips from={milestone.earlierDueOns.map(x)} to={x(milestone.dueOn)} y={14} />
              <MilestoneMark kind={markKind(milestone, today)} x={x(milestone.dueOn)} y={14} />
            </Drawing>
          </li>
        ))}
        <li className="rl-timeline__today" aria-hidden="true">
          <p />
          <svg className="rl-drawing" width="100%" height="18" focusable="false">
            <text
              className="rl-strong"
              x={at(x(today))}
              y="14"
              textAnchor={x(today) > 80 ? 'end' : x(today) < 20 ? 'start' : 'middle'}
            >
              {todayLabel}
            </text>
          </svg>
        </li>
      </ul>
    </ChartFrame>
  );
}

function facts(milestone: TimedMilestone, today: CalendarDay): string {
  const threat = milestone.isThreatened ? ', menacé' : '';
  const told = `${MARK_WORDS[markKind(milestone, today)]}, ${formatDayWithoutYear(milestone.dueOn)}${threat}`;
  const [first] = [...milestone.earlierDueOns].sort();
  if (first === undefined) return told;
  const slip = daysBetween(first, milestone.dueOn);
  return slip === 0
    ? told
    : `${told} (${slip > 0 ? 'glissé' : 'avancé'} de ${formatDuration(slip)})`;
}
