import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { addMonths, dayInParis } from '~/domain/shared/day';
import { expectNoAxeViolations } from '../support/accessibility';
import { describeInBrowser } from '../support/browser';
import { formWith, pageOf, send } from './steps';
import { servedStory } from './story';

const PATIENCE = 240_000;

async function judge(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoAxeViolations(page);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, page.url()).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 900 });
}

const text = (page: Page): Promise<string> => page.locator('main').innerText();

describeInBrowser('the programme', (browser) => {
  const address = servedStory(PATIENCE);

  it(
    'is read on one screen, as of any day, and action by action',
    { timeout: PATIENCE },
    async () => {
      const page = await browser.newPage({ baseURL: address(), javascript: false });
      await page.goto('/');
      await page.getByRole('link', { name: 'Programme', exact: true }).first().click();
      await page.waitForURL('**/programme');
      expect(await page.locator('.rl-priorities > section').count()).toBe(4);
      await judge(page);
      await page.locator('input[name="au"]').fill('2018-09-01');
      await page.getByRole('button', { name: 'Lire à cette date' }).click();
      await page.waitForURL('**/programme?au=2018-09-01');
      expect(await text(page)).toContain('édition 2018-S2');
      expect(await page.locator('.rl-programme-action').count()).toBe(36);
      await judge(page);
      await page.getByRole('link', { name: 'La base adresse de chaque commune' }).click();
      await page.waitForURL('**/programme/actions/20?au=2018-09-01');
      await page.getByRole('link', { name: 'Revenir à aujourd’hui' }).click();
      await page.waitForURL('**/programme/actions/20');
      expect(await text(page)).toContain('en service pour de bon');
      await judge(page);
      await page.goto('/programmes');
      await judge(page);
      await page.goto('/programmes/dcant-2018-2020/actions/20');
      expect(new URL(page.url()).pathname).toBe('/programme/actions/20');
      const json = await page.request.get('/api/v1/programme?au=2018-09-01');
      expect(await json.json()).toMatchObject({ edition: { semester: '2018-S2' } });
    },
  );

  it('is framed by both sides, linked and moved', { timeout: PATIENCE }, async () => {
    const options = { baseURL: address(), javascript: false };
    const college = await pageOf(browser, 'college-collectivites', options);
    await college.goto('/programme/actions/9');
    await judge(college);
    await send(formWith(college, { intent: 'agree' }));
    expect(await text(college)).toContain('Fiche acceptée le');
    await college.goto('/programme/actions/9/cadrage');
    await judge(college);
    await send(college.locator('main form[method="post"]'), { goal: '' });
    expect(await text(college)).toContain('Une réponse est à revoir');
    await send(college.locator('main form[method="post"]'), { goal: 'Un but plus précis.' });
    expect(await text(college)).toContain('Fiche à accepter');

    const staff = await pageOf(browser, 'staff', options);
    await staff.goto('/programme/actions/9');
    await send(formWith(staff, { intent: 'state' }), {
      reason: 'Les premières fiches sont reprises.',
    });
    await staff.goto('/programme/actions/9');
    await send(formWith(staff, { intent: 'link' }), { kind: 'startup', named: 'aucune' });
    expect(await text(staff)).toContain('Aucune start-up ne porte ce nom');
    await send(formWith(staff, { intent: 'link' }), { kind: 'startup', named: 'allo-62' });
    expect(await text(staff)).toContain('Reliée à la start-up');
    await staff.goto('/startups/allo-62');
    await staff.getByRole('link', { name: '9. Le référentiel des téléservices locaux' }).click();
    await staff.waitForURL('**/programme/actions/9');
    await send(formWith(staff, { intent: 'bridge' }), {
      ...{ toProgramme: 'action-publique-2022', toNumber: '4', note: 'Les mêmes démarches.' },
    });
    await staff.getByRole('link', { name: '4. Des démarches toutes en ligne' }).first().click();
    await staff.waitForURL('**/programmes/action-publique-2022/actions/4');
    await staff.goto('/startups/frise?priorite=1');
    expect(await text(staff)).toContain('FranceConnect Agent');
    expect(await text(staff)).not.toContain('Voies et numéros');
  });

  it('is opened by staff, with its first edition', { timeout: PATIENCE }, async () => {
    const page = await pageOf(browser, 'staff', { baseURL: address(), javascript: false });
    await page.goto('/programmes/nouveau');
    await judge(page);
    const startsOn = addMonths(dayInParis(new Date()), -1);
    const form = page.locator('main form[method="post"]');
    await send(form, { name: 'Feuille de route locale', startsOn, isNeighbour: 'oui' });
    expect(await text(page)).toContain('réponses sont à revoir');
    await send(form, { intention: 'Essayer.', 'priority-1': 'Une seule' });
    await page.goto('/programmes/feuille-de-route-locale/edition');
    await judge(page);
    const edition = page.locator('main form[method="post"]');
    const about = { adoptedOn: startsOn, adoptedElsewhere: 'Relevé' };
    const table = (line: string) =>
      `Numéro;Priorité;Titre;Texte;Pilotes État;Pilotes collectivités;Motif\n${line}`;
    await send(edition, { ...about, table: table('1;2;Payer;En ligne.;dgfip;amf;') });
    expect(await text(page)).toContain('une priorité que le programme n’a pas');
    expect(await edition.locator('[name="table"]').inputValue()).toContain('1;2;Payer');
    await send(edition, { table: table('1;1;Payer;En ligne.;dgfip;amf|adf;') });
    expect(new URL(page.url()).pathname).toBe('/programmes/feuille-de-route-locale');
    expect(await text(page)).toContain('Payer');
  });
});
