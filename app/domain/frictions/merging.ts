import { done, refuse, type Result } from '../shared/result';
import type { FrictionState } from './friction';

/** States of a friction that another may join: under examination or being answered. */
const JOINABLE: ReadonlySet<FrictionState> = new Set([
  'submitted',
  'in_triage',
  'needs_information',
  'qualified',
  'selected',
  'in_incubation',
]);

interface Mergeable {
  readonly id: number;
  readonly state: FrictionState;
  readonly mergedIntoId: number | null;
}

export type MergeRefusal = 'target-itself' | 'target-merged' | 'target-closed';

/** Whether a friction may be merged into that one: another one, still open, and not itself merged (its own target is then the one to name). */
export function mayMergeInto(
  source: { readonly id: number },
  target: Mergeable,
): Result<null, MergeRefusal> {
  if (target.id === source.id) return refuse('target-itself', { field: 'target' });
  if (target.mergedIntoId !== null) {
    return refuse('target-merged', { field: 'target', facts: { target: target.mergedIntoId } });
  }
  return JOINABLE.has(target.state) ? done(null) : refuse('target-closed', { field: 'target' });
}
