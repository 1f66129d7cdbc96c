import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { createLogger } from '~/adapters/logger.server';
import { startBulkWorker } from '~/server/bulk-worker';
import { expectNoAxeViolations } from '../support/accessibility';
import { describeInBrowser } from '../support/browser';
import { formWith, pageOf, send } from './steps';
import { openedStory } from './story';

const PATIENCE = 240_000;

describeInBrowser('the workbench', (browser) => {
  const story = openedStory(PATIENCE);
  let stopWorker: () => Promise<void> = () => Promise.resolve();
  beforeAll(() => {
    stopWorker = startBulkWorker(story.app.house, () => story.url, createLogger('silent'));
  });
  afterAll(() => stopWorker());

  const as = (persona: string, options: Parameters<typeof pageOf>[2] = {}) =>
    pageOf(browser, persona, { baseURL: story.url, ...options });
  const numbers = async (query: ReturnType<typeof sql>): Promise<number[]> =>
    (await rowsOf<{ id: number }>(story.home.db, query)).map(({ id }) => id);
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
  /** Presses a key that leads to another page, once the page listens. */
  const pressInto = async (page: Page, key: string): Promise<void> => {
    await ready(page);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
  };
  const ready = (page: Page) =>
    page.getByRole('button', { name: 'Raccourcis clavier' }).waitFor({ state: 'visible' });
  const place = (page: Page) => {
    const { pathname, search, hash } = new URL(page.url());
    return pathname + search + hash;
  };

  it('is worked by keyboard alone', { timeout: PATIENCE }, async () => {
    const page = await as('staff');
    await page.goto('/tri?vue=a-prendre');
    await ready(page);
    const [first, second] = await page
      .locator('[data-file]')
      .evaluateAll((links) => links.map((link) => link.id));

    // j and k walk the lines; Enter opens one beside the list.
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(second);
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(first);
    await pressInto(page, 'Enter');
    const number = first?.split('-')[1] ?? '';
    expect(place(page)).toBe(`/tri?vue=a-prendre&dossier=${number}#${first ?? ''}`);
    expect(await page.locator(`[data-open-file="${number}"] h2`).first().isVisible()).toBe(true);
    await ready(page);
    expect(await focused(page)).toBe(first);

    // ? opens the help sheet, which holds the keys to itself until it is closed.
    await page.keyboard.press('?');
    expect(await page.locator('dialog').isVisible()).toBe(true);
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').isVisible()).toBe(false);

    // p takes it: it leaves the view but stays open, and one stands at the line after it.
    await pressInto(page, 'p');
    expect(place(page)).toBe(`/tri?vue=a-prendre&dossier=${number}#${second ?? ''}`);
    expect(await page.locator(`#${first ?? ''}`).count()).toBe(0);
    expect(
      await numbers(sql`select id from friction where id = ${number} and state = 'in_triage'`),
    ).toHaveLength(1);

    // s goes on to the next one, Escape back to the list at its line.
    await pressInto(page, 's');
    expect(place(page)).toBe(
      `/tri?vue=a-prendre&dossier=${second?.split('-')[1] ?? ''}#${second ?? ''}`,
    );
    await pressInto(page, 'Escape');
    expect(place(page)).toBe(`/tri?vue=a-prendre#${second ?? ''}`);

    // n scores what one is asked to score: the grid is filled in with Tab, arrows and Enter.
    await page.goto('/tri?vue=a-noter');
    await ready(page);
    await page.keyboard.press('j');
    await pressInto(page, 'n');
    expect(new URL(page.url()).pathname).toMatch(/^\/tri\/\d+\/noter$/);
    for (const rating of [4, 3, 2, 1, 0]) {
      const name = ['urgency', 'reuse', 'commitment', 'feasibility', 'impact'][rating] ?? '';
      await page.locator(`[name="${name}"]`).first().focus();
      await page.keyboard.press('Space');
      for (let step = 0; step < rating; step += 1) await page.keyboard.press('ArrowRight');
    }
    await page.locator('[name="then"][value="next"]').focus();
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(place(page)).toBe('/tri?vue=notees');
    expect(
      await numbers(sql`select impact * 10000 + feasibility * 1000 + commitment * 100 + reuse * 10 + urgency as id
        from friction_score join account on account.id = reviewer_id where persona = 'staff' order by given_at desc limit 1`),
    ).toEqual([43210]);

    // The shortcuts can be switched off, and stay so.
    await ready(page);
    await page.getByRole('button', { name: 'Raccourcis clavier' }).click();
    await page.getByRole('checkbox', { name: 'Raccourcis actifs' }).uncheck();
    await page.getByRole('button', { name: 'Fermer' }).click();
    await page.reload();
    await ready(page);
    await page.keyboard.press('j');
    expect(await focused(page)).not.toMatch(/^dossier-/);
  });

  it.each([true, false])(
    'handles a lot, a view and a shortlist, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const page = await as('staff2', { javascript });
      const tag = javascript ? 'avec' : 'sans';
      await page.goto('/tri?vue=toutes');

      // Tagging ticked lines begins at once; each has its line in the report.
      const ticks = page.locator('[name="lines"]');
      await ticks.nth(0).check();
      await ticks.nth(1).check();
      await send(page.locator('#lot'), { tag }, 'tag');
      await page
        .waitForFunction(() => document.querySelector('progress')?.value === 2, undefined, {
          timeout: 15_000,
        })
        .catch(() => undefined);
      for (let look = 0; look < 20 && (await page.getByText('Fait').count()) < 2; look += 1) {
        await page.waitForTimeout(500);
        await page.reload();
      }
      expect(await page.getByText('Fait').count()).toBe(2);
      expect(await page.locator('progress').getAttribute('max')).toBe('2');

      // A filter by that tag is kept as a view of one's own, and declining its files waits to be looked over.
      await page.goto(`/tri?vue=toutes&etiquette=${tag}`);
      expect(await page.locator('[data-file]').count()).toBe(2);
      await send(formWith(page, { intent: 'save-view' }), { name: `Vue ${tag}` });
      expect(place(page)).toBe(`/tri?vue=toutes&etiquette=${tag}`);
      await send(page.locator('#lot'), { of: 'matching', declineWords: 'Non.' }, 'decline');
      expect(await page.locator('#lot .fr-error-text').innerText()).toContain('à remplir');
      expect(await page.locator('[name="declineWords"]').inputValue()).toBe('Non.');
      await send(page.locator('#lot'), { reason: 'too-small' }, 'decline');
      expect(new URL(page.url()).pathname).toMatch(/^\/tri\/lots\/\d+$/);
      expect(await page.locator('main').innerText()).toContain('Son tour viendra');
      await expectNoAxeViolations(page);
      await send(page.locator('main form[method="post"]'), {}, 'abandon');
      expect(await page.locator('main').innerText()).toContain('Laissé en l’état');

      // A file is put on the shortlist and taken off it; each time one comes back to one's place.
      const [id = 0] = await numbers(
        sql`select id from friction where state in ('in_triage', 'qualified')
            and not exists (select 1 from friction_shortlist where friction_id = friction.id) order by id desc limit 1`,
      );
      await page.goto(`/tri?vue=toutes&dossier=${id}`);
      await send(formWith(page, { intent: 'shortlist' }));
      expect(place(page)).toBe(`/tri?vue=toutes&dossier=${id}#dossier-${id}`);
      expect(await page.getByRole('link', { name: 'Noter cette friction' }).count()).toBe(1);
      await send(formWith(page, { intent: 'unshortlist' }));
      expect(await page.getByRole('link', { name: 'Noter cette friction' }).count()).toBe(0);
    },
  );

  it('shows nobody’s scores before one’s own, on any page', { timeout: PATIENCE }, async () => {
    const [id = 0] = await numbers(
      sql`select id from friction where id in (select friction_id from friction_shortlist) order by id limit 1`,
    );
    await story.home.db.execute(
      sql`delete from friction_score using account where account.id = reviewer_id and persona = 'staff2'`,
    );
    await story.home.db.execute(
      sql`update friction_score set impact_comment = 'Secret gardé' where friction_id = ${id}`,
    );
    for (const persona of ['staff2', 'admin', 'agent-pas-de-calais', 'visitor']) {
      const headers: Record<string, string> =
        persona === 'visitor' ? {} : { cookie: await story.app.signIn(persona) };
      for (const page of [
        `/tri/${id}`,
        `/tri/${id}/noter`,
        `/tri?vue=preselection&dossier=${id}`,
        '/tri?vue=notees',
        `/frictions/${id}`,
        '/admin/journal',
        '/courriels',
      ]) {
        const answer = await fetch(`${story.url}${page}`, { headers });
        const html = await answer.text();
        expect(html.includes('Secret gardé'), `${persona} ${page}`).toBe(false);
        expect(html.includes('rl-score__dot'), `${persona} ${page}`).toBe(false);
      }
    }
    const own = await story.app.signIn('staff');
    const page = await fetch(`${story.url}/tri/${id}`, { headers: { cookie: own } });
    expect(await page.text()).toContain('Secret gardé');
  });

  it('tells who else has the file open', { timeout: PATIENCE }, async () => {
    const [id = 0] = await numbers(sql`select id from friction where state = 'in_triage' limit 1`);
    const other = await as('staff2', { javascript: false });
    await other.goto(`/tri/${id}`);
    const page = await as('staff');
    await page.goto(`/tri/${id}`);
    expect(await page.locator('.rl-presence').innerText()).toBe(
      'Anatole Jonction a aussi ce dossier ouvert.',
    );
  });

  it('is accessible in both themes, and fits 320 pixels', { timeout: PATIENCE }, async () => {
    const [id = 0] = await numbers(
      sql`select friction_id as id from friction_score join account on account.id = reviewer_id where persona = 'staff' limit 1`,
    );
    const pages = [
      '/tri?vue=toutes',
      `/tri?vue=notees&dossier=${id}`,
      `/tri/${id}`,
      `/tri/${id}/noter`,
      '/tri/lots/1',
    ];
    const objections: string[] = [];
    for (const width of [1280, 320]) {
      const page = await as('staff', { width });
      for (const address of pages) {
        await page.goto(address);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow, `${address} at ${width}`).toBeLessThanOrEqual(0);
        for (const colorScheme of width === 320
          ? (['light'] as const)
          : (['light', 'dark'] as const)) {
          await page.emulateMedia({ colorScheme });
          await expectNoAxeViolations(page).catch((error: unknown) =>
            objections.push(String(error)),
          );
        }
      }
    }
    expect(objections).toEqual([]);
  });
});
