import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plantStory } from 'db/seed/story';
import { expectNoAxeViolations } from '../support/accessibility';
import { startApp, type TestApp } from '../support/app';
import { describeInBrowser } from '../support/browser';
import { openTestDatabase } from '../support/database';
import { formWith, optionOf, pageOf, send } from './steps';

/** A dozen pages, judged in both themes and at two widths, on a busy machine. */
const PATIENCE = 240_000;
const STARTUP = '/startups/a-domicile-62';
const TEAM = `${STARTUP}/equipe`;

describeInBrowser('a team', (browser) => {
  let app: TestApp | undefined;
  let close: () => Promise<void> = () => Promise.resolve();
  beforeAll(async () => {
    const home = await openTestDatabase();
    close = home.close;
    app = await startApp(home);
    await plantStory(home.db, app.house.storage, new Date());
  });
  afterAll(async () => {
    await app?.close();
    await close();
  });

  /** Axe in both themes, and nothing wider than a narrow screen. */
  async function judge(page: Page): Promise<void> {
    const size = page.viewportSize() ?? { width: 1200, height: 900 };
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoAxeViolations(page);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    const wide = await page.locator('html').evaluate((html) => html.scrollWidth);
    expect(wide, page.url()).toBeLessThanOrEqual(320);
    await page.setViewportSize(size);
  }

  const main = (page: Page) => page.locator('main').innerText();

  it.each([true, false])(
    'is proposed somebody by staff, and says yes or no, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const options = { baseURL: app?.url ?? '', javascript };
      const staff = await pageOf(browser, 'staff', options);
      await staff.goto(TEAM);
      if (javascript) await judge(staff);
      const name = javascript ? 'Ondine Charpente' : 'Basile Charpente';
      const typed = {
        name,
        email: `${javascript ? 'ondine' : 'basile'}@relais.example`,
        role: 'coach',
        daysPerWeek: '9',
        employerKind: 'independant',
        note: 'Connaît les instructeurs du Nord',
      };
      // What is wrong is said at its field, and nothing typed is lost.
      await send(formWith(staff, { intent: 'propose' }), typed);
      expect(await staff.locator('[name="note"]').inputValue()).toBe(typed.note);
      await send(formWith(staff, { intent: 'propose' }), { daysPerWeek: '1' });
      expect(await main(staff)).toContain(`${name}, coach`);
      expect(await main(staff)).toContain('attend une réponse');

      const team = await pageOf(browser, 'intrapreneur', options);
      await team.goto('/');
      await team.getByRole('link', { name: new RegExp(`accueille ${name}`) }).click();
      if (javascript) await judge(team);
      if (javascript) {
        await send(formWith(team, { intent: 'accept' }));
        expect(await team.locator('table', { hasText: name }).count()).toBeGreaterThan(0);
      } else {
        await send(formWith(team, { intent: 'refuse' }), { reason: 'Nous avons déjà un coach' });
        await team.locator('summary', { hasText: 'passées' }).click();
        expect(await main(team)).toContain('Nous avons déjà un coach');
      }
    },
  );

  it('has its missions prolonged, corrected and ended', { timeout: PATIENCE }, async () => {
    const team = await pageOf(browser, 'intrapreneur', {
      baseURL: app?.url ?? '',
      javascript: false,
    });
    await team.goto(TEAM);
    await team.getByRole('link', { name: 'Changer la mission : Zoé Trait' }).click();
    await judge(team);
    const place = team.url();
    const correct = { daysPerWeek: '3', employerName: 'Atelier du Trait' };
    await send(formWith(team, { intent: 'correct' }), correct);
    expect(await main(team)).toContain('Atelier du Trait');
    expect(await main(team)).toContain('La mission de Zoé Trait se termine');
    await team.goto(place);
    await send(formWith(team, { intent: 'prolong' }), { lastDay: '2000-01-01' });
    expect(await team.locator('.fr-error-text').innerText()).toContain(
      'Cette date ne convient pas',
    );
    await send(formWith(team, { intent: 'prolong' }), { lastDay: '' });
    expect(await main(team)).not.toContain('La mission de Zoé Trait se termine');
  });

  it('has its sponsors answered, and its words put right', { timeout: PATIENCE }, async () => {
    const options = { baseURL: app?.url ?? '', javascript: false };
    const staff = await pageOf(browser, 'staff', options);
    await staff.goto(`${STARTUP}/sponsors`);
    await judge(staff);
    await send(formWith(staff, { intent: 'confirm' }));
    expect(await main(staff)).toContain('acceptée');
    // The last sponsor stays while the startup is live.
    for (const reason of ['Changement de poste', 'Encore un départ']) {
      await send(formWith(staff, { intent: 'end' }).first(), { reason });
    }
    expect(await staff.locator('.fr-error-text').innerText()).toContain('C’est le seul sponsor');

    const team = await pageOf(browser, 'developpeuse', options);
    await team.goto(`${STARTUP}/modifier`);
    await judge(team);
    await send(team.locator('main form[method="post"]'), { serviceUrl: 'exemple' });
    expect(await team.locator('.fr-error-text').count()).toBe(1);
    await send(team.locator('main form[method="post"]'), { serviceUrl: 'https://exemple.test/' });
    expect(await main(team)).toContain('https://exemple.test/');
  });

  it('stands in the portfolio of its incubators', { timeout: PATIENCE }, async () => {
    const options = { baseURL: app?.url ?? '', javascript: false };
    const staff = await pageOf(browser, 'staff', options);
    await staff.goto('/startups?q=saison');
    expect(await main(staff)).toContain('Portefeuille de DINSIC');
    expect(await main(staff)).not.toContain('Saison claire');
    await staff.goto('/startups');
    await judge(staff);
    await staff.getByRole('link', { name: /tous les incubateurs/ }).click();
    expect(await main(staff)).not.toContain('Portefeuille de');

    await staff.goto('/startups/saison-claire/incubateurs');
    await judge(staff);
    const form = staff.locator('main form[method="post"]');
    await send(form, { otherIds: await form.locator('[name="otherIds"]').first().inputValue() });
    expect(await main(staff)).toContain('Incubateurs');
    await staff.goto('/startups?q=saison');
    expect(await main(staff)).toContain('Saison claire');

    const admin = await pageOf(browser, 'admin', options);
    await admin.goto('/admin/incubateurs');
    await judge(admin);
    await send(formWith(admin, { intent: 'add' }), { ownerText: 'nulle-part' });
    expect(await admin.locator('.fr-error-text').count()).toBe(1);
    await send(formWith(admin, { intent: 'add' }), { ownerText: 'departement-62' });
    const naming = formWith(admin, { intent: 'staff' });
    await send(naming, {
      accountId: await optionOf(naming, 'accountId', /Anatole/),
      incubatorId: await optionOf(naming, 'incubatorId', /Pas-de-Calais/),
    });
    expect(await main(admin)).toContain('Pas-de-Calais');
  });
});
