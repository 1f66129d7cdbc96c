import ICAL from 'ical.js';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { addDays, dayInParis } from '~/domain/shared/day';
import { describeInBrowser } from '../support/browser';
import { expectSound } from './sound';
import { formWith, pageOf, send } from './steps';
import { openedStory } from './story';

const PATIENCE = 240_000;
const LINES = '#review-to-plan .rl-actions li';

/** Follows a link until its page is whole. */
async function follow(page: Page, link: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), link.click()]);
}

/** How many committees are to be planned, as the board counts them; a kind without lines is not shown. */
async function toPlan(page: Page): Promise<number> {
  const count = page.locator('#review-to-plan .rl-section__aside');
  return (await count.count()) === 0 ? 0 : Number.parseInt(await count.innerText(), 10);
}

describeInBrowser('what is late', (browser) => {
  const story = openedStory(PATIENCE);

  it.each([
    [true, 'staff', 'Salomé Passerelle'],
    [false, 'staff2', 'Anatole Jonction'],
  ] as const)(
    'is read for one person, resolved from its line, and gone, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript, persona, me) => {
      const page = await pageOf(browser, persona, { baseURL: story.url, javascript });
      await follow(page, page.getByRole('link', { name: 'Suivi', exact: true }).first());
      await expectSound(page);
      const notes = page.locator(`${LINES} .rl-actions__note`);
      const others = notes.filter({ hasNotText: me });
      if (persona === 'staff') expect(await others.count()).toBeGreaterThan(0);

      await follow(page, page.getByRole('link', { name: 'Ce dont je m’occupe' }));
      const mine = await toPlan(page);
      expect(mine).toBeGreaterThan(0);
      expect(await notes.count()).toBeGreaterThan(0);
      expect(await others.count()).toBe(0);
      const board = page.url();
      const act = page.locator(`${LINES} > a`).first();
      const words = await act.innerText();
      expect(words).toMatch(/^Prévoir le comité de /);
      await follow(page, act);
      const heldOn = addDays(storyDay(), 12);
      await send(page.locator('main form[method="post"]').first(), { heldOn });
      expect(page.url()).toMatch(/\/comites\/\d+$/);

      await page.goto(board);
      expect(await toPlan(page)).toBe(mine - 1);
      expect(await page.locator('main').innerText()).not.toContain(words);
      // A name on a line reads the board for that person.
      const name = page.locator('.rl-actions__note').first().locator('a').last();
      const person = await name.innerText();
      await follow(page, name);
      expect(await page.locator('[name="personne"] option:checked').innerText()).toBe(person);
    },
  );

  it('is a spreadsheet too, for the same filters', { timeout: PATIENCE }, async () => {
    const page = await pageOf(browser, 'staff', { baseURL: story.url });
    await page.goto('/suivi?genre=milestone-late');
    await expectSound(page);
    const lines = await page.locator('.rl-actions li').count();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Télécharger en CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^suivi-\d{4}-\d\d-\d\d\.csv$/);
    const answer = await page.request.get('/suivi.csv?genre=milestone-late');
    const rows = (await answer.text()).trim().split('\r\n');
    expect(rows).toHaveLength(lines + 1);
    expect(rows[1]).toContain('Apporter la preuve du jalon');
  });

  it(
    'reaches one’s own diary by an address that can be renewed',
    { timeout: PATIENCE },
    async () => {
      const page = await pageOf(browser, 'intrapreneur', { baseURL: story.url });
      await page.goto('/compte');
      await send(formWith(page, { intent: 'calendar' }));
      await expectSound(page);
      const address = await page.locator('.rl-address a').innerText();
      const visitor = await browser.newPage({ baseURL: story.url });
      const { pathname, search } = new URL(address);
      const answer = await visitor.request.get(pathname + search);
      expect(answer.headers()['content-type']).toContain('text/calendar');
      const calendar = ICAL.Component.fromString(await answer.text());
      expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(0);

      await send(formWith(page, { intent: 'calendar' }));
      expect(await page.locator('.rl-address a').innerText()).not.toBe(address);
      expect((await visitor.request.get(pathname + search)).status()).toBe(404);

      const digest = formWith(page, { intent: 'digest' });
      await digest.locator('[name="weeklyDigest"]').uncheck();
      await send(digest);
      expect(await page.locator('[name="weeklyDigest"]').isChecked()).toBe(false);
    },
  );

  it.each(['/startups/frise', '/statistiques'])(
    '%s is read by everybody',
    { timeout: PATIENCE },
    async (address) => {
      const page = await browser.newPage({ baseURL: story.url, javascript: false });
      await page.goto(address);
      await expectSound(page);
      const csv = await page.request.get(`${address}.csv`);
      expect(csv.headers()['content-type']).toContain('text/csv');
      expect((await csv.text()).split('\r\n').length).toBeGreaterThan(10);
    },
  );

  it('turns the pages of the picture and narrows it', { timeout: PATIENCE }, async () => {
    const page = await browser.newPage({ baseURL: story.url, javascript: false });
    const names = () => page.locator('tbody th a').allInnerTexts();
    await page.goto('/startups/frise');
    const first = await names();
    await follow(page, page.getByRole('link', { name: 'Page suivante' }));
    const second = await names();
    expect(second.filter((name) => first.includes(name))).toEqual([]);
    await follow(page, page.getByRole('link', { name: 'Page précédente' }));
    expect(await names()).toEqual(first);
    await page.goto('/startups/frise?territoire=departement-62');
    const near = await names();
    expect(near.length).toBeGreaterThan(0);
    expect(near.length).toBeLessThan(first.length + second.length);
  });
});

/** The day of the story, which is told as of now. */
function storyDay() {
  return dayInParis(new Date());
}
