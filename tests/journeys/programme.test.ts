import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { addMonths, dayInParis } from '~/domain/shared/day';
import { describeInBrowser } from '../support/browser';
import { expectSound } from './sound';
import { formWith, pageOf, send } from './steps';
import { servedStory } from './story';

const PATIENCE = 240_000;

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
      await expectSound(page);
      await page.locator('input[name="au"]').fill('2018-09-01');
      await page.getByRole('button', { name: 'Lire à cette date' }).click();
      await page.waitForURL('**/programme?au=2018-09-01');
      expect(await text(page)).toContain('édition 2018-S2');
      expect(await page.locator('.rl-programme-action').count()).toBe(36);
      await expectSound(page);
      await page.getByRole('link', { name: 'La base adresse de chaque commune' }).click();
      await page.waitForURL('**/programme/actions/20?au=2018-09-01');
      await page.getByRole('link', { name: 'Revenir à aujourd’hui' }).click();
      await page.waitForURL('**/programme/actions/20');
      expect(await text(page)).toContain('en service pour de bon');
      await expectSound(page);
      await page.goto('/programmes');
      await expectSound(page);
      await page.goto('/programmes/dcant-2018-2020/actions/20');
      expect(new URL(page.url()).pathname).toBe('/programme/actions/20');
      const json = await page.request.get('/api/v1/programme?au=2018-09-01');
      expect(await json.json()).toMatchObject({ edition: { semester: '2018-S2' } });
    },
  );

  it('is framed by both sides, linked and moved', { timeout: PATIENCE }, async () => {
    const options = { baseURL: address(), javascript: false };
    const college = await pageOf(browser, 'college-collectivites', options);
    await college.goto('/programme/actions/38');
    await expectSound(college);
    await send(formWith(college, { intent: 'agree' }));
    expect(await text(college)).toContain('Fiche acceptée le');
    await college.goto('/programme/actions/38/cadrage');
    await expectSound(college);
    await send(college.locator('main form[method="post"]'), { goal: '' });
    expect(await text(college)).toContain('Une réponse est à revoir');
    await send(college.locator('main form[method="post"]'), { goal: 'Un but plus précis.' });
    expect(await text(college)).toContain('Fiche à accepter');

    const staff = await pageOf(browser, 'staff', options);
    await staff.goto('/programme/actions/38');
    await send(formWith(staff, { intent: 'state' }), {
      reason: 'Les premières fiches sont reprises.',
    });
    await staff.goto('/programme/actions/38');
    await send(formWith(staff, { intent: 'link' }), { kind: 'startup', named: 'aucune' });
    expect(await text(staff)).toContain('Aucune start-up ne porte ce nom');
    await send(formWith(staff, { intent: 'link' }), { kind: 'startup', named: 'allo-62' });
    expect(await text(staff)).toContain('Reliée à la start-up');
    await staff.goto('/startups/allo-62');
    await staff
      .getByRole('link', { name: '38. Les démarches décrites une fois pour toutes les communes' })
      .click();
    await staff.waitForURL('**/programme/actions/38');
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
    await expectSound(page);
    const startsOn = addMonths(dayInParis(new Date()), -1);
    const form = page.locator('main form[method="post"]');
    await send(form, { name: 'Feuille de route locale', startsOn, isNeighbour: 'oui' });
    expect(await text(page)).toContain('réponses sont à revoir');
    await send(form, { intention: 'Essayer.', 'priority-1': 'Une seule' });
    await page.goto('/programmes/feuille-de-route-locale/edition');
    await expectSound(page);
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
