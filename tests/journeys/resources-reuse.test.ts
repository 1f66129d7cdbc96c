import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility';
import { describeInBrowser } from '../support/browser';
import { formWith, pageOf, send } from './steps';
import { servedStory } from './story';

/** Many pages, judged in both themes and at two widths, on a busy machine. */
const PATIENCE = 240_000;

const REUSES = '/ressources/perturbations-liees-aux-travaux/reutilisations';

const FILE = `publiccodeYmlVersion: "0.4"
name: Arrêtés
url: https://code.example/arretes
platforms: [web]
categories: [document-management]
developmentStatus: beta
softwareType: standalone/web
description:
  fr:
    shortDescription: Registre des arrêtés de circulation
    longDescription: ${'Tient le registre des arrêtés d’une commune et les publie. '.repeat(4)}
    features: [Publie les arrêtés]
legal:
  license: EUPL-1.2
maintenance:
  type: none
localisation:
  localisationReady: false
  availableLanguages: [fr]
`;

describeInBrowser('what is developed once', (browser) => {
  const url = servedStory(PATIENCE);

  /** Axe in both themes, and nothing wider than a narrow screen. */
  async function judge(page: Page): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoAxeViolations(page);
    }
    const size = page.viewportSize() ?? { width: 1200, height: 900 };
    await page.setViewportSize({ width: 320, height: 800 });
    const wide = await page.locator('html').evaluate((html) => html.scrollWidth);
    expect(wide, page.url()).toBeLessThanOrEqual(320);
    await page.setViewportSize(size);
  }

  it(
    'is declared, refused, declared anew, confirmed, drawn and ended, without JavaScript',
    { timeout: PATIENCE },
    async () => {
      const options = { baseURL: url(), javascript: false };
      const agent = await pageOf(browser, 'agent-bretagne', options);
      await agent.goto(REUSES);
      await judge(agent);
      const declare = () => formWith(agent, { intent: 'declare' });
      const purpose = 'Prévenir les cars des rues barrées.';
      await send(declare(), { since: '2099-01-01', purpose });
      expect(await agent.locator('.fr-error-text').innerText()).toContain('pas encore venu');
      expect(await declare().locator('[name="purpose"]').inputValue()).toBe(purpose);
      await judge(agent);
      await send(declare(), { since: '2026-01-05', saved: '12 000' });
      expect(await agent.locator('main').innerText()).toContain(purpose);
      expect(await declare().count()).toBe(0);
      await agent.locator('summary', { hasText: 'Retirer la déclaration' }).click();
      await judge(agent);
      await send(formWith(agent, { intent: 'end' }));
      expect(await agent.locator('main').innerText()).toContain('déclaration retirée');
      await send(declare(), { since: '2026-01-05', purpose, saved: '12 000' });

      const staff = await pageOf(browser, 'staff', options);
      await staff.goto(REUSES);
      await judge(staff);
      const refuse = () => formWith(staff, { intent: 'refuse' });
      await send(refuse(), { reason: ' ' });
      expect(await staff.locator('.fr-error-text').count()).toBe(1);
      await send(refuse(), { reason: 'Dites d’abord quelles lignes.' });
      await agent.goto(REUSES);
      expect(await agent.locator('main').innerText()).toContain('Dites d’abord quelles lignes.');
      await send(declare(), { since: '2026-01-05', purpose: 'Lignes 2 et 7.', saved: '12 000' });
      await staff.goto(REUSES);
      await send(formWith(staff, { intent: 'confirm' }));

      const visitor = await browser.newPage(options);
      await visitor.goto('/ressources/reutilisations');
      await judge(visitor);
      expect(await visitor.locator('main').innerText()).toContain('Lignes 2 et 7.');
      await visitor.locator('summary', { hasText: 'La même chose en tableau' }).click();
      const table = visitor.locator('figure table');
      expect(await table.innerText()).toContain('Perturbations liées aux travaux');
      await visitor.goto('/ressources/franceconnect');
      await judge(visitor);

      await agent.goto(REUSES);
      await send(formWith(agent, { intent: 'end' }));
      expect(await agent.locator('main').innerText()).toContain('terminée');
      await staff.goto('/ressources/delaissees');
      await judge(staff);
    },
  );

  it('comes in by its publiccode.yml, each fault at its line', { timeout: PATIENCE }, async () => {
    const options = { baseURL: url(), javascript: false };
    const agent = await pageOf(browser, 'agent-bretagne', options);
    await agent.goto('/ressources/nouvelle');
    await agent.getByRole('link', { name: 'Reprenez ce qu’il dit' }).click();
    await judge(agent);
    const form = () => agent.locator('main form[method="post"]');
    const wrong = FILE.replace('EUPL-1.2', 'Libre');
    const sent = { name: 'publiccode.yml', mimeType: 'text/yaml', buffer: Buffer.from(wrong) };
    await send(form(), { file: sent });
    const faults = agent.locator('#a-corriger table tbody tr, table tbody tr').first();
    expect(await faults.innerText()).toMatch(/14[^]*legal\/license/);
    expect(await form().locator('[name="text"]').inputValue()).toBe(wrong);
    await judge(agent);
    await send(form(), { text: FILE });
    expect(await form().locator('[name="name"]').inputValue()).toBe('Arrêtés');
    expect(await form().locator('[name="licence"]').inputValue()).toBe('EUPL-1.2');
    await judge(agent);
    await send(form(), { audience: 'Les services de voirie.' });
    expect(new URL(agent.url()).pathname).toMatch(/^\/ressources\/contributions\/\d+$/);
    await agent.goto('/startups/cartable-en-car/passation');
    await judge(agent);
    await agent.getByRole('link', { name: 'Proposer une ressource issue du service' }).click();
    expect(await form().locator('[name="name"]').inputValue()).toBe('Cartable en car');
    const file = await agent.request.get('/ressources/archivage-numerique-partage/publiccode.yml');
    expect(await file.text()).toContain('publiccodeYmlVersion: "0.4"');
  });
});
