import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility';
import { describeInBrowser } from '../support/browser';
import { pageOf } from './steps';
import { openedStory } from './story';
import {
  handOver,
  hire,
  holdCommittee,
  openStartup,
  propose,
  reachMilestone,
  readThread,
  spend,
  triage,
  type Cast,
} from './thread-steps';

/** Judges a page in both themes; all objections of a journey are told together at its end. */
async function judgeInto(objections: string[], page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoAxeViolations(page).catch((error: unknown) => objections.push(String(error)));
  }
}

/** Some forty pages, each judged twice, on a busy machine. */
const PATIENCE = 360_000;

describeInBrowser('the whole thread', (browser) => {
  const story = openedStory(PATIENCE);

  it.each([true, false])(
    'is clicked through by its people, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const options = { baseURL: story.url, javascript };
      const objections: string[] = [];
      // Without JavaScript the HTML is the same.
      const judged = new Set<string>();
      const judge = async (page: Page) => {
        // The same page in another state has another title or address; what was judged once is not judged again.
        const kind = `${await page.title()} ${new URL(page.url()).pathname} ${String(await page.locator('form').count())}`;
        if (!javascript || judged.has(kind)) return;
        judged.add(kind);
        await judgeInto(objections, page);
      };
      const as = (persona: string) => pageOf(browser, persona, options);
      const slug = `frais-rembourses-${javascript ? 'avec' : 'sans'}`;
      const cast: Cast = {
        agent: await as('agent-pas-de-calais'),
        staff: await as('staff'),
        intrapreneur: await as('intrapreneur'),
        sponsor: await as('sponsor'),
        owner: await as('owner'),
        judge,
      };

      const friction = await propose(cast);
      await triage(cast, friction);
      await openStartup(cast, friction, slug);
      await hire(cast, slug);
      const amount = '200 000';
      await holdCommittee(cast, slug, { phase: 'construction', outcome: 'granted', amount });
      await spend(cast, slug);
      await reachMilestone(cast, slug);
      await holdCommittee(cast, slug, { phase: 'consolidation', outcome: 'handover' });
      await handOver(cast, slug);
      await readThread(await browser.newPage(options), judge, friction, slug);

      expect(objections).toEqual([]);
    },
  );
});
