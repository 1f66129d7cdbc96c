import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { contextOptions, optionsOf } from './browser';

/** WCAG 2.1 AA and the French RGAA 4, with what axe holds for good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'RGAAv4', 'best-practice'];

/** Fails with one readable line per element that axe objects to. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const objections =
    optionsOf(page).javascript === false ? await judgeCopy(page) : await judge(page);
  if (objections.length > 0)
    throw new Error(`axe objects to ${page.url()}:\n${objections.join('\n')}`);
}

async function judge(page: Page): Promise<readonly string[]> {
  // Legacy mode analyses in the page itself: without it axe opens a second page for its report.
  const { violations } = await new AxeBuilder({ page })
    .withTags(TAGS)
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `- ${violation.id} (${violation.impact ?? 'unknown'}): ${violation.help}\n    ${node.target.join(' ')}\n    ${(node.failureSummary ?? '').replace(/\s+/g, ' ')}`,
    ),
  );
}

/**
 * Judges what a page without JavaScript shows. axe is JavaScript itself and never ends there, so it gets the same
 * document, without its scripts, in a window that runs axe alone.
 */
async function judgeCopy(page: Page): Promise<readonly string[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser any more');
  const body = (await page.content())
    .replace(/<script\b[\s\S]*?<\/script>/gi, '')
    .replace(/<\/?noscript\b[^>]*>/gi, '');
  const context = await browser.newContext(
    contextOptions({ ...optionsOf(page), javascript: true }),
  );
  try {
    const copy = await context.newPage();
    await copy.route(
      (url) => url.href === page.url(),
      (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    );
    await copy.goto(page.url());
    return await judge(copy);
  } finally {
    await context.close();
  }
}
