import {
  envelopesSponsoredBy,
  linesOfEnvelopes,
  startupsSponsoredBy,
  type SponsoredStartup,
} from 'db/repositories/reviews-desk';
import { balanceOf, type Balance } from '~/domain/budget/balance';
import type { Day } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import type { Context } from '~/services/shared/context.server';
import { readDossier, type ReviewPage } from './readDossier.server';

/** A committee about which something is asked of the sponsor. */
export interface DeskReview {
  readonly slug: string;
  readonly page: ReviewPage;
}

/** What the money of the sponsor's organisation has done so far on one startup. */
export interface DeskMoney {
  readonly slug: string;
  readonly name: string;
  readonly phase: Phase;
  readonly organisationName: string;
  readonly balance: Balance;
  readonly milestonesReached: number;
  readonly milestonesPlanned: number;
  readonly lastReached: { readonly title: string; readonly on: Day } | null;
}

export interface Desk {
  /** Committees to come or to decide, and decisions that wait for the organisation's share, the most pressing first. */
  readonly asked: readonly DeskReview[];
  readonly money: readonly DeskMoney[];
}

/** A sponsor's desk: what is asked of them and by when, and what their money has done; empty for whoever sponsors nothing. */
export async function readDesk(ctx: Context): Promise<Desk> {
  const { actor, db } = ctx;
  if (actor === null) return { asked: [], money: [] };
  const startups = await startupsSponsoredBy(db, actor.id);
  const envelopes = await envelopesSponsoredBy(db, actor.id);
  const lines = await linesOfEnvelopes(db, envelopes);
  const asked: DeskReview[] = [];
  for (const startup of startups) asked.push(...(await askedOn(ctx, startup)));
  return {
    asked: asked.sort((a, b) => (a.page.review.heldOn < b.page.review.heldOn ? -1 : 1)),
    money: startups.map((startup) => {
      const { slug, name, phase, organisationName, lastReached, lastReachedOn } = startup;
      const own = envelopes.filter(({ startupId }) => startupId === startup.startupId);
      return {
        ...{ slug, name, phase, organisationName },
        balance: balanceOf(own, lines),
        milestonesReached: startup.milestonesReached,
        milestonesPlanned: startup.milestonesPlanned,
        lastReached:
          lastReached === null || lastReachedOn === null
            ? null
            : { title: lastReached, on: lastReachedOn },
      };
    }),
  };
}

async function askedOn(
  ctx: Context,
  { slug, plannedId, unsharedId }: SponsoredStartup,
): Promise<readonly DeskReview[]> {
  const planned = plannedId === null ? null : await readDossier(ctx, slug, plannedId);
  const decided = unsharedId === null ? null : await readDossier(ctx, slug, unsharedId);
  return [
    ...(decided?.may.share ? [{ slug, page: decided }] : []),
    ...(planned === null ? [] : [{ slug, page: planned }]),
  ];
}
