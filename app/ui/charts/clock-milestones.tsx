import type { MilestoneState } from '~/domain/milestones/milestone';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { formatDay } from '~/wording/format';
import { MARK_WORDS, MilestoneMark, Slips } from './milestone-mark';
import { markKind } from './milestone-table';
import { at, placeLabels, placeMarks, shortened, type Percent } from './scale';

export interface ClockMilestone {
  readonly key: number;
  readonly title: string;
  readonly dueOn: CalendarDay;
  readonly state: MilestoneState;
  /** Every date it had before. */
  readonly earlierDueOns: readonly CalendarDay[];
}

interface ClockMilestonesProps {
  /** In the order of their days. */
  readonly milestones: readonly ClockMilestone[];
  readonly today: CalendarDay;
  readonly x: (day: CalendarDay) => Percent;
}

/** Heights (px) where labels stand under their marks. */
const WIDE = { mark: 26, slipLift: 15, firstLabel: 60, lane: 22, foot: 8 };
/** Heights (px) where marks are numbered and the list below says what they are. */
const NARROW = { mark: 14, lane: 24, foot: 12 };

/** The milestones under the clock's band: named where there is room, numbered and apart where there is little. */
export function ClockMilestones(props: ClockMilestonesProps) {
  return (
    <>
      <NamedMilestones {...props} />
      <NumberedMilestones {...props} />
    </>
  );
}

function hoverOf(milestone: ClockMilestone, today: CalendarDay): string {
  const { title, dueOn } = milestone;
  return `${title}, ${MARK_WORDS[markKind(milestone, today)]}, ${formatDay(dueOn)}`;
}

function NamedMilestones({ milestones, today, x }: ClockMilestonesProps) {
  const labels = placeLabels(
    milestones.map((milestone) => ({
      at: x(milestone.dueOn),
      text:
        shortened(milestone.title) + (markKind(milestone, today) === 'late' ? ', en retard' : ''),
    })),
  );
  const placed = labels.map((label, index) => ({ ...label, milestone: milestones[index] }));
  const textY = (lane: number) => WIDE.firstLabel + lane * WIDE.lane;
  const deepest = Math.max(0, ...labels.map(({ lane }) => lane));
  return (
    <svg
      className="rl-drawing rl-wide rl-clock-milestones"
      width="100%"
      height={textY(deepest) + WIDE.foot}
      aria-hidden="true"
      focusable="false"
    >
      {labels.map((label, index) => (
        <line
          key={milestones[index]?.key}
          className="rl-leader"
          x1={at(label.at)}
          x2={at(label.at)}
          y1={WIDE.mark}
          y2={textY(label.lane) - 13}
        />
      ))}
      {placed.map(({ milestone, at: here, lane, anchor, text }) =>
        milestone ? (
          <g key={milestone.key}>
            <title>{hoverOf(milestone, today)}</title>
            <Slips
              from={milestone.earlierDueOns.map(x)}
              to={here}
              y={WIDE.mark}
              lift={WIDE.slipLift}
            />
            <MilestoneMark kind={markKind(milestone, today)} x={here} y={WIDE.mark} />
            <text
              className={markKind(milestone, today) === 'late' ? 'rl-halo rl-late' : 'rl-halo'}
              x={at(here)}
              y={textY(lane)}
              textAnchor={anchor}
            >
              {text}
            </text>
          </g>
        ) : null,
      )}
    </svg>
  );
}

function NumberedMilestones({ milestones, today, x }: ClockMilestonesProps) {
  const places = placeMarks(
    milestones.map(({ dueOn, earlierDueOns }) => ({
      at: x(dueOn),
      slips: earlierDueOns.map(x),
    })),
  );
  const markY = (lane: number) => NARROW.mark + lane * NARROW.lane;
  const deepest = Math.max(0, ...places.map(({ lane }) => lane));
  return (
    <svg
      className="rl-drawing rl-narrow rl-clock-milestones"
      width="100%"
      height={markY(deepest) + NARROW.foot}
      aria-hidden="true"
      focusable="false"
    >
      {milestones.map((milestone, index) => {
        const place = places[index];
        if (!place) return null;
        const here = x(milestone.dueOn);
        const y = markY(place.lane);
        return (
          <g key={milestone.key}>
            <Slips from={milestone.earlierDueOns.map(x)} to={here} y={y} />
            <MilestoneMark kind={markKind(milestone, today)} x={here} y={y} />
            <text
              className="rl-strong"
              x={at(here)}
              y={y + 5}
              dx={place.side === 'right' ? 13 : -13}
              textAnchor={place.side === 'right' ? 'start' : 'end'}
            >
              {index + 1}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
