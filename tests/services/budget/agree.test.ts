import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { findReview, insertReview } from 'db/repositories/reviews';
import type { Balance } from '~/domain/budget/balance';
import { day } from '~/domain/shared/day';
import { carryOver } from '~/services/budget/carryOver.server';
import { certifyService } from '~/services/budget/certifyService.server';
import { placeOrder } from '~/services/budget/placeOrder.server';
import { readBudget } from '~/services/budget/readBudget.server';
import { readNetwork } from '~/services/budget/readNetwork.server';
import { readPortfolio } from '~/services/budget/readPortfolio.server';
import { recordInvoice } from '~/services/budget/recordInvoice.server';
import { recordPayment } from '~/services/budget/recordPayment.server';
import { reverseEntry } from '~/services/budget/reverseEntry.server';
import { gatherDossier } from '~/services/reviews/gatherDossier.server';
import type { Context } from '~/services/shared/context.server';
import { budgetRendition } from '~/ui/budget/budget-rendition';
import { entriesOf, LEDGER_COLUMNS } from '~/ui/budget/ledger-sheet';
import { describeOnBothEngines } from '../../support/database';
import { as, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import {
  ledgerOperation,
  pick,
  RANDOM_NOW,
  type LedgerOperation,
} from '../../support/random-ledger';

interface Told {
  orders: number[];
  invoices: { id: number; orderId: number }[];
  entries: number[];
}

/** Asks a use case for what an operation is; what it refuses changes nothing. */
async function ask(ctx: Context, mine: PlantedStartup, told: Told, asked: LedgerOperation) {
  const { kind, target, invoice, amountCents: amount, on: happenedOn } = asked;
  const { slug, envelopeId } = mine;
  const orderId = pick(told.orders, target) ?? 0;
  const own = told.invoices.filter((each) => each.orderId === orderId);
  const invoiceId = invoice % 2 === 0 ? null : (pick(own, invoice)?.id ?? null);
  const spent = { activity: target % 2 ? 'design' : 'ops', resource: 'prestations-externes' };
  const what = { label: 'Lot', supplier: 'Atelier inventé', ...spent };
  const entry = { orderId, amount, happenedOn };
  const outcome = await {
    commitment: () => placeOrder(ctx, slug, { envelopeId, amount, happenedOn, ...what }),
    certification: () => certifyService(ctx, slug, entry),
    invoice: () => recordInvoice(ctx, slug, { ...entry, number: `F-${told.entries.length}` }),
    payment: () => recordPayment(ctx, slug, { ...entry, invoiceId }),
    reversal: () =>
      reverseEntry(ctx, slug, { entryId: pick(told.entries, target) ?? 0, reason: 'Erreur' }),
    'carry-over': () =>
      carryOver(ctx, slug, {
        ...{ envelopeId, fromYear: 2026, commitmentCents: amount, paymentCents: amount },
        ...{ endsOn: day('2028-01-01'), reason: 'Suite' },
      }),
  }[kind]();
  if (!outcome.ok || kind === 'carry-over') return;
  told.entries.push(outcome.value);
  if (kind === 'commitment') told.orders.push(outcome.value);
  if (kind === 'invoice') told.invoices.push({ id: outcome.value, orderId });
}

/** Every ledger begins with an order that is taken: what writes nothing tells nobody to sum again. */
const FIRST: LedgerOperation = {
  kind: 'commitment',
  target: 0,
  invoice: 0,
  amountCents: 60,
  on: day('2026-12-18'),
};

describeOnBothEngines('a random ledger', (home) => {
  it('keeps invariant 2, and says the same on the page, in files, in the dossier and over the API', async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(ledgerOperation, { minLength: 14, maxLength: 29, size: 'max' }),
        fc.constantFrom('2027-01-20', '2027-07-01'),
        async (operations, envelopeEnd) => {
          const mine = await plantStartup(home.db, {
            ...{ envelopeCents: 150, openedOn: day('2026-08-03') },
            envelopeEndsOn: day(envelopeEnd),
          });
          const ctx = as(home.db, mine.staff, RANDOM_NOW);
          const told: Told = { orders: [], invoices: [], entries: [] };
          for (const asked of [FIRST, ...operations]) await ask(ctx, mine, told, asked);
          written = Math.max(written, told.entries.length);
          await holds(ctx, mine.startupId);
          await agrees(ctx, mine);
        },
      ),
      // An envelope that is over and one that runs, whatever is drawn.
      {
        numRuns: 6,
        examples: [
          [[], '2027-01-20'],
          [[], '2027-07-01'],
        ],
      },
    );
    expect(written, 'the operations do write').toBeGreaterThan(3);
  }, 60_000);
});

/** Invariant 2 by the database's own sums. */
async function holds(ctx: Context, startupId: number): Promise<void> {
  const broken = await rowsOf<{ order: number }>(
    ctx.db,
    sql`select coalesce(commitment_id, reverses_id, id) as order from ledger_entry
      where startup_id = ${startupId} group by 1
      having coalesce(sum(amount_cents) filter (where kind = 'certification'), 0) > coalesce(sum(amount_cents) filter (where kind = 'commitment'), 0)
        or coalesce(sum(amount_cents) filter (where kind = 'invoice'), 0) > coalesce(sum(amount_cents) filter (where kind = 'commitment'), 0)
        or coalesce(sum(amount_cents) filter (where kind = 'payment'), 0) > coalesce(sum(amount_cents) filter (where kind = 'certification'), 0)
      union all select id from envelope, generate_series(2026, 2027) as year
      where startup_id = ${startupId} and (left_of_year(envelope, year, 'commitment') < 0 or left_of_year(envelope, year, 'payment') < 0)`,
  );
  expect(broken).toEqual([]);
}

/** Every rendition's figures are the page's. */
async function agrees(ctx: Context, mine: PlantedStartup): Promise<void> {
  const page = await readBudget(ctx, mine.slug);
  if (page === null || page.orders === null) throw new Error('staff read the ledger');
  const { balance, envelopes, orders } = page;
  const sum = (cents: readonly number[]) => cents.reduce((total, each) => total + each, 0);
  expect(page.forecast.leftCents).toBe(balance.left);
  expect(sum(page.years.map(({ left }) => left))).toBe(balance.left);
  expect(sum(page.years.map(({ lapsed }) => lapsed))).toBe(balance.lapsed);
  expect(sum(envelopes.map((each) => each.balance.left))).toBe(balance.left);
  for (const over of envelopes.filter(({ endsOn }) => endsOn <= ctx.today)) {
    expect(over.balance.left, 'nothing of an envelope that is over is ordered').toBe(0);
  }
  const steps = ({ ordered, certified, invoiced, paid }: Balance) => [
    ordered,
    certified,
    invoiced,
    paid,
  ];

  const columns = new Map(LEDGER_COLUMNS.map((column) => [column.header, column.cell]));
  const rows = entriesOf(orders, envelopes);
  const inFile = (word: string) =>
    rows
      .filter((row) => columns.get('Écriture')?.(row) === word)
      .reduce(
        (sum, row) => sum + Math.round(Number(columns.get('Montant en euros')?.(row)) * 100),
        0,
      );
  expect(['Commande', 'Service fait', 'Facture', 'Paiement'].map(inFile)).toEqual(steps(balance));

  const { totals } = budgetRendition(mine.slug, ctx.today, page);
  expect(totals).toEqual({
    grantedCents: balance.granted,
    payableCents: balance.payable,
    orderedCents: balance.ordered,
    certifiedCents: balance.certified,
    invoicedCents: balance.invoiced,
    paidCents: balance.paid,
    leftCents: balance.left,
    leftToPayCents: balance.leftToPay,
    lapsedCents: balance.lapsed,
    lapsedToPayCents: balance.lapsedToPay,
  });

  const reviewId = await ctx.db.transaction((tx) =>
    insertReview(tx, { startupId: mine.startupId, heldOn: ctx.today, createdAt: ctx.now }),
  );
  const review = await findReview(ctx.db, mine.startupId, reviewId);
  if (review === null) throw new Error('a committee just planned is there');
  const horizon = { lastDay: ctx.today, decidedAt: null };
  const dossier = await gatherDossier(ctx.db, mine.startupId, review, horizon);
  expect(dossier.balance).toEqual(balance);
  expect(dossier.forecast).toEqual(page.forecast);

  const all = await readPortfolio(ctx, {
    year: null,
    incubator: null,
    funder: envelopes[0]?.funderSlug ?? '',
  });
  expect(all?.balance).toEqual(balance);
  expect(all?.years).toEqual(page.years);

  const before = await readNetwork(ctx, null);
  const [sums] = await rowsOf<{ paid: string; ordered: string }>(
    ctx.db,
    sql`select coalesce(sum(amount_cents) filter (where kind = 'payment'), 0) as paid,
      coalesce(sum(amount_cents) filter (where kind = 'commitment'), 0) as ordered from ledger_entry`,
  );
  const network = (step: 'paid' | 'ordered') =>
    before?.cells.reduce((sum, cell) => sum + cell[step], 0);
  expect([network('paid'), network('ordered')]).toEqual([
    Number(sums?.paid),
    Number(sums?.ordered),
  ]);
}
