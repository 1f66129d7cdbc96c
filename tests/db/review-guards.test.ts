import { sql, type SQL } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { describeOnBothEngines } from '../support/database';
import { NOW, plantStartup, type PlantedStartup } from '../support/planted-startup';
import { answerTo } from '../support/refusal';

const AT = sql`${NOW.toISOString()}::timestamptz`;

describeOnBothEngines('what surrounds a committee, by the database alone,', (home) => {
  let mine: PlantedStartup;
  let reviewId: number;
  beforeEach(async () => {
    mine = await plantStartup(home.db);
    reviewId = await plan();
  });

  const run = (statement: SQL) => answerTo(home.db.execute(statement));
  async function plan(): Promise<number> {
    const [row] = await rowsOf<{ id: number }>(
      home.db,
      sql`insert into review (startup_id, held_on, created_at) values (${mine.startupId}, '2026-03-12', ${AT}) returning id`,
    );
    return row?.id ?? 0;
  }
  const decide = () =>
    home.db.execute(sql`update review set state = 'decided', outcome = 'stopped', reason = 'Non',
      decided_at = ${AT}, decided_by_id = ${mine.sponsor.id} where id = ${reviewId}`);
  const cancel = () =>
    home.db.execute(sql`update review set state = 'cancelled' where id = ${reviewId}`);
  const ask = (of = reviewId) =>
    run(sql`insert into review_question (review_id, asked_by_id, words, asked_at)
      values (${of}, ${mine.sponsor.id}, 'Pourquoi ?', ${AT})`);
  const advise = (of = reviewId) =>
    run(sql`insert into review_opinion (review_id, account_id, stance, words, given_at)
      values (${of}, ${mine.staff.id}, 'reserved', 'Un mot.', ${AT})`);

  it.each(['review_question', 'review_opinion'])(
    'a %s is for a planned committee, follows it when it is put off, and stays with its decision',
    async (table) => {
      const say = table === 'review_question' ? ask : advise;
      const name = sql.identifier(table);
      expect(await say()).toBe('done');
      await cancel();
      const planned = `RL001 ${table} is for a planned review`;
      expect(await run(sql`update ${name} set words = 'x' where review_id = ${reviewId}`)).toBe(
        planned,
      );
      const former = reviewId;
      reviewId = await plan();
      const follow = sql`update ${name} set review_id = ${reviewId} where review_id = ${former}`;
      expect(await run(follow)).toBe('done');
      await decide();
      const stays = `RL001 ${table} stays with its decision`;
      expect(await run(sql`delete from ${name} where review_id = ${reviewId}`)).toBe(stays);
      expect(await say()).toBe(planned);
      const decided = reviewId;
      reviewId = await plan();
      expect(
        await run(sql`update ${name} set review_id = ${reviewId} where review_id = ${decided}`),
      ).toBe(stays);
    },
  );

  it('a person gives one opinion, whole; a question is answered by somebody at an instant', async () => {
    expect(await advise()).toBe('done');
    expect(await advise()).toBe('review_opinion_one_each');
    const opinion = (change: SQL) =>
      run(sql`update review_opinion set ${change} where review_id = ${reviewId}`);
    expect(await opinion(sql`words = ''`)).toBe('review_opinion_whole');
    expect(await opinion(sql`given_at = null`)).toBe('review_opinion_whole');
    expect(await opinion(sql`stance = 'tiède'`)).toBe('review_opinion_stance_known');
    await ask();
    const question = (change: SQL) =>
      run(sql`update review_question set ${change} where review_id = ${reviewId}`);
    expect(await question(sql`answer = 'Parce que.'`)).toBe('review_question_answer_whole');
    expect(await question(sql`answer = 'Parce que.', answered_at = ${AT}`)).toBe(
      'review_question_answer_whole',
    );
    const by = sql`answered_by_id = ${mine.developer.id}`;
    expect(await question(sql`answer = 'Parce que.', answered_at = ${AT}, ${by}`)).toBe('done');
  });

  it('a condition keeps its words, its place and its decision; only what became of it is written', async () => {
    const set = (position: number) =>
      run(
        sql`insert into review_condition (review_id, position, words) values (${reviewId}, ${position}, 'Cent demandes')`,
      );
    expect(await set(1)).toBe('done');
    expect(await set(1)).toBe('review_condition_place');
    const stays = 'RL001 review condition stays as it was decided';
    const change = (to: SQL) =>
      run(sql`update review_condition set ${to} where review_id = ${reviewId}`);
    expect(await change(sql`words = 'Dix demandes'`)).toBe(stays);
    expect(await change(sql`position = 2`)).toBe(stays);
    expect(await run(sql`delete from review_condition where review_id = ${reviewId}`)).toBe(stays);
    expect(await change(sql`outcome = 'partly'`)).toBe('review_condition_explained');
    expect(await change(sql`outcome = 'oubliée', answer = 'x'`)).toBe(
      'review_condition_outcome_known',
    );
    expect(await change(sql`outcome = 'met'`)).toBe('done');
    await cancel();
    const next = await plan();
    expect(await change(sql`review_id = ${next}`)).toBe(stays);
  });

  it('a share is a sum above zero, and is written once, as a dossier is', async () => {
    const give = (cents: number) =>
      run(sql`insert into review_share (review_id, organisation_id, sponsor_id, cents, words, at)
        values (${reviewId}, ${mine.funderId}, ${mine.sponsor.id}, ${cents}, 'x', ${AT})`);
    expect(await give(0)).toBe('review_share_positive');
    expect(await give(1)).toBe('done');
    await home.db
      .execute(sql`insert into review_dossier (review_id, told_on, taken_at, document, sha256)
      values (${reviewId}, '2026-03-05', ${AT}, '{}', 'x')`);
    for (const table of ['review_share', 'review_dossier']) {
      const name = sql.identifier(table);
      for (const attempt of [
        sql`update ${name} set review_id = review_id`,
        sql`delete from ${name}`,
        sql`truncate ${name} cascade`,
      ]) {
        expect(await run(attempt)).toBe(`RL001 ${table} is append-only`);
      }
    }
  });

  it('a cancelled committee is put off once', async () => {
    await cancel();
    const postpone = () =>
      run(sql`insert into review (startup_id, held_on, created_at, state, postpones_id)
        values (${mine.startupId}, '2026-04-12', ${AT}, 'cancelled', ${reviewId})`);
    expect(await postpone()).toBe('done');
    expect(await postpone()).toBe('review_postponed_once');
  });
});
