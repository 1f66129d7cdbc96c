import { mkdirSync, rmSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium';
import { startServer } from './process';
import { makeScratch } from './scratch';

const FOLDER = 'docs/pictures';
const STARTUP = '/startups/a-domicile-62';

// npm run pictures: the two pictures of the README, from a demonstration of their own.
const scratch = makeScratch();
const found = findChromium(scratch, []);
if (!found) throw new Error('there is no Chromium here');
const server = await startServer({ DATA_DIR: `${scratch}/data` });
const browser = await chromium.launch({
  executablePath: found.executable,
  args: ['--no-sandbox'],
  env: { ...process.env, ...found.env },
});
try {
  mkdirSync(FOLDER, { recursive: true });
  const page = await browser.newPage({
    baseURL: server.url,
    viewport: { width: 1200, height: 1100 },
    colorScheme: 'light',
  });
  await page.goto(STARTUP);
  await page.screenshot({ path: `${FOLDER}/startup.png` });
  const friction = await page.locator('main a[href^="/frictions/"]').first().getAttribute('href');
  await page.goto(friction ?? '/frictions');
  await page.screenshot({ path: `${FOLDER}/friction.png` });
} finally {
  await browser.close();
  await server.stop('SIGTERM');
  rmSync(scratch, { recursive: true, force: true });
}
