import { sql, type SQL } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import type { FrictionState } from '~/domain/frictions/friction';
import { describeOnBothEngines, describeOnPostgres } from '../support/database';
import { NOW, plantStartup, type PlantedStartup } from '../support/planted-startup';
import { causeOf } from 'db/errors';
import { answerTo } from '../support/refusal';

const AT = sql`${NOW.toISOString()}::timestamptz`;
const INCUBATION = 'RL001 friction is in incubation exactly while a live startup answers it';
const CIRCLE = 'RL001 friction may not be merged in a circle';

describeOnBothEngines('a friction, by the database alone,', (home) => {
  let mine: PlantedStartup;
  const plant = async (state: FrictionState, more = sql``, values = sql``): Promise<number> => {
    const [row] = await rowsOf<{ id: number }>(
      home.db,
      sql`insert into friction (state, title, organisation_id, author_id, created_at, submitted_at ${more})
          values (${state}, 'Titre', ${mine.ownerId}, ${mine.ownersAgent.id}, ${AT}, ${AT} ${values}) returning id`,
    );
    return row?.id ?? 0;
  };
  const run = (statement: SQL) => answerTo(home.db.execute(statement));
  const set = (id: number, values: SQL) => run(sql`update friction set ${values} where id = ${id}`);

  beforeEach(async () => {
    mine = await plantStartup(home.db);
  });

  it('moves along its table alone', async () => {
    const id = await plant('submitted');
    expect(await set(id, sql`state = 'qualified'`)).toBe(
      'RL001 friction may not move from submitted to qualified',
    );
    expect(await set(id, sql`state = 'in_triage'`)).toBe('done');
  });

  it('once public is always public, since the same instant', async () => {
    const id = await plant('qualified', sql`, public_since`, sql`, ${AT}`);
    const rule = 'RL001 friction once public is always public';
    expect(await set(id, sql`public_since = null`)).toBe(rule);
    expect(await set(id, sql`public_since = public_since + interval '1 day'`)).toBe(rule);
    expect(await set(id, sql`title = 'Autre'`)).toBe('done');
    const hidden = await plant('submitted');
    expect(await set(hidden, sql`public_since = ${AT}`)).toBe('done');
  });

  it('is merged into another one, never into itself or in a circle', async () => {
    const [one, two, three] = [
      await plant('in_triage'),
      await plant('in_triage'),
      await plant('in_triage'),
    ];
    const merge = (id: number, into: number) =>
      set(id, sql`state = 'merged', merged_into_id = ${into}`);
    expect(await merge(one, one)).toBe(CIRCLE);
    const behindItsBack = home.db.transaction(async (tx) => {
      await tx.execute(sql`alter table friction disable trigger friction_guard`);
      await tx.execute(
        sql`update friction set state = 'merged', merged_into_id = id where id = ${one}`,
      );
    });
    expect(await answerTo(behindItsBack)).toBe('friction_not_merged_into_itself');
    expect(await merge(one, two)).toBe('done');
    expect(await merge(two, one), 'a circle of two').toBe(CIRCLE);
    expect(await merge(two, three)).toBe('done');
    expect(await merge(three, one), 'a circle of three').toBe(CIRCLE);
  });

  it('names what it is merged into exactly while it is merged', async () => {
    const [id, target] = [await plant('in_triage'), await plant('in_triage')];
    expect(await set(id, sql`state = 'merged'`)).toBe('friction_merged_names_target');
    expect(await set(id, sql`merged_into_id = ${target}`)).toBe('friction_merged_names_target');
  });

  it.each([
    ['submitted_at', sql`submitted_at = null`],
    ['organisation_id', sql`organisation_id = null`],
    ['title', sql`title = ''`],
  ])('is submitted with its %s', async (_, missing) => {
    expect(await set(await plant('submitted'), missing)).toBe('friction_submitted_is_complete');
    expect(await set(await plant('draft'), missing)).toBe('done');
  });

  it('is declined with a reason and a public answer, redirected to somewhere', async () => {
    const id = await plant('in_triage');
    const rule = 'friction_declined_is_answered';
    expect(await set(id, sql`state = 'declined', public_answer = 'Non.'`)).toBe(rule);
    const reason = sql`state = 'declined', decline_reason = 'too-small'`;
    expect(await set(id, sql`${reason}, public_answer = ''`)).toBe(rule);
    expect(await set(id, sql`${reason}, public_answer = 'Non.'`)).toBe('done');
    const other = await plant('in_triage');
    expect(await set(other, sql`state = 'redirected'`)).toBe('friction_redirected_names_target');
    const away = sql`state = 'redirected', redirected_to_url = 'https://a.fr'`;
    expect(await set(other, away)).toBe('done');
  });

  it.each(['people_per_year', 'minutes_each', 'euros_each_cents'])(
    'counts no %s below zero',
    async (column) => {
      const id = await plant('draft');
      expect(await set(id, sql`${sql.identifier(column)} = 0`)).toBe('done');
      expect(await set(id, sql`${sql.identifier(column)} = -1`)).toBe('friction_evidence_positive');
    },
  );

  it('is supported once by each other organisation', async () => {
    const support = (organisationId: number) =>
      run(
        sql`insert into support (friction_id, organisation_id, account_id, evidence, created_at)
            values (${mine.frictionId}, ${organisationId}, ${mine.stranger.id}, 'Nous aussi', ${AT})`,
      );
    const own = "RL001 support may not come from the proposer's organisation";
    expect(await support(mine.ownerId)).toBe(own);
    expect(await support(mine.funderId)).toBe('done');
    expect(await support(mine.funderId)).toBe('support_once_per_organisation');
    const moved = sql`update support set organisation_id = ${mine.ownerId} where friction_id = ${mine.frictionId}`;
    expect(await run(moved)).toBe(own);
    await home.db.execute(
      sql`update support set withdrawn_at = ${AT} where friction_id = ${mine.frictionId}`,
    );
    expect(await support(mine.funderId), 'again once it was withdrawn').toBe('done');
  });

  it('is in incubation exactly while a live startup answers it', async () => {
    const { startupId, frictionId } = mine;
    expect(await set(frictionId, sql`state = 'qualified'`), 'its state alone').toBe(INCUBATION);
    const selected = await plant('selected');
    expect(await set(selected, sql`state = 'in_incubation'`), 'without startup').toBe(INCUBATION);
    const link = sql`insert into startup_friction values (${startupId}, ${selected})`;
    expect(await run(link), 'a link alone').toBe(INCUBATION);
    const unlink = sql`delete from startup_friction where friction_id = ${frictionId}`;
    expect(await run(unlink), 'the end of its link alone').toBe(INCUBATION);
    const stop = home.db.transaction(async (tx) => {
      await tx.execute(
        sql`update startup_phase set ends_on = '2026-03-12' where startup_id = ${startupId}`,
      );
      await tx.execute(
        sql`insert into startup_phase (startup_id, sequence, phase, starts_on, opened_at)
            values (${startupId}, 2, 'abandon', '2026-03-12', ${AT})`,
      );
    });
    expect(await answerTo(stop), 'a startup that stops alone').toBe(INCUBATION);
  });
});

describeOnPostgres('two merges that close a circle together', (home) => {
  it('are not both taken', async () => {
    const mine = await plantStartup(home.db);
    for (let round = 0; round < 5; round += 1) {
      const rows = await rowsOf<{ id: number }>(
        home.db,
        sql`insert into friction (state, title, organisation_id, author_id, created_at, submitted_at)
            select 'in_triage', 'Titre', ${mine.ownerId}, ${mine.ownersAgent.id}, ${AT}, ${AT}
            from generate_series(1, 2) returning id`,
      );
      const [one, two] = rows.map(({ id }) => id);
      const mergeOnce = (id: number | undefined, into: number | undefined) =>
        home.db.transaction(async (tx) => {
          await tx.execute(
            sql`update friction set state = 'merged', merged_into_id = ${into} where id = ${id}`,
          );
          // Long enough for the other one to come as far as this.
          await tx.execute(sql`select pg_sleep(0.05)`);
        });
      // They count along each other's chain, and may lock up: the loser tries again, as acts do.
      const merge = (id: number | undefined, into: number | undefined) =>
        answerTo(
          mergeOnce(id, into).catch((error: unknown) => {
            if (causeOf(error).code !== '40P01') throw error;
            return mergeOnce(id, into);
          }),
        );
      const answers = await Promise.all([merge(one, two), merge(two, one)]);
      expect(answers.toSorted()).toEqual([CIRCLE, 'done']);
    }
  });
});
