import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { latestHandover } from 'db/repositories/handover';
import { rowsOf } from 'db/client';
import type { StandardAnswer } from '~/domain/milestones/standards';
import { answerPlan } from '~/services/handover/answerPlan.server';
import { prepareHandover } from '~/services/handover/prepareHandover.server';
import { publishTemplate } from '~/services/handover/publishTemplate.server';
import { readPlan } from '~/services/handover/readPlan.server';
import { readTemplate } from '~/services/handover/readTemplate.server';
import { writePlan } from '~/services/handover/writePlan.server';
import { answerStandard } from '~/services/milestones/answerStandard.server';
import { readPostMortem } from '~/services/startups/readPostMortem.server';
import { remindPostMortems } from '~/services/startups/remindPostMortems.server';
import { writePostMortem } from '~/services/startups/writePostMortem.server';
import { OWN_STANDARDS } from '~/wording/milestones-standards-list';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup } from '../../support/planted-startup';

const inDays = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);

describeOnBothEngines('the checklist’s template', (home) => {
  it('is published by staff version after version, and a running handover keeps its own', async () => {
    const running = await plantStartup(home.db, { phase: 'consolidation' });
    await prepareHandover(as(home.db, running.developer), running.slug);
    const staff = as(home.db, running.staff);
    const current = await readTemplate(staff);
    expect(current).toMatchObject({ version: 1, versions: [] });
    expect(current?.items).toHaveLength(14);
    const lines = (current?.items ?? []).map((item, index) => ({ ...item, rank: index + 1 }));
    const next = {
      version: 1,
      items: [
        ...lines.slice(1),
        { key: null, label: 'Tableau de bord', proof: 'Son adresse.', rank: 1 },
      ],
      reason: 'Les porteurs le demandent.',
    };
    for (const who of [running.developer, running.signer, null]) {
      expect(await publishTemplate(as(home.db, who), next)).toMatchObject({ refusal: 'not-found' });
      expect(await readTemplate(as(home.db, who))).toBeNull();
    }
    expect(await publishTemplate(staff, next)).toEqual({ ok: true, value: 2 });
    expect(await publishTemplate(staff, next)).toMatchObject({ refusal: 'conflict' });
    const items = next.items.slice(0, 3);
    expect(await publishTemplate(staff, { ...next, version: 2, items })).toEqual({
      ok: true,
      value: 3,
    });

    const old = await latestHandover(home.db, running.startupId);
    expect(old).toMatchObject({ templateVersion: 1 });
    expect(old?.items.map(({ label }) => label)).toContain('Code source et licence');
    expect(old?.items).toHaveLength(15);
    const fresh = await plantStartup(home.db, { phase: 'consolidation' });
    await prepareHandover(as(home.db, fresh.developer), fresh.slug);
    const young = await latestHandover(home.db, fresh.startupId);
    expect(young).toMatchObject({ templateVersion: 3 });
    expect(young?.items).toHaveLength(4);
  });

  it('is followed by what the standards leave: each that is not met, and one line for silence', async () => {
    const silent = OWN_STANDARDS.standards.flatMap(({ criteria }) => criteria).length;
    const answered = async (given: readonly (StandardAnswer | null)[]) => {
      const mine = await plantStartup(home.db, { phase: 'consolidation' });
      await answerStandard(as(home.db, mine.developer), {
        ...{ slug: mine.slug, standardId: 'usagers', listVersion: OWN_STANDARDS.version },
        answers: given.map((answer) => ({ answer, evidence: answer === null ? '' : 'vu' })),
      });
      await prepareHandover(as(home.db, mine.developer), mine.slug);
      const begun = await latestHandover(home.db, mine.startupId);
      return begun?.items.filter(({ key }) => key.startsWith('standard'));
    };
    const [, second, third] =
      OWN_STANDARDS.standards.find(({ id }) => id === 'usagers')?.criteria ?? [];
    const silence = (count: number) => ({
      key: 'standards_unanswered',
      proof: expect.stringContaining(`(${count}\u00a0critères)`) as string,
    });
    expect(await answered(['yes', 'not-applicable', 'yes'])).toMatchObject([silence(silent - 3)]);
    expect(await answered(['yes', 'no', null])).toMatchObject([
      {
        key: 'standard_usagers',
        label: 'Standard «\u00a0Le service est essayé par de vrais usagers\u00a0»',
        proof: expect.stringContaining(second?.label ?? '-') as string,
      },
      silence(silent - 2),
    ]);
    const both = await answered(['yes', 'no', 'no']);
    expect(both?.[0]?.proof).toContain(`${second?.label}\u00a0; ${third?.label}`);
  });
});

describeOnPostgres('two versions of the template at once', (home) => {
  it('are one, and a conflict', async () => {
    const { staff } = await plantStartup(home.db);
    const ctx = as(home.db, staff);
    const publish = (label: string) =>
      publishTemplate(ctx, {
        version: 1,
        items: [{ key: null, label, proof: 'x', rank: 1 }],
        reason: 'x',
      });
    const answers = await Promise.all([publish('Une'), publish('Autre'), publish('Encore')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers.filter(({ ok }) => !ok)) {
      expect(answer).toMatchObject({ refusal: 'conflict' });
    }
  });
});

const TEXT = {
  ...{ vision: 'Partout.', scenarios: 'Deux agents.', fallback: 'Un marché.' },
  organisation: 'La direction des transports.',
  years: [2027, 2028, 2029].map((year) => ({ year, cents: 10_000_000, paidBy: 'La Région' })),
  days: [],
};

describeOnBothEngines('the plan for the years after', (home) => {
  it('is written by the team, read by the parties, approved by the owner, version by version', async () => {
    const mine = await plantStartup(home.db, { phase: 'consolidation' });
    const write = (who: typeof mine.staff, version: number, change = {}) =>
      writePlan(as(home.db, who), mine.slug, { ...TEXT, version, ...change });
    const approve = (who: typeof mine.staff, version: number) =>
      answerPlan(as(home.db, who), mine.slug, { version, words: '', approves: true });
    expect(await approve(mine.ownersAgent, 1)).toMatchObject({ refusal: 'plan-missing' });
    for (const who of [mine.ownersAgent, mine.sponsor, mine.stranger]) {
      expect(await write(who, 0)).toMatchObject({ refusal: 'forbidden' });
    }
    expect(await write(mine.developer, 0, { years: TEXT.years.slice(1) })).toMatchObject({
      refusal: 'years-missing',
    });
    expect(await write(mine.developer, 0)).toMatchObject({ ok: true });
    expect(await write(mine.developer, 0)).toMatchObject({ refusal: 'conflict' });
    for (const who of [mine.developer, mine.sponsor, mine.staff, mine.stranger]) {
      expect(await approve(who, 1)).toMatchObject({ refusal: 'forbidden' });
    }
    expect(await approve(mine.ownersAgent, 1)).toMatchObject({ ok: true });
    expect(await approve(mine.ownersAgent, 1)).toMatchObject({ refusal: 'plan-approved' });
    const comment = { version: 1, words: 'Et le support ?', approves: false };
    expect(await answerPlan(as(home.db, mine.sponsor), mine.slug, comment)).toMatchObject({
      ok: true,
    });
    const plan = async (who = mine.sponsor) => readPlan(as(home.db, who), mine.slug);
    expect(await plan()).toMatchObject({
      plan: { approval: { by: 'Agente' } },
      comments: [{}, {}],
    });
    expect(await plan(mine.stranger)).toBeNull();
    expect(await write(mine.staff, 1, { vision: 'Ailleurs aussi.' })).toMatchObject({ ok: true });
    expect(await plan()).toMatchObject({ plan: { version: 2, approval: null } });
    expect(await approve(mine.ownersAgent, 1)).toMatchObject({ refusal: 'conflict' });
    const early = await plantStartup(home.db);
    expect(
      await writePlan(as(home.db, early.staff), early.slug, { ...TEXT, version: 0 }),
    ).toMatchObject({ refusal: 'plan-not-open' });
  });
});

describeOnBothEngines('the post-mortem of a stopped startup', (home) => {
  const text = { tried: 'Un formulaire.', learnt: 'Trop long.', reusable: 'Les entretiens.' };

  it('is written by whoever was there, and read by everyone', async () => {
    const live = await plantStartup(home.db);
    expect(
      await writePostMortem(as(home.db, live.staff), live.slug, { ...text, version: 0 }),
    ).toMatchObject({ refusal: 'not-stopped' });
    expect(await readPostMortem(as(home.db, null), live.slug)).toBeNull();
    const mine = await plantStartup(home.db, { phase: 'abandon' });
    const write = (who: typeof mine.staff | null, version = 0) =>
      writePostMortem(as(home.db, who), mine.slug, { ...text, version });
    for (const who of [mine.stranger, mine.ownersAgent, null]) {
      expect(await write(who)).toMatchObject({ refusal: 'forbidden' });
    }
    expect(await readPostMortem(as(home.db, null), mine.slug)).toMatchObject({ written: null });
    expect(await write(mine.developer)).toMatchObject({ ok: true });
    expect(await write(mine.staff)).toMatchObject({ refusal: 'conflict' });
    expect(await write(mine.sponsor, 1)).toMatchObject({ ok: true });
    expect(await readPostMortem(as(home.db, null), mine.slug)).toMatchObject({
      written: { ...text, version: 2, writtenBy: 'Sponsor' },
      mayWrite: false,
    });
  });

  it('is reminded of once soon and once missing, until it is written', async () => {
    const mine = await plantStartup(home.db, { phase: 'abandon' });
    const stopped = await readPostMortem(as(home.db, null), mine.slug);
    const from = (days: number) =>
      new Date(`${stopped?.stoppedOn}T09:00:00Z`).getTime() + days * 86_400_000;
    const mails = async (): Promise<number> => {
      const [row] = await rowsOf<{ n: number }>(
        home.db,
        sql`select count(*)::int as n from outbox_message where account_id = ${mine.developer.id} and body like '%/bilan%'`,
      );
      return row?.n ?? 0;
    };
    for (const [days, sent] of [
      [22, 0],
      [23, 1],
      [29, 1],
      [30, 1],
      [31, 2],
      [60, 2],
    ] as const) {
      await remindPostMortems(as(home.db, null, new Date(from(days))));
      expect(await mails(), String(days)).toBe(sent);
    }
    const other = await plantStartup(home.db, { phase: 'abandon' });
    await writePostMortem(as(home.db, other.staff), other.slug, { ...text, version: 0 });
    expect(await remindPostMortems(as(home.db, null, inDays(400)))).toBe(0);
  });
});
