import { expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/account';
import { day } from '~/domain/shared/day';
import { certifyService } from '~/services/budget/certifyService.server';
import { placeOrder } from '~/services/budget/placeOrder.server';
import { recordPayment } from '~/services/budget/recordPayment.server';
import { reverseEntry } from '~/services/budget/reverseEntry.server';
import { describeOnBothEngines } from '../../support/database';
import { as, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const TODAY = day('2026-03-12');
const FORBIDDEN = { ok: false, refusal: 'forbidden' };

describeOnBothEngines('the steps of an order', (home) => {
  let mine: PlantedStartup;
  const order = async (amount: number): Promise<number> => {
    const placed = await placeOrder(as(home.db, mine.intrapreneur), mine.slug, {
      envelopeId: mine.envelopeId,
      ...{ amount, happenedOn: TODAY, label: 'Atelier', supplier: '', activity: 'design' },
      resource: 'prestations-externes',
    });
    return placed.ok ? placed.value : 0;
  };
  const step = (orderId: number, amount = 100) => ({ orderId, amount, happenedOn: TODAY });
  const certify = (who: Actor | null, orderId: number) =>
    certifyService(as(home.db, who), mine.slug, step(orderId));
  const pay = (who: Actor | null, orderId: number) =>
    recordPayment(as(home.db, who), mine.slug, { ...step(orderId), invoiceId: null });
  const reverse = (who: Actor | null, entryId: number) =>
    reverseEntry(as(home.db, who), mine.slug, { entryId, reason: 'Erreur' });

  it('are of the intrapreneur and staff, the payment of staff alone', async () => {
    mine = await plantStartup(home.db);
    const orderId = await order(1_000);
    const { intrapreneur, staff, developer, sponsor, ownersAgent, stranger } = mine;
    for (const who of [developer, sponsor, ownersAgent, stranger, null]) {
      expect(await certify(who, orderId)).toMatchObject(FORBIDDEN);
    }
    expect(await certify(intrapreneur, orderId)).toMatchObject({ ok: true });
    for (const who of [intrapreneur, developer, sponsor, ownersAgent, stranger, null]) {
      expect(await pay(who, orderId)).toMatchObject(FORBIDDEN);
    }
    const paid = await pay(staff, orderId);
    const payment = paid.ok ? paid.value : 0;
    for (const who of [intrapreneur, developer, sponsor, ownersAgent]) {
      expect(await reverse(who, payment)).toMatchObject(FORBIDDEN);
    }
    for (const who of [stranger, null]) {
      expect(await reverse(who, payment), 'lines are not theirs to know').toMatchObject({
        refusal: 'not-found',
      });
    }
    expect(await reverse(staff, payment)).toMatchObject({ ok: true });
  });

  it('are taken on an order, never on another line or on a reversal', async () => {
    mine = await plantStartup(home.db);
    const orderId = await order(1_000);
    const certified = await certify(mine.staff, orderId);
    const undone = await order(500);
    const reversal = await reverse(mine.staff, undone);
    for (const line of [certified, reversal]) {
      const id = line.ok && typeof line.value === 'number' ? line.value : 0;
      expect(id).toBeGreaterThan(0);
      expect(await certify(mine.staff, id)).toMatchObject({ refusal: 'not-found' });
      expect(await pay(mine.staff, id)).toMatchObject({ refusal: 'not-found' });
    }
    expect(await certify(mine.staff, undone)).toMatchObject({ refusal: 'order-reversed' });
    expect(await pay(mine.staff, undone)).toMatchObject({ refusal: 'order-reversed' });
  });
});
