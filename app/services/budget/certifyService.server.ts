import { findLine, insertLine, linesOfEnvelope } from 'db/repositories/budget';
import { lockStanding } from 'db/repositories/standing';
import { mayWriteLedger } from '~/domain/budget/permissions';
import { checkCertification, type LedgerRefusal } from '~/domain/budget/rules';
import type { Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { withSums } from '~/wording/budget';
import { lineAfter } from './lineAfter.server';

export interface Certification {
  readonly orderId: number;
  /** In cents. */
  readonly amount: Cents;
  readonly happenedOn: Day;
}

/** Certifies that work of an order is done; refused beyond what is ordered and not yet certified. Answers the line's id. */
export async function certifyService(
  ctx: Context,
  slug: string,
  certification: Certification,
): Promise<Result<number, LedgerRefusal | SharedRefusal>> {
  return act<number, LedgerRefusal | SharedRefusal>(ctx, async ({ tx, record }) => {
    const standing = await lockStanding(tx, slug, ctx.today);
    if (!standing) return refuse('not-found');
    if (!ctx.actor || !mayWriteLedger(ctx.actor, standing, 'certification')) {
      return refuse('forbidden');
    }
    const order = await findLine(tx, standing.startupId, certification.orderId);
    if (order?.kind !== 'commitment' || order.reversesId !== null) return refuse('not-found');

    const lines = await linesOfEnvelope(tx, order.envelopeId);
    const entry = { amountCents: certification.amount, happenedOn: certification.happenedOn };
    const verdict = checkCertification(order, lines, entry, ctx.today);
    if (!verdict.ok) return withSums(verdict);

    const id = await insertLine(tx, {
      ...entry,
      ...lineAfter(ctx, ctx.actor, standing.startupId, order),
      kind: 'certification',
    });
    record({
      act: 'ledger.certified',
      subject: { kind: 'ledger_entry', id },
      startupId: standing.startupId,
      after: { orderId: order.id, ...entry },
    });
    return done(id);
  });
}
