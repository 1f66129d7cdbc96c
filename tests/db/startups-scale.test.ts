import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf, type Db } from 'db/client';
import { EVERY_STARTUP, phaseTurns } from 'db/repositories/startups-portfolio';
import { plantScale } from 'db/seed/scale/plant';
import { lifeOf } from 'db/seed/scale/startups-draw';
import { plantStartupScale } from 'db/seed/scale/startups-plant';
import { dayInParis, type Day } from '~/domain/shared/day';
import { PHASES, type Phase } from '~/domain/startups/phase';
import { semesterOf } from '~/domain/startups/portfolio';
import { isLive } from '~/domain/startups/standing';
import { verifyJournal } from '~/services/audit/verifyJournal.server';
import { describeOnBothEngines, openTestDatabase } from '../support/database';
import { NOW } from '../support/planted-startup';
import { plantPeople } from '../services/frictions/plant';

const quiet = (): undefined => undefined;

async function told(db: Db): Promise<unknown[]> {
  return rowsOf(
    db,
    sql`select name, slug, opened_on::text, phase_place,
          (select count(*)::int from milestone where startup_id = startup.id) as milestones,
          (select count(*)::int from mission where startup_id = startup.id) as missions,
          (select sum(amount_cents)::text from ledger_entry where startup_id = startup.id) as money,
          (select sum(value)::text from indicator_value join indicator on indicator.id = indicator_id where startup_id = startup.id) as figures,
          (select count(*)::int from standard_answer where startup_id = startup.id) as answers,
          (select name from organisation where organisation.id = incubator_id) as incubator
        from startup order by id`,
  );
}

describeOnBothEngines('startups planted by the number', (home) => {
  it('are all there beside planted frictions, twenty milestones each, with a whole journal', async () => {
    const { db } = home;
    await plantScale(db, 20, NOW, quiet);
    await plantStartupScale(db, 130, NOW, quiet);
    const startups = await told(db);
    expect(startups).toHaveLength(130);
    expect(startups.every((one) => (one as { milestones: number }).milestones === 20)).toBe(true);
    expect(await verifyJournal(db)).toMatchObject({ ok: true });
    const [row] = await rowsOf(
      db,
      sql`select (select count(*)::int from startup join startup_phase on startup_id = startup.id and ends_on is null
            where phase_place <> array_position(${sql.param([...PHASES])}::text[], phase)) as misplaced,
          (select count(distinct phase)::int from startup_phase) >= 6 as varied,
          (select count(*)::int from milestone join startup_phase using (startup_id)
            where state = 'planned' and startup_phase.ends_on is null and phase in ('transfere', 'opere', 'abandon')) as unfinished`,
    );
    expect(row).toEqual({ misplaced: 0, varied: true, unfinished: 0 });
  });

  it('begin and end their phases in the half-years that the calendar says', async () => {
    const phases = await rowsOf<{ phase: Phase; starts: Day; ends: Day | null }>(
      home.db,
      sql`select phase, starts_on::text as starts, ends_on::text as ends from startup_phase`,
    );
    const turns = new Map<string, number>();
    const turn = (phase: Phase, on: Day, way: 'began' | 'ended') => {
      const key = `${phase} ${semesterOf(on)} ${way}`;
      turns.set(key, (turns.get(key) ?? 0) + 1);
    };
    for (const { phase, starts, ends } of phases.filter(({ phase }) => isLive(phase))) {
      turn(phase, starts, 'began');
      if (ends !== null) turn(phase, ends, 'ended');
    }
    const counted = await phaseTurns(home.db, EVERY_STARTUP, dayInParis(NOW));
    const told = counted.flatMap(({ phase, semester, began, ended }) => [
      [`${phase} ${semester} began`, began] as const,
      [`${phase} ${semester} ended`, ended] as const,
    ]);
    expect(new Map(told.filter(([, count]) => count > 0))).toEqual(turns);
    expect(turns.size).toBeGreaterThan(20);
  });

  it('are never planted twice, nor beside anybody else’s data', async () => {
    await expect(plantStartupScale(home.db, 10, NOW, quiet)).rejects.toThrow(
      'planted here already',
    );
    await plantPeople(home.db);
    await expect(plantStartupScale(home.db, 10, NOW, quiet)).rejects.toThrow('data of its own');
    expect(await told(home.db)).toHaveLength(130);
  });
});

it('the same number plants the same startups', async () => {
  const [one, other] = await Promise.all([openTestDatabase(), openTestDatabase()]);
  try {
    for (const { db } of [one, other]) await plantStartupScale(db, 30, NOW, quiet);
    expect(await told(one.db)).toEqual(await told(other.db));
  } finally {
    await Promise.all([one.close(), other.close()]);
  }
});

it('lives end in every way', () => {
  const today = dayInParis(NOW);
  const lives = Array.from({ length: 800 }, (_, number) => lifeOf(number, 800, today));
  const last = new Set(lives.map(({ phases }) => phases.at(-1)?.phase));
  expect([...last].sort()).toEqual([...PHASES].sort());
  for (const { phases } of lives)
    phases.forEach(({ starts_on, sequence }, index) => {
      expect(sequence).toBe(index + 1);
      if (index > 0) expect(starts_on).toBe(phases[index - 1]?.ends_on);
    });
});
