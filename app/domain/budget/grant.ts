import type { Day } from '../shared/day';
import { MAX_GRANT_CENTS, type Cents } from '../shared/money';
import { done, refuse, type Result } from '../shared/result';
import type { Phase } from '../startups/phase';
import { isLive } from '../startups/standing';
import { yearOf } from './balance';
import type { Funding } from './funding';

export const GRANT_REFUSALS = [
  'startup-closed',
  'amount-too-high',
  'payments-above-orders',
  'period-backwards',
  'period-outside-year',
  'funder-unknown',
  'funder-ambiguous',
  'not-a-collectivite',
] as const;
export type GrantRefusal = (typeof GRANT_REFUSALS)[number];

/** An envelope that staff write down: a funder's yearly ceilings. */
export interface Grant {
  readonly funding: Funding;
  readonly commitmentCeilingCents: Cents;
  readonly paymentCeilingCents: Cents;
  readonly startsOn: Day;
  /** First day after the period. */
  readonly endsOn: Day;
}

/** A grant outside of a committee: within one year, since its ceilings are yearly; what crosses into the next one is another envelope or a carry-over. */
export function checkGrant(
  phase: Phase,
  grant: Grant,
  funderIsCollectivite: boolean,
): Result<null, GrantRefusal> {
  if (!isLive(phase)) return refuse('startup-closed');
  if (grant.commitmentCeilingCents > MAX_GRANT_CENTS)
    return refuse('amount-too-high', { field: 'commitment' });
  if (grant.paymentCeilingCents > grant.commitmentCeilingCents)
    return refuse('payments-above-orders', { field: 'payment' });
  if (grant.endsOn <= grant.startsOn) return refuse('period-backwards', { field: 'lastDay' });
  if (grant.endsOn > `${yearOf(grant.startsOn) + 1}-01-01`)
    return refuse('period-outside-year', { field: 'lastDay' });
  if (grant.funding === 'collectivite' && !funderIsCollectivite)
    return refuse('not-a-collectivite', { field: 'funding' });
  return done(null);
}
