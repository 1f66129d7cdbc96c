import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { day } from '~/domain/shared/day';
import { changeGrid } from '~/services/budget/changeGrid.server';
import { noteAssembly } from '~/services/budget/noteAssembly.server';
import { placeOrder } from '~/services/budget/placeOrder.server';
import { readBudget } from '~/services/budget/readBudget.server';
import { readEdition } from '~/services/budget/readEdition.server';
import { readForecasts } from '~/services/budget/readForecasts.server';
import { readFunderCalendar } from '~/services/budget/readFunderCalendar.server';
import { readGrid } from '~/services/budget/readGrid.server';
import { remindBudgets } from '~/services/budget/remindBudgets.server';
import { saveFunderCalendar } from '~/services/budget/saveFunderCalendar.server';
import type { YearDay } from '~/domain/budget/calendar';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const TODAY = day('2026-03-12');
const orderOf = (mine: PlantedStartup, amount: number, activity = 'design') => ({
  ...{ envelopeId: mine.envelopeId, amount, happenedOn: TODAY, label: 'Lot', supplier: 'Atelier' },
  ...{ activity, resource: 'personnel' },
});

describeOnBothEngines('the spending grid', (home) => {
  it('is planted whole, and kept by staff: what was ordered keeps its line', async () => {
    const mine = await plantStartup(home.db);
    const ctx = as(home.db, mine.staff);
    expect(await readGrid(as(home.db, mine.intrapreneur))).toBeNull();
    const grid = (await readGrid(ctx)) ?? [];
    const ofAxis = (axis: string) => grid.filter((entry) => entry.axis === axis);
    expect([ofAxis('activity').length, ofAxis('resource').length]).toEqual([13, 6]);
    const design = grid.find(({ code }) => code === 'design');
    const seen = { id: design?.id ?? 0, version: design?.version ?? 0 };
    expect(await placeOrder(ctx, mine.slug, orderOf(mine, 100))).toMatchObject({ ok: true });

    const known = { kind: 'add', axis: 'activity', label: 'Réseau' } as const;
    expect(await changeGrid(ctx, known)).toMatchObject({ refusal: 'label-known', field: 'label' });
    expect(await changeGrid(as(home.db, mine.intrapreneur), known)).toMatchObject({
      refusal: 'not-found',
    });
    const renamed = { kind: 'rename', ...seen, label: 'Design et contenus' } as const;
    expect(await changeGrid(ctx, renamed)).toMatchObject({ ok: true });
    expect(await changeGrid(ctx, { ...renamed, label: 'Autre chose' })).toMatchObject({
      ...{ refusal: 'conflict', facts: { label: 'Design et contenus' } },
    });
    const retired = { kind: 'retire', id: seen.id, version: seen.version + 1 } as const;
    expect(await changeGrid(ctx, retired)).toMatchObject({ ok: true });
    expect(await placeOrder(ctx, mine.slug, orderOf(mine, 100))).toMatchObject({
      ...{ refusal: 'activity-unknown', field: 'activity' },
    });
    const budget = await readBudget(ctx, mine.slug);
    expect(budget?.orders?.[0]?.activity).toBe('Design et contenus');
    expect(budget?.grid.some(({ code }) => code === 'design')).toBe(false);
    await changeGrid(ctx, { ...retired, kind: 'offer', version: seen.version + 2 });
    const added = await changeGrid(ctx, { ...known, label: 'Écoute des usagers' });
    expect(added).toMatchObject({ ok: true });
    expect(
      await placeOrder(ctx, mine.slug, orderOf(mine, 100, 'ecoute-des-usagers')),
    ).toMatchObject({ ok: true });
  });

  it('is held by the database', async () => {
    const mine = await plantStartup(home.db);
    const said = (attempt: ReturnType<typeof sql>) =>
      home.db.execute(attempt).then(
        () => 'done',
        (error: unknown) => ((error as Error).cause as Error).message,
      );
    const entry = (activity: string) => sql`insert into ledger_entry
      (startup_id, envelope_id, kind, amount_cents, label, activity, happened_on, at, author_id)
      values (${mine.startupId}, ${mine.envelopeId}, 'commitment', 1, 'x', ${activity}, '2026-03-12', now(), ${mine.staff.id})`;
    expect(await said(entry('rien'))).toBe('ledger order names no activity of the grid');
    expect(await said(entry('ops'))).toBe('done');
    expect(await said(sql`delete from spending_line where code = 'ops'`)).toMatch(/never removed/);
    expect(await said(sql`update spending_line set code = 'x' where code = 'ops'`)).toMatch(
      /keeps its code/,
    );
  });
});

describeOnBothEngines('a funder’s calendar', (home) => {
  const CLOSED = { from: '12-01' as YearDay, to: '01-15' as YearDay };

  it('is the usual one until somebody of the funder or of staff writes another', async () => {
    const mine = await plantStartup(home.db);
    const [{ slug } = { slug: '' }] = await rowsOf<{ slug: string }>(
      home.db,
      sql`select slug from organisation where id = ${mine.funderId}`,
    );
    const usual = await readFunderCalendar(as(home.db, null), slug);
    expect(usual).toMatchObject({ version: 0, mayChange: false });
    expect(usual?.calendar.orders).toEqual({ from: '12-15', to: '02-05' });
    const save = (who: PlantedStartup['staff'] | null, version: number) =>
      saveFunderCalendar(as(home.db, who), slug, { version, orders: CLOSED, payments: null });
    expect(await save(mine.developer, 0)).toMatchObject({ refusal: 'not-found' });
    expect(await save(null, 0)).toMatchObject({ refusal: 'not-found' });
    expect(await save(mine.sponsor, 0)).toMatchObject({ ok: true });
    expect(await save(mine.staff, 0)).toMatchObject({ refusal: 'conflict' });
    expect(await save(mine.staff, 1)).toMatchObject({ ok: true });
    const note = (heldOn: string, held = true) =>
      noteAssembly(as(home.db, mine.sponsor), slug, { heldOn: day(heldOn), held });
    expect(await note('2026-03-11')).toMatchObject({ refusal: 'assembly-past' });
    expect(await note('2026-03-12')).toMatchObject({ ok: true });
    expect(await note('2026-03-12')).toMatchObject({ ok: true });
    expect(await note('2026-05-20')).toMatchObject({ ok: true });
    expect(await note('2026-05-20', false)).toMatchObject({ ok: true });
    const kept = await readFunderCalendar(as(home.db, mine.staff), slug);
    expect(kept).toMatchObject({ version: 2, mayChange: true });
    expect(kept?.calendar).toEqual({ orders: CLOSED, payments: null, assemblies: ['2026-03-12'] });
  });
});

describeOnBothEngines('forecasts', (home) => {
  it('of several startups are each one’s own, as its page says it', async () => {
    const one = await plantStartup(home.db);
    const two = await plantStartup(home.db);
    await placeOrder(as(home.db, one.staff), one.slug, orderOf(one, 5_000_000));
    const all = await readForecasts(home.db, [one.startupId, two.startupId], TODAY);
    for (const mine of [one, two]) {
      const page = await readBudget(as(home.db, null), mine.slug);
      expect(all.get(mine.startupId)).toEqual(page?.forecast);
    }
    // 3 days a week at 650 €: 278,57 € a day.
    expect(all.get(one.startupId)).toMatchObject({
      ...{ state: 'order-before', teamMonthlyCents: 847_902, runwayOn: '2026-09-06' },
      ...{ orderBefore: '2026-07-10', leftCents: 15_000_000 },
    });
    expect(all.get(two.startupId)).toMatchObject({ state: 'order-now', orderedAheadCents: 0 });
  });
});

describeOnBothEngines('an envelope nearly ordered', (home) => {
  it('is told of once at 80 % and once at 100 %', async () => {
    const mine = await plantStartup(home.db, { envelopeCents: 1_000 });
    const ctx = as(home.db, null);
    const mails = async () =>
      rowsOf<{ address: string }>(
        home.db,
        sql`select address from outbox_message where body like ${`%/startups/${mine.slug}/budget%`}`,
      );
    await placeOrder(as(home.db, mine.staff), mine.slug, orderOf(mine, 799));
    expect(await remindBudgets(ctx)).toBe(0);
    await placeOrder(as(home.db, mine.staff), mine.slug, orderOf(mine, 1));
    expect(await remindBudgets(ctx)).toBe(1);
    expect(await remindBudgets(ctx)).toBe(0);
    const first = (await mails()).map(({ address }) => address.split('-')[0]);
    expect(first).toEqual(expect.arrayContaining(['intrapreneur', 'sponsor', 'staff']));
    expect(first).not.toContain('developpeuse');
    await placeOrder(as(home.db, mine.staff), mine.slug, orderOf(mine, 200));
    expect(await remindBudgets(ctx)).toBe(1);
    expect(await remindBudgets(ctx)).toBe(0);
    expect(await mails()).toHaveLength(first.length * 2);
    const budget = await readBudget(ctx, mine.slug);
    expect(budget?.envelopes[0]?.alert).toBe(100);
  });

  it('that went straight to 100 % is told of once', async () => {
    const mine = await plantStartup(home.db, { envelopeCents: 1_000 });
    await placeOrder(as(home.db, mine.staff), mine.slug, orderOf(mine, 1_000));
    expect(await remindBudgets(as(home.db, null))).toBe(1);
    expect(await remindBudgets(as(home.db, null))).toBe(0);
  });
});

describeOnPostgres('reminders of several processes', (home) => {
  it('leave once', async () => {
    const mine = await plantStartup(home.db, { envelopeCents: 1_000 });
    await placeOrder(as(home.db, mine.staff), mine.slug, orderOf(mine, 1_000));
    const told = await Promise.all(
      Array.from({ length: 4 }, () => remindBudgets(as(home.db, null))),
    );
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(1);
  });
});

describeOnBothEngines('a public edition', (home) => {
  it('is out from its month on, tells no supplier, and keeps to its half-year', async () => {
    const mine = await plantStartup(home.db);
    await placeOrder(as(home.db, mine.staff), mine.slug, orderOf(mine, 700));
    const on = (instant: string) => as(home.db, null, new Date(`${instant}T09:00:00Z`));
    expect(await readEdition(on('2026-05-31'), mine.slug, '2026-06')).toBeNull();
    const june = await readEdition(on('2026-06-01'), mine.slug, '2026-06');
    expect(june).toMatchObject({ isRunning: true, steps: { ordered: 700 } });
    expect(june?.activities).toMatchObject([{ label: 'Design', steps: { ordered: 700 } }]);
    expect(JSON.stringify(june)).not.toContain('Atelier');
    const kept = await readEdition(on('2027-02-01'), mine.slug, '2026-06');
    expect(kept).toMatchObject({
      isRunning: false,
      balance: { left: 20_000_000 - 700, lapsed: 0 },
    });
    const january = await readEdition(on('2027-02-01'), mine.slug, '2027-01');
    expect(january).toMatchObject({ steps: { ordered: 0 }, balance: { ordered: 700 } });
    expect(await readEdition(on('2027-02-01'), 'nowhere', '2027-01')).toBeNull();
  });
});
