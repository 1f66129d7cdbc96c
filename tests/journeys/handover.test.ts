import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { UNANSWERED_KEY } from '~/domain/handover/standards-left';
import { FIRST_ITEMS } from '~/domain/handover/template';
import { addMonths, dayInParis } from '~/domain/shared/day';
import { describeInBrowser } from '../support/browser';
import { objectionsTo, readPdf } from '../support/pdf-text';
import { plantStartup } from '../support/planted-startup';
import { newestCode, signWithCode } from './signing-steps';
import { expectSound } from './sound';
import { DELIBERATION, formWith, optionOf, pageOf, send } from './steps';
import { openedStory } from './story';

const PATIENCE = 400_000;
const TODAY = dayInParis(new Date());

describeInBrowser('a handover with both parties', (browser) => {
  const story = openedStory(PATIENCE);

  /** A startup in consolidation whose people are the story's own: the Département takes it over. */
  async function consolidated(): Promise<string> {
    const { slug, startupId, frictionId } = await plantStartup(story.home.db, {
      phase: 'consolidation',
    });
    const of = (persona: string) => sql`(select id from account where persona = ${persona})`;
    const department = sql`(select organisation_id from account where persona = 'owner')`;
    await story.home.db.execute(
      sql`update startup set owner_id = ${department} where id = ${startupId}`,
    );
    await story.home.db.execute(
      sql`update mission set account_id = ${of('intrapreneur')} where startup_id = ${startupId} and role = 'intrapreneur'`,
    );
    await story.home.db.execute(
      sql`update friction set people_per_year = 1000, minutes_each = 60 where id = ${frictionId}`,
    );
    return slug;
  }

  it.each([true, false])(
    'goes from the checklist to the follow-up, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const slug = await consolidated();
      const page = `/startups/${slug}/passation`;
      const options = { baseURL: story.url, javascript };
      const giver = await pageOf(browser, 'intrapreneur', options);
      const owner = await pageOf(browser, 'owner', options);

      // The plan before: written by the team, approved by the owner.
      await giver.goto(`${page}/plan`);
      await expectSound(giver);
      const plan = formWith(giver, { intent: 'write' });
      await send(plan, { vision: 'Partout.', 'year-0': '2027' });
      expect(await giver.locator('#field-euros-0-error').textContent()).not.toBe('');
      expect(await giver.locator('[name="vision"]').inputValue()).toBe('Partout.');
      await send(plan, {
        ...{ scenarios: 'Deux agents.', fallback: 'Un marché.', organisation: 'La direction.' },
        ...{ 'euros-0': '90 000', 'paidBy-0': 'Le Département' },
        ...{ 'year-1': '2028', 'euros-1': '80 000', 'paidBy-1': 'Le Département' },
        ...{ 'year-2': '2029', 'euros-2': '80 000', 'paidBy-2': 'Le Département' },
        ...{ 'heldOn-0': '2027-01-20', 'about-0': 'Reprise du service' },
      });
      await owner.goto(`${page}/plan`);
      await expectSound(owner);
      await send(formWith(owner, { intent: 'approve' }), { words: 'Entendu.' });
      expect(await owner.locator('.rl-sheet').textContent()).toContain('Approuvé');
      await owner.emulateMedia({ media: 'print' });
      expect(await owner.locator('.rl-sheet').isVisible()).toBe(true);
      expect(await owner.locator('.fr-breadcrumb').isVisible()).toBe(false);
      await owner.emulateMedia({ media: 'screen' });

      // The checklist, item by item, with who answers on both sides.
      await giver.goto(page);
      await send(formWith(giver, { intent: 'prepare' }));
      const [first] = FIRST_ITEMS;
      const naming = formWith(owner, { intent: 'name-responsible', item: first });
      await owner.goto(page);
      await send(naming, { accountId: await optionOf(naming, 'accountId', /./) });
      expect(await owner.locator(`#${first}`).textContent()).toContain('En répondra');
      for (const item of [...FIRST_ITEMS, UNANSWERED_KEY]) {
        await giver.goto(page);
        const form = formWith(giver, { intent: 'provide', item });
        await send(form, {
          evidence: `Remis\u00a0: ${item}.`,
          responsibleId: await optionOf(form, 'responsibleId', /./),
        });
      }
      for (const item of [...FIRST_ITEMS, UNANSWERED_KEY]) {
        await owner.goto(page);
        await send(formWith(owner, { intent: 'accept-item', item }));
      }
      await expectSound(owner);
      await send(formWith(owner, { intent: 'accept' }));

      // The agreement: read by the parties, signed after a code; the deliberation changes it.
      await giver.goto(`${page}/convention`);
      await expectSound(giver);
      const hashOn = async (reader: Page) => reader.locator('.rl-hash').first().innerText();
      const firstHash = await hashOn(giver);
      await giver.goto(`${page}/signer?partie=giving`);
      await expectSound(giver);
      await send(formWith(giver, { intent: 'ask-code' }));
      await expectSound(giver);
      await send(formWith(giver, { intent: 'sign' }), { code: '000 000 0' });
      expect(await giver.locator('#field-sign-code-error').textContent()).toContain('code');
      const code = await newestCode(giver);
      await giver.goto(`${page}/signer?partie=giving`);
      await send(formWith(giver, { intent: 'sign' }), { code });
      expect(new URL(giver.url()).pathname).toBe(page);
      await owner.goto(page);
      await send(formWith(owner, { intent: 'deliberate' }), {
        ...{ number: '2026-118', takenOn: TODAY, file: DELIBERATION },
      });
      await owner.goto('/courriels');
      expect(await owner.locator('main').innerText()).toContain('votre signature est à redonner');
      await signWithCode(owner, slug, 'receiving');
      await signWithCode(giver, slug, 'giving');
      await giver.goto(page);
      const secondHash = await hashOn(giver);
      expect(secondHash).not.toBe(firstHash);
      expect(await giver.locator('main').innerText()).toContain('Signée');

      // Anybody verifies a file: the signed one, and one byte changed.
      const link = await giver.locator('a[href$="/convention.pdf"]').getAttribute('href');
      const cookies = (await giver.context().cookies()).map(
        ({ name, value }) => `${name}=${value}`,
      );
      const answer = await fetch(`${story.url}${link}`, {
        headers: { cookie: cookies.join('; ') },
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(objectionsTo(bytes)).toEqual([]);
      const { text } = await readPdf(bytes);
      for (const words of ['2026-118', `Remis : ${first}.`, 'version 2']) {
        expect(text).toContain(words);
      }
      const anyone = await browser.newPage(options);
      expect((await anyone.goto(link ?? ''))?.status()).toBe(404);
      await anyone.goto((link ?? '').replace('convention.pdf', 'verifier'));
      await expectSound(anyone);
      const verify = anyone.locator('main form[method="post"]');
      await send(verify);
      expect(await anyone.locator('#field-file-error').textContent()).not.toBe('');
      const file = { name: 'convention.pdf', mimeType: 'application/pdf', buffer: bytes };
      await send(verify, { file });
      expect(await anyone.locator('main').innerText()).toContain('Oui, c’est la convention signée');
      expect(await anyone.locator('main').innerText()).toContain(secondHash);
      await expectSound(anyone);
      const spoilt = Buffer.from(bytes);
      spoilt.writeUInt8(spoilt.readUInt8(spoilt.length - 20) ^ 1, spoilt.length - 20);
      await send(verify, { file: { ...file, buffer: spoilt } });
      expect(await anyone.locator('main').innerText()).toContain('Non, ce n’est pas la convention');

      // Six months later the owner says what became of it.
      const signedOn = `${addMonths(TODAY, -6)}T08:00:00Z`;
      await story.home.db.execute(
        sql`update handover set closed_at = ${signedOn}::timestamptz where startup_id = (select id from startup where slug = ${slug})`,
      );
      await owner.goto('/');
      await owner
        .getByRole('link', { name: /Dire ce que devient/ })
        .first()
        .click();
      // A fragment in the address would make the browser report the wrong form's answer as an error.
      await owner.goto(new URL(owner.url()).pathname);
      await expectSound(owner);
      const [people = ''] = await owner
        .locator('[name^="people-"]')
        .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('name') ?? ''));
      const friction = people.slice('people-'.length);
      const said = formWith(owner, { months: '6' });
      const told = {
        ...{ isAlive: 'yes', followsIndicators: 'yes', codeIsOpen: 'no', peopleUsing: '4 000' },
        ...{ [people]: '1 000', [`minutes-${friction}`]: '15' },
      };
      await send(said, told);
      expect(await owner.locator(`#field-mois-6-source-${friction}-error`).textContent()).not.toBe(
        '',
      );
      await send(said, { [`source-${friction}`]: 'Comptage au guichet.' });
      expect(await owner.locator('main').innerText()).toContain(
        '75\u202f% de la friction a disparu',
      );
      await anyone.goto(`/startups/${slug}`);
      expect(await anyone.locator('main').innerText()).toContain(
        '75\u202f% de la friction a disparu',
      );
      await anyone.goto(`/frictions/${friction}`);
      expect(await anyone.locator('main').innerText()).toContain(
        '75\u202f% de la friction a disparu',
      );
    },
  );

  it('has sound pages around it', { timeout: PATIENCE }, async () => {
    const options = { baseURL: story.url, javascript: false };
    const anyone = await browser.newPage(options);
    for (const path of [
      '/passations',
      '/startups/adresse-a-jour/suivi',
      '/startups/clef-du-village/bilan',
      '/startups/coup-de-pouce-ete',
    ]) {
      await anyone.goto(path);
      await expectSound(anyone);
    }
    const staff = await pageOf(browser, 'staff', options);
    await staff.goto('/passations/modele');
    await expectSound(staff);
    const form = staff.locator('main form[method="post"]').first();
    await send(form, { 'label-14': 'Tableau de bord', 'proof-14': 'Son adresse.' });
    expect(await staff.locator('#field-reason-error').textContent()).not.toBe('');
    expect(await staff.locator('[name="label-14"]').inputValue()).toBe('Tableau de bord');
    await send(form, { reason: 'Les porteurs le demandent.' });
    expect(await staff.locator('main').innerText()).toContain('Version 2 en vigueur');

    // A stop asks for its post-mortem, and keeps what was typed.
    const { slug } = await plantStartup(story.home.db);
    await staff.goto(`/startups/${slug}/phase`);
    await expectSound(staff);
    const change = staff.locator('main form[method="post"]').first();
    await send(change, {
      to: 'abandon',
      reason: 'Personne ne s’en sert.',
      tried: 'Un formulaire.',
    });
    expect(await staff.locator('#field-learnt-error').textContent()).toContain('bilan');
    await send(change, { learnt: 'Trop long.', reusable: 'Les entretiens.' });
    await anyone.goto(`/startups/${slug}/bilan`);
    expect(await anyone.locator('main').innerText()).toContain('Un formulaire.');
    await expectSound(anyone);
  });
});
