import { sql, type SQL } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { describeOnBothEngines } from '../support/database';
import { NOW, plantStartup, type PlantedStartup } from '../support/planted-startup';
import { answerTo } from '../support/refusal';

const AT = sql`${NOW.toISOString()}::timestamptz`;

interface Line {
  readonly kind: 'commitment' | 'certification' | 'invoice' | 'payment';
  readonly cents: number;
  readonly order?: number;
  readonly reverses?: number;
  readonly number?: string;
  readonly supplier?: string;
  readonly invoice?: number;
  readonly on?: string;
  readonly activity?: string;
  readonly resource?: string;
}

describeOnBothEngines('money, by the database alone,', (home) => {
  let mine: PlantedStartup;
  beforeEach(async () => {
    mine = await plantStartup(home.db, { envelopeCents: 1_000 });
  });

  const run = (statement: SQL) => answerTo(home.db.execute(statement));
  const write = (line: Line) =>
    rowsOf<{ id: number }>(
      home.db,
      sql`insert into ledger_entry (startup_id, envelope_id, kind, commitment_id, reverses_id, amount_cents, label, supplier,
            activity, resource, invoice_number, invoice_id, happened_on, at, author_id)
          values (${mine.startupId}, ${mine.envelopeId}, ${line.kind}, ${line.order ?? null}, ${line.reverses ?? null},
            ${line.cents}, 'Ligne', ${line.supplier ?? ''}, ${line.activity ?? null}, ${line.resource ?? null},
            ${line.number ?? null}, ${line.invoice ?? null}, ${line.on ?? '2026-03-12'}, ${AT}, ${mine.intrapreneur.id})
          returning id`,
    );
  const written = async (line: Line): Promise<number> => (await write(line))[0]?.id ?? 0;
  const answer = (line: Line) => answerTo(write(line));
  const carry = (change: { envelope?: number; ae?: number; cp?: number } = {}) =>
    run(sql`insert into envelope_carry_over
        (startup_id, envelope_id, from_year, commitment_cents, payment_cents, ends_on, reason, decided_at, decided_by_id)
        values (${mine.startupId}, ${change.envelope ?? mine.envelopeId}, 2026, ${change.ae ?? 1}, ${change.cp ?? 1},
          '2027-07-01', 'x', ${AT}, ${mine.staff.id})`);

  it('invoices no more than the order, each number of a supplier once, whatever its case', async () => {
    const order = await written({ kind: 'commitment', cents: 500 });
    const invoice = { kind: 'invoice', order, supplier: 'Atelier', number: 'F-1' } as const;
    const beyond = 'RL001 ledger invoices exceed the order';
    expect(await answer({ ...invoice, cents: 501 })).toBe(beyond);
    const first = await written({ ...invoice, cents: 300 });
    const again = { ...invoice, cents: 100, supplier: 'ATELIER', number: 'f-1' };
    expect(await answer(again)).toBe('RL001 ledger invoice is recorded once');
    expect(await answer({ ...again, supplier: 'Un autre' })).toBe('done');
    expect(await answer({ ...again, number: 'F-2' })).toBe('done');
    expect(await answer({ ...again, number: 'F-3', cents: 1 })).toBe(beyond);
    expect(await answer({ ...invoice, cents: -300, reverses: first })).toBe('done');
    expect(await answer(again)).toBe('done');
  });

  it('pays an invoice of that very order, up to its last cent, and keeps it while it is paid', async () => {
    const order = await written({ kind: 'commitment', cents: 500 });
    const other = await written({ kind: 'commitment', cents: 500 });
    for (const each of [order, other]) {
      await write({ kind: 'certification', cents: 500, order: each });
    }
    const asked = { kind: 'invoice', cents: 200, order, number: 'F-1' } as const;
    const invoice = await written(asked);
    const elsewhere = await written({ kind: 'invoice', cents: 200, order: other, number: 'F-2' });
    const pay = { kind: 'payment', order, invoice } as const;
    const rule = 'RL001 ledger payment must name an invoice of its own order';
    expect(await answer({ ...pay, cents: 1, invoice: elsewhere }), 'of another order').toBe(rule);
    expect(await answer({ ...pay, cents: 1, invoice: order }), 'no invoice').toBe(rule);
    const beyond = 'RL001 ledger payments exceed the invoice';
    expect(await answer({ ...pay, cents: 201 })).toBe(beyond);
    expect(await answer({ ...pay, cents: 200 })).toBe('done');
    expect(await answer({ ...pay, cents: 1 })).toBe(beyond);
    expect(await answer({ ...asked, cents: -200, reverses: invoice })).toBe(beyond);
  });

  it('orders what the grid holds, on both axes', async () => {
    const order = { kind: 'commitment', cents: 1 } as const;
    expect(await answer({ ...order, activity: 'rien' })).toBe(
      'RL001 ledger order names no activity of the grid',
    );
    expect(await answer({ ...order, resource: 'rien' })).toBe(
      'RL001 ledger order names no resource of the grid',
    );
    expect(await answer({ ...order, activity: 'design', resource: 'personnel' })).toBe('done');
    await home.db.execute(sql`update spending_line set retired = true where code = 'materiel'`);
    expect(await answer({ ...order, resource: 'materiel' })).toBe(
      'RL001 ledger order names no resource of the grid',
    );
  });

  it('pays in a later year what is carried over to it alone', async () => {
    const order = await written({ kind: 'commitment', cents: 1_000 });
    await write({ kind: 'certification', cents: 1_000, order });
    const pay = (cents: number) => answer({ kind: 'payment', cents, order, on: '2027-02-20' });
    const lapsed = 'RL001 ledger payments exceed what the year has';
    expect(await pay(1)).toBe(lapsed);
    expect(await carry({ ae: 0, cp: 400 })).toBe('done');
    expect(await pay(401)).toBe(lapsed);
    expect(await pay(400)).toBe('done');
  });

  it('carries over something, of an envelope of that very startup', async () => {
    const { envelopeId: envelope } = await plantStartup(home.db);
    expect(await carry({ envelope })).toBe('RL001 carry-over names an envelope of another startup');
    expect(await carry({ ae: 0, cp: 0 })).toBe('envelope_carry_over_something');
    expect(await carry({ ae: -1, cp: 2 })).toBe('envelope_carry_over_something');
  });

  it.each([
    [{ kind: 'invoice', cents: 1 }, 'ledger_entry_invoice_numbered'],
    [{ kind: 'certification', cents: 1, number: 'F-1' }, 'ledger_entry_invoice_numbered'],
    [{ kind: 'certification', cents: 1, invoice: 0 }, 'ledger_entry_invoice_paid'],
  ] as const)('knows where an invoice stands: %o, %s', async (line, rule) => {
    const order = await written({ kind: 'commitment', cents: 500 });
    const invoice = await written({ kind: 'invoice', cents: 10, order, number: 'F-9' });
    expect(await answer({ ...line, order, ...('invoice' in line ? { invoice } : {}) })).toBe(rule);
  });

  it.each([
    [['12-15', null, null, null], 'funder_calendar_whole'],
    [[null, null, null, '01-31'], 'funder_calendar_whole'],
    [['12-15', '12-15', null, null], 'funder_calendar_opens_again'],
    [[null, null, '01-31', '01-31'], 'funder_calendar_opens_again'],
    [['12-15', '02-05', null, null], 'done'],
  ])('closes and opens a funder’s year: %o, %s', async ([a, b, c, d], expected) => {
    const closing = sql`insert into funder_calendar (organisation_id, orders_from, orders_to, payments_from, payments_to)
        values (${mine.funderId}, ${a ?? null}, ${b ?? null}, ${c ?? null}, ${d ?? null})`;
    expect(await run(closing)).toBe(expected);
  });

  it('empties no grid and no decision of carrying over', async () => {
    for (const table of ['spending_line', 'envelope_carry_over']) {
      expect(await run(sql`truncate ${sql.identifier(table)} cascade`)).toBe(
        `RL001 ${table} is append-only`,
      );
    }
  });
});
