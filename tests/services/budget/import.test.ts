import { expect, it } from 'vitest';
import { day } from '~/domain/shared/day';
import { readOrderNumber, readPaidOn } from '~/domain/budget/payment-line';
import { PAYMENT_HEADERS } from '~/domain/budget/payment-columns';
import { guessColumns } from '~/domain/imports/columns';
import { abandonPayments } from '~/services/budget/abandonPayments.server';
import { certifyService } from '~/services/budget/certifyService.server';
import { importPayments } from '~/services/budget/importPayments.server';
import { mapPayments } from '~/services/budget/mapPayments.server';
import { placeOrder } from '~/services/budget/placeOrder.server';
import { readBudget } from '~/services/budget/readBudget.server';
import { readPaymentImport } from '~/services/budget/readPaymentImport.server';
import { receivePayments } from '~/services/budget/receivePayments.server';
import { recordInvoice } from '~/services/budget/recordInvoice.server';
import type { Context } from '~/services/shared/context.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const TODAY = day('2026-03-12');
const HEADERS = 'Référence pièce;Engagement;Facture;Montant TTC;Date de paiement;Tiers';

async function orderIn(ctx: Context, mine: PlantedStartup, certified = 1_000_00): Promise<number> {
  const placed = await placeOrder(ctx, mine.slug, {
    ...{ envelopeId: mine.envelopeId, amount: 1_000_00, happenedOn: TODAY, label: 'Lot' },
    ...{ supplier: 'Atelier Zinc', activity: 'design', resource: 'personnel' },
  });
  const orderId = placed.ok ? placed.value : 0;
  await certifyService(ctx, mine.slug, { orderId, amount: certified, happenedOn: TODAY });
  await recordInvoice(ctx, mine.slug, {
    ...{ orderId, amount: 600_00, happenedOn: TODAY, number: `F-${orderId}` },
  });
  return orderId;
}

async function send(ctx: Context, name: string, ...lines: string[]) {
  const bytes = new TextEncoder().encode([HEADERS, ...lines].join('\n'));
  const sent = await receivePayments(ctx, { name, bytes });
  return { id: sent.ok ? sent.value.id : 0, version: 1 };
}

it.each([
  ['2026-03-12', '2026-03-12'],
  ['12/03/2026', '2026-03-12'],
  ['1.3.2026', '2026-03-01'],
  ['29/02/2026', null],
  ['12/03/26', null],
])('« %s » was paid on %s', (text, expected) => {
  expect(readPaidOn(text)).toBe(expected);
});

it.each([
  ['12', 12],
  ['nº 12', 12],
  ['n° 12', 12],
  ['N°\u00a012', 12],
  ['EJ-12', null],
  ['', null],
])('« %s » is order %s', (text, expected) => {
  expect(readOrderNumber(text)).toBe(expected);
});

it('columns are guessed by their titles', () => {
  expect(guessColumns([...HEADERS.split(';'), 'Service'], PAYMENT_HEADERS)).toEqual([
    ...['reference', 'order', 'invoice', 'amount', 'paidOn', 'supplier'],
    null,
  ]);
});

describeOnBothEngines('payments of the accounts', (home) => {
  it('are previewed line by line, recorded all or nothing, and never twice', async () => {
    const mine = await plantStartup(home.db);
    const ctx = as(home.db, mine.staff);
    const orderId = await orderIn(ctx, mine);
    const mark = `R${orderId}`;
    const wrong = await send(
      ctx,
      'extrait.csv',
      `${mark}-1;nº ${orderId};F-${orderId};600,00;12/03/2026;ATELIER ZINC`,
      `${mark}-2;${orderId};;400,01;12/03/2026;`,
      `${mark}-1;${orderId};;1;12/03/2026;`,
      `;abc;;beaucoup;demain;`,
      `${mark}-5;999999;;1;12/03/2026;`,
      `${mark}-6;${orderId};F-0;1;12/03/2026;Autre`,
      `${mark}-7;${orderId};;1;13/03/2026;`,
    );
    const plan = (await readPaymentImport(ctx, wrong.id))?.plan;
    expect(plan?.absent).toEqual([]);
    const told = plan?.lines.map((line) =>
      line.kind === 'wrong' ? line.line.faults.map(({ fault }) => fault) : line.kind,
    );
    expect(told).toEqual([
      'new',
      ['more-than-certified'],
      ['reference-twice'],
      ['missing', 'order-unknown', 'not-a-sum', 'not-a-day'],
      ['order-unknown'],
      ['supplier-differs', 'invoice-unknown'],
      ['in-the-future'],
    ]);
    expect(await importPayments(ctx, wrong)).toMatchObject({ refusal: 'lines-wrong' });
    expect((await readBudget(ctx, mine.slug))?.balance.paid, 'nothing is written').toBe(0);

    const good = [
      `${mark}-1;nº ${orderId};F-${orderId};600,00;12/03/2026;ATELIER ZINC`,
      `${mark}-2;${orderId};;400;12/03/2026;`,
    ];
    const right = await send(ctx, 'corrigé.csv', ...good);
    expect(await importPayments(ctx, right)).toMatchObject({ ok: true, value: { paid: 2 } });
    const after = await readBudget(ctx, mine.slug);
    expect(after?.balance.paid).toBe(1_000_00);
    const paid = after?.orders?.[0]?.lines.filter(({ kind }) => kind === 'payment');
    expect(paid?.map(({ invoiceId }) => invoiceId !== null)).toEqual([true, false]);

    const again = await send(ctx, 'encore.csv', ...good);
    const known = (await readPaymentImport(ctx, again.id))?.plan?.lines;
    expect(known).toMatchObject([{ kind: 'known', differs: false }, { kind: 'known' }]);
    expect(await importPayments(ctx, again)).toMatchObject({ refusal: 'nothing-new' });
    const other = await send(ctx, 'autre.csv', `${mark}-2;${orderId};;399;12/03/2026;`);
    const differs = (await readPaymentImport(ctx, other.id))?.plan?.lines;
    expect(differs).toMatchObject([{ kind: 'known', differs: true }]);
    expect((await readBudget(ctx, mine.slug))?.balance.paid).toBe(1_000_00);
  });

  it('have columns that are corrected, and are given up', async () => {
    const mine = await plantStartup(home.db);
    const ctx = as(home.db, mine.staff);
    const seen = await send(ctx, 'x.csv', 'A;1;;1;12/03/2026;');
    const doubled = ['order', 'order', null, 'amount', 'paidOn', null] as const;
    expect(await mapPayments(ctx, seen, doubled)).toMatchObject({
      ...{ refusal: 'column-doubled', field: 'column-1' },
    });
    const without = [null, 'order', null, 'amount', 'paidOn', null] as const;
    expect(await mapPayments(ctx, seen, without)).toMatchObject({ ok: true });
    const next = { ...seen, version: 2 };
    expect((await readPaymentImport(ctx, seen.id))?.plan?.absent).toEqual(['reference']);
    expect(await importPayments(ctx, next)).toMatchObject({ refusal: 'lines-wrong' });
    expect(await abandonPayments(ctx, seen)).toMatchObject({ refusal: 'conflict' });
    expect(await abandonPayments(ctx, next)).toMatchObject({ ok: true });
    expect(await importPayments(ctx, { ...seen, version: 3 })).toMatchObject({
      refusal: 'import-closed',
    });
  });

  it('are brought in by staff alone, each their own file', async () => {
    const mine = await plantStartup(home.db);
    const other = await plantStartup(home.db);
    const seen = await send(as(home.db, mine.staff), 'x.csv', 'A;1;;1;12/03/2026;');
    for (const who of [mine.intrapreneur, mine.sponsor, null]) {
      const answer = await receivePayments(as(home.db, who), {
        ...{ name: 'x.csv', bytes: new TextEncoder().encode(`${HEADERS}\nA`) },
      });
      expect(answer).toMatchObject({ refusal: 'not-found' });
      expect(await readPaymentImport(as(home.db, who), seen.id)).toBeNull();
    }
    expect(await readPaymentImport(as(home.db, other.staff), seen.id)).toBeNull();
    expect(await importPayments(as(home.db, other.staff), seen)).toMatchObject({
      refusal: 'not-found',
    });
  });
});

describeOnPostgres('the same extract in several files at once', (home) => {
  it('is paid once', async () => {
    const mine = await plantStartup(home.db);
    const ctx = as(home.db, mine.staff);
    const orderId = await orderIn(ctx, mine);
    const kept = [];
    for (let file = 0; file < 5; file += 1)
      kept.push(
        await send(ctx, `${file}.csv`, `Z-1;${orderId};;100;12/03/2026;${' '.repeat(file)}`),
      );
    const answers = await Promise.all(kept.map((seen) => importPayments(ctx, seen)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await readBudget(ctx, mine.slug))?.balance.paid).toBe(100_00);
  });
});
