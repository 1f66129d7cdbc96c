import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility';

const NARROW = 320;

/** Judges a page: axe in both themes, and nothing of it hangs over a narrow screen. */
export async function expectSound(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoAxeViolations(page);
  }
  const size = page.viewportSize();
  await page.setViewportSize({ width: NARROW, height: 800 });
  const widths = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(widths[0], `${page.url()} at ${String(NARROW)} px`).toBeLessThanOrEqual(widths[1] ?? 0);
  if (size !== null) await page.setViewportSize(size);
}
