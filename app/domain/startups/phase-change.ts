import { refuse, type Refused } from '../shared/result';
import { gateProblems, overridable, type GateProblem, type PhaseFacts } from './gates';
import type { Phase } from './phase';

export type PhaseRefusal = 'no-such-move' | 'gate-shut' | 'never-overridden';

/** Why a phase may not be opened; null when it may: its gate holds, or staff override it with a written reason. */
export function phaseRefusal(
  from: Phase,
  to: Phase,
  facts: PhaseFacts,
  overrideReason: string | null,
): (Refused<PhaseRefusal> & { readonly problems: readonly GateProblem[] }) | null {
  const problems = gateProblems(from, to, facts);
  if (problems.includes('no-such-move')) {
    return { ...refuse('no-such-move', { field: 'to' }), problems };
  }
  if (problems.length === 0) return null;
  if (!overridable(to)) return { ...refuse('never-overridden', { field: 'to' }), problems };
  return overrideReason === null
    ? { ...refuse('gate-shut', { field: 'overrideReason' }), problems }
    : null;
}
