import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { review } from 'db/schema/reviews';
import { standardAnswer, standardsEdition } from 'db/schema/milestones-standards';
import type { Actor } from '~/domain/accounts/account';
import type { StandardAnswer } from '~/domain/milestones/standards';
import { addDays, dayInParis, type Day } from '~/domain/shared/day';
import { answerStandard } from '~/services/milestones/answerStandard.server';
import { importStandards } from '~/services/milestones/importStandards.server';
import { readStandards } from '~/services/milestones/readStandards.server';
import { OWN_STANDARDS } from '~/wording/milestones-standards-list';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const today = dayInParis(NOW);
const DAY_MS = 86_400_000;
const after = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const outcomeOf = (answer: { ok: boolean; refusal?: string }) => answer.refusal ?? 'done';
const bytesOf = (content: unknown) =>
  new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));

function listOf(version: string, labels: readonly string[]) {
  const criteria = labels.map((label) => ({ label }));
  return { version, standards: [{ id: 's', title: 'S', category: 'C', criteria }] };
}

describeOnBothEngines('the standards', (home) => {
  let planted: PlantedStartup;
  beforeEach(async () => {
    planted = await plantStartup(home.db);
    await home.db.delete(standardsEdition);
  });

  const bring = (content: unknown, who: Actor = planted.staff, now = NOW) =>
    importStandards(as(home.db, who, now), content === null ? null : bytesOf(content));
  const answer = (
    given: readonly (StandardAnswer | null)[],
    more: { who?: Actor; version?: string; id?: string; now?: Date } = {},
  ) =>
    answerStandard(as(home.db, more.who ?? planted.developer, more.now), {
      slug: planted.slug,
      standardId: more.id ?? 's',
      listVersion: more.version ?? '1',
      answers: given.map((each) => ({ answer: each, evidence: each === 'yes' ? 'vu' : '' })),
    });
  const shown = async (knownOn: Day | null = null) => {
    const read = await readStandards(as(home.db, null, after(60)), planted.slug, knownOn);
    if (!read.ok) throw new Error(read.refusal);
    return read.value;
  };
  const criteria = async (knownOn: Day | null = null) =>
    (await shown(knownOn)).standards[0]?.criteria.map((each) => [each.label, each.answer]);

  it('are our own until a list is imported', async () => {
    expect(await shown()).toMatchObject({ version: OWN_STANDARDS.version, shareMet: 0 });
    expect(outcomeOf(await bring(listOf('1', ['a', 'b'])))).toBe('done');
    expect(await shown()).toMatchObject({ version: '1', score: { unanswered: 2 } });
  });

  it('keep the answers to criteria whose label did not change', async () => {
    await bring(listOf('1', ['a', 'b', 'c']));
    await answer(['yes', 'no', 'not-applicable']);
    expect(await shown()).toMatchObject({ shareMet: 0.5, score: { met: 1, counted: 2 } });
    await bring(listOf('2', ['c', 'b, revu', 'a', 'd']));
    expect(await criteria()).toEqual([
      ['c', 'not-applicable'],
      ['b, revu', null],
      ['a', 'yes'],
      ['d', null],
    ]);
    // A criterion that comes back finds its answer again.
    await bring(listOf('3', ['b']));
    expect(await criteria()).toEqual([['b', 'no']]);
  });

  it.each([
    [null, 'file-missing'],
    ['{', 'file-wrong'],
    [listOf('1', []), 'file-wrong'],
    [' '.repeat(2_000_001), 'file-too-large'],
    [listOf(OWN_STANDARDS.version, ['a']), 'version-known'],
  ])('are not imported from %#: %s', async (content, refusal) => {
    const outcome = await bring(content);
    expect(outcome).toMatchObject({ ok: false, refusal, field: 'file' });
    expect(await home.db.$count(standardsEdition)).toBe(0);
  });

  it('say where a file is wrong', async () => {
    expect(await bring({ version: '1', standards: [{ id: 's' }] })).toMatchObject({
      facts: { count: 3, problems: expect.stringContaining('standards[0].title manque') as string },
    });
  });

  it.each(['developer', 'sponsor', 'stranger'] as const)('are not imported by %s', async (who) => {
    expect(outcomeOf(await bring(listOf('1', ['a']), planted[who]))).toBe('not-found');
  });

  it.each([
    ['staff', 'done'],
    ['intrapreneur', 'done'],
    ['sponsor', 'forbidden'],
    ['ownersAgent', 'forbidden'],
    ['stranger', 'forbidden'],
  ] as const)('are answered by %s: %s', async (who, expected) => {
    await bring(listOf('1', ['a']));
    expect(outcomeOf(await answer(['yes'], { who: planted[who] }))).toBe(expected);
  });

  it('are answered on the list that one saw, one criterion at least, a proof with its answer', async () => {
    await bring(listOf('1', ['a', 'b']));
    expect(outcomeOf(await answer(['yes'], { version: '0' }))).toBe('list-changed');
    expect(outcomeOf(await answer(['yes'], { id: 'other' }))).toBe('not-found');
    expect(outcomeOf(await answer([null, null]))).toBe('nothing-answered');
    const alone = await answerStandard(as(home.db, planted.staff), {
      ...{ slug: planted.slug, standardId: 's', listVersion: '1' },
      answers: [
        { answer: 'yes', evidence: '' },
        { answer: null, evidence: 'vu' },
      ],
    });
    expect(alone).toMatchObject({ refusal: 'answer-missing', field: 'answer-1' });
    expect(
      await home.db.$count(standardAnswer, eq(standardAnswer.startupId, planted.startupId)),
    ).toBe(0);
  });

  it('are to be looked at again after a review, until they are', async () => {
    await bring(listOf('1', ['a', 'b']));
    await answer(['yes', 'no']);
    await home.db.insert(review).values({
      startupId: planted.startupId,
      state: 'decided',
      heldOn: addDays(today, 2),
      createdAt: NOW,
      opensPhase: 'acceleration',
      outcome: 'granted',
      decidedAt: after(2),
      decidedById: planted.sponsor.id,
      reason: 'Continuez.',
    });
    expect(await shown()).toMatchObject({
      lastReviewOn: addDays(today, 2),
      score: { stale: 2, met: 1 },
    });
    await answer(['yes', null], { now: after(3) });
    expect(await shown()).toMatchObject({ score: { stale: 1 } });
    // As they were known before the review, nothing was to be looked at again.
    expect(await shown(addDays(today, 1))).toMatchObject({
      lastReviewOn: null,
      score: { stale: 0 },
    });
  });

  it('are read as they were known at the end of a day', async () => {
    await bring(listOf('1', ['a']));
    await answer(['no']);
    await answer(['yes'], { now: after(2) });
    await bring(listOf('2', ['a', 'b']), planted.staff, after(4));
    expect(await criteria(addDays(today, -1))).toEqual(
      OWN_STANDARDS.standards[0]?.criteria.map(({ label }) => [label, null]),
    );
    expect(await criteria(addDays(today, 1))).toEqual([['a', 'no']]);
    expect(await criteria(addDays(today, 3))).toEqual([['a', 'yes']]);
    expect(await criteria(addDays(today, 4))).toEqual([
      ['a', 'yes'],
      ['b', null],
    ]);
  });

  it('of a startup that is over stay as they are', async () => {
    const over = await plantStartup(home.db, { phase: 'abandon' });
    const outcome = await answerStandard(as(home.db, over.staff), {
      ...{ slug: over.slug, standardId: 'usagers', listVersion: OWN_STANDARDS.version },
      answers: [{ answer: 'yes', evidence: '' }],
    });
    expect(outcomeOf(outcome)).toBe('startup-not-live');
  });
});

describeOnPostgres('two imports of one version at once', (home) => {
  it('bring it into force once', async () => {
    const planted = await plantStartup(home.db);
    const answers = await Promise.all(
      [1, 2, 3].map(() => importStandards(as(home.db, planted.staff), bytesOf(listOf('1', ['a'])))),
    );
    expect(answers.map(outcomeOf).sort()).toEqual(['done', 'version-known', 'version-known']);
  });
});
