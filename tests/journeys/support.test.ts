import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { describeInBrowser } from '../support/browser';
import { expectSound } from './sound';
import { formWith, pageOf, send } from './steps';
import { openedStory } from './story';

/** A dozen pages, judged in both themes and at two widths, on a busy machine. */
const PATIENCE = 240_000;
const SAID = 'Chez nous, les dunes de la Slack attendent trois semaines après chaque tempête.';

describeInBrowser('« nous aussi » in depth', (browser) => {
  const story = openedStory(PATIENCE);
  let friction = '';
  beforeAll(async () => {
    const [row] = await rowsOf<{ id: number }>(
      story.home.db,
      sql`select id from friction where title like 'Après la tempête%'`,
    );
    friction = `/frictions/${row?.id ?? 0}`;
  });

  it.each([true, false])(
    'is said, corrected, followed and taken back, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const options = { baseURL: story.url, javascript };
      const agent = await pageOf(browser, 'agent-pas-de-calais', options);
      const form = agent.locator('main form[method="post"]');
      const main = () => agent.locator('main').innerText();

      // Joining: what is wrong is said at its field, and nothing typed is lost.
      await agent.goto(`${friction}/nous-aussi`);
      await expectSound(agent);
      await send(form, {
        evidence: SAID,
        peoplePerYear: 'beaucoup',
        contactPhone: '03 21 00 00 00',
      });
      expect(await agent.locator('.fr-error-text').allInnerTexts()).toHaveLength(1);
      expect(await agent.locator('[name="evidence"]').inputValue()).toBe(SAID);
      await expectSound(agent);
      await send(form, { peoplePerYear: '1 200', minutesEach: '40', territory: 'Bretagne' });
      expect(await agent.locator('.fr-error-text').innerText()).toContain('pour son territoire');
      await send(form, { territory: '', contactName: '' });
      expect(await agent.locator('.fr-error-text').innerText()).toContain('qui joindre');
      await send(form, { pilot: 'oui', contactName: 'Firmin Houblon' });
      expect(new URL(agent.url()).pathname).toBe(friction);
      const joined = await main();
      for (const words of [SAID, 'Pilote volontaire', 'Votre organisation est comptée']) {
        expect(joined).toContain(words);
      }
      expect(joined).toContain('03 21 00 00 00');
      // Bretagne and the Pas-de-Calais: five départements, each inhabitant once.
      expect(await agent.locator('.rl-chart--map tbody tr').count()).toBe(5);
      await expectSound(agent);

      // The public reads the testimony, and nobody's telephone.
      const anyone = await browser.newPage(options);
      await anyone.goto(friction);
      const read = await anyone.locator('main').innerText();
      expect(read).toContain(SAID);
      expect(read).not.toContain('03 21 00 00 00');

      // A colleague of another day corrects it, on the version that they saw.
      const other = await pageOf(browser, 'owner', options);
      await other.goto(`${friction}/nous-aussi`);
      await agent.goto(friction);
      await agent.getByRole('link', { name: 'Corriger ou compléter' }).click();
      await agent.waitForURL('**/nous-aussi');
      expect(await agent.locator('[name="minutesEach"]').inputValue()).toBe('40');
      await expectSound(agent);
      await send(form, { minutesEach: '50', territory: 'Ambleteuse (62025)' });
      expect(await main()).toContain('pour Ambleteuse (62025)');
      await send(other.locator('main form[method="post"]'), { evidence: 'Trop tard, mais gardé.' });
      expect(await other.locator('main').innerText()).toContain('Trop tard, mais gardé.');
      await expectSound(other);

      // Following came with it; stopping takes it off the list.
      await agent.goto('/suivis');
      await expectSound(agent);
      const line = agent.locator('.rl-records > li').filter({ hasText: 'Après la tempête' });
      expect(await line.innerText()).toContain('territoire pilote');
      await send(line.locator('form'));
      expect(await line.count()).toBe(0);

      // Taken back, it counts no more.
      await agent.goto(friction);
      await send(formWith(agent, { intent: 'withdraw-support' }));
      expect(await main()).not.toContain(SAID);
      expect(await agent.locator('.rl-chart--map tbody tr').count()).toBe(4);
    },
  );

  it.each([true, false])(
    'is found on the map of the list, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const page = await browser.newPage({ baseURL: story.url, javascript, width: 1200 });
      await page.goto('/frictions?theme=solidarites');
      const picture = page.locator('.rl-map__picture');
      expect(await picture.getAttribute('src')).toContain('theme=solidarites');
      const drawn = await page.request.get('/frictions/carte.svg?theme=solidarites');
      expect(drawn.headers()['content-type']).toContain('image/svg+xml');
      expect((await drawn.text()).match(/<path /g)).toHaveLength(101);
      await page.getByRole('link', { name: /Voir la carte/ }).click();
      await page.waitForURL('**/frictions/carte?*');
      await expectSound(page);
      const first = page.locator('.rl-chart--map tbody tr').first();
      const count = Number(await first.locator('td').innerText());
      await first.getByRole('link').click();
      await page.waitForURL('**/frictions?*');
      expect(new URL(page.url()).searchParams.get('theme')).toBe('solidarites');
      expect(await page.locator('.rl-records > li').count()).toBe(count);
    },
  );
});
