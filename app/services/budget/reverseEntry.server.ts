import { findLine, insertLine, linesOfEnvelope } from 'db/repositories/budget';
import { lockStanding } from 'db/repositories/standing';
import { mayReadLedger, mayWriteLedger } from '~/domain/budget/permissions';
import { checkReversal, type LedgerRefusal } from '~/domain/budget/rules';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';

export interface Reversal {
  readonly entryId: number;
  readonly reason: string;
}

/** Corrects the ledger by an entry of the opposite sign; refused while a later step rests on the line. Answers the new line's id. */
export async function reverseEntry(
  ctx: Context,
  slug: string,
  reversal: Reversal,
): Promise<Result<number, LedgerRefusal | SharedRefusal>> {
  return act<number, LedgerRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing || !mayReadLedger(ctx.actor, standing)) return refuse('not-found');
    const line = await findLine(tx, standing.startupId, reversal.entryId);
    if (!line) return refuse('not-found');
    if (!ctx.actor || !mayWriteLedger(ctx.actor, standing, line.kind)) return refuse('forbidden');

    const verdict = checkReversal(line, await linesOfEnvelope(tx, line.envelopeId));
    if (!verdict.ok) return verdict;

    const { id: reversesId, amountCents, ...mirrored } = line;
    const id = await insertLine(tx, {
      ...mirrored,
      reversesId,
      amountCents: -amountCents,
      startupId: standing.startupId,
      happenedOn: ctx.today,
      at: ctx.now,
      authorId: ctx.actor.id,
      reason: reversal.reason,
    });
    record({
      act: 'ledger.reversed',
      subject: { kind: 'ledger_entry', id },
      startupId: standing.startupId,
      after: { reversesId, amountCents: -amountCents },
      reason: reversal.reason,
    });
    return done(id);
  });
}
