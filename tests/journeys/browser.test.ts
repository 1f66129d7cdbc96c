import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility';
import { describeInBrowser } from '../support/browser';

const SOUND =
  '<!doctype html><html lang="fr"><head><title>Essai</title></head><body><main><h1>Été</h1></main><script nonce="a">document.title = "Animé"</script></body></html>';

describeInBrowser('the browser of the journeys', (browser) => {
  let server: Server;
  let baseURL: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/favicon.ico') return response.writeHead(204).end();
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Content-Security-Policy', "default-src 'none'; script-src 'nonce-a'");
      if (request.url === '/refused') return response.writeHead(422).end(SOUND);
      if (request.url === '/broken')
        return response.end(`${SOUND}<script nonce="a">console.error('broken')</script>`);
      if (request.url === '/unlabelled')
        return response.end(SOUND.replace('</h1>', '</h1><input>'));
      return response.end(SOUND);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it.each([true, false])('judges a page with JavaScript %s', async (javascript) => {
    const page = await browser.newPage({ baseURL, javascript });
    await page.goto('/');
    expect(await page.locator('h1').innerText()).toBe('Été');
    expect(await page.title()).toBe(javascript ? 'Animé' : 'Essai');
    await expectNoAxeViolations(page);
    await page.goto('/unlabelled');
    await expect(expectNoAxeViolations(page)).rejects.toThrow(/- label \(critical\)/);
  });

  it('takes the theme and the width asked for', async () => {
    const page = await browser.newPage({ baseURL, theme: 'dark', width: 320 });
    await page.goto('/');
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
      true,
    );
    expect(await page.evaluate(() => innerWidth)).toBe(320);
  });

  it('takes a refused page for an answer, and an error in the console for a failure', async () => {
    const page = await browser.newPage({ baseURL });
    expect((await page.goto('/refused'))?.status()).toBe(422);
    browser.expectPageError(/broken/);
    await page.goto('/broken');
  });
});
