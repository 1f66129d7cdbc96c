import {
  envelopesOf,
  ledgerOf,
  type GrantedEnvelope,
  type WrittenLine,
} from 'db/repositories/budget';
import { gridEntries } from 'db/repositories/budget-grid';
import { standingOfSlug } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import {
  dueOnInvoice,
  orderIdOf,
  stepsOfOrder,
  type Balance,
  type Steps,
} from '~/domain/budget/balance';
import { carriableYears } from '~/domain/budget/carry-over';
import { editionsSince } from '~/domain/budget/edition';
import { alertOf, type AlertShare, type Forecast } from '~/domain/budget/forecast';
import type { GridEntry } from '~/domain/budget/grid';
import type { LedgerKind } from '~/domain/budget/ledger';
import { mayKeepEnvelopes, mayReadLedger, mayWriteLedger } from '~/domain/budget/permissions';
import { checkReversal } from '~/domain/budget/rules';
import { statementOf, type StatedEnvelope, type YearFigures } from '~/domain/budget/statement';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import { isLive, type Standing } from '~/domain/startups/standing';
import type { Context } from '~/services/shared/context.server';
import { readForecast } from './readForecast.server';

export interface CarryOverView {
  readonly id: number;
  readonly fromYear: number;
  readonly commitmentCents: Cents;
  readonly paymentCents: Cents;
  readonly endsOn: Day;
  readonly reason: string;
  readonly decidedOn: Day;
  readonly decidedBy: string;
}

export type EnvelopeView = Omit<
  StatedEnvelope<GrantedEnvelope>,
  'grantedAt' | 'carryOvers' | 'startupId' | 'funderId' | 'grantedEndsOn' | 'funderKind'
> & {
  readonly grantedOn: Day;
  readonly carryOvers: readonly CarryOverView[];
  /** The share of what may be ordered from which people are told; null below it, and once its period is over. */
  readonly alert: AlertShare | null;
  /** What past years left and may still be carried over. */
  readonly carriable: readonly { readonly year: number; readonly ae: Cents; readonly cp: Cents }[];
};

export interface LineView {
  readonly id: number;
  readonly kind: LedgerKind;
  readonly amountCents: Cents;
  readonly happenedOn: Day;
  readonly invoiceNumber: string | null;
  readonly invoiceId: number | null;
  readonly author: string;
  readonly reason: string | null;
  readonly reversesId: number | null;
  /** Whether this person may reverse it now. */
  readonly reversible: boolean;
  /** What of an invoice is not paid yet; 0 for every other line. */
  readonly dueCents: Cents;
}

export interface OrderView {
  readonly id: number;
  readonly envelopeId: number;
  readonly label: string;
  readonly supplier: string;
  /** As the spending grid calls them. */
  readonly activity: string | null;
  readonly resource: string | null;
  readonly happenedOn: Day;
  readonly steps: Steps;
  readonly lines: readonly LineView[];
}

export interface BudgetView {
  readonly startupName: string;
  readonly balance: Balance;
  readonly years: readonly YearFigures[];
  readonly forecast: Forecast;
  readonly envelopes: readonly EnvelopeView[];
  /** The ledger grouped by order; null for whoever may not read it. */
  readonly orders: readonly OrderView[] | null;
  /** Half-yearly editions of the public budget that are out, newest first. */
  readonly editions: readonly string[];
  /** The grid's lines that an order may name. */
  readonly grid: readonly GridEntry[];
  readonly may: {
    readonly order: boolean;
    readonly certify: boolean;
    readonly pay: boolean;
    readonly keepEnvelopes: boolean;
  };
}

/** The money of a startup: totals, envelopes and forecast for everyone, the ledger's lines for the parties; null when there is no such startup. */
export async function readBudget(ctx: Context, slug: string): Promise<BudgetView | null> {
  const { db, actor, today } = ctx;
  const standing = await standingOfSlug(db, slug, today);
  if (!standing) return null;
  const envelopes = await envelopesOf(db, standing.startupId);
  const lines = await ledgerOf(db, standing.startupId);
  const { name, openedOn } = await startupRecord(db, standing.startupId);
  const grid = await gridEntries(db);
  const statement = statementOf(envelopes, lines, today);
  return {
    startupName: name,
    balance: statement.balance,
    years: statement.years,
    forecast: await readForecast(db, standing.startupId, today, { envelopes, lines }),
    envelopes: statement.envelopes.map((envelope) => envelopeView(ctx, envelope, lines)),
    orders: mayReadLedger(actor, standing) ? ordersOf(ctx, standing, lines, grid) : null,
    editions: editionsSince(openedOn, today).map((edition) => edition.name),
    grid: grid.filter(({ retired }) => !retired),
    may: {
      order: isLive(standing.phase) && mayWriteLedger(actor, standing, 'commitment'),
      certify: mayWriteLedger(actor, standing, 'certification'),
      pay: mayWriteLedger(actor, standing, 'payment'),
      keepEnvelopes: mayKeepEnvelopes(actor),
    },
  };
}

function envelopeView(
  { today }: Context,
  stated: StatedEnvelope<GrantedEnvelope>,
  lines: readonly WrittenLine[],
): EnvelopeView {
  const {
    grantedAt,
    startupId: _startup,
    funderId: _funder,
    grantedEndsOn: _end,
    ...rest
  } = stated;
  const { funderKind: _kind, ...envelope } = rest;
  return {
    ...envelope,
    grantedOn: dayInParis(grantedAt),
    carryOvers: stated.carryOvers.map(({ decidedAt, envelopeId: _envelope, ...decided }) => ({
      ...decided,
      decidedOn: dayInParis(decidedAt),
    })),
    alert: stated.endsOn > today ? alertOf(stated.balance) : null,
    carriable: carriableYears(stated, lines, today),
  };
}

function ordersOf(
  ctx: Context,
  standing: Standing,
  lines: readonly WrittenLine[],
  grid: readonly GridEntry[],
): readonly OrderView[] {
  const labels = new Map(grid.map(({ axis, code, label }) => [`${axis} ${code}`, label]));
  const called = (axis: GridEntry['axis'], code: string | null) =>
    code === null ? null : (labels.get(`${axis} ${code}`) ?? code);
  const orders = lines.filter((line) => line.kind === 'commitment' && line.reversesId === null);
  return orders.map((order) => ({
    id: order.id,
    envelopeId: order.envelopeId,
    label: order.label,
    supplier: order.supplier,
    activity: called('activity', order.activity),
    resource: called('resource', order.resource),
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
  const { invoiceNumber, invoiceId } = line;
  const reversible = mayWriteLedger(ctx.actor, standing, kind) && checkReversal(line, lines).ok;
  const isInvoice = kind === 'invoice' && reversesId === null;
  const dueCents = isInvoice ? dueOnInvoice(id, lines) : 0;
  const written = { id, kind, amountCents, happenedOn, author, reason, reversesId };
  return { ...written, invoiceNumber, invoiceId, reversible, dueCents };
}
