import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { takeBackContribution } from '~/services/resources/takeBackContribution.server';
import { describeOnBothEngines } from '../../support/database';
import { as, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { contribute, producerOf, publish, typed } from './plant';

/** What the database says when it refuses; empty when it does not. */
async function rejection(statement: Promise<unknown>): Promise<string> {
  return statement.then(
    () => '',
    (error: unknown) => {
      const cause = error instanceof Error ? (error.cause ?? error) : error;
      return cause instanceof Error ? cause.message : String(cause);
    },
  );
}

describeOnBothEngines('the common base, written straight into the tables', (home) => {
  let planted: PlantedStartup;
  let producer: string;
  beforeEach(async () => {
    planted = await plantStartup(home.db);
    producer = await producerOf(home.db, planted);
  });

  it('keeps its invariants', async () => {
    const { db } = home;
    const { staff, stranger } = planted;
    const slug = await publish(db, staff, typed(producer));
    const next = await publish(db, staff, typed(producer));
    const id = await contribute(db, stranger, typed(producer));
    const why = `withdrawn_on = current_date, withdrawal_reason = 'x'`;
    const refused: readonly [string, RegExp][] = [
      [`delete from resource where slug = '${slug}'`, /keeps its page/],
      [`update resource set slug = 'x' where slug = '${slug}'`, /keeps its address/],
      [`update resource set withdrawn_on = current_date where slug = '${slug}'`, /explained/],
      [`update resource set successor_id = id, ${why} where slug = '${slug}'`, /successor/],
      ['truncate resource cascade', /./],
      [`update resource_contribution set content = '{}' where id = ${id}`, /keeps its words/],
      [`delete from resource_contribution where id = ${id}`, /stays/],
    ];
    for (const [statement, words] of refused)
      await expect(rejection(db.execute(sql.raw(statement))), statement).resolves.toMatch(words);
    await db.execute(sql.raw(`update resource set ${why} where slug = '${next}'`));
    const circle = `update resource set ${why}, successor_id = (select id from resource where slug = '${next}') where slug = '${slug}'`;
    expect(await rejection(db.execute(sql.raw(circle)))).toMatch(/in service/);
    const back = `update resource set withdrawn_on = null, withdrawal_reason = null where slug = '${next}'`;
    expect(await rejection(db.execute(sql.raw(back)))).toMatch(/for good/);
    const taken = await takeBackContribution(as(db, stranger), { id, version: 1 });
    expect(taken.ok).toBe(true);
    const reopened = `update resource_contribution set state = 'waiting', settled_at = null where id = ${id}`;
    expect(await rejection(db.execute(sql.raw(reopened)))).toMatch(/answered once/);
  });
});
