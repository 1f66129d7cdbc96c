import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { UNANSWERED_KEY } from '~/domain/handover/standards-left';
import { FIRST_ITEMS } from '~/domain/handover/template';
import { dayInParis } from '~/domain/shared/day';
import { signWithCode } from './signing-steps';
import { DELIBERATION, formWith, optionOf, send } from './steps';

const TODAY = dayInParis(new Date());

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

/** Who plays the thread, each on a page of their own, and how a page is judged. */
export interface Cast {
  readonly agent: Page;
  readonly staff: Page;
  readonly intrapreneur: Page;
  readonly sponsor: Page;
  readonly owner: Page;
  readonly judge: (page: Page) => Promise<void>;
}

/** An agent of the Pas-de-Calais proposes, refused then corrected, put aside then taken up; answers the friction's address. */
export async function propose({ agent, judge }: Cast): Promise<string> {
  await agent.goto('/frictions/nouvelle');
  await judge(agent);
  await send(agent.locator('#proposal'), { ...PROBLEM, title: 'a'.repeat(201) }, 'next');
  expect(await agent.locator('[name="situation"]').inputValue()).toBe(PROBLEM.situation);
  await judge(agent);
  await send(agent.locator('#proposal'), PROBLEM, 'next');
  await judge(agent);
  await send(agent.locator('#proposal'), { ...MEASURE, peoplePerYear: 'beaucoup' }, 'next');
  expect(await agent.locator('[name="evidenceSource"]').inputValue()).toBe(MEASURE.evidenceSource);
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
  await judge(agent);
  return new URL(agent.url()).pathname;
}

/** Staff triage the friction, ask, qualify and select it. */
export async function triage({ agent, staff, judge }: Cast, friction: string): Promise<void> {
  const number = friction.split('/').at(-1) ?? '';
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
}

/** A startup opens under a sponsor, with its intrapreneur and its owner. */
export async function openStartup(
  { staff, judge }: Cast,
  friction: string,
  slug: string,
): Promise<void> {
  const number = friction.split('/').at(-1) ?? '';
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
}

/** Somebody joins the team. */
export async function hire({ intrapreneur, judge }: Cast, slug: string): Promise<void> {
  await intrapreneur.goto(`/startups/${slug}/equipe`);
  await judge(intrapreneur);
  await send(intrapreneur.locator('main form[method="post"]').last(), {
    name: 'Maya Boucle',
    email: 'maya.boucle@incubateur.example',
    role: 'developpement',
    daysPerWeek: '5',
  });
}

/** A committee is planned, prepared and decided, and what it decides is so. */
export async function holdCommittee(
  { staff, intrapreneur, sponsor, judge }: Cast,
  slug: string,
  {
    phase,
    outcome,
    amount,
  }: { readonly phase: string; readonly outcome: string; readonly amount?: string },
): Promise<void> {
  const committees = `/startups/${slug}/comites`;
  await staff.goto(committees);
  await judge(staff);
  await send(staff.locator('main form[method="post"]').last(), { heldOn: TODAY });
  await sponsor.goto(committees);
  const path = await sponsor.locator(`main a[href^="${committees}/"]`).first().getAttribute('href');
  await intrapreneur.goto(`${path ?? committees}/preparer`);
  await judge(intrapreneur);
  await send(intrapreneur.locator('main form[method="post"]'), {
    ask: 'Continuer : les premières familles attendent.',
    'grid.utile.indicator': 'Jours avant remboursement',
    'grid.utile.value': '12',
    'grid.utile.rating': '3',
  });
  await sponsor.goto(path ?? committees);
  await judge(sponsor);
  await send(formWith(sponsor, { intent: 'decide', outcome }), {
    ...(amount === undefined ? {} : { amount, opensPhase: phase }),
    reason: 'La preuve est faite que cela aide.',
  });
  await judge(sponsor);
  await sponsor.goto(`/startups/${slug}`);
  expect((await sponsor.locator('main').innerText()).toLowerCase()).toContain(phase);
}

/** Money is ordered, refused beyond what is left, certified, paid. */
export async function spend({ staff, intrapreneur, judge }: Cast, slug: string): Promise<void> {
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
  expect(await intrapreneur.locator('.fr-error-text, [role="alert"]').first().innerText()).toMatch(
    /200.000.€/,
  );
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
}

/** A milestone is planned, moved, reached with its evidence. */
export async function reachMilestone({ intrapreneur, judge }: Cast, slug: string): Promise<void> {
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
}

/** The checklist passes from one side to the other, then both sign. */
export async function handOver({ intrapreneur, owner, judge }: Cast, slug: string): Promise<void> {
  const handover = `/startups/${slug}/passation`;
  await intrapreneur.goto(handover);
  await send(formWith(intrapreneur, { intent: 'prepare' }));
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
    file: DELIBERATION,
  });
  await signWithCode(owner, slug, 'receiving');
  await signWithCode(intrapreneur, slug, 'giving');
}

/** Anybody reads the whole thread, and the pages around it. */
export async function readThread(
  anyone: Page,
  judge: Cast['judge'],
  friction: string,
  slug: string,
): Promise<void> {
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
}
