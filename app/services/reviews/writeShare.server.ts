import { insertEnvelope } from 'db/repositories/envelopes';
import { insertShare } from 'db/repositories/reviews-around';
import { yearlyParts, type YearlyRefusal } from '~/domain/reviews/yearly';
import type { Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import { done, refuse, type Result } from '~/domain/shared/result';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

/** What one funder gives with a decision, and until when. */
export interface Share {
  readonly startupId: number;
  readonly reviewId: number;
  readonly sponsor: { readonly id: number; readonly organisationId: number };
  /** Null: nothing this time. */
  readonly cents: Cents | null;
  /** The part of it that is kept for the year into which the period runs. */
  readonly nextYearCents: Cents | null;
  readonly words: string;
  /** First day after the period. */
  readonly endsOn: Day;
  readonly thread: { readonly startupId: number; readonly frictionId?: number };
}

/**
 * Step of an act that writes what a funder gives with a decision as its line, and when it gives something as its
 * envelopes from today on, one for each year. Refused when the funder has its line already.
 */
export async function writeShare(
  ctx: Context,
  { tx, record }: Acting,
  share: Share,
): Promise<Result<null, 'share-given' | YearlyRefusal>> {
  const { startupId, reviewId, sponsor, cents, nextYearCents, words, endsOn, thread } = share;
  const granted = { cents: cents ?? 0, nextYearCents, startsOn: ctx.today, endsOn };
  const parts = yearlyParts(granted);
  if (!parts.ok) return parts;
  const actorId = ctx.actor?.id ?? null;
  const isFirst = await insertShare(tx, {
    ...{ reviewId, cents, words },
    organisationId: sponsor.organisationId,
    sponsorId: sponsor.id,
    recordedById: actorId === sponsor.id ? null : actorId,
    at: ctx.now,
  });
  if (!isFirst) return refuse('share-given');
  for (const part of cents === null ? [] : parts.value) {
    const id = await insertEnvelope(tx, {
      ...{ startupId, reviewId, ...part },
      funderId: sponsor.organisationId,
      grantedById: sponsor.id,
      grantedAt: ctx.now,
    });
    record({
      act: 'envelope.granted',
      subject: { kind: 'envelope', id },
      ...thread,
      after: { ...part, funderId: sponsor.organisationId },
    });
  }
  return done(null);
}
