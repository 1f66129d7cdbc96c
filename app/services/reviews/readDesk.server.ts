import { envelopesOfAll } from 'db/repositories/budget';
import { forecastLines } from 'db/repositories/budget-forecast';
import { startupsSponsoredBy, type SponsoredStartup } from 'db/repositories/reviews-desk';
import { balanceOf, type Balance } from '~/domain/budget/balance';
import type { Day } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import { isLive } from '~/domain/startups/standing';
import type { Context } from '~/services/shared/context.server';
import { frozenByNow } from './frozenByNow.server';
import { readCommittee, type Committee } from './readCommittee.server';

/** A committee about which something is asked of the sponsor. */
export interface DeskReview {
  readonly slug: string;
  readonly page: Committee;
  readonly isFrozen: boolean;
}

/** What the money of the sponsor's organisation has done so far on one startup. */
export interface DeskMoney {
  readonly slug: string;
  readonly name: string;
  readonly phase: Phase;
  readonly organisationName: string;
  readonly balance: Balance;
  readonly milestonesReached: number;
  readonly lastReached: { readonly title: string; readonly on: Day } | null;
  readonly figure: { readonly name: string; readonly unit: string; readonly value: number } | null;
}

export interface Desk {
  /** Committees to come or to decide, and decisions that wait for the organisation's share, the most pressing first. */
  readonly asked: readonly DeskReview[];
  readonly money: readonly DeskMoney[];
  /** All of it together. */
  readonly total: Balance;
}

/** A sponsor's desk: what is asked of them and by when, and what their money has done; null for whoever sponsors nothing. */
export async function readDesk(ctx: Context): Promise<Desk | null> {
  const { actor, db } = ctx;
  const startups = actor === null ? [] : await startupsSponsoredBy(db, actor.id);
  if (actor === null || startups.length === 0) return null;
  const ids = startups.map(({ startupId }) => startupId);
  const funders = new Map(startups.map((each) => [each.startupId, each.organisationId]));
  const [granted, lines] = await Promise.all([envelopesOfAll(db, ids), forecastLines(db, ids)]);
  const envelopes = granted.filter(
    ({ startupId, funderId }) => funders.get(startupId) === funderId,
  );
  const asked: DeskReview[] = [];
  for (const startup of startups) asked.push(...(await askedOn(ctx, startup)));
  const money = startups.map((startup) => {
    const own = envelopes.filter(({ startupId }) => startupId === startup.startupId);
    return moneyOf(startup, balanceOf(own, lines, ctx.today));
  });
  return {
    asked: asked.sort((a, b) => (a.page.review.heldOn < b.page.review.heldOn ? -1 : 1)),
    // A startup that ended before the organisation gave it anything has nothing to tell here.
    money: money
      .filter(({ phase, balance }) => isLive(phase) || balance.granted > 0)
      .sort((a, b) => Number(isLive(b.phase)) - Number(isLive(a.phase))),
    total: balanceOf(envelopes, lines, ctx.today),
  };
}

function moneyOf(startup: SponsoredStartup, balance: Balance): DeskMoney {
  const { slug, name, phase, organisationName, milestonesReached } = startup;
  const { lastReached: title, lastReachedOn: on } = startup;
  const lastReached = title === null || on === null ? null : { title, on };
  const { figureName, figureUnit: unit, figureValue: value } = startup;
  const figure =
    figureName === null || unit === null || value === null
      ? null
      : { name: figureName, unit, value };
  return { slug, name, phase, organisationName, milestonesReached, balance, lastReached, figure };
}

async function askedOn(
  ctx: Context,
  { slug, plannedId, unsharedId }: SponsoredStartup,
): Promise<readonly DeskReview[]> {
  const planned = plannedId === null ? null : await deskReview(ctx, slug, plannedId);
  const decided = unsharedId === null ? null : await deskReview(ctx, slug, unsharedId);
  return [...(decided?.page.may.share ? [decided] : []), ...(planned === null ? [] : [planned])];
}

/** A committee as the desk tells it: its dossier is a page of its own. */
async function deskReview(ctx: Context, slug: string, id: number): Promise<DeskReview | null> {
  const found = await readCommittee(ctx, slug, id);
  if (found === null) return null;
  const { committee, standing } = found;
  const frozen = committee.reads ? await frozenByNow(ctx, standing, committee.review) : null;
  return { slug, page: committee, isFrozen: frozen !== null };
}
