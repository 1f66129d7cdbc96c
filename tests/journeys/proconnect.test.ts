import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app';
import { describeInBrowser } from '../support/browser';
import { openTestDatabase } from '../support/database';
import { startProvider, type TestProvider } from '../support/proconnect';
import { expectSound } from './sound';

const PATIENCE = 120_000;

describeInBrowser('an agent with ProConnect', (browser) => {
  let provider: TestProvider | undefined;
  let home: Awaited<ReturnType<typeof openTestDatabase>>;
  let app: TestApp;
  beforeAll(async () => {
    provider = await startProvider();
    home = await openTestDatabase();
    app = await startApp(home, provider.variables);
    provider.serve(app.url);
  }, PATIENCE);
  afterAll(async () => {
    await app.close();
    await home.close();
    await provider?.close();
  });

  it.each([true, false])(
    'signs in, comes back to their page, and signs out of both, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const page = await browser.newPage({ baseURL: app.url, javascript });
      await page.goto('/connexion?retour=%2Fsuivis');
      await expectSound(page);
      // The provider's own pages ask for a font of the web.
      browser.expectPageError(/fonts\.googleapis\.com/);
      await page.getByRole('link', { name: 'S’identifier avec ProConnect' }).click();
      await page.locator('[name="login"]').fill('maiwenn.legoff@bretagne.test');
      await page.locator('[name="password"]').fill('any');
      await page.locator('button[type="submit"]').click();
      await page.locator('button[type="submit"]').click();
      await page.waitForURL('**/suivis');
      expect(await page.locator('header').innerText()).toContain('Maïwenn Le Goff');

      await page.locator('header summary', { hasText: 'Maïwenn' }).click();
      await page.getByRole('button', { name: 'Se déconnecter' }).click();
      await page.getByRole('button', { name: 'Yes, sign me out' }).click();
      await page.waitForURL(`${app.url}/**`);
      expect(await page.locator('header').innerText()).toContain('Se connecter');
    },
  );
});
