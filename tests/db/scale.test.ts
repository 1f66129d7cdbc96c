import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf, type Db } from 'db/client';
import { plantScale } from 'db/seed/scale/plant';
import { planOf } from 'db/seed/scale/rows';
import { FRICTION_STATES } from '~/domain/frictions/friction';
import { verifyJournal } from '~/services/audit/verifyJournal.server';
import { describeOnBothEngines, openTestDatabase } from '../support/database';
import { NOW } from '../support/planted-startup';
import { plantPeople } from '../services/frictions/plant';

const quiet = (): undefined => undefined;

async function told(db: Db): Promise<unknown[]> {
  return rowsOf(
    db,
    sql`select state, theme, title, situation, submitted_at::text, answered_at::text, public_since::text, organisation_count,
          (select name from organisation where organisation.id = organisation_id) as organisation,
          (select count(*)::int from support where friction_id = friction.id) as supports
        from friction order by id`,
  );
}

describeOnBothEngines('frictions planted by the number', (home) => {
  it('are all there, with a whole journal', async () => {
    const { db } = home;
    await plantScale(db, 405, NOW, quiet);
    expect(await told(db)).toHaveLength(405);
    expect(await verifyJournal(db)).toMatchObject({ ok: true });
    const [row] = await rowsOf(
      db,
      sql`select (select count(*)::int from friction where state <> 'draft' and not exists (
            select 1 from journal_entry where friction_id = friction.id and act = 'friction.submitted')) as untold,
          (select count(*)::int from support where not exists (
            select 1 from journal_entry where journal_entry.friction_id = support.friction_id and act = 'friction.supported')) as silent`,
    );
    expect(row).toEqual({ untold: 0, silent: 0 });
  });

  it('are never planted twice, nor beside anybody else’s data', async () => {
    await expect(plantScale(home.db, 10, NOW, quiet)).rejects.toThrow('planted here already');
    await plantPeople(home.db);
    await expect(plantScale(home.db, 10, NOW, quiet)).rejects.toThrow('data of its own');
    expect(await told(home.db)).toHaveLength(405);
  });
});

it('the same number plants the same frictions', async () => {
  const [one, other] = await Promise.all([openTestDatabase(), openTestDatabase()]);
  try {
    for (const { db } of [one, other]) await plantScale(db, 60, NOW, quiet);
    expect(await told(one.db)).toEqual(await told(other.db));
  } finally {
    await Promise.all([one.close(), other.close()]);
  }
});

it('a thousand of them have every state but incubation, which needs a startup', () => {
  const places = Array.from({ length: 50 }, (_, id) => ({ id, name: `Lieu ${id}` }));
  const cast = { places, agentIds: places.map(({ id }) => id), staffId: 99, now: NOW };
  const states = new Set(Array.from({ length: 1_000 }, (_, n) => planOf(n, 1_000, cast).state));
  const planted = FRICTION_STATES.filter((state) => state !== 'in_incubation');
  expect([...states].sort()).toEqual([...planted].sort());
});
