import { sql, type SQL } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { describeOnBothEngines } from '../support/database';
import { plantProgramme, type PlantedProgramme } from '../support/planted-programme';
import { answerTo } from '../support/refusal';

const AT = sql`'2026-03-12T09:00:00Z'::timestamptz`;
const OPEN = sql`state = 'under_consultation', consultation_from = '2026-03-12', consultation_until = '2026-03-30'`;

describeOnBothEngines('a programme, by the database alone,', (home) => {
  let mine: PlantedProgramme;
  let revisionId: number;
  const run = (query: SQL) => answerTo(home.db.execute(query));
  const idOf = async (query: SQL): Promise<number> =>
    (await rowsOf<{ id: number }>(home.db, query))[0]?.id ?? 0;
  const change = (to: SQL) =>
    run(sql`update programme_revision set ${to} where id = ${revisionId}`);
  const actionId = () =>
    idOf(
      sql`select id from programme_action where programme_id = ${mine.programmeId} and number = 1`,
    );
  const removal = async () =>
    run(sql`insert into programme_revision_change (revision_id, kind, action_id, reason)
      values (${revisionId}, 'remove', ${await actionId()}, 'Faite')`);
  const version = async () =>
    idOf(sql`select text_version as id from programme_revision where id = ${revisionId}`);
  const vote = async (member: { id: number } | undefined, college: string, at?: number) =>
    run(sql`insert into programme_revision_vote (revision_id, text_version, college, member_id, choice, voted_at)
      values (${revisionId}, ${at ?? (await version())}, ${college}, ${member?.id ?? 0}, 'for', ${AT})`);
  const approve = async (college: string, votesFor = 1, at?: number) =>
    run(sql`insert into programme_revision_approval (revision_id, text_version, college, approved_at, members, votes_for, votes_against, abstentions)
      values (${revisionId}, ${at ?? (await version())}, ${college}, ${AT}, 1, ${votesFor}, 0, 0)`);
  const adopt = () => change(sql`state = 'adopted', adopted_on = '2026-03-20'`);

  beforeEach(async () => {
    mine = await plantProgramme(home.db);
    revisionId = await idOf(sql`insert into programme_revision (programme_id, semester, prepared_at)
      values (${mine.programmeId}, '2026-S1', ${AT}) returning id`);
  });

  it('adopts on the approval of that very text by each college', async () => {
    const both = 'RL001 programme edition is adopted by both colleges';
    expect(await removal()).toBe('done');
    expect(await adopt(), 'a draft').toBe(both);
    await change(OPEN);
    expect(await adopt(), 'without approval').toBe(both);
    await vote(mine.ofState[0], 'college-etat');
    expect(await approve('college-etat')).toBe('done');
    expect(await adopt(), 'with one').toBe(both);
    await vote(mine.ofCollectivites[0], 'college-collectivites');
    expect(await approve('college-collectivites')).toBe('done');
    await change(sql`state = 'draft'`);
    await change(sql`summary = 'Autre'`);
    await change(OPEN);
    expect(await adopt(), 'with both, of another text').toBe(both);
    for (const [college, member] of [
      ['college-etat', mine.ofState[0]],
      ['college-collectivites', mine.ofCollectivites[0]],
    ] as const) {
      await vote(member, college);
      await approve(college);
    }
    expect(await adopt()).toBe('done');
    expect(await change(sql`summary = 'Réécrit'`)).toBe('RL001 programme edition never changes');
  });

  it('raises the version with each change of the text, made in a draft alone', async () => {
    const before = await version();
    await removal();
    expect(await version()).toBe(before + 1);
    await run(
      sql`update programme_revision_change set reason = 'Encore' where revision_id = ${revisionId}`,
    );
    expect(await version()).toBe(before + 2);
    await change(sql`summary = 'Résumé'`);
    expect(await version()).toBe(before + 3);
    const drafts = 'RL001 programme revision changes as a draft';
    expect(await change(sql`text_version = ${before}`)).toBe(drafts);
    await change(OPEN);
    expect(await change(sql`summary = 'Autre'`)).toBe(drafts);
    expect(await change(sql`text_version = text_version + 1`)).toBe(drafts);
    expect(await removal()).toBe(drafts);
    expect(
      await run(
        sql`update programme_revision_change set reason = 'Autre' where revision_id = ${revisionId}`,
      ),
    ).toBe(drafts);
    expect(
      await run(sql`delete from programme_revision_change where revision_id = ${revisionId}`),
    ).toBe(drafts);
    await change(sql`state = 'draft'`);
    expect(
      await run(sql`delete from programme_revision_change where revision_id = ${revisionId}`),
    ).toBe('done');
    expect(await version()).toBe(before + 4);
  });

  it('takes votes of members for their own college on the text under consultation', async () => {
    const [member, other] = [mine.ofState[0], mine.ofCollectivites[0]];
    const under = 'RL001 programme vote is on the text under consultation';
    const own = "RL001 programme vote is of one's own college";
    expect(await vote(member, 'college-etat'), 'on a draft').toBe(under);
    await change(OPEN);
    expect(await vote(member, 'college-etat', 99)).toBe(under);
    expect(await vote(other, 'college-etat')).toBe(own);
    expect(await vote(mine.staff, 'college-etat')).toBe(own);
    expect(await vote(member, 'college-etat')).toBe('done');
    const where = sql`where revision_id = ${revisionId}`;
    const stays = 'RL001 programme vote stays with its member and text';
    expect(await run(sql`update programme_revision_vote set text_version = 9 ${where}`)).toBe(
      stays,
    );
    expect(await run(sql`delete from programme_revision_vote ${where}`)).toBe(stays);
    expect(await run(sql`update programme_revision_vote set choice = 'for' ${where}`)).toBe('done');
    await approve('college-etat');
    expect(await run(sql`update programme_revision_vote set choice = 'against' ${where}`)).toBe(
      'RL001 programme college that approved votes no more',
    );
  });

  it('keeps an approval that counts what was voted, above the rule', async () => {
    expect(await approve('college-etat', 0)).toBe(
      'RL001 programme approval is of the text under consultation',
    );
    await change(OPEN);
    expect(await approve('college-etat')).toBe('RL001 programme approval says what was counted');
    expect(await approve('college-etat', 0)).toBe('RL001 programme approval holds by the rule');
    await vote(mine.ofState[0], 'college-etat');
    expect(await approve('college-etat', 1, 99)).toBe(
      'RL001 programme approval is of the text under consultation',
    );
    expect(await approve('college-etat')).toBe('done');
    const only = 'RL001 programme_revision_approval is append-only';
    expect(await run(sql`update programme_revision_approval set text_version = 2`)).toBe(only);
    expect(await run(sql`delete from programme_revision_approval`)).toBe(only);
  });

  it('keeps the rule while a text is voted by it', async () => {
    const stays = 'RL001 programme rule stays while a text is voted by it';
    const rule = (quorum: number, majority: number) =>
      run(sql`update programme set quorum_percent = ${quorum}, majority_percent = ${majority}
        where id = ${mine.programmeId}`);
    expect(await rule(40, 50), 'a draft').toBe('done');
    await change(OPEN);
    expect(await rule(60, 50), 'the quorum').toBe(stays);
    expect(await rule(40, 60), 'the majority').toBe(stays);
    expect(await rule(40, 50), 'the same').toBe('done');
    await change(sql`state = 'draft'`);
    expect(await rule(40, 60), 'taken back before a vote').toBe('done');
    await change(OPEN);
    await vote(mine.ofState[0], 'college-etat');
    await change(sql`state = 'draft'`);
    expect(await rule(40, 50), 'taken back with a vote').toBe(stays);
    await change(sql`summary = 'Autre'`);
    expect(await rule(40, 50), 'of another text').toBe('done');
  });

  it('never changes an edition, nor takes it one action more', async () => {
    const never = 'RL001 programme edition never changes';
    const edition = sql`where id = ${mine.revisionId}`;
    expect(await run(sql`update programme_revision set summary = 'x' ${edition}`)).toBe(never);
    expect(
      await run(sql`update programme_revision set state = 'draft', adopted_on = null ${edition}`),
    ).toBe(never);
    expect(await run(sql`update programme_revision set is_sealed = false ${edition}`)).toBe(never);
    expect(await run(sql`delete from programme_revision ${edition}`)).toBe(never);
    const only = 'RL001 programme_edition_action is append-only';
    expect(await run(sql`update programme_edition_action set reason = 'x'`)).toBe(only);
    expect(await run(sql`delete from programme_edition_action`)).toBe(only);
    const added = await idOf(
      sql`insert into programme_action (programme_id, number) values (${mine.programmeId}, 9) returning id`,
    );
    const content = sql`'{"title":"x","text":"x","priority":1,"pilots":{"college-etat":[],"college-collectivites":[]}}'`;
    for (const into of [mine.revisionId, revisionId]) {
      const insert = sql`insert into programme_edition_action (revision_id, action_id, standing, content) values (${into}, ${added}, 'added', ${content})`;
      expect(await run(insert)).toBe('RL001 programme edition takes its actions as it is adopted');
    }
  });

  it.each([
    'programme_revision',
    'programme_revision_change',
    'programme_edition_action',
    'programme_revision_vote',
    'programme_revision_approval',
    'programme_action',
  ])('is not emptied: %s', async (table) => {
    expect(await run(sql.raw(`truncate ${table} cascade`))).toMatch(
      /^RL001 programme_\w+ is append-only$/,
    );
  });

  it('gives an action its number for life', async () => {
    const life = 'RL001 programme action keeps its number';
    const mineAlone = sql`where programme_id = ${mine.programmeId}`;
    expect(await run(sql`update programme_action set number = number + 100 ${mineAlone}`)).toBe(
      life,
    );
    expect(await run(sql`delete from programme_action ${mineAlone}`)).toBe(life);
    expect(await run(sql`update programme_action set state = 'en-cours' ${mineAlone}`)).toBe(
      'done',
    );
  });

  it('begins a revision as a draft, and puts no edition under an open one', async () => {
    const insert = (rest: SQL) =>
      run(sql`insert into programme_revision (programme_id, prepared_at, semester, state, adopted_on, adopted_elsewhere)
        values (${mine.programmeId}, ${AT}, ${rest})`);
    expect(await insert(sql`'2024-S1', 'adopted', '2024-03-01', null`)).toBe(
      'RL001 programme edition is adopted by both colleges',
    );
    expect(await insert(sql`'2026-S2', 'under_consultation', null, null`)).toBe(
      'RL001 programme revision begins as a draft',
    );
    expect(await insert(sql`'2025-S1', 'adopted', '2025-10-01', 'Ailleurs'`)).toBe(
      'RL001 programme edition is not put under an open revision',
    );
    expect(await insert(sql`'2024-S2', 'adopted', '2024-10-01', 'Ailleurs'`)).toBe('done');
  });
});
