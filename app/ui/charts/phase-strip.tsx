import { scaleLinear } from 'd3-scale';
import { daysBetween, type Day as CalendarDay } from '~/domain/shared/day';
import { formatDuration } from '~/wording/format';
import { Table } from '../base/table';
import { Day } from '../base/values';

export interface StripPhase {
  readonly key: number;
  readonly label: string;
  readonly startsOn: CalendarDay;
  /** Null while it lasts. */
  readonly endsOn: CalendarDay | null;
}

/** The phases of a startup on one time axis, each as long as it lasted, with the table one click away. */
export function PhaseStrip({ phases, today }: { readonly phases: readonly StripPhase[]; readonly today: CalendarDay }) {
  const first = phases[0];
  if (first === undefined) return null;
  const total = daysBetween(first.startsOn, today);
  const current = phases[phases.length - 1];
  return (
    <figure className="chart">
      <figcaption>
        {current?.label} depuis {formatDuration(daysBetween(current?.startsOn ?? today, today))}, {formatDuration(total)} après l’ouverture
      </figcaption>
      <Strip phases={phases} today={today} start={first.startsOn} total={total} width={960} className="wide" />
      <Strip phases={phases} today={today} start={first.startsOn} total={total} width={340} className="narrow" />
      <details>
        <summary>Le même en tableau</summary>
        <Table
          caption="Phases"
          captionHidden
          rows={phases}
          rowKey={(phase) => String(phase.key)}
          columns={[
            { id: 'phase', header: 'Phase', cell: (phase) => phase.label, rowHeader: true },
            { id: 'from', header: 'Du', cell: (phase) => <Day day={phase.startsOn} /> },
            { id: 'to', header: 'Au', cell: (phase) => (phase.endsOn === null ? 'en cours' : <Day day={phase.endsOn} />) },
            { id: 'length', header: 'Durée', cell: (phase) => formatDuration(daysBetween(phase.startsOn, phase.endsOn ?? today)) },
          ]}
        />
      </details>
    </figure>
  );
}

interface StripProps {
  readonly phases: readonly StripPhase[];
  readonly today: CalendarDay;
  readonly start: CalendarDay;
  readonly total: number;
  readonly width: number;
  readonly className: string;
}

/** Narrowest band that still holds a word; a shorter one is named in the table only. */
const ROOM_FOR_A_WORD = 84;

function Strip({ phases, today, start, total, width, className }: StripProps) {
  const x = scaleLinear([0, Math.max(total, 1)], [1, width - 1]);
  return (
    <svg className={className} viewBox={`0 0 ${width} 52`} role="img" aria-label={phases.map((phase) => phase.label).join(', puis ')}>
      {phases.map((phase) => {
        const from = x(daysBetween(start, phase.startsOn));
        const to = x(daysBetween(start, phase.endsOn ?? today));
        return (
          <g key={phase.key}>
            <title>{`${phase.label}, ${formatDuration(daysBetween(phase.startsOn, phase.endsOn ?? today))}`}</title>
            <rect className={phase.endsOn === null ? 'fill-elapsed' : 'track'} x={from} y={6} width={Math.max(2, to - from - 2)} height="16" />
            {to - from < ROOM_FOR_A_WORD ? null : (
              <text className={phase.endsOn === null ? undefined : 'soft'} x={from} y="40">
                {phase.label}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
