import type { Day } from '../shared/day';
import type { MilestoneState } from './milestone';

/** A milestone that waits for another of the same startup. */
export interface Tie {
  readonly milestoneId: number;
  /** The one that has to be reached before. */
  readonly onId: number;
}

export type TieRefusal = 'tie-to-itself' | 'tie-closes-circle' | 'tie-known';

interface Dated {
  readonly id: number;
  readonly state: MilestoneState;
  readonly dueOn: Day;
}

/** Whether one more tie would make milestones wait for each other in a circle. */
export function closesCircle(ties: readonly Tie[], added: Tie): boolean {
  const reached = new Set<number>();
  const ahead = [added.onId];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (id === added.milestoneId) return true;
    if (reached.has(id)) continue;
    reached.add(id);
    ahead.push(...ties.filter((tie) => tie.milestoneId === id).map((tie) => tie.onId));
  }
  return false;
}

/**
 * The planned milestones whose day cannot hold, each with what threatens it: a milestone to be reached before that was
 * missed, or that is expected later than the day itself (today at the earliest when it is late, and not before what it
 * waits for in turn). One that is due the same day threatens nothing.
 */
export function threats(
  milestones: readonly Dated[],
  ties: readonly Tie[],
  today: Day,
): ReadonlyMap<number, readonly number[]> {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const known = new Map<number, Day>();
  const before = (id: number): Dated[] =>
    ties.flatMap((tie) => (tie.milestoneId === id ? (byId.get(tie.onId) ?? []) : []));
  const expected = (milestone: Dated): Day => {
    const answer = known.get(milestone.id);
    if (answer !== undefined) return answer;
    const waits = before(milestone.id).filter(({ state }) => state === 'planned');
    const day = [milestone.dueOn, today, ...waits.map(expected)].reduce((a, b) => (a > b ? a : b));
    known.set(milestone.id, day);
    return day;
  };
  const threatens = (earlier: Dated, later: Dated): boolean =>
    earlier.state === 'missed' || (earlier.state === 'planned' && expected(earlier) > later.dueOn);
  return new Map(
    milestones
      .filter(({ state }) => state === 'planned')
      .map((milestone): [number, number[]] => [
        milestone.id,
        before(milestone.id)
          .filter((earlier) => threatens(earlier, milestone))
          .map(({ id }) => id),
      ])
      .filter(([, by]) => by.length > 0),
  );
}
