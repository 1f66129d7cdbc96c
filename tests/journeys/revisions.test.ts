import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/browser';
import { readPdf } from '../support/pdf-text';
import { expectSound } from './sound';
import { formWith, optionOf, pageOf, send } from './steps';
import { servedStory } from './story';

const PATIENCE = 240_000;

describeInBrowser('a revision of the programme, without JavaScript', (browser) => {
  const url = servedStory(PATIENCE);

  it(
    'is proposed, consulted about, approved by both colleges, published, compared and announced',
    { timeout: PATIENCE },
    async () => {
      const options = { baseURL: url(), javascript: false };
      const agent = await pageOf(browser, 'agent-pas-de-calais', options);
      await agent.goto('/programme/propositions/nouvelle');
      await expectSound(agent);
      const chooser = agent.locator('main form[method="get"]');
      const goOn = () =>
        Promise.all([
          agent.waitForEvent('load'),
          chooser.getByRole('button', { name: 'Continuer' }).click(),
        ]);
      await goOn();
      expect(await agent.locator('#field-action-error').innerText()).toContain(
        'Choisissez l’action',
      );
      await expectSound(agent);
      await chooser
        .locator('[name="action"]')
        .selectOption(await optionOf(chooser, 'action', /paiement/));
      await goOn();
      const change = formWith(agent, { kind: 'enrich' });
      const words = await change.locator('[name="text"]').inputValue();
      await send(change, { text: words, reason: 'Les cantines.' });
      expect(await agent.locator('main [role="alert"]').innerText()).toContain('rien n’y change');
      await expectSound(agent);
      await send(formWith(agent, { kind: 'enrich' }), {
        text: `${words} Les centres de loisirs en premier.`,
        reason: 'Les cantines sont prêtes.',
      });
      const proposal = new URL(agent.url()).pathname;
      expect(await agent.locator('ins').innerText()).toContain(
        'Les centres de loisirs en premier.',
      );
      await expectSound(agent);

      const staff = await pageOf(browser, 'staff', options);
      await staff.goto('/programme/revisions');
      await expectSound(staff);
      await staff.getByRole('link', { name: /^Lire la révision/ }).click();
      const revision = new URL(staff.url()).pathname;
      await send(formWith(staff, { intent: 'take-back' }), { reason: 'Une proposition de plus.' });
      await expectSound(staff);
      await staff.goto(proposal);
      await send(formWith(staff, { intent: 'answer' }), { verdict: 'gather', answer: 'Merci.' });
      await staff.goto(revision);
      const until = await staff
        .locator('form:has([name="intent"][value="consult"]) [name="until"]')
        .getAttribute('min');
      await send(formWith(staff, { intent: 'consult' }), { until: until ?? '' });
      await expectSound(staff);

      await agent.goto(revision);
      await send(formWith(agent, { intent: 'comment' }), { words: 'Très bien.' });
      expect(await agent.locator('#consultation').innerText()).toContain('Très bien.');

      for (const persona of ['college-etat', 'college-collectivites']) {
        const member = await pageOf(browser, persona, options);
        await member.goto('/');
        await member.getByRole('link', { name: /^Voter sur la révision/ }).click();
        await expectSound(member);
        await send(formWith(member, { intent: 'vote' }), { choice: 'for', reason: 'Utile.' });
        expect(await member.locator('#colleges').innerText()).toContain('A approuvé ce texte');
      }

      await staff.goto(revision);
      await send(formWith(staff, { intent: 'adopt' }));
      expect(await staff.locator('h1').innerText()).toMatch(/^Édition \d{4}-S[12]$/);

      const reader = await browser.newPage(options);
      await reader.goto(revision);
      await expectSound(reader);
      const text = await reader.locator('main').innerText();
      expect(text).toMatch(/3\sactions enrichies/);
      expect(text).toMatch(/1\saction retirée/);
      expect(text).toContain('Action 40.');
      await reader.locator('[name="depuis"]').selectOption('2018-S1');
      await Promise.all([
        reader.waitForEvent('load'),
        reader.getByRole('button', { name: 'Comparer' }).click(),
      ]);
      expect(await reader.locator('main').innerText()).toContain('Ce qui change depuis 2018-S1');
      expect(await reader.locator('del').count()).toBeGreaterThan(0);

      const feed = await (await reader.request.get('/programme.atom')).text();
      expect(feed.indexOf('<entry>')).toBeLessThan(feed.indexOf(revision));
      expect(feed).toContain(`${revision}"`);
      const pdf = await reader.request.get(`${revision}/edition.pdf`);
      const printed = await readPdf(new Uint8Array(await pdf.body()));
      expect(printed.text).toContain('Les centres de loisirs en premier.');
      const sheet = await (await reader.request.get(`${revision}/edition.csv`)).text();
      expect(sheet).toMatch(/^\ufeffNuméro;Priorité;/);
      expect(sheet).toContain('Les centres de loisirs en premier.');
      expect(sheet).toContain('/programme/actions/40');
      const json = (await (await reader.request.get('/api/v1/programme')).json()) as object;
      expect(JSON.stringify(json)).toContain('Les centres de loisirs en premier.');
    },
  );
});
