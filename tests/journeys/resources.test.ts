import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility';
import { describeInBrowser } from '../support/browser';
import { formWith, pageOf, send } from './steps';
import { servedStory } from './story';

/** A dozen pages, judged in both themes and at two widths, on a busy machine. */
const PATIENCE = 300_000;
const NAME = 'Plan des digues et des épis';

describeInBrowser('the common base', (browser) => {
  const address = servedStory(PATIENCE);

  /** Axe in both themes, and nothing wider than a narrow screen. */
  async function judge(page: Page): Promise<void> {
    const size = page.viewportSize() ?? { width: 1200, height: 900 };
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoAxeViolations(page);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    const wide = await page.locator('html').evaluate((html) => html.scrollWidth);
    expect(wide, page.url()).toBeLessThanOrEqual(320);
    await page.setViewportSize(size);
  }

  it(
    'takes a resource from a proposal to its withdrawal, without JavaScript',
    { timeout: PATIENCE },
    async () => {
      const options = { baseURL: address(), javascript: false };
      const main = (page: Page) => page.locator('main').innerText();

      // A visitor searches, and reads what replaced a resource.
      const visitor = await browser.newPage(options);
      await visitor.goto('/ressources?q=voirie&etat=toutes');
      await judge(visitor);
      await visitor.getByRole('link', { name: 'Travaux de voirie, fichier mensuel' }).click();
      await visitor.waitForURL(/fichier-mensuel$/);
      expect(await main(visitor)).toContain('Elle est remplacée par Perturbations');
      await judge(visitor);

      // An agent proposes one: what is wrong is said at its field, and nothing typed is lost.
      const agent = await pageOf(browser, 'agent-pas-de-calais', options);
      await agent.goto('/ressources/nouvelle');
      await judge(agent);
      const proposal = agent.locator('main form[method="post"]');
      expect(await proposal.locator('[name="producer"]').inputValue()).toContain('Pas-de-Calais');
      await send(proposal, { name: NAME, purpose: 'Dit où sont les digues.' });
      expect(await main(agent)).toContain('Conditions d’accès\u00a0: ce champ est à remplir.');
      expect(await proposal.locator('[name="purpose"]').inputValue()).toBe(
        'Dit où sont les digues.',
      );
      await send(proposal, {
        kind: 'jeu-de-donnees',
        audience: 'Les communes du littoral.',
        accessConditions: 'Libre.',
        maturity: 'beta',
        note: 'Relevé de 2025.',
      });
      const contribution = new URL(agent.url()).pathname;
      expect(await main(agent)).toContain('L’incubateur doit une réponse');
      await judge(agent);

      // Staff find it among what waits for them, put it right and publish it.
      const staff = await pageOf(browser, 'staff', options);
      await staff.goto('/');
      await staff.getByRole('link', { name: /Répondre à \d contributions/ }).click();
      await staff.waitForURL(/\/ressources\/contributions$/);
      await judge(staff);
      await staff.goto(contribution);
      await judge(staff);
      await staff.getByText('Corriger avant de publier').click();
      await send(formWith(staff, { intent: 'accept' }), {
        purpose: 'Dit où sont les digues, et qui les entretient.',
        answer: 'Merci, une précision ajoutée.',
      });
      expect(await main(staff)).toContain('C’est publié');
      await agent.goto(contribution);
      expect(await main(agent)).toContain('Merci, une précision ajoutée.');
      await agent.goto('/ressources/contributions');
      expect(await main(agent)).toContain(NAME);

      // Its producer announces a version, and withdraws it for another.
      await agent.goto('/ressources?q=digues');
      await agent.getByRole('link', { name: NAME }).click();
      await agent.waitForURL(/plan-des-digues/);
      expect(await main(agent)).toContain('qui les entretient');
      await judge(agent);
      const page = new URL(agent.url()).pathname;
      await agent.goto(`${page}/versions`);
      await judge(agent);
      await send(agent.locator('main form[method="post"]'), { label: '2025' });
      expect(await main(agent)).toContain('Version 2025 annoncée');
      await agent.goto(`${page}/retirer`);
      await judge(agent);
      const withdrawal = agent.locator('main form[method="post"]');
      await send(withdrawal, { reason: 'Repris ailleurs.', successor: 'aucune' });
      expect(await main(agent)).toContain('Aucune ressource de la base commune ne porte ce nom');
      await send(withdrawal, { successor: 'Voies et adresses de Rennes Métropole' });
      expect(await main(agent)).toContain('Elle est remplacée par');

      // Somebody else proposes to change it; staff say why not; they may begin again from what they wrote.
      const other = await pageOf(browser, 'agent-bretagne', options);
      await other.goto(`${page}/modifier`);
      await judge(other);
      await send(other.locator('main form[method="post"]'), { licence: 'ODbL-1.0' });
      const change = new URL(other.url()).pathname;
      expect(await main(other)).toContain('ODbL-1.0');
      await judge(other);
      await staff.goto(change);
      await send(formWith(staff, { intent: 'refuse' }), { answer: 'La licence est Etalab.' });
      await other.goto(change);
      await judge(other);
      await other.getByRole('link', { name: 'La corriger et la proposer de nouveau' }).click();
      await other.waitForURL(/modifier\?reprendre=/);
      expect(await other.locator('[name="licence"]').inputValue()).toBe('ODbL-1.0');
    },
  );

  it(
    'answers a friction: shown near it while it is examined, and chosen',
    { timeout: PATIENCE },
    async () => {
      const options = { baseURL: address(), javascript: false };
      const agent = await pageOf(browser, 'agent-bretagne', options);
      const near = await agent.request.get(
        '/frictions/semblables?q=un+mot+de+passe+de+plus+pour+chaque+service+public',
      );
      const found = (await near.json()) as { kind: string; slug: string | null }[];
      await agent.goto('/ressources/franceconnect');
      expect(await agent.locator('main').innerText()).toContain('Chaque téléservice de la mairie');
      expect(found).toContainEqual(
        expect.objectContaining({ kind: 'resource', slug: 'franceconnect' }),
      );
      const staff = await pageOf(browser, 'staff', options);
      await staff.goto('/');
      const inHand = await staff
        .locator('main a[href^="/tri/"]')
        .evaluateAll((links) =>
          links.flatMap((link) => /\/tri\/\d+/.exec(link.getAttribute('href') ?? '') ?? []),
        );
      for (const file of new Set(inHand)) {
        await staff.goto(file);
        const redirect = formWith(staff, { intent: 'redirect' });
        if ((await redirect.count()) === 0) continue;
        const words = 'Cette ressource le fait déjà.';
        await send(redirect, { target: 'FranceConnect', words });
        await staff.goto(file.replace('/tri/', '/frictions/'));
        const told = staff.locator('main');
        expect(await told.innerText()).toContain('Une ressource de la base commune y répond déjà.');
        expect(await told.locator('a[href="/ressources/franceconnect"]').count()).toBe(2);
        await judge(staff);
        return;
      }
      expect.unreachable('staff have no file to decide');
    },
  );
});
