import type { MilestoneState } from '~/domain/milestones/milestone';
import { at } from './scale';
import type { Percent } from './scale';

/** What a milestone looks like: its state, or late when it is still planned after its day. */
export type MarkKind = MilestoneState | 'late';

/** The state of a milestone in one word. */
export const MARK_WORDS: Record<MarkKind, string> = {
  planned: 'prévu',
  reached: 'atteint',
  late: 'en retard',
  missed: 'manqué',
  cancelled: 'annulé',
};

function Shape({ kind }: { readonly kind: MarkKind }) {
  switch (kind) {
    case 'reached':
      return (
        <>
          <circle className="rl-mark-full" r="8" />
          <path className="rl-mark-tick" d="m-4 .5 2.8 2.8L4-3.5" />
        </>
      );
    case 'late':
      return (
        <>
          <path className="rl-mark-late" d="M0-8.5 9 7.5H-9Z" />
          <path className="rl-mark-late" d="M0-3V2M0 4.2v1" />
        </>
      );
    case 'missed':
      return <path className="rl-mark-cross" d="m-6-6 12 12M6-6-6 6" />;
    case 'cancelled':
      return (
        <>
          <circle className="rl-mark-hollow rl-mark-faint" r="7" />
          <path className="rl-mark-faint" d="M-5 5 5-5" />
        </>
      );
    case 'planned':
      return <circle className="rl-mark-hollow" r="7" />;
  }
}

/** The shape of a milestone on a time axis: each state has its own, so that it reads in grey. */
export function MilestoneMark({
  kind,
  x,
  y,
}: {
  readonly kind: MarkKind;
  readonly x: Percent;
  readonly y: number;
}) {
  return (
    <svg x={at(x)} y={y} overflow="visible">
      <Shape kind={kind} />
    </svg>
  );
}

interface SlipsProps {
  readonly from: readonly Percent[];
  readonly to: Percent;
  readonly y: number;
  /** How far above its line (px), where other milestones stand on the same one. */
  readonly lift?: number | undefined;
}

/** Faint rings on the dates that a milestone had before, tied to the one it has now. */
export function Slips({ from, to, y, lift = 0 }: SlipsProps) {
  const [first] = from;
  if (first === undefined) return null;
  return (
    <g className="rl-slips">
      <line x1={at(Math.min(first, ...from))} x2={at(to)} y1={y - lift} y2={y - lift} />
      {lift > 0 ? <line x1={at(to)} x2={at(to)} y1={y - lift} y2={y} /> : null}
      {from.map((earlier, index) => (
        <circle key={index} cx={at(earlier)} cy={y - lift} r="4" />
      ))}
    </g>
  );
}
