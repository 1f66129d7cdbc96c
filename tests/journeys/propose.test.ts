import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/browser';
import { expectSound } from './sound';
import { pageOf, send } from './steps';
import { openedStory } from './story';

const PROBLEM = {
  title: 'Les cartes de stationnement se perdent entre deux guichets',
  sufferers: 'Les personnes handicapées et les secrétaires de mairie.',
  situation: 'Le dossier part par courrier, et personne ne sait où il en est.',
  improvement: 'Chacun suit son dossier sans appeler.',
};
const MEASURE = {
  territory: 'Pas-de-Calais (62)',
  peoplePerYear: '12 000',
  minutesEach: '45',
  evidenceSource: 'Registre de la maison départementale\nEnquête de 2025',
};
const PATIENCE = 180_000;

describeInBrowser('proposing a friction', (browser) => {
  const story = openedStory(PATIENCE);

  const as = (persona: string, options: object = {}): Promise<Page> =>
    pageOf(browser, persona, { baseURL: story.url, ...options });
  const typeIn = async (page: Page, typed: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, text] of Object.entries(typed))
      await page.locator(`#proposal [name="${name}"]`).fill(text);
  };
  const saved = (page: Page) => page.getByText(/^Enregistré à/).waitFor();
  const clickThrough = async (page: Page, name: string | RegExp): Promise<void> => {
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name }).first().click(),
    ]);
  };
  it.each([true, false])(
    'goes step by step to the deposit, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const page = await as('agent-pas-de-calais', { javascript });
      const form = page.locator('#proposal');
      await page.goto('/frictions/nouvelle');
      if (javascript) await expectSound(page);
      await send(form, PROBLEM, 'next');
      expect(page.url()).toContain('etape=mesure');
      if (javascript) await expectSound(page);
      await send(form, { ...MEASURE, territory: 'Nulle-Part-les-Bains' }, 'next');
      expect(await page.locator('#field-territory-error').innerText()).toContain('territoire');
      expect(await page.locator('[name="evidenceSource"]').inputValue()).toBe(
        MEASURE.evidenceSource,
      );
      await send(form, MEASURE, 'save');
      const main = page.locator('main');
      expect(await main.innerText()).toContain('9\u202f000\u00a0heures par an');
      await send(form, {}, 'next');
      if (javascript) await expectSound(page);
      await send(form, { freedHalfDays: '3', sponsorNote: 'La directrice' }, 'back');
      expect(await page.locator('[name="peoplePerYear"]').inputValue()).toBe('12000');
      await send(form, {}, 'next');
      expect(await page.locator('[name="freedHalfDays"]').inputValue()).toBe('3');
      const sheet = page.waitForEvent('download');
      await page.getByRole('link', { name: /fiche d’engagement/ }).click();
      expect((await sheet).suggestedFilename()).toMatch(/^fiche-engagement-friction-\d+\.pdf$/);
      await send(form, {}, 'next');
      expect(page.url()).toMatch(/\/relire$/);
      if (javascript) await expectSound(page);
      expect(await main.innerText()).toContain('Enquête de 2025');
      await clickThrough(page, 'Déposer');
      expect(page.url()).toMatch(/\/frictions\/\d+\?depose=1$/);
    },
  );

  it(
    'shows what is near while one types, and joins it with what was written',
    { timeout: PATIENCE },
    async () => {
      const page = await as('agent-bretagne');
      await page.goto('/frictions/nouvelle');
      const near = page.getByRole('complementary').locator('.rl-similar > li');
      await typeIn(page, {
        title: 'Le carnet de vaccination de l’enfant confié se perd à chaque déménagement',
        situation: 'Au troisième lieu d’accueil, le dossier d’APA revient faute d’une pièce.',
      });
      await near.first().waitFor();
      await saved(page);
      await page.reload();
      const join = page.getByRole('link', { name: /^Nous aussi/ }).first();
      await Promise.all([page.waitForEvent('load'), join.click()]);
      expect(page.url()).toMatch(/\/nous-aussi\?brouillon=\d+$/);
      expect(await page.locator('[name="evidence"]').inputValue()).toContain('Au troisième lieu');
      await send(page.locator('main form[method="post"]').last());
      expect(page.url()).toMatch(/\?rejointe=1$/);
    },
  );

  it(
    'saves by itself, resumes after a reload, and says what is wrong',
    { timeout: PATIENCE },
    async () => {
      const page = await as('agent-pas-de-calais');
      await page.goto('/frictions/nouvelle');
      await typeIn(page, { title: 'Un brouillon qui se garde', situation: 'Tout un récit.' });
      await saved(page);
      expect(page.url()).toMatch(/\/frictions\/\d+\/modifier\?etape=probleme$/);
      await page.reload();
      expect(await page.locator('[name="situation"]').inputValue()).toBe('Tout un récit.');
      browser.expectPageError(/brouillon.*422/);
      await typeIn(page, { title: 'a'.repeat(201) });
      await page.getByRole('alert').filter({ hasText: 'trop long' }).waitFor();
      await typeIn(page, { title: 'Un brouillon qui se garde', situation: 'Un récit plus long.' });
      await saved(page);
      // Sent while the last words are still being saved: one draft, and nothing of it lost.
      await typeIn(page, { situation: 'Un récit plus long encore.' });
      await clickThrough(page, 'Continuer');
      await clickThrough(page, 'Étape précédente');
      expect(await page.locator('[name="situation"]').inputValue()).toBe(
        'Un récit plus long encore.',
      );
      await page.goto('/frictions');
      expect(await page.getByRole('link', { name: 'Un brouillon qui se garde' }).count()).toBe(1);
    },
  );

  it.each([true, false])(
    'is taken over by a colleague, and no text is lost, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const author = await as('agent-pas-de-calais', { javascript });
      await author.goto('/frictions/nouvelle');
      await send(author.locator('#proposal'), PROBLEM, 'save');
      const { pathname } = new URL(author.url());
      const colleague = await as('intrapreneur', { javascript });
      await colleague.goto(`${pathname}?etape=probleme`);
      expect(await colleague.locator('main').innerText()).toContain(PROBLEM.situation);
      expect(await colleague.locator('#proposal').count()).toBe(0);
      if (javascript) await expectSound(colleague);
      await clickThrough(colleague, 'Reprendre ce brouillon');
      await colleague.goto(`${pathname}?etape=probleme`);
      await send(colleague.locator('#proposal'), { situation: 'Le texte de la collègue.' }, 'save');
      if (javascript) browser.expectPageError(/409/);
      await send(author.locator('#proposal'), { situation: 'Le texte de l’auteur.' }, 'save');
      const main = author.locator('main');
      expect(await main.innerText()).toContain('Le texte de la collègue.');
      expect(await author.locator('[name="situation"]').inputValue()).toBe('Le texte de l’auteur.');
      if (javascript) await expectSound(author);
      await send(author.locator('#proposal'), {}, 'save');
      await author.goto(`${pathname}?etape=probleme`);
      expect(await author.locator('[name="situation"]').inputValue()).toBe('Le texte de l’auteur.');
      await colleague.goto(`${pathname}?etape=probleme`);
      expect(await colleague.locator('main').innerText()).toContain('Reprendre ce brouillon');
    },
  );
});
