import { envelopesOf, ledgerOf, type WrittenLine } from 'db/repositories/budget';
import { standingOfSlug } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import {
  balanceOf,
  orderIdOf,
  stepsOfOrder,
  type Balance,
  type Steps,
} from '~/domain/budget/balance';
import type { Activity, LedgerKind } from '~/domain/budget/ledger';
import { mayReadLedger, mayWriteLedger } from '~/domain/budget/permissions';
import { checkReversal, orderBefore } from '~/domain/budget/rules';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import { isLive, type Standing } from '~/domain/startups/standing';
import type { Context } from '~/services/shared/context.server';

export interface EnvelopeView {
  readonly id: number;
  readonly funderName: string;
  readonly funderSlug: string;
  readonly startsOn: Day;
  /** First day after the period. */
  readonly endsOn: Day;
  readonly grantedOn: Day;
  readonly grantedBy: string;
  readonly reviewId: number | null;
  readonly balance: Balance;
}

export interface LineView {
  readonly id: number;
  readonly kind: LedgerKind;
  readonly amountCents: Cents;
  readonly happenedOn: Day;
  readonly author: string;
  readonly reason: string | null;
  readonly reversesId: number | null;
  /** Whether this person may reverse it now. */
  readonly reversible: boolean;
}

export interface OrderView {
  readonly id: number;
  readonly label: string;
  readonly supplier: string;
  readonly activity: Activity | null;
  readonly happenedOn: Day;
  readonly steps: Steps;
  readonly lines: readonly LineView[];
}

export interface BudgetView {
  readonly startupName: string;
  readonly balance: Balance;
  /** The day before which to order what is left; null when nothing can be ordered. */
  readonly orderBefore: Day | null;
  readonly envelopes: readonly EnvelopeView[];
  /** The ledger grouped by order; null for whoever may not read it. */
  readonly orders: readonly OrderView[] | null;
  readonly may: { readonly order: boolean; readonly certify: boolean; readonly pay: boolean };
}

/** The money of a startup: totals and envelopes for everyone, the ledger's lines for the parties; null when there is no such startup. */
export async function readBudget(ctx: Context, slug: string): Promise<BudgetView | null> {
  const standing = await standingOfSlug(ctx.db, slug, ctx.today);
  if (!standing) return null;
  const envelopes = await envelopesOf(ctx.db, standing.startupId);
  const lines = await ledgerOf(ctx.db, standing.startupId);
  const { name } = await startupRecord(ctx.db, standing.startupId);
  return {
    startupName: name,
    balance: balanceOf(envelopes, lines),
    orderBefore: orderBefore(envelopes, lines, ctx.today),
    envelopes: envelopes.map(
      ({ grantedAt, commitmentCeilingCents, paymentCeilingCents, ...rest }) => ({
        ...rest,
        grantedOn: dayInParis(grantedAt),
        balance: balanceOf([{ id: rest.id, commitmentCeilingCents, paymentCeilingCents }], lines),
      }),
    ),
    orders: mayReadLedger(ctx.actor, standing) ? ordersOf(ctx, standing, lines) : null,
    may: {
      order: isLive(standing.phase) && mayWriteLedger(ctx.actor, standing, 'commitment'),
      certify: mayWriteLedger(ctx.actor, standing, 'certification'),
      pay: mayWriteLedger(ctx.actor, standing, 'payment'),
    },
  };
}

function ordersOf(
  ctx: Context,
  standing: Standing,
  lines: readonly WrittenLine[],
): readonly OrderView[] {
  const orders = lines.filter((line) => line.kind === 'commitment' && line.reversesId === null);
  return orders.map((order) => ({
    id: order.id,
    label: order.label,
    supplier: order.supplier,
    activity: order.activity,
    happenedOn: order.happenedOn,
    steps: stepsOfOrder(order.id, lines),
    lines: lines
      .filter((line) => orderIdOf(line) === order.id)
      .map((line) => lineView(ctx, standing, line, lines)),
  }));
}

function lineView(
  ctx: Context,
  standing: Standing,
  line: WrittenLine,
  lines: readonly WrittenLine[],
): LineView {
  const { id, kind, amountCents, happenedOn, author, reason, reversesId } = line;
  const reversible = mayWriteLedger(ctx.actor, standing, kind) && checkReversal(line, lines).ok;
  return { id, kind, amountCents, happenedOn, author, reason, reversesId, reversible };
}
