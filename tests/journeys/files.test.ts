import { expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility';
import { describeInBrowser } from '../support/browser';
import { expectSound } from './sound';
import { formWith, pageOf, send } from './steps';
import { servedStory } from './story';

const PATIENCE = 240_000;
const FRICTION = 'Un radiateur en panne au lycée';

const upload = (name: string, content: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

describeInBrowser('pieces of a friction', (browser) => {
  const address = servedStory(PATIENCE);

  it.each([true, false])(
    'are joined, shared and removed, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const mark = javascript ? 'avec' : 'sans';
      const options = { baseURL: address(), javascript };
      const agent = await pageOf(browser, 'agent-bretagne', options);
      await agent.goto('/frictions');
      await agent.getByRole('link', { name: new RegExp(FRICTION) }).click();
      await agent.getByRole('link', { name: 'Joindre ou retirer une pièce' }).click();
      expect(await agent.getByRole('heading', { level: 1 }).textContent()).toBe('Pièces jointes');
      await expectSound(agent);

      // What is not a document is refused at its field, and the choice of readers is kept.
      const add = formWith(agent, { intent: 'add' });
      const page = '<!doctype html><script>alert(1)</script>';
      await send(add, { file: upload('photo.pdf', page), audience: 'readers' });
      expect(await agent.locator('main').textContent()).toContain('n’est pas d’un type accepté');
      expect(await agent.locator('[name="audience"][value="readers"]').last().isChecked()).toBe(
        true,
      );
      await expectNoAxeViolations(agent);

      const name = `${mark}-radiateurs.csv`;
      await send(add, { file: upload(name, `lycée;pannes\n${mark};12\n`), audience: 'parties' });
      expect(await agent.getByRole('status').textContent()).toContain('La pièce est jointe');
      const item = agent.locator('.rl-pieces > li', { hasText: name });
      expect(await item.textContent()).toContain('Non partagée');

      // Another agent does not see it until it is shared.
      const url = agent.url().replace(/\?.*/, '');
      const other = await pageOf(browser, 'agent-pas-de-calais', options);
      await other.goto(url);
      expect(await other.locator('main').textContent()).not.toContain(name);
      await send(item.locator('form', { has: agent.locator('[value="audience"]') }));
      await other.reload();
      const download = other.waitForEvent('download');
      await other.getByRole('link', { name }).click();
      expect((await download).suggestedFilename()).toBe(name);
      expect(
        await other.locator('form[method="post"]', { has: other.locator('[name="file"]') }).count(),
      ).toBe(0);

      await send(item.locator('form', { has: agent.locator('[value="remove"]') }));
      expect(await agent.getByRole('status').textContent()).toContain('La pièce est retirée');
      expect(await agent.locator('.rl-pieces').textContent()).not.toContain(name);

      const narrow = await pageOf(browser, 'agent-bretagne', { ...options, width: 320 });
      await narrow.goto(url);
      await expectSound(narrow);
    },
  );

  it('stand in the file that staff examine', { timeout: PATIENCE }, async () => {
    const staff = await pageOf(browser, 'staff', { baseURL: address(), theme: 'dark' });
    await staff.goto('/tri');
    await staff
      .getByRole('link', { name: new RegExp(FRICTION) })
      .first()
      .click();
    const pieces = staff.locator('.rl-pieces');
    expect(await pieces.textContent()).toContain('note-au-directeur.txt');
    await expectNoAxeViolations(staff);
  });
});
