import { insertEnvelope } from 'db/repositories/envelopes';
import { insertShare } from 'db/repositories/reviews-around';
import type { Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** What one funder gives with a decision, and until when. */
export interface Grant {
  readonly startupId: number;
  readonly reviewId: number;
  readonly sponsor: { readonly id: number; readonly organisationId: number };
  /** Null: nothing this time. */
  readonly cents: Cents | null;
  readonly words: string;
  /** First day after the period. */
  readonly endsOn: Day;
  readonly thread: { readonly startupId: number; readonly frictionId?: number };
}

/**
 * Step of an act that writes what a funder gives with a decision as its line, and as an envelope from today on when it
 * gives something; false when the funder has its line already.
 */
export async function grantEnvelope(
  ctx: Context,
  { tx, record }: Acting,
  grant: Grant,
): Promise<boolean> {
  const { startupId, reviewId, sponsor, cents, words, endsOn, thread } = grant;
  const actorId = ctx.actor?.id ?? null;
  const isFirst = await insertShare(tx, {
    ...{ reviewId, cents, words },
    organisationId: sponsor.organisationId,
    sponsorId: sponsor.id,
    recordedById: actorId === sponsor.id ? null : actorId,
    at: ctx.now,
  });
  if (!isFirst) return false;
  if (cents === null) return true;
  const period = { startsOn: ctx.today, endsOn };
  const id = await insertEnvelope(tx, {
    ...{ startupId, cents, reviewId, ...period },
    funderId: sponsor.organisationId,
    grantedById: sponsor.id,
    grantedAt: ctx.now,
  });
  record({
    act: 'envelope.granted',
    subject: { kind: 'envelope', id },
    ...thread,
    after: { cents, ...period, funderId: sponsor.organisationId },
  });
  return true;
}
