import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { calendarFacts } from 'db/repositories/reviews';
import { eventsOfPerson } from 'db/repositories/calendar';
import { addDays, day } from '~/domain/shared/day';
import { carryOver, type CarryOverToDecide } from '~/services/budget/carryOver.server';
import { certifyService } from '~/services/budget/certifyService.server';
import { grantEnvelope } from '~/services/budget/grantEnvelope.server';
import { placeOrder } from '~/services/budget/placeOrder.server';
import { readBudget } from '~/services/budget/readBudget.server';
import { recordInvoice } from '~/services/budget/recordInvoice.server';
import { recordPayment } from '~/services/budget/recordPayment.server';
import { reverseEntry } from '~/services/budget/reverseEntry.server';
import { readStartup } from '~/services/startups/readStartup.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, plantStartup, type PlantedStartup } from '../../support/planted-startup';

/** January: what an envelope of last August left has lapsed. */
const JANUARY = new Date('2027-01-20T09:00:00Z');
const TODAY = day('2027-01-20');
const WORDS = {
  ...{ label: 'Lot', supplier: 'Atelier inventé', activity: 'design' },
  resource: 'prestations-externes',
};
const lastYear = { openedOn: day('2026-08-03'), envelopeEndsOn: day('2027-07-01') };
const decision = (mine: PlantedStartup, rest: Partial<CarryOverToDecide> = {}) => ({
  envelopeId: mine.envelopeId,
  ...{ fromYear: 2026, commitmentCents: 6_000_000, paymentCents: 20_000_000 },
  ...{ endsOn: day('2027-07-01'), reason: 'La construction se poursuit.' },
  ...rest,
});

describeOnBothEngines('the end of a year', (home) => {
  let mine: PlantedStartup;
  const order = (amount: number, happenedOn = TODAY, who = mine.staff) =>
    placeOrder(as(home.db, who, JANUARY), mine.slug, {
      ...{ envelopeId: mine.envelopeId, amount, happenedOn },
      ...WORDS,
    });
  beforeEach(async () => {
    mine = await plantStartup(home.db, lastYear);
  });

  it('takes what is left away, until staff carry it over', async () => {
    expect(await order(100)).toMatchObject({ refusal: 'lapsed', field: 'amount' });
    const before = await readBudget(as(home.db, null, JANUARY), mine.slug);
    expect(before?.balance).toMatchObject({ left: 0, lapsed: 20_000_000 });
    expect(before?.envelopes[0]?.carriable).toEqual([
      { year: 2026, ae: 20_000_000, cp: 20_000_000 },
    ]);
    for (const who of [mine.intrapreneur, mine.sponsor, mine.stranger, null]) {
      const answer = await carryOver(as(home.db, who, JANUARY), mine.slug, decision(mine));
      expect(answer).toMatchObject({ refusal: 'forbidden' });
    }
    const ctx = as(home.db, mine.staff, JANUARY);
    expect(await carryOver(ctx, mine.slug, decision(mine))).toMatchObject({ ok: true });
    expect(await order(6_000_001)).toMatchObject({ refusal: 'lapsed' });
    expect(await order(6_000_000)).toMatchObject({ ok: true });
    const after = await readBudget(as(home.db, null, JANUARY), mine.slug);
    expect(after?.balance).toMatchObject({ left: 0, lapsed: 14_000_000, ordered: 6_000_000 });
    expect(after?.envelopes[0]?.carryOvers).toMatchObject([
      { reason: 'La construction se poursuit.', decidedOn: TODAY },
    ]);
    const acts = await rowsOf<{ act: string; reason: string | null }>(
      home.db,
      sql`select act, reason from journal_entry where startup_id = ${mine.startupId} order by number limit 1`,
    );
    expect(acts).toEqual([
      { act: 'envelope.carried-over', reason: 'La construction se poursuit.' },
    ]);
  });

  it('makes the money last longer on every page, feed and calendar once it is carried over', async () => {
    // Asked on its last day: the granted period ends with the year.
    mine = await plantStartup(home.db, { ...lastYear, envelopeEndsOn: day('2027-01-01') });
    const ctx = as(home.db, mine.staff, JANUARY);
    const said = async () => {
      const page = await readStartup(ctx, mine.slug);
      const { moneyEndsOn } = await calendarFacts(home.db, mine.startupId);
      const who = { accountId: mine.developer.id, ownerId: null, incubatorId: null, today: TODAY };
      const envelope = (await eventsOfPerson(home.db, who, day('2026-01-01'))).find(
        ({ kind }) => kind === 'envelope',
      );
      const runwayOn = page.ok ? page.value.runwayOn : null;
      return { runwayOn, moneyEndsOn, announced: envelope?.day, version: envelope?.sequence };
    };
    const { endsOn } = decision(mine);
    const lastDay = addDays(endsOn, -1);
    expect(await said()).toEqual({
      ...{ runwayOn: '2026-12-31', moneyEndsOn: '2027-01-01' },
      ...{ announced: '2026-12-31', version: 0 },
    });
    expect(await carryOver(ctx, mine.slug, decision(mine))).toMatchObject({ ok: true });
    expect(await said()).toEqual({
      ...{ runwayOn: lastDay, moneyEndsOn: endsOn, announced: lastDay, version: 1 },
    });
  });

  it('pays last year’s orders with what is carried over alone', async () => {
    const ctx = as(home.db, mine.staff, JANUARY);
    const placed = await order(1_000, day('2026-12-01'));
    const orderId = placed.ok ? placed.value : 0;
    const step = { orderId, amount: 1_000, happenedOn: TODAY };
    await certifyService(ctx, mine.slug, step);
    const pay = () => recordPayment(ctx, mine.slug, { ...step, invoiceId: null });
    expect(await pay()).toMatchObject({ refusal: 'payments-lapsed' });
    await carryOver(ctx, mine.slug, decision(mine, { commitmentCents: 0, paymentCents: 1_000 }));
    expect(await pay()).toMatchObject({ ok: true });
  });

  it('is held by the database too', async () => {
    const raw = (kind: string) => sql`insert into envelope_carry_over
      (startup_id, envelope_id, from_year, commitment_cents, payment_cents, ends_on, reason, decided_at, decided_by_id)
      values (${mine.startupId}, ${mine.envelopeId}, 2026, ${kind === 'ae' ? 20_000_001 : 1}, ${kind === 'cp' ? 20_000_001 : 1},
        '2027-07-01', 'x', now(), ${mine.staff.id})`;
    const entry = sql`insert into ledger_entry (startup_id, envelope_id, kind, amount_cents, label, happened_on, at, author_id)
      values (${mine.startupId}, ${mine.envelopeId}, 'commitment', 1, 'x', '2027-01-20', now(), ${mine.staff.id})`;
    const said = (attempt: ReturnType<typeof sql>) =>
      home.db.execute(attempt).then(
        () => 'done',
        (error: unknown) => ((error as Error).cause as Error).message,
      );
    expect(await said(raw('ae'))).toBe('carry-over exceeds what the year leaves');
    expect(await said(raw('cp'))).toBe('carry-over exceeds what the year leaves');
    expect(await said(entry)).toBe('ledger orders exceed what the year has');
    expect(await said(raw('within'))).toBe('done');
    expect(await said(entry)).toBe('done');
    expect(await said(sql`update envelope_carry_over set reason = 'y'`)).toMatch(/append-only/);
    expect(await said(sql`delete from envelope_carry_over`)).toMatch(/append-only/);
    expect(await said(sql`truncate envelope_carry_over`)).toMatch(/append-only/);
  });
});

describeOnBothEngines('an envelope that no committee grants', (home) => {
  it('is written down by staff, by the funder’s name, and shows the half that is expected of others', async () => {
    const mine = await plantStartup(home.db);
    const [funder] = await rowsOf<{ slug: string }>(
      home.db,
      sql`select slug from organisation where id = ${mine.funderId}`,
    );
    const grant = {
      ...{ funder: funder?.slug ?? '', funding: 'co-funding' as const, reason: 'Convention' },
      ...{ commitmentCeilingCents: 30_000_000, paymentCeilingCents: 10_000_000 },
      ...{ startsOn: day('2026-02-01'), endsOn: day('2027-01-01') },
    };
    const ask = (rest: Partial<typeof grant> = {}, who = mine.staff) =>
      grantEnvelope(as(home.db, who), mine.slug, { ...grant, ...rest });
    expect(await ask({}, mine.intrapreneur)).toMatchObject({ refusal: 'forbidden' });
    expect(await ask({ funder: 'Personne' })).toMatchObject({ refusal: 'funder-unknown' });
    expect(await ask({ endsOn: day('2027-01-02') })).toMatchObject({
      refusal: 'period-outside-year',
    });
    expect(await ask()).toMatchObject({ ok: true });
    const seen = await readBudget(as(home.db, null), mine.slug);
    const added = seen?.envelopes.find(({ funding }) => funding === 'co-funding');
    expect(added?.otherHalf).toEqual({ expected: 30_000_000, brought: 20_000_000 });
    expect(added?.balance).toMatchObject({ granted: 30_000_000, payable: 10_000_000 });
  });
});

describeOnBothEngines('an invoice', (home) => {
  it('is recorded once, and paid within what it asks', async () => {
    const mine = await plantStartup(home.db);
    const boss = as(home.db, mine.staff);
    const happenedOn = day('2026-03-12');
    const place = async () => {
      const placed = await placeOrder(boss, mine.slug, {
        ...{ envelopeId: mine.envelopeId, amount: 1_000, happenedOn },
        ...WORDS,
      });
      return placed.ok ? placed.value : 0;
    };
    const orderId = await place();
    const other = await place();
    const invoice = (order = orderId, number = 'F-1', amount = 600) =>
      recordInvoice(boss, mine.slug, { orderId: order, number, amount, happenedOn });
    const recorded = await invoice();
    const invoiceId = recorded.ok ? recorded.value : 0;
    expect(await invoice(other, 'f-1')).toMatchObject({
      refusal: 'invoice-known',
      field: 'number',
    });
    expect(await invoice(orderId, 'F-2', 401)).toMatchObject({ refusal: 'more-than-invoiceable' });
    await certifyService(boss, mine.slug, { orderId, amount: 1_000, happenedOn });
    const pay = (amount: number, order = orderId) =>
      recordPayment(boss, mine.slug, { orderId: order, amount, happenedOn, invoiceId });
    expect(await pay(601)).toMatchObject({ refusal: 'more-than-invoiced' });
    expect(await pay(1, other)).toMatchObject({ refusal: 'invoice-of-other-order' });
    expect(await pay(600)).toMatchObject({ ok: true });
    expect(await pay(1)).toMatchObject({ refusal: 'more-than-invoiced' });
    const reversed = await reverseEntry(boss, mine.slug, { entryId: invoiceId, reason: 'Erreur' });
    expect(reversed).toMatchObject({ refusal: 'paid-on-it' });
    const free = await invoice(other, 'F-3');
    await reverseEntry(boss, mine.slug, { entryId: free.ok ? free.value : 0, reason: 'Erreur' });
    expect(await invoice(other, 'F-3'), 'a reversed one may come again').toMatchObject({
      ok: true,
    });
    const seen = await readBudget(boss, mine.slug);
    expect(seen?.orders?.[0]?.steps).toMatchObject({ invoiced: 600, paid: 600 });
  });
});

describeOnPostgres('at once', (home) => {
  it('orders of last year and its carry-over share what it left, to the cent', async () => {
    const mine = await plantStartup(home.db, { ...lastYear, envelopeCents: 10_000 });
    const ctx = as(home.db, mine.staff, JANUARY);
    const part = { commitmentCents: 1_000, paymentCents: 1_000 };
    const late = { amount: 1_000, happenedOn: addDays(TODAY, -60) };
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        index % 2 === 0
          ? carryOver(ctx, mine.slug, decision(mine, part))
          : placeOrder(ctx, mine.slug, { envelopeId: mine.envelopeId, ...late, ...WORDS }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
    const seen = await readBudget(ctx, mine.slug);
    expect(seen?.balance.lapsed).toBe(0);
    expect((seen?.balance.left ?? 0) + (seen?.balance.ordered ?? 0)).toBe(10_000);
  });

  it('one invoice is recorded once, and paid once', async () => {
    const mine = await plantStartup(home.db);
    const boss = as(home.db, mine.staff);
    const happenedOn = day('2026-03-12');
    const placed = await placeOrder(boss, mine.slug, {
      ...{ envelopeId: mine.envelopeId, amount: 10_000, happenedOn },
      ...WORDS,
    });
    const orderId = placed.ok ? placed.value : 0;
    const step = { orderId, amount: 1_000, happenedOn };
    await certifyService(boss, mine.slug, { ...step, amount: 10_000 });
    const recorded = await Promise.all(
      Array.from({ length: 6 }, () => recordInvoice(boss, mine.slug, { ...step, number: 'F-9' })),
    );
    expect(recorded.filter(({ ok }) => ok)).toHaveLength(1);
    const [invoice] = recorded.filter((each) => each.ok);
    const invoiceId = invoice?.value ?? 0;
    const paid = await Promise.all(
      Array.from({ length: 6 }, () => recordPayment(boss, mine.slug, { ...step, invoiceId })),
    );
    expect(paid.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
