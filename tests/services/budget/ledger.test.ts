import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { day } from '~/domain/shared/day';
import { certifyService } from '~/services/budget/certifyService.server';
import { placeOrder, type Order } from '~/services/budget/placeOrder.server';
import { readBudget } from '~/services/budget/readBudget.server';
import { recordPayment } from '~/services/budget/recordPayment.server';
import { reverseEntry } from '~/services/budget/reverseEntry.server';
import { describeOnBothEngines } from '../../support/database';
import { as, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const TODAY = day('2026-03-12');

describeOnBothEngines('the ledger', (home) => {
  let mine: PlantedStartup;
  const order = (rest: Partial<Order> = {}): Order => ({
    envelopeId: mine.envelopeId,
    amount: 6_000_000,
    happenedOn: TODAY,
    label: 'Développement du premier parcours',
    supplier: 'Atelier inventé',
    activity: 'developpement',
    resource: 'prestations-externes',
    ...rest,
  });

  beforeEach(async () => {
    mine = await plantStartup(home.db);
  });

  it('goes from order to payment, and back by reversals', async () => {
    const { slug, staff, intrapreneur } = mine;
    const boss = as(home.db, intrapreneur);
    const ordered = await placeOrder(boss, slug, order());
    expect(ordered.ok).toBe(true);
    const orderId = ordered.ok ? ordered.value : 0;
    const part = { orderId, invoiceId: null, amount: 4_000_000, happenedOn: TODAY };
    const certified = await certifyService(boss, slug, part);
    expect(certified.ok).toBe(true);
    const paid = await recordPayment(as(home.db, staff), slug, part);
    expect(paid.ok).toBe(true);

    const before = await readBudget(boss, slug);
    expect(before?.balance).toMatchObject({
      ordered: 6_000_000,
      certified: 4_000_000,
      paid: 4_000_000,
    });
    expect(before?.balance.left).toBe(14_000_000);

    const reason = 'Erreur de fournisseur';
    const undo = (entryId: number, who = staff) =>
      reverseEntry(as(home.db, who), slug, { entryId, reason });
    expect(await undo(orderId)).toMatchObject({ refusal: 'rests-on-it' });
    expect(await undo(certified.ok ? certified.value : 0)).toMatchObject({ refusal: 'paid-on-it' });
    expect(await undo(paid.ok ? paid.value : 0, intrapreneur)).toMatchObject({
      refusal: 'forbidden',
    });
    for (const entry of [paid, certified, ordered]) {
      expect(await undo(entry.ok ? entry.value : 0)).toMatchObject({ ok: true });
    }
    expect(await undo(orderId)).toMatchObject({ refusal: 'already-reversed' });
    const after = await readBudget(boss, slug);
    expect(after?.balance).toMatchObject({ ordered: 0, certified: 0, paid: 0, left: 20_000_000 });
    expect(after?.orders?.[0]?.lines).toHaveLength(6);
  });

  it('says what is left when a sum is too much', async () => {
    const answer = await placeOrder(
      as(home.db, mine.staff),
      mine.slug,
      order({ amount: 20_000_001 }),
    );
    expect(answer).toEqual({
      ok: false,
      refusal: 'more-than-left',
      field: 'amount',
      facts: { left: '200\u202f000\u00a0€' },
    });
  });

  it('is written by those who may', async () => {
    const { slug, developer, sponsor, ownersAgent, stranger } = mine;
    for (const who of [developer, sponsor, ownersAgent, stranger, null]) {
      expect(await placeOrder(as(home.db, who), slug, order())).toMatchObject({
        refusal: 'forbidden',
      });
    }
    const nothing = { orderId: 999_999, invoiceId: null, amount: 1, happenedOn: TODAY };
    const boss = as(home.db, mine.intrapreneur);
    expect(await recordPayment(boss, slug, nothing)).toMatchObject({ refusal: 'forbidden' });
    expect(await certifyService(boss, slug, nothing)).toMatchObject({ refusal: 'not-found' });
  });

  it('keeps to its own startup', async () => {
    const other = await plantStartup(home.db);
    const boss = as(home.db, mine.staff);
    const elsewhere = order({ envelopeId: other.envelopeId });
    expect(await placeOrder(boss, mine.slug, elsewhere)).toMatchObject({ refusal: 'not-found' });
    expect(await placeOrder(boss, 'nowhere', order())).toMatchObject({ refusal: 'not-found' });
    const far = await placeOrder(boss, other.slug, order({ envelopeId: other.envelopeId }));
    const theirs = { orderId: far.ok ? far.value : 0, amount: 1, happenedOn: TODAY };
    expect(await certifyService(boss, mine.slug, theirs)).toMatchObject({ refusal: 'not-found' });
  });

  it('shows totals to everyone and lines to the parties', async () => {
    await placeOrder(as(home.db, mine.staff), mine.slug, order({ amount: 100 }));
    for (const who of [mine.developer, mine.sponsor, mine.ownersAgent, mine.staff]) {
      expect((await readBudget(as(home.db, who), mine.slug))?.orders).not.toBeNull();
    }
    for (const who of [mine.stranger, null]) {
      const seen = await readBudget(as(home.db, who), mine.slug);
      expect(seen?.orders).toBeNull();
      expect(seen?.envelopes[0]?.balance.granted).toBe(20_000_000);
      expect(JSON.stringify(seen)).not.toContain('Atelier');
    }
    expect(await readBudget(as(home.db, null), 'nowhere')).toBeNull();
  });

  it('acts once for a form that is sent twice', async () => {
    const twice = { ...as(home.db, mine.staff), submission: `order-${mine.slug}` };
    const first = await placeOrder(twice, mine.slug, order({ amount: 500 }));
    expect(await placeOrder(twice, mine.slug, order({ amount: 500 }))).toEqual(first);
    const seen = await readBudget(as(home.db, mine.staff), mine.slug);
    expect(seen?.orders?.filter((each) => each.steps.ordered === 500)).toHaveLength(1);
  });

  it('tells the journal', async () => {
    await placeOrder(as(home.db, mine.intrapreneur), mine.slug, order());
    const rows = await rowsOf<{ act: string; startup_id: number }>(
      home.db,
      sql`select act, startup_id from journal_entry where startup_id = ${mine.startupId} order by number limit 1`,
    );
    expect(rows).toEqual([{ act: 'ledger.ordered', startup_id: mine.startupId }]);
  });

  it.each(['ledger_entry', 'envelope'])('lets nobody change %s, even by SQL', async (table) => {
    const name = sql.identifier(table);
    const column = sql.identifier(
      table === 'envelope' ? 'commitment_ceiling_cents' : 'amount_cents',
    );
    const attempts = [
      sql`update ${name} set ${column} = 1`,
      sql`delete from ${name}`,
      sql`truncate ${name} cascade`,
    ];
    for (const attempt of attempts) {
      const cause = await home.db.execute(attempt).then(
        () => null,
        (error: unknown) => (error as Error).cause as Error,
      );
      expect(cause?.message).toMatch(/append-only/);
    }
  });
});
