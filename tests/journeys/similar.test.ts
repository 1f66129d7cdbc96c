import { expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility';
import { describeInBrowser } from '../support/browser';
import { expectSound } from './sound';
import { formWith, pageOf, send } from './steps';
import { openedStory } from './story';

const PATIENCE = 240_000;

describeInBrowser('synonyms', (browser) => {
  const story = openedStory(PATIENCE);

  it.each([true, false])('are added, found and removed, JavaScript %s', async (javascript) => {
    const options = { baseURL: story.url, javascript };
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
    await expectSound(page);
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
      const options = { baseURL: story.url, theme, width: 320 };
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
