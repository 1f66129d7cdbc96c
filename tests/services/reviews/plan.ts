import type { Db } from 'db/client';
import type { DecisionToRecord } from '~/services/reviews/decideReview.server';
import { planReview } from '~/services/reviews/planReview.server';
import { prepareReview, type Preparation } from '~/services/reviews/prepareReview.server';
import type { Day } from '~/domain/shared/day';
import type { Actor } from '~/domain/accounts/account';
import { as, NOW, type PlantedStartup } from '../../support/planted-startup';

const EMPTY = {
  indicator: '',
  value: '',
  measuredOn: null,
  rating: null,
  costPerImpactCents: null,
};
export const EMPTY_GRID = {
  utilisable: EMPTY,
  utilise: EMPTY,
  utile: EMPTY,
  impactant: EMPTY,
  efficient: EMPTY,
};

/** Plans a committee by staff; its number. */
export async function plan(db: Db, mine: PlantedStartup, heldOn: Day, at = NOW): Promise<number> {
  const planned = await planReview(as(db, mine.staff, at), mine.slug, { heldOn });
  if (!planned.ok) throw new Error(planned.refusal);
  return planned.value;
}

/** What a sponsor decides: a construction of 200 000 € unless wished otherwise. */
export function decision(reviewId: number, rest: Partial<DecisionToRecord> = {}): DecisionToRecord {
  return {
    reviewId,
    version: 1,
    outcome: 'granted',
    opensPhase: 'construction',
    amount: 20_000_000,
    nextYearAmount: null,
    months: null,
    reason: 'L’irritant est réel et mesuré.',
    conditions: '',
    sponsorId: null,
    ...rest,
  };
}

/** Prepares a dossier as a member of the team. */
export function prepare(
  db: Db,
  { slug }: { readonly slug: string },
  actor: Actor,
  rest: Partial<Preparation> & { readonly reviewId: number },
  at = NOW,
) {
  return prepareReview(as(db, actor, at), slug, {
    version: 1,
    ask: 'Six mois.',
    askedAmount: null,
    askedPhase: null,
    hypotheses: '',
    conditions: {},
    grid: EMPTY_GRID,
    ...rest,
  });
}
