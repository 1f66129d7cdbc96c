import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accountByPersona } from 'db/repositories/accounts';
import { findFriction } from 'db/repositories/frictions';
import { qualifyFriction } from '~/services/frictions/qualifyFriction.server';
import { saveDraft } from '~/services/frictions/saveDraft.server';
import { submitFriction } from '~/services/frictions/submitFriction.server';
import { describeInBrowser } from '../support/browser';
import { as } from '../support/planted-startup';
import { draft, good } from '../services/frictions/plant';
import { expectSound } from './sound';
import { formWith, pageOf, send } from './steps';
import { openedStory } from './story';

const PATIENCE = 300_000;

/** Judges each kind of page once. */
async function judge(page: Page, seen: Set<string>): Promise<void> {
  const kind = `${new URL(page.url()).pathname.replace(/\d+/g, 'n')} ${String(await page.locator('form').count())}`;
  if (seen.has(kind)) return;
  seen.add(kind);
  await expectSound(page);
}

describeInBrowser('talking about a friction', (browser) => {
  const story = openedStory(PATIENCE);

  /** A friction that somebody of the story has just proposed. */
  const proposed = async (persona: string): Promise<number> => {
    const ctx = as(story.home.db, await accountByPersona(story.home.db, persona), new Date());
    return good(await submitFriction(ctx, good(await saveDraft(ctx, draft())))).id;
  };
  const take = async (staff: Page, id: number): Promise<void> => {
    await staff.goto(`/tri/${id}`);
    await send(formWith(staff, { intent: 'take' }));
  };

  it.each([true, false])(
    'is written, noted, advised and remembered, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const options = { baseURL: story.url, javascript };
      const seen = new Set<string>();
      const id = await proposed('agent-bretagne');
      const staff = await pageOf(browser, 'staff', options);
      const agent = await pageOf(browser, 'agent-bretagne', options);
      await take(staff, id);

      // A template is written, refused while it names something unknown, and kept.
      await staff.goto('/tri/modeles');
      await judge(staff, seen);
      const title = `Prise en main ${javascript ? 'avec' : 'sans'}`;
      const template = formWith(staff, { intent: 'save' });
      await send(template, { title, words: 'Bonjour {prénom}, « {titre} » est entre mes mains.' });
      expect(await staff.locator('main .fr-error-text').innerText()).toContain('{prénom}');
      expect(await staff.locator('[name="title"]').inputValue()).toBe(title);
      await send(formWith(staff, { intent: 'save' }), {
        words: 'Bonjour {personne}, « {titre} » est entre mes mains.',
      });
      expect(await staff.locator('main .fr-callout').innerText()).toContain(
        'Bonjour Camille Exemple',
      );
      await judge(staff, seen);

      // It starts a message, is read once more, and leaves.
      await staff.goto(`/tri/${id}`);
      await judge(staff, seen);
      const picker = staff.locator(`form[action="/tri/${id}/echanges"][method="get"]`);
      await picker.locator('select').selectOption({ label: title });
      await Promise.all([staff.waitForEvent('load'), picker.locator('button').click()]);
      const words = staff.locator('#message [name="words"]');
      expect(await words.inputValue()).toContain('Bonjour Nolwenn Goéland, « ');
      await send(staff.locator('#message'), {}, 'preview');
      await judge(staff, seen);
      await send(staff.locator('#message'), {}, 'message');
      expect(await staff.locator('.rl-talk').innerText()).toContain('Bonjour Nolwenn Goéland');

      // Staff keep a note for themselves; the proposer answers without ever seeing it.
      const secret = 'Voir avec sa direction avant de répondre.';
      await staff.goto(`/tri/${id}`);
      await send(formWith(staff, { intent: 'note' }), { words: secret });
      expect(new URL(staff.url()).pathname).toBe(`/tri/${id}`);
      expect(await staff.locator('.rl-notes').innerText()).toContain(secret);
      await agent.goto(`/frictions/${id}`);
      await judge(agent, seen);
      expect(await agent.locator('#echanges').innerText()).toContain('Bonjour Nolwenn Goéland');
      expect(await agent.content()).not.toContain(secret);
      await send(agent.locator('#message'), { words: '' });
      await judge(agent, seen);
      await send(agent.locator('#message'), { words: 'Merci de votre message.' });
      expect(await agent.locator('.rl-talk').innerText()).toContain('Merci de votre message.');

      // The proposer corrects their text meanwhile asked for more; both read what changed.
      await staff.goto(`/tri/${id}`);
      await send(formWith(staff, { intent: 'ask' }), { words: 'Précisez la situation.' });
      await agent.goto(`/frictions/${id}/modifier`);
      const form = agent.locator('#proposal');
      const before = await form.locator('[name="situation"]').inputValue();
      await send(form, { situation: `${before} Et cela chaque semaine.` }, 'save');
      for (const reader of [agent, staff]) {
        await reader.goto(`/frictions/${id}/historique`);
        expect(await reader.locator('.rl-diff ins').first().innerText()).toContain(
          'chaque semaine',
        );
      }
      await judge(agent, seen);

      // Somebody outside is asked, and answers from the link.
      await staff.goto(`/tri/${id}/avis`);
      await judge(staff, seen);
      await send(formWith(staff, { intent: 'ask' }), {
        email: 'perrine.grandplace@arras.example',
        question: 'Est-ce pareil chez vous ?',
        dueOn: '2020-01-01',
      });
      expect(await staff.locator('[name="question"]').inputValue()).toBe(
        'Est-ce pareil chez vous ?',
      );
      await judge(staff, seen);
      await staff.goto(`/tri/${id}/avis`);
      await send(formWith(staff, { intent: 'ask' }), {
        email: 'bertrand.cadran@collectivites-locales.example',
        question: 'Est-ce pareil chez vous ?',
      });
      const adviser = await pageOf(browser, 'college-etat', options);
      await adviser.goto('/');
      await adviser.locator(`a[href="/frictions/${id}/avis"]`).first().click();
      await judge(adviser, seen);
      await send(adviser.locator('main form[method="post"]'), { words: 'Oui, à l’identique.' });
      await judge(adviser, seen);
      await staff.goto(`/tri/${id}`);
      expect(await staff.locator('.rl-opinions').innerText()).toContain('Oui, à l’identique.');
    },
  );

  it.each([true, false])(
    'merges with a preview and gives everything back, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const seen = new Set<string>();
      const source = await proposed('agent-bretagne');
      const target = await proposed('agent-pas-de-calais');
      const staff = await pageOf(browser, 'staff2', { baseURL: story.url, javascript });
      await take(staff, source);
      const countOf = async (id: number) => {
        await staff.goto(`/frictions/${id}`);
        return staff.locator('main aside').innerText();
      };
      const before = { source: await countOf(source), target: await countOf(target) };

      await staff.goto(`/tri/${source}`);
      const search = staff.locator(`form[action="/tri/${source}/reunir"]`);
      await search.locator('xpath=ancestor::details').locator('summary').click();
      await search.locator('[name="avec"]').fill(String(source));
      await Promise.all([staff.waitForEvent('load'), search.locator('button').click()]);
      expect(await staff.locator('[role="alert"]').innerText()).toContain('elle-même');
      await judge(staff, seen);
      await search.locator('[name="avec"]').fill(String(target));
      await Promise.all([staff.waitForEvent('load'), search.locator('button').click()]);
      await judge(staff, seen);
      const together = await staff
        .locator('tr', { hasText: 'Organisations' })
        .locator('td')
        .last()
        .innerText();
      const merging = staff.locator('main form[method="post"]');
      await send(merging, {});
      expect(await staff.locator('[role="alert"]').first().innerText()).toContain('à remplir');
      await send(staff.locator('main form[method="post"]'), { words: 'Le même irritant.' });

      await staff.goto(`/frictions/${source}`);
      expect(new URL(staff.url()).pathname, 'the old page leads to the new one').toBe(
        `/frictions/${target}`,
      );
      expect(await countOf(target)).toContain(`${together}\u00a0organisation`);

      await staff.goto(`/tri/${source}`);
      await staff.locator('summary', { hasText: 'Séparer' }).click();
      await staff.locator(`a[href="/tri/${source}/separer"]`).click();
      await judge(staff, seen);
      await send(staff.locator('main form[method="post"]'), { words: 'Deux irritants, en fait.' });
      expect(await countOf(source)).toBe(before.source);
      expect(await countOf(target)).toBe(before.target);
    },
  );

  it.each([true, false])(
    'keeps what was typed when somebody decided first, and sends it again, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const seen = new Set<string>();
      const id = await proposed('agent-bretagne');
      const staff = await pageOf(browser, 'staff', { baseURL: story.url, javascript });
      await take(staff, id);
      await staff.goto(`/tri/${id}`);
      const typed = 'Merci de ce travail.\nNous ne pourrons pas y répondre cette année.';
      const other = as(story.home.db, await accountByPersona(story.home.db, 'staff2'), new Date());
      const version = (await findFriction(story.home.db, id))?.version ?? 0;
      good(await qualifyFriction(other, { id, version, words: 'Le problème est établi.' }));
      await send(formWith(staff, { intent: 'decline' }), { reason: 'no-owner', words: typed });
      expect(await staff.locator('h1').innerText()).toContain('avant vous');
      expect(await staff.locator('main').innerText()).toContain('Anatole Jonction a qualifié');
      expect(await staff.locator('textarea[name="words"]').inputValue()).toBe(typed);
      await judge(staff, seen);
      await send(formWith(staff, { intent: 'decline' }));
      const row = await findFriction(story.home.db, id);
      expect(row).toMatchObject({
        state: 'declined',
        declineReason: 'no-owner',
        publicAnswer: typed,
      });
    },
  );
});
