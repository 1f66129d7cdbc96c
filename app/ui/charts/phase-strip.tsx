import { daysBetween, type Day as CalendarDay } from '~/domain/shared/day';
import { formatDay, formatDuration } from '~/wording/format';
import { Table } from '../base/table';
import { Day } from '../base/values';
import { ChartFrame, Drawing } from './chart-frame';
import { at, dayScale, placeLabels } from './scale';

export interface StripPhase {
  readonly key: number;
  readonly label: string;
  readonly startsOn: CalendarDay;
  /** Null while it lasts. */
  readonly endsOn: CalendarDay | null;
}

interface PhaseStripProps {
  readonly phases: readonly StripPhase[];
  readonly today: CalendarDay;
  /** What ended it, and when: the axis stops there. */
  readonly ended?: { readonly label: string; readonly on: CalendarDay } | undefined;
}

const BAND_HEIGHT = 18;
const FIRST_LABEL = 40;
const LANE = 22;

function lengthOf({ startsOn, endsOn }: StripPhase, today: CalendarDay): string {
  return formatDuration(daysBetween(startsOn, endsOn ?? today));
}

/** The sentence above the strip: what it is in since when, or what ended it and after how long. */
function stripSentence(first: StripPhase, current: StripPhase, props: PhaseStripProps): string {
  const { today, ended } = props;
  const age = formatDuration(daysBetween(first.startsOn, ended?.on ?? today));
  return ended
    ? `${ended.label} le ${formatDay(ended.on)}, après ${age}`
    : `${current.label} depuis ${lengthOf(current, today)}, ouverte il y a ${age}`;
}

/** The phases of a startup on one time axis, each as long as it lasted; the one that lasts is filled. */
export function PhaseStrip(props: PhaseStripProps) {
  const { phases, today, ended } = props;
  const [first] = phases;
  const current = phases[phases.length - 1];
  if (!first || !current) return null;
  const x = dayScale(first.startsOn, ended?.on ?? today);
  const labels = placeLabels(
    phases.map((phase) => ({
      at: x(phase.startsOn),
      text: `${phase.label}, ${lengthOf(phase, today)}`,
    })),
  );
  const lanes = Math.max(...labels.map(({ lane }) => lane + 1));
  const title = stripSentence(first, current, props);
  return (
    <ChartFrame title={title} table={<PhaseTable phases={phases} today={today} />}>
      <Drawing
        className="rl-strip"
        height={FIRST_LABEL + (lanes - 1) * LANE + 8}
        title={title}
        description={phases
          .map((phase) => `${phase.label}, ${lengthOf(phase, today)}`)
          .join(', puis ')}
      >
        {labels.map((label, index) => (
          <line
            key={phases[index]?.key}
            className="rl-leader rl-wide"
            x1={at(label.at)}
            x2={at(label.at)}
            y1={BAND_HEIGHT}
            y2={FIRST_LABEL + label.lane * LANE + 2}
          />
        ))}
        {phases.map((phase, index) => {
          const start = x(phase.startsOn);
          const label = labels[index];
          const y = FIRST_LABEL + (label?.lane ?? 0) * LANE;
          return (
            <g key={phase.key}>
              <title>{`${phase.label}, depuis le ${formatDay(phase.startsOn)}`}</title>
              <rect
                className={phase.endsOn === null ? 'rl-phase rl-phase--current' : 'rl-phase'}
                x={at(start)}
                y="1"
                width={at(x(phase.endsOn ?? today) - start)}
                height={BAND_HEIGHT}
              />
              {label ? (
                <text
                  className="rl-wide rl-halo"
                  x={at(start)}
                  dx={label.anchor === 'start' ? 6 : -6}
                  y={y}
                  textAnchor={label.anchor}
                >
                  {label.text}
                </text>
              ) : null}
              <text className="rl-narrow" x={at(start)} y={FIRST_LABEL - 2}>
                {index + 1}
              </text>
            </g>
          );
        })}
      </Drawing>
      <ol className="rl-chart__key" aria-hidden="true">
        {phases.map((phase) => (
          <li key={phase.key}>
            {phase.label}, {lengthOf(phase, today)}
          </li>
        ))}
      </ol>
    </ChartFrame>
  );
}

function PhaseTable({
  phases,
  today,
}: {
  readonly phases: readonly StripPhase[];
  readonly today: CalendarDay;
}) {
  return (
    <Table
      caption="Phases"
      captionHidden
      rows={phases}
      rowKey={({ key }) => String(key)}
      columns={[
        { id: 'phase', header: 'Phase', cell: ({ label }) => label, rowHeader: true },
        { id: 'from', header: 'Du', cell: ({ startsOn }) => <Day day={startsOn} /> },
        {
          id: 'to',
          header: 'Au',
          cell: ({ endsOn }) => (endsOn === null ? 'en cours' : <Day day={endsOn} />),
        },
        { id: 'length', header: 'Durée', cell: (phase) => lengthOf(phase, today) },
      ]}
    />
  );
}
