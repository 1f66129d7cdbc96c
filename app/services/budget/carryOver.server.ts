import { findEnvelope, linesOfEnvelope } from 'db/repositories/budget';
import { insertCarryOver } from 'db/repositories/envelopes';
import { lockStanding } from 'db/repositories/standing';
import {
  checkCarryOver,
  type CarryOverAsked,
  type CarryOverRefusal,
} from '~/domain/budget/carry-over';
import { mayKeepEnvelopes } from '~/domain/budget/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { withSums } from '~/wording/budget';

export interface CarryOverToDecide extends CarryOverAsked {
  readonly envelopeId: number;
  readonly reason: string;
}

/** Decides that what a year of an envelope leaves goes to the next one, for a reason that is shown; without it, it lapses. Answers the decision's id. */
export async function carryOver(
  ctx: Context,
  slug: string,
  decision: CarryOverToDecide,
): Promise<Result<number, CarryOverRefusal | SharedRefusal>> {
  return act<number, CarryOverRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing) return refuse('not-found');
    if (!ctx.actor || !mayKeepEnvelopes(ctx.actor)) return refuse('forbidden');
    const envelope = await findEnvelope(tx, standing.startupId, decision.envelopeId);
    if (!envelope) return refuse('not-found');
    const lines = await linesOfEnvelope(tx, envelope.id);
    const verdict = checkCarryOver(standing.phase, envelope, lines, decision, ctx.today);
    if (!verdict.ok) return withSums(verdict);

    const { envelopeId, fromYear, commitmentCents, paymentCents, endsOn, reason } = decision;
    const what = { envelopeId, fromYear, commitmentCents, paymentCents, endsOn };
    const id = await insertCarryOver(tx, {
      ...what,
      startupId: standing.startupId,
      reason,
      decidedAt: ctx.now,
      decidedById: ctx.actor.id,
    });
    record({
      act: 'envelope.carried-over',
      subject: { kind: 'envelope', id: envelopeId },
      startupId: standing.startupId,
      after: { ...what, year: fromYear + 1 },
      reason,
    });
    return done(id);
  });
}
