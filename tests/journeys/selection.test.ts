import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/browser';
import { expectSound } from './sound';
import { formWith, pageOf, send } from './steps';
import { servedStory } from './story';

const PATIENCE = 300_000;

describeInBrowser('selection day', (browser) => {
  const address = servedStory(PATIENCE);

  it.each([true, false])(
    'is prepared, tried, compared, decided and published, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const options = { baseURL: address(), javascript };
      const staff = await pageOf(browser, 'staff', options);
      await staff.goto('/selections');
      await expectSound(staff);
      await staff.getByRole('link', { name: 'Préparer une journée' }).click();
      await expectSound(staff);
      const prepare = staff.locator('main form[method="post"]');
      await send(prepare, { heldOn: '2031-05-06', budgetCents: 'beaucoup', teams: '2' });
      expect(await staff.locator('[name="budgetCents"]').inputValue()).toBe('beaucoup');
      expect(await staff.locator('#field-budgetCents-error').textContent()).toContain('somme');
      await send(prepare, { budgetCents: '30 000', collectiviteShare: '50' });
      expect(await staff.locator('h1').textContent()).toContain('6 mai 2031');
      const day = new URL(staff.url()).pathname;

      // The best portfolio, then another with one candidate left out.
      await send(staff.locator('main form[method="post"]'));
      expect(staff.url()).toContain('portefeuille=1');
      await expectSound(staff);
      const chosen = staff.locator('main table', { hasText: 'Choisies dans le portefeuille' });
      const [first = ''] = await chosen.locator('tbody th a').allTextContents();
      expect(first).not.toBe('');
      const number = (await chosen.locator('tbody th a').first().getAttribute('href'))?.slice(5);
      const recalculate = staff.locator('main form[method="post"]');
      await send(recalculate, { forcedIn: number ?? '', forcedOut: number ?? '' });
      expect(await staff.getByRole('alert').textContent()).toContain('imposée et écartée');
      await recalculate.locator(`[name="forcedIn"][value="${number}"]`).uncheck();
      await send(recalculate);
      expect(staff.url()).toContain('portefeuille=2');
      expect(await chosen.locator('tbody').textContent()).not.toContain(first);

      await staff.getByRole('link', { name: 'Comparer deux portefeuilles' }).click();
      expect(await staff.locator('h1').textContent()).toContain('nº 1 et nº 2');
      expect(await staff.locator('.rl-selection__sides').textContent()).toContain(first);
      await expectSound(staff);

      await staff.goto(`${day}/montants`);
      await expectSound(staff);
      const amounts = staff.locator('main form[method="post"]');
      await send(amounts, { [`cents-${number}`]: '0' });
      expect(await staff.getByRole('alert').textContent()).toContain('supérieure à zéro');
      await send(amounts, { [`cents-${number}`]: '12 500' });
      expect(await staff.locator('main').textContent()).toContain('12\u202f500');

      await staff.goto(`${day}/decider?portefeuille=1`);
      await expectSound(staff);
      const decide = formWith(staff, { version: '2' });
      await send(decide, { selectedReason: 'Les plus utiles.' });
      expect(await staff.locator('#field-keptReason-error').textContent()).toContain('motif');
      expect(await staff.locator('[name="selectedReason"]').inputValue()).toBe('Les plus utiles.');
      await send(decide, { keptReason: 'Deux équipes seulement.', [`words-${number}`]: 'À part.' });
      expect(new URL(staff.url()).pathname).toBe(`${day}/proces-verbal`);

      const visitor = await browser.newPage(options);
      await visitor.goto('/selections');
      await visitor
        .getByRole('link', { name: /6 mai 2031/ })
        .first()
        .click();
      const minutes = await visitor.locator('.rl-sheet').textContent();
      for (const words of [first, 'À part.', 'Deux équipes seulement.'])
        expect(minutes).toContain(words);
      await expectSound(visitor);
      await visitor.emulateMedia({ media: 'print' });
      expect(await visitor.locator('.rl-sheet').isVisible()).toBe(true);
      expect(await visitor.locator('.fr-breadcrumb').isVisible()).toBe(false);
      await visitor.goto(`/frictions/${number}`);
      expect(await visitor.locator('main').textContent()).toContain('À part.');
      expect((await visitor.goto(day))?.url()).toContain('/connexion');
    },
  );
});
