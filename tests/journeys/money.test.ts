import { expect, it } from 'vitest';
import { dayInParis } from '~/domain/shared/day';
import { describeInBrowser } from '../support/browser';
import { expectSound } from './sound';
import { formWith, optionOf, pageOf, send } from './steps';
import { openedStory } from './story';

const PATIENCE = 300_000;
const TODAY = dayInParis(new Date());
const BUDGET = '/startups/quai-ouvert/budget';

describeInBrowser('the money of a startup', (browser) => {
  const story = openedStory(PATIENCE);

  it.each([true, false])(
    'is granted, ordered, invoiced and paid from the accounts, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const mark = javascript ? 'A' : 'B';
      const options = { baseURL: story.url, javascript };
      const staff = await pageOf(browser, 'staff', options);
      await staff.goto(BUDGET);
      await expectSound(staff);
      await staff.getByRole('link', { name: /Ajouter une enveloppe/ }).click();
      await expectSound(staff);
      const grant = { funder: 'SGMAP', funding: 'co-funding', commitment: '50 000' };
      const granting = formWith(staff, { intent: 'grant' });
      await send(granting, { ...grant, payment: '60 000', reason: `Convention ${mark}` });
      expect(await staff.getByRole('alert').textContent()).toContain('crédits de paiement');
      expect(await staff.locator('[name="reason"]').last().inputValue()).toBe(`Convention ${mark}`);
      await send(granting, { payment: '50 000' });
      expect(new URL(staff.url()).pathname).toBe(BUDGET);
      expect(await staff.locator('main').textContent()).toContain('L’autre moitié, 50\u202f000');

      const ordering = formWith(staff, { intent: 'order' });
      const label = `Lot ${mark}`;
      // A long page: the form is far below, and the reader must land on what is wrong.
      await send(ordering);
      expect(await staff.evaluate(() => [scrollY > 0, document.activeElement?.id])).toEqual([
        true,
        'errors-order',
      ]);
      await send(ordering, {
        envelopeId: await optionOf(ordering, 'envelopeId', /50.000/),
        ...{ label, supplier: 'Marée haute', activity: 'design', resource: 'prestations-externes' },
        ...{ amount: '41 000', happenedOn: TODAY },
      });
      expect(await staff.locator('main').textContent()).toContain('La commande est enregistrée.');
      expect(await staff.locator('main').textContent()).toContain('commandée à plus de 80\u00a0%');
      const orderIn = (intent: string) =>
        optionOf(formWith(staff, { intent }), 'orderId', new RegExp(label));
      const orderId = await orderIn('certify');
      const step = { orderId, happenedOn: TODAY };
      await send(formWith(staff, { intent: 'certify' }), { ...step, amount: '20 000' });
      const number = `MH-${mark}`;
      await send(formWith(staff, { intent: 'invoice' }), { ...step, number, amount: '12 000' });
      expect(await staff.locator('main').textContent()).toContain(`Facture ${number}`);
      await expectSound(staff);

      // The accounts' extract, wrong first.
      await staff.goto('/budget/import');
      await expectSound(staff);
      const extract = async (name: string, amount: string) => {
        await staff.goto('/budget/import');
        const line = `${number};${orderId};${number};${amount};${TODAY};Marée haute`;
        await staff.locator('[name="file"]').setInputFiles({
          ...{ name, mimeType: 'text/csv' },
          buffer: Buffer.from(`Pièce;Commande;Facture;Montant;Date;Tiers\n${line}\n`),
        });
        await staff.getByRole('button', { name: 'Envoyer et vérifier' }).click();
      };
      await extract('trop.csv', '12 000,01');
      expect(await staff.locator('#a-corriger').textContent()).toContain('plus que la facture');
      expect(await staff.getByRole('button', { name: /Enregistrer/ }).count()).toBe(0);
      await expectSound(staff);
      await extract('juste.csv', '12 000,00');
      await staff.getByRole('button', { name: /Enregistrer 1/ }).click();
      expect(await staff.locator('main').textContent()).toContain('12\u202f000');
      await expectSound(staff);

      // What anybody reads of it.
      const visitor = await browser.newPage(options);
      const answer = await visitor.goto(BUDGET);
      expect(answer?.status()).toBe(200);
      expect(await visitor.locator('main').textContent()).not.toContain('Marée haute');
      expect(await visitor.locator('.fr-callout').textContent()).toMatch(/[Cc]ommand/);
      const json = await visitor.request.get(`/api/v1${BUDGET}`);
      expect(await json.json()).toMatchObject({ startup: 'quai-ouvert', orders: null });
      const edition = visitor.locator('a[href*="/cartable-en-car/budget/"]').last();
      await visitor.goto('/startups/cartable-en-car/budget');
      await edition.click();
      expect(await visitor.locator('main').textContent()).toContain('Budget public');
      await expectSound(visitor);

      for (const page of ['/budget', '/budget/depenses', '/budget/nomenclature']) {
        expect((await staff.goto(page))?.status()).toBe(200);
        await expectSound(staff);
      }
      await staff.goto('/organisations/region-53/calendrier');
      await expectSound(staff);
      const closings = { ordersFrom: '32/12', ordersTo: '15/01' };
      await send(formWith(staff, { intent: 'closings' }), closings);
      expect(await staff.locator('[name="ordersFrom"]').inputValue()).toBe('32/12');
      await send(formWith(staff, { intent: 'closings' }), { ordersFrom: '10/12' });
      expect(await staff.locator('main').textContent()).toContain('10 décembre au 14 janvier');
    },
  );
});
