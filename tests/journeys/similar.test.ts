import { afterAll, beforeAll, expect, it } from 'vitest';
import { plantStory } from 'db/seed/story';
import { expectNoAxeViolations } from '../support/accessibility';
import { startApp, type TestApp } from '../support/app';
import { describeInBrowser } from '../support/browser';
import { openTestDatabase } from '../support/database';
import { formWith, pageOf, send } from './steps';

describeInBrowser('synonyms', (browser) => {
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

  it.each([true, false])('are added, found and removed, JavaScript %s', async (javascript) => {
    const options = { baseURL: app?.url ?? '', javascript };
    const page = await pageOf(browser, 'staff', options);
    await page.goto('/admin/synonymes');
    const add = page.locator('main form[method="post"]');
    await send(add, { forms: 'seul' });
    expect(await page.locator('main').innerText()).toContain('au moins deux mots');
    expect(await page.locator('main textarea').inputValue()).toBe('seul');
    await expectNoAxeViolations(page);
    await send(add, { forms: 'bac, traille' });
    await page.goto('/admin/synonymes?q=Traille');
    await page.getByRole('link', { name: 'Modifier bac' }).click();
    await page.waitForURL(/\/admin\/synonymes\/\d+$/);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoAxeViolations(page);
    }
    await send(page.locator('main form[method="post"]'), { forms: 'bac, passage d’eau' });
    await page.goto('/admin/synonymes?q=passage');
    await page.getByRole('link', { name: 'Modifier bac' }).click();
    await page.waitForURL(/\/admin\/synonymes\/\d+$/);
    await send(formWith(page, { intent: 'remove' }), {}, 'remove');
    await page.goto('/admin/synonymes?q=passage');
    expect(await page.locator('main').innerText()).toContain('Aucune ligne');
  });

  it('fit a narrow screen in both themes', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const options = { baseURL: app?.url ?? '', theme, width: 320 };
      const page = await pageOf(browser, 'staff', options);
      for (const path of ['/admin', '/admin/synonymes', '/admin/synonymes/1']) {
        await page.goto(path);
        await expectNoAxeViolations(page);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        expect(wide, path).toBe(false);
      }
    }
  });
});
