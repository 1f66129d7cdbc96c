import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { readEdition } from 'db/repositories/programme-editions';
import { changesOf, findRevision } from 'db/repositories/programme-revisions';
import { semester } from '~/domain/programme/semester';
import { day } from '~/domain/shared/day';
import { adoptRevision } from '~/services/programme/adoptRevision.server';
import { answerProposal } from '~/services/programme/answerProposal.server';
import { commentRevision } from '~/services/programme/commentRevision.server';
import { describeRevision } from '~/services/programme/describeRevision.server';
import { dropChange } from '~/services/programme/dropChange.server';
import { openConsultation } from '~/services/programme/openConsultation.server';
import { openRevision } from '~/services/programme/openRevision.server';
import { prolongConsultation } from '~/services/programme/prolongConsultation.server';
import { proposeChange } from '~/services/programme/proposeChange.server';
import { readProposal } from '~/services/programme/readProposal.server';
import { remindConsultations } from '~/services/programme/remindConsultations.server';
import { saveChange } from '~/services/programme/saveChange.server';
import { takeBackRevision } from '~/services/programme/takeBackRevision.server';
import { voteRevision } from '~/services/programme/voteRevision.server';
import { withdrawProposal } from '~/services/programme/withdrawProposal.server';
import { describeOnBothEngines } from '../../support/database';
import { plantProgramme, type PlantedProgramme } from '../../support/planted-programme';
import { as } from '../../support/planted-startup';
import { S1, said, stepsOf, typed, UNTIL } from './revision-steps';

describeOnBothEngines('a revision of the programme', (home) => {
  let mine: PlantedProgramme;
  const step = stepsOf(home, () => mine);
  const mails = async () =>
    (
      await rowsOf<{ subject: string }>(
        home.db,
        sql`select subject from outbox_message order by id`,
      )
    ).map(({ subject }) => subject.replace(/^.*?\u00a0: /, ''));

  beforeEach(async () => {
    mine = await plantProgramme(home.db, 3);
    await home.db.execute(sql`delete from outbox_message`);
    // The round asks about all programmes: those of other tests are not to be consulted about.
    await home.db.execute(
      sql`update programme_revision set state = 'draft' where state = 'under_consultation'`,
    );
  });

  it('goes from a proposed change to an edition that both colleges approved', async () => {
    const agent = as(home.db, mine.agent);
    const made = await proposeChange(agent, mine.slug, typed(mine));
    expect(made.ok && made.value).toMatch(/\/propositions\/\d+$/);
    const id = Number(made.ok && made.value.split('/').at(-1));
    const gather = { verdict: 'gather', answer: '' } as const;
    expect(said(await answerProposal(step.staff(), mine.slug, id, gather))).toBe('not-a-draft');
    const places = async () => {
      const view = await readProposal(step.staff(), mine.slug, id);
      return [view?.draft ?? null, view?.consulted ?? null];
    };
    expect(await places()).toEqual([null, null]);
    expect(said(await step.draft())).toBe('done');
    expect(await places()).toEqual([S1, null]);
    expect(said(await answerProposal(step.staff(), mine.slug, id, gather))).toBe('done');
    expect(said(await answerProposal(step.staff(), mine.slug, id, gather))).toBe('settled');
    expect(said(await step.write({ kind: 'remove', number: 2 }))).toBe('done');
    expect(said(await step.write({ kind: 'add', number: null, title: 'Relier' }))).toBe('done');
    expect(said(await step.consult())).toBe('done');
    expect(await places()).toEqual([null, S1]);
    expect(said(await commentRevision(agent, step.at(), { words: 'Oui.', changeId: null }))).toBe(
      'done',
    );
    for (const member of mine.ofState.slice(0, 2)) await step.vote(member, 'for');
    expect(said(await step.adopt()), 'one college alone').toBe('not-approved');
    for (const member of mine.ofCollectivites.slice(0, 2)) await step.vote(member, 'for');
    expect(said(await step.vote(mine.ofState[2], 'against'))).toBe('college-settled');
    expect(said(await step.adopt())).toBe('done');

    const edition = await readEdition(home.db, mine.programmeId, 'last');
    expect(edition?.adoptedOn).toBe('2026-03-12');
    expect(
      edition?.actions.map(({ number, standing, content }) => [number, standing, content.priority]),
    ).toEqual([
      [1, 'enriched', 2],
      [2, 'removed', 1],
      [3, 'unchanged', 1],
      [4, 'added', 2],
    ]);
    const told = await mails();
    expect(told.filter((subject) => subject === 'votre proposition est reprise')).toHaveLength(1);
    expect(told.filter((subject) => subject.startsWith('consultation ouverte'))).toHaveLength(7);
    expect(told.filter((subject) => subject.startsWith('l’édition 2026-S1'))).toHaveLength(7);
    expect(said(await step.draft()), 'the same semester again').toBe('semester-past semester');
  });

  it('never gives a removed number again', async () => {
    for (const [term, change] of [
      [S1, { kind: 'add', number: null, title: 'Quatre' }],
      [semester('2026-S2'), { kind: 'remove', number: 4 }],
      [semester('2027-S1'), { kind: 'add', number: null, title: 'Cinq' }],
    ] as const) {
      const at = { programme: mine.slug, semester: term };
      await openRevision(step.staff(), mine.slug, { semester: term, summary: '' });
      await saveChange(step.staff(), at, { rewrites: null, ...typed(mine, change) });
      const { textVersion: version = 0 } =
        (await findRevision(home.db, mine.programmeId, term)) ?? {};
      await openConsultation(step.staff(), at, { until: UNTIL, version });
      for (const member of [...mine.ofState, ...mine.ofCollectivites]) {
        const ballot = { choice: 'for', reason: '', version } as const;
        await voteRevision(as(home.db, member), at, ballot);
      }
      expect(said(await adoptRevision(step.staff(), at, version))).toBe('done');
    }
    const last = await readEdition(home.db, mine.programmeId, 'last');
    expect(last?.actions.map(({ number }) => number)).toEqual([1, 2, 3, 5]);
  });

  it('loses every approval with a change of its text', async () => {
    await step.draft();
    await step.write();
    await step.consult();
    const read = await step.version();
    for (const member of mine.ofState) await step.vote(member, 'for');
    for (const member of mine.ofCollectivites.slice(0, 2)) await step.vote(member, 'for');
    expect(said(await takeBackRevision(step.staff(), step.at(), 'Une coquille.'))).toBe('done');
    expect(said(await step.write({ kind: 'remove', number: 2 }))).toBe('done');
    await step.consult();
    expect(said(await step.adopt())).toBe('not-approved');
    expect(said(await step.vote(mine.ofState[0], 'for', read))).toBe('other-version');
    expect(said(await step.vote(mine.ofState[0], 'for'))).toBe('done');
  });

  it('keeps the votes when it is taken back and opened again as it was', async () => {
    await step.draft();
    await step.write();
    await step.consult();
    for (const member of [...mine.ofState, ...mine.ofCollectivites]) await step.vote(member, 'for');
    await takeBackRevision(step.staff(), step.at(), 'Pour relire.');
    await step.consult();
    expect(said(await step.adopt())).toBe('done');
  });

  it('is voted by members alone, each for their college', async () => {
    await step.draft();
    await step.write();
    expect(said(await step.vote(mine.ofState[0], 'for')), 'a draft').toBe('not-in-consultation');
    await step.consult();
    expect(said(await step.vote(mine.agent, 'for'))).toBe('not-found');
    expect(said(await step.vote(mine.staff, 'for'))).toBe('not-found');
    expect(said(await step.vote(undefined, 'for'))).toBe('not-found');
    expect(said(await step.vote(mine.ofState[0], 'for', 99))).toBe('other-version');
  });

  it.each([
    ['a draft without changes', 'no-changes', () => step.consult()],
    [
      'an action piloted from one side',
      'pilots-of-both',
      async () => {
        await step.write({ pilots: { 'college-etat': [], 'college-collectivites': [] } });
        return step.consult();
      },
    ],
    [
      'a closing day within the week',
      'closes-too-soon until',
      async () => {
        await step.write();
        return step.consult(day('2026-03-18'));
      },
    ],
    [
      'an action changed twice',
      'action-changed number',
      async () => {
        await step.write();
        return step.write({ kind: 'remove' });
      },
    ],
    [
      'an unknown pilot',
      'organisation-unknown college-etat',
      () => step.write({ pilots: { 'college-etat': ['Nulle part'], 'college-collectivites': [] } }),
    ],
    ['two drafts', 'revision-open', () => step.draft()],
    [
      'a prolongation of a draft',
      'not-in-consultation',
      () => prolongConsultation(step.staff(), step.at(), UNTIL),
    ],
  ])('refuses %s', async (_, refusal, tried) => {
    await step.draft();
    expect(said(await tried())).toBe(refusal);
  });

  it('is prepared by staff alone, and seen as a draft by agents alone', async () => {
    await step.draft();
    for (const who of [mine.agent, mine.ofState[0] ?? null, null]) {
      const ctx = as(home.db, who);
      const tries = [
        openRevision(ctx, mine.slug, { semester: S1, summary: '' }),
        describeRevision(ctx, step.at(), { summary: 'x', version: 1 }),
        saveChange(ctx, step.at(), { rewrites: null, ...typed(mine) }),
        openConsultation(ctx, step.at(), { until: UNTIL, version: 1 }),
        takeBackRevision(ctx, step.at(), 'x'),
        adoptRevision(ctx, step.at(), 1),
      ];
      for (const outcome of await Promise.all(tries)) expect(said(outcome)).toBe('not-found');
    }
  });

  it('answers a proposal once, and its author may take it back while it waits', async () => {
    await step.draft();
    const propose = async () => {
      const made = await proposeChange(as(home.db, mine.agent), mine.slug, typed(mine));
      return Number(made.ok && made.value.split('/').at(-1));
    };
    const id = await propose();
    const no = { verdict: 'refuse', answer: '' } as const;
    expect(said(await answerProposal(step.staff(), mine.slug, id, no))).toBe(
      'words-required answer',
    );
    expect(said(await withdrawProposal(as(home.db, mine.ofState[0] ?? null), mine.slug, id))).toBe(
      'not-found',
    );
    expect(said(await withdrawProposal(as(home.db, mine.agent), mine.slug, id))).toBe('done');
    expect(said(await answerProposal(step.staff(), mine.slug, id, no))).toBe('settled');

    const other = await propose();
    await answerProposal(step.staff(), mine.slug, other, { verdict: 'gather', answer: 'Merci.' });
    const [change] = await changesOf(home.db, (await step.current()).id);
    const drop = { changeId: change?.id ?? 0, reason: 'Fait ailleurs.' };
    expect(said(await dropChange(step.staff(), step.at(), drop))).toBe('done');
    expect(await mails()).toContain('votre proposition n’est pas reprise');
  });

  it('reminds who has not voted a week before the end, and counts the day after', async () => {
    await step.draft();
    await step.write();
    await step.consult();
    for (const member of mine.ofState.slice(0, 1)) await step.vote(member, 'for');
    for (const member of mine.ofCollectivites.slice(0, 2)) await step.vote(member, 'for');
    const on = (text: string) => as(home.db, null, new Date(`${text}T09:00:00Z`));
    await home.db.execute(sql`delete from outbox_message`);
    expect(await remindConsultations(on('2026-03-22'))).toBe(0);
    expect(await remindConsultations(on('2026-03-23'))).toBe(1);
    expect(await remindConsultations(on('2026-03-24'))).toBe(0);
    expect(await mails()).toEqual(Array(3).fill('votre vote est attendu jusqu’au 30 mars 2026'));
    expect(await remindConsultations(on('2026-03-31'))).toBe(1);
    const late = as(home.db, mine.ofState[1] ?? null, new Date('2026-03-31T09:00:00Z'));
    const ballot = { choice: 'for', reason: '', version: await step.version() } as const;
    expect(said(await voteRevision(late, step.at(), ballot))).toBe('consultation-closed');
    expect(said(await step.adopt()), 'one of three is below the quorum').toBe('not-approved');
    const tomorrow = step.staff(new Date('2026-03-31T09:00:00Z'));
    expect(said(await prolongConsultation(tomorrow, step.at(), day('2026-04-10')))).toBe('done');
    expect(said(await voteRevision(late, step.at(), ballot))).toBe('done');
    expect(said(await step.adopt())).toBe('done');
  });
});
