import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plantStory } from 'db/seed/story';
import { UNANSWERED_KEY } from '~/domain/handover/standards-left';
import { FIRST_ITEMS } from '~/domain/handover/template';
import { dayInParis } from '~/domain/shared/day';
import { expectNoAxeViolations } from '../support/accessibility';
import { startApp, type TestApp } from '../support/app';
import { describeInBrowser } from '../support/browser';
import { openTestDatabase } from '../support/database';
import { formWith, optionOf, pageOf, send } from './steps';
import { signWithCode } from './signing-steps';

const TODAY = dayInParis(new Date());
const PDF = {
  name: 'délibération.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
  ),
};

const PROBLEM = {
  title: 'Les familles d’accueil attendent leur remboursement pendant des mois',
  theme: 'solidarites',
  sufferers: 'Les assistants familiaux qui avancent les frais des enfants confiés au Département.',
  situation:
    'Chaque facture est photocopiée, envoyée par courrier, puis ressaisie dans deux logiciels.',
  improvement: 'Photographier la facture et être remboursé dans la semaine.',
};
const MEASURE = {
  territory: 'Pas-de-Calais',
  peoplePerYear: '1 400',
  minutesEach: '90',
  evidenceSource: 'Comptage du service de l’aide sociale à l’enfance, 2025.',
};
const CONDITIONS = { sponsorAnswer: 'yes', sponsorNote: 'La direction de l’enfance.' };

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
  let app: TestApp | undefined;
  let close: () => Promise<void> = () => Promise.resolve();
  beforeAll(async () => {
    const home = await openTestDatabase();
    close = home.close;
    app = await startApp(home);
    await plantStory(home.db, app.house.storage, new Date());
  });
  afterAll(async () => {
    await app?.close();
    await close();
  });

  it.each([true, false])(
    'is clicked through by its people, JavaScript %s',
    { timeout: PATIENCE },
    async (javascript) => {
      const options = { baseURL: app?.url ?? '', javascript };
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

      // An agent of the Pas-de-Calais proposes.
      const agent = await as('agent-pas-de-calais');
      await agent.goto('/frictions/nouvelle');
      await judge(agent);
      await send(agent.locator('#proposal'), { ...PROBLEM, title: 'a'.repeat(201) }, 'next');
      expect(await agent.locator('[name="situation"]').inputValue()).toBe(PROBLEM.situation);
      await judge(agent);
      await send(agent.locator('#proposal'), PROBLEM, 'next');
      await judge(agent);
      await send(agent.locator('#proposal'), { ...MEASURE, peoplePerYear: 'beaucoup' }, 'next');
      expect(await agent.locator('[name="evidenceSource"]').inputValue()).toBe(
        MEASURE.evidenceSource,
      );
      await judge(agent);
      await send(agent.locator('#proposal'), MEASURE, 'save');
      await agent.goto('/');
      await judge(agent);
      await agent.getByRole('link', { name: PROBLEM.title }).first().click();
      await agent.waitForURL(/\/modifier$/);
      await judge(agent);
      await send(agent.locator('#proposal'), CONDITIONS, 'next');
      await judge(agent);
      await send(agent.locator('main form[method="post"]').last());
      const friction = new URL(agent.url()).pathname;
      const number = friction.split('/').at(-1) ?? '';
      await judge(agent);

      // Staff triage it, ask, qualify and select it.
      const staff = await as('staff');
      await staff.goto('/tri');
      await judge(staff);
      await staff.goto(`/tri/${number}`);
      await judge(staff);
      await send(formWith(staff, { intent: 'take' }));
      await staff.goto(`/tri/${number}`);
      await send(formWith(staff, { intent: 'ask' }), { words: 'Combien de factures par mois ?' });
      await agent.goto(friction);
      await send(formWith(agent, { intent: 'inform' }), { words: 'Environ trois cents.' });
      for (const intent of ['qualify', 'select']) {
        await staff.goto(`/tri/${number}`);
        await send(formWith(staff, { intent }), {
          words: 'Bien documentée, un service la porterait.',
        });
      }

      // A startup opens under a sponsor, with its intrapreneur and its owner.
      await staff.goto(`/startups/nouvelle?friction=${number}`);
      await judge(staff);
      const opening = staff.locator('main form[method="post"]').last();
      await send(opening, {
        name: 'Frais remboursés',
        slug,
        pitch: 'Les assistants familiaux photographient leurs factures et sont remboursés.',
        envelope: '15 000',
        sponsorId: await optionOf(opening, 'sponsorId', /Hauteville/),
        problem: 'Des mois d’attente pour des frais avancés.',
        freedAgent: 'Odile Terril',
        freedDaysPerWeek: '2',
        budgetLine: 'Chapitre 65, aide sociale à l’enfance',
        intrapreneurName: 'Odile Terril',
        intrapreneurEmail: 'odile.terril@pas-de-calais.example',
        intrapreneurDaysPerWeek: '2',
        ownerText: 'Pas-de-Calais',
      });
      expect(new URL(staff.url()).pathname).toBe(`/startups/${slug}`);
      await judge(staff);

      // Its team; the first committee opens the construction.
      const intrapreneur = await as('intrapreneur');
      await intrapreneur.goto(`/startups/${slug}/equipe`);
      await judge(intrapreneur);
      await send(intrapreneur.locator('main form[method="post"]').last(), {
        name: 'Maya Boucle',
        email: 'maya.boucle@incubateur.example',
        role: 'developpement',
        daysPerWeek: '5',
      });
      const sponsoring = await as('sponsor');
      await committee('construction', 'granted', '200 000');

      // Money: ordered, refused beyond what is left, certified, paid.
      await intrapreneur.goto(`/startups/${slug}/budget`);
      await judge(intrapreneur);
      const order = {
        label: 'Développement',
        supplier: 'Atelier Zinc',
        activity: 'developpement',
        resource: 'prestations-externes',
        happenedOn: TODAY,
      };
      const ordering = formWith(intrapreneur, { intent: 'order' });
      const envelopeId = await optionOf(ordering, 'envelopeId', /200.000/);
      await send(formWith(intrapreneur, { intent: 'order' }), {
        ...order,
        envelopeId,
        amount: '215 000',
      });
      expect(
        await intrapreneur.locator('.fr-error-text, [role="alert"]').first().innerText(),
      ).toMatch(/200.000.€/);
      await judge(intrapreneur);
      await send(formWith(intrapreneur, { intent: 'order' }), { amount: '40 000' });
      await send(formWith(intrapreneur, { intent: 'certify' }), {
        orderId: await optionOf(
          formWith(intrapreneur, { intent: 'certify' }),
          'orderId',
          /Développement/,
        ),
        amount: '40 000',
        happenedOn: TODAY,
      });
      await staff.goto(`/startups/${slug}/budget`);
      await send(formWith(staff, { intent: 'pay' }), {
        orderId: await optionOf(formWith(staff, { intent: 'pay' }), 'orderId', /Développement/),
        amount: '40 000',
        happenedOn: TODAY,
      });
      await judge(staff);

      // Milestones: planned, moved, reached with its evidence.
      await intrapreneur.goto(`/startups/${slug}/jalons`);
      await send(intrapreneur.locator('main form[method="post"]').last(), {
        title: 'Première facture remboursée',
        dueOn: TODAY,
        description: 'Une vraie facture, un vrai virement.',
      });
      await judge(intrapreneur);
      await intrapreneur
        .getByRole('link', { name: /Première facture remboursée/ })
        .first()
        .click();
      await intrapreneur.waitForLoadState();
      const milestone = intrapreneur.url();
      await judge(intrapreneur);
      await intrapreneur.goto(`${milestone}/deplacer`);
      await judge(intrapreneur);
      await send(intrapreneur.locator('main form[method="post"]').last(), {
        dueOn: `${Number(TODAY.slice(0, 4)) + 1}${TODAY.slice(4, 8)}01`,
        reason: 'Le virement attend la trésorerie.',
      });
      await intrapreneur.goto(`${milestone}/atteindre`);
      await judge(intrapreneur);
      await send(intrapreneur.locator('main form[method="post"]').last(), {
        reachedOn: TODAY,
        kind: 'link',
        url: 'https://frais.example/journal',
      });

      // The second committee hands the service over.
      await committee('consolidation', 'handover');

      // The checklist passes from one side to the other, then both sign.
      const handover = `/startups/${slug}/passation`;
      await intrapreneur.goto(handover);
      await send(formWith(intrapreneur, { intent: 'prepare' }));
      const owner = await as('owner');
      for (const item of [...FIRST_ITEMS, UNANSWERED_KEY]) {
        await intrapreneur.goto(handover);
        const form = formWith(intrapreneur, { intent: 'provide', item });
        await send(form, {
          evidence: 'Remis et vérifié ensemble.',
          responsibleId: await optionOf(form, 'responsibleId', /./),
        });
      }
      await judge(intrapreneur);
      for (const item of [...FIRST_ITEMS, UNANSWERED_KEY]) {
        await owner.goto(handover);
        await send(formWith(owner, { intent: 'accept-item', item }));
      }
      await owner.goto(handover);
      await judge(owner);
      await send(formWith(owner, { intent: 'accept' }));
      await owner.goto(handover);
      await send(formWith(owner, { intent: 'deliberate' }), {
        number: '2026-118',
        takenOn: TODAY,
        file: PDF,
      });
      await signWithCode(owner, slug, 'receiving');
      await signWithCode(intrapreneur, slug, 'giving');

      // Anybody reads the whole thread.
      const anyone = await browser.newPage(options);
      await anyone.goto(friction);
      await judge(anyone);
      const thread = await anyone.locator('main').innerText();
      for (const words of [
        'Firmin Houblon',
        'Salomé Passerelle',
        'Frais remboursés',
        'Philippine Hauteville',
        'Gaspard Beffroi',
      ]) {
        expect(thread).toContain(words);
      }
      expect(thread).not.toContain('@');
      for (const page of ['', '/equipe', '/budget', '/jalons', '/comites', '/passation']) {
        await anyone.goto(`/startups/${slug}${page}`);
        await judge(anyone);
      }
      for (const page of [
        '/',
        '/frictions',
        '/startups',
        '/organisations',
        '/organisations/departement-62',
        '/connexion',
        '/courriels',
        '/accessibilite',
        '/mentions-legales',
        '/donnees-personnelles',
      ]) {
        await anyone.goto(page);
        await judge(anyone);
      }

      expect(objections).toEqual([]);

      async function committee(phase: string, outcome: string, amount?: string): Promise<void> {
        const committees = `/startups/${slug}/comites`;
        await staff.goto(committees);
        await judge(staff);
        await send(staff.locator('main form[method="post"]').last(), { heldOn: TODAY });
        await sponsoring.goto(committees);
        const path = await sponsoring
          .locator(`main a[href^="${committees}/"]`)
          .first()
          .getAttribute('href');
        await intrapreneur.goto(`${path ?? committees}/preparer`);
        await judge(intrapreneur);
        await send(intrapreneur.locator('main form[method="post"]'), {
          ask: 'Continuer : les premières familles attendent.',
          'grid.utile.indicator': 'Jours avant remboursement',
          'grid.utile.value': '12',
          'grid.utile.rating': '3',
        });
        await sponsoring.goto(path ?? committees);
        await judge(sponsoring);
        await send(formWith(sponsoring, { intent: 'decide', outcome }), {
          ...(amount === undefined ? {} : { amount, opensPhase: phase }),
          reason: 'La preuve est faite que cela aide.',
        });
        await judge(sponsoring);
        await sponsoring.goto(`/startups/${slug}`);
        expect((await sponsoring.locator('main').innerText()).toLowerCase()).toContain(phase);
      }
    },
  );
});
