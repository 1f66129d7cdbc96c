import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { rowsOf, type Db } from 'db/client';
import { organisation } from 'db/schema/organisations';
import { describeOnBothEngines, describeOnPostgres } from '../support/database';
import { plantPeople, type People } from '../services/frictions/plant';

const FRICTIONS = 5;
const ORGANISATIONS = 4;

/** The organisations of every family as one recursive question: what the column must say. */
async function expected(db: Db): Promise<{ id: number; kept: number; counted: number }[]> {
  return rowsOf(
    db,
    sql`select id, organisation_count as kept, (
          with recursive family (id) as (
            select friction.id union select merged.id from friction as merged join family on merged.merged_into_id = family.id
          )
          select count(*)::int from (
            select member.organisation_id from friction as member join family using (id)
              where member.submitted_at is not null and member.organisation_id is not null
            union select support.organisation_id from support join family on support.friction_id = family.id
              where withdrawn_at is null
          ) as voices
        ) as counted
        from friction order by id`,
  );
}

async function plantOrganisations(db: Db, mark: string): Promise<number[]> {
  const rows = await db
    .insert(organisation)
    .values(
      Array.from({ length: ORGANISATIONS }, (_, index) => ({
        kind: 'administration-centrale' as const,
        code: `${mark}-${index}`,
        slug: `${mark}-${index}`,
        name: `${mark} ${index}`,
        searchName: `${mark} ${index}`,
      })),
    )
    .returning({ id: organisation.id });
  return rows.map(({ id }) => id);
}

async function plantFrictions(db: Db, people: People, homes: readonly number[]): Promise<number[]> {
  const ids: number[] = [];
  for (const home of homes) {
    const [row] = await rowsOf<{ id: number }>(
      db,
      sql`insert into friction (state, title, organisation_id, author_id, created_at, submitted_at)
          values ('in_triage', 'Une friction', ${home}, ${people.agent.id}, now(), now()) returning id`,
    );
    ids.push(row?.id ?? 0);
  }
  return ids;
}

const place = fc.nat(FRICTIONS - 1);
const home = fc.nat(ORGANISATIONS - 1);
const step = fc.oneof(
  fc.record({ kind: fc.constant('support' as const), friction: place, by: home }),
  fc.record({ kind: fc.constant('withdraw' as const), friction: place, by: home }),
  fc.record({ kind: fc.constant('return' as const), friction: place, by: home }),
  fc.record({ kind: fc.constant('delete' as const), friction: place, by: home }),
  fc.record({ kind: fc.constant('merge' as const), friction: place, into: place }),
  fc.record({ kind: fc.constant('unmerge' as const), friction: place }),
  fc.record({ kind: fc.constant('move' as const), friction: place, by: home }),
);

describeOnBothEngines('the count of organisations', (home_) => {
  let people: People;
  beforeAll(async () => {
    people = await plantPeople(home_.db);
  });

  it('is what the recursive question answers, after any steps', async () => {
    const { db } = home_;
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        round += 1;
        const organisations = await plantOrganisations(db, `compte-${round}`);
        const homes = Array.from(
          { length: FRICTIONS },
          (_, index) => organisations[index % 2] ?? 0,
        );
        const frictions = await plantFrictions(db, people, homes);
        for (const one of steps) {
          const id = frictions[one.friction] ?? 0;
          const by = 'by' in one ? (organisations[one.by] ?? 0) : 0;
          const into = 'into' in one ? (frictions[one.into] ?? 0) : 0;
          const statement = {
            support: sql`insert into support (friction_id, organisation_id, account_id, evidence, created_at)
              values (${id}, ${by}, ${people.agent.id}, '', now())`,
            withdraw: sql`update support set withdrawn_at = now() where friction_id = ${id} and organisation_id = ${by}`,
            return: sql`update support set withdrawn_at = null where friction_id = ${id} and organisation_id = ${by}`,
            delete: sql`delete from support where friction_id = ${id} and organisation_id = ${by}`,
            merge: sql`update friction set state = 'merged', merged_into_id = ${into} where id = ${id}`,
            unmerge: sql`update friction set state = 'in_triage', merged_into_id = null where id = ${id} and state = 'merged'`,
            move: sql`update friction set organisation_id = ${by} where id = ${id}`,
          }[one.kind];
          // A step that a rule refuses (its own proposer, twice, in a circle) changes nothing.
          await db.execute(statement).then(
            () => null,
            () => null,
          );
        }
        for (const { id, kept, counted } of await expected(db))
          expect(kept, `friction ${id}`).toBe(counted);
      }),
      { numRuns: 25 },
    );
  });
});

describeOnPostgres('the count of organisations, with changes at once', (home_) => {
  it('misses none of the supports and merges of one family', async () => {
    const { db } = home_;
    const people = await plantPeople(db);
    for (let round = 0; round < 8; round += 1) {
      const organisations = await plantOrganisations(db, `course-${round}`);
      const [root, one, other] = await plantFrictions(
        db,
        people,
        [0, 0, 0].map(() => organisations[0] ?? 0),
      );
      await db.execute(
        sql`update friction set state = 'merged', merged_into_id = ${root} where id = ${one}`,
      );
      const support = (friction: number | undefined, by: number | undefined) =>
        db.execute(sql`insert into support (friction_id, organisation_id, account_id, evidence, created_at)
          values (${friction}, ${by}, ${people.agent.id}, '', now())`);
      await Promise.all([
        support(one, organisations[1]),
        support(other, organisations[2]),
        support(root, organisations[3]),
        db.execute(
          sql`update friction set state = 'merged', merged_into_id = ${one} where id = ${other}`,
        ),
      ]);
      const [kept] = await rowsOf<{ count: number }>(
        db,
        sql`select organisation_count as count from friction where id = ${root}`,
      );
      expect(kept?.count).toBe(4);
    }
    for (const { kept, counted } of await expected(db)) expect(kept).toBe(counted);
  });
});
