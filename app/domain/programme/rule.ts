import { done, refuse, type Result } from '../shared/result';
import type { RevisionState } from './revision';
import type { Rule } from './votes';

/** What keeps a rule as it is: a text under consultation, or votes on one that was taken back and has not changed since. */
export type RuleHold = 'consulted' | 'voted';

export type RuleRefusal = `rule-${RuleHold}` | 'rule-same';

/** Why the rule cannot change now: whoever votes knows how they are counted. Null while nobody votes by it. */
export function ruleHeldBy(
  open: { readonly state: RevisionState; readonly votes: number } | null,
): RuleHold | null {
  if (open === null || open.state === 'adopted') return null;
  if (open.state === 'under_consultation') return 'consulted';
  return open.votes > 0 ? 'voted' : null;
}

/** Whether a programme's rule becomes another, its revision that is not adopted yet being such. */
export function checkRule(
  former: Rule,
  latter: Rule,
  open: { readonly state: RevisionState; readonly votes: number } | null,
): Result<Rule, RuleRefusal> {
  const hold = ruleHeldBy(open);
  if (hold !== null) return refuse(`rule-${hold}`);
  return former.quorumPercent === latter.quorumPercent &&
    former.majorityPercent === latter.majorityPercent
    ? refuse('rule-same', { field: 'quorumPercent' })
    : done(latter);
}
