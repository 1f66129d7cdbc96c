import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/browser';
import { expectSound } from './sound';
import { formWith, optionOf, pageOf, send } from './steps';
import { openedStory } from './story';

/** A dozen pages, judged in both themes and at two widths, on a busy machine. */
const PATIENCE = 240_000;
const STARTUP = '/startups/a-domicile-62';
const TEAM = `${STARTUP}/equipe`;

describeInBrowser('a team', (browser) => {
  const story = openedStory(PATIENCE);

  const main = (page: Page) => page.locator('main').innerText();

  it.each([true, false])(
    'is proposed somebody by staff, and says yes or no, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const options = { baseURL: story.url, javascript };
      const staff = await pageOf(browser, 'staff', options);
      await staff.goto(TEAM);
      if (javascript) await expectSound(staff);
      const name = javascript ? 'Ondine Charpente' : 'Basile Charpente';
      const typed = {
        name,
        email: `${javascript ? 'ondine' : 'basile'}@relais.example`,
        role: 'coach',
        daysPerWeek: '9',
        employerKind: 'independant',
        note: 'Connaît les instructeurs du Nord',
      };
      // What is wrong is said at its field, and nothing typed is lost.
      await send(formWith(staff, { intent: 'propose' }), typed);
      expect(await staff.locator('[name="note"]').inputValue()).toBe(typed.note);
      await send(formWith(staff, { intent: 'propose' }), { daysPerWeek: '1' });
      expect(await main(staff)).toContain(`${name}, coach`);
      expect(await main(staff)).toContain('attend une réponse');

      const team = await pageOf(browser, 'intrapreneur', options);
      await team.goto('/');
      await team.getByRole('link', { name: new RegExp(`accueille ${name}`) }).click();
      if (javascript) await expectSound(team);
      if (javascript) {
        await send(formWith(team, { intent: 'accept' }));
        expect(await team.locator('table', { hasText: name }).count()).toBeGreaterThan(0);
      } else {
        await send(formWith(team, { intent: 'refuse' }), { reason: 'Nous avons déjà un coach' });
        await team.locator('summary', { hasText: 'passées' }).click();
        expect(await main(team)).toContain('Nous avons déjà un coach');
      }
    },
  );

  it('has its missions prolonged, corrected and ended', { timeout: PATIENCE }, async () => {
    const team = await pageOf(browser, 'intrapreneur', {
      baseURL: story.url,
      javascript: false,
    });
    await team.goto(TEAM);
    await team.getByRole('link', { name: 'Changer la mission : Zoé Trait' }).click();
    await expectSound(team);
    const place = team.url();
    const correct = { daysPerWeek: '3', employerName: 'Atelier du Trait' };
    await send(formWith(team, { intent: 'correct' }), correct);
    expect(await main(team)).toContain('Atelier du Trait');
    expect(await main(team)).toContain('La mission de Zoé Trait se termine');
    await team.goto(place);
    await send(formWith(team, { intent: 'prolong' }), { lastDay: '2000-01-01' });
    expect(await team.locator('.fr-error-text').innerText()).toContain(
      'Cette date ne convient pas',
    );
    await send(formWith(team, { intent: 'prolong' }), { lastDay: '' });
    expect(await main(team)).not.toContain('La mission de Zoé Trait se termine');
  });

  it('has its sponsors answered, and its words put right', { timeout: PATIENCE }, async () => {
    const options = { baseURL: story.url, javascript: false };
    const staff = await pageOf(browser, 'staff', options);
    await staff.goto(`${STARTUP}/sponsors`);
    await expectSound(staff);
    await send(formWith(staff, { intent: 'confirm' }));
    expect(await main(staff)).toContain('acceptée');
    // The last sponsor stays while the startup is live.
    for (const reason of ['Changement de poste', 'Encore un départ']) {
      await send(formWith(staff, { intent: 'end' }).first(), { reason });
    }
    expect(await staff.locator('.fr-error-text').innerText()).toContain('C’est le seul sponsor');

    const team = await pageOf(browser, 'developpeuse', options);
    await team.goto(`${STARTUP}/modifier`);
    await expectSound(team);
    await send(team.locator('main form[method="post"]'), { serviceUrl: 'exemple' });
    expect(await team.locator('.fr-error-text').count()).toBe(1);
    await send(team.locator('main form[method="post"]'), { serviceUrl: 'https://exemple.test/' });
    expect(await main(team)).toContain('https://exemple.test/');
  });

  it('stands in the portfolio of its incubators', { timeout: PATIENCE }, async () => {
    const options = { baseURL: story.url, javascript: false };
    const staff = await pageOf(browser, 'staff', options);
    await staff.goto('/startups?q=saison');
    expect(await main(staff)).toContain('Portefeuille de DINSIC');
    expect(await main(staff)).not.toContain('Saison claire');
    await staff.goto('/startups');
    await expectSound(staff);
    await staff.getByRole('link', { name: /tous les incubateurs/ }).click();
    expect(await main(staff)).not.toContain('Portefeuille de');

    await staff.goto('/startups/saison-claire/incubateurs');
    await expectSound(staff);
    const form = staff.locator('main form[method="post"]');
    await send(form, { otherIds: await form.locator('[name="otherIds"]').first().inputValue() });
    expect(await main(staff)).toContain('Incubateurs');
    await staff.goto('/startups?q=saison');
    expect(await main(staff)).toContain('Saison claire');

    const admin = await pageOf(browser, 'admin', options);
    await admin.goto('/admin/incubateurs');
    await expectSound(admin);
    await send(formWith(admin, { intent: 'add' }), { ownerText: 'nulle-part' });
    expect(await admin.locator('.fr-error-text').count()).toBe(1);
    await send(formWith(admin, { intent: 'add' }), { ownerText: 'departement-62' });
    const naming = formWith(admin, { intent: 'staff' });
    await send(naming, {
      accountId: await optionOf(naming, 'accountId', /Anatole/),
      incubatorId: await optionOf(naming, 'incubatorId', /Pas-de-Calais/),
    });
    expect(await main(admin)).toContain('Pas-de-Calais');
  });
});
