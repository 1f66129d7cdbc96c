import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import type { Phase } from '~/domain/startups/phase';
import { describeOnBothEngines } from '../../support/database';
import { plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { phasesOf } from './phase-steps';

describeOnBothEngines('the database holds the phases (invariant 3)', (home) => {
  const ruleOf = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
      return 'done';
    } catch (error) {
      const { cause } = error as { cause?: Error };
      return (cause ?? (error as Error)).message;
    }
  };
  const by = (planted: PlantedStartup, statement: ReturnType<typeof sql>) =>
    ruleOf(
      home.db
        .transaction(async (tx) => {
          await tx.execute(statement);
          // The friction's own rule must not answer first.
          await tx.execute(sql`set constraints startup_phases_whole immediate`);
        })
        .then(() => planted),
    );

  it('no open phase, and two of them', async () => {
    const planted = await plantStartup(home.db);
    const { startupId } = planted;
    const closed = sql`update startup_phase set ends_on = starts_on where startup_id = ${startupId}`;
    expect(await by(planted, closed)).toBe('startup has 0 open phases instead of one');
    const second = sql`insert into startup_phase (startup_id, sequence, phase, starts_on, opened_at)
      values (${startupId}, 2, 'acceleration', '2026-03-12', now())`;
    expect(await by(planted, second)).toContain('startup_phase_one_open');
  });

  it('a gap, an impossible step, a missing number, a transfer without signatures', async () => {
    const attempts: [string, Phase, number, string][] = [
      [
        '2026-03-13',
        'acceleration',
        2,
        'phases of a startup must follow each other without gap or overlap',
      ],
      [
        '2026-03-12',
        'investigation',
        2,
        'phases of a startup must follow each other without gap or overlap',
      ],
      [
        '2026-03-12',
        'acceleration',
        3,
        'phases of a startup must follow each other without gap or overlap',
      ],
      ['2026-03-12', 'transfere', 2, 'transfere needs a signed handover'],
      ['2026-03-12', 'acceleration', 2, 'done'],
    ];
    for (const [startsOn, phase, sequence, rule] of attempts) {
      const { startupId } = await plantStartup(home.db);
      const outcome = await ruleOf(
        home.db.transaction(async (tx) => {
          await tx.execute(
            sql`update startup_phase set ends_on = '2026-03-12' where startup_id = ${startupId}`,
          );
          await tx.execute(sql`insert into startup_phase (startup_id, sequence, phase, starts_on, opened_at)
            values (${startupId}, ${sequence}, ${phase}, ${startsOn}, now())`);
          await tx.execute(sql`set constraints startup_phases_whole immediate`);
        }),
      );
      expect(outcome).toBe(rule);
    }
  });

  it('a friction in incubation without a live startup, and the reverse', async () => {
    const planted = await plantStartup(home.db);
    const rule = 'friction is in incubation exactly while a live startup answers it';
    const alone = sql`delete from startup_friction where startup_id = ${planted.startupId}`;
    expect(await ruleOf(home.db.transaction((tx) => tx.execute(alone)))).toBe(rule);
    const early = sql`update friction set state = 'qualified' where id = ${planted.frictionId}`;
    expect(await ruleOf(home.db.transaction((tx) => tx.execute(early)))).toBe(rule);
  });

  it('an imported history keeps its gaps', async () => {
    const { startupId } = await plantStartup(home.db);
    await home.db.transaction(async (tx) => {
      await tx.execute(sql`update startup set imported = true where id = ${startupId}`);
      await tx.execute(
        sql`update startup_phase set ends_on = '2026-02-01' where startup_id = ${startupId}`,
      );
      await tx.execute(sql`insert into startup_phase (startup_id, sequence, phase, starts_on, opened_at)
        values (${startupId}, 2, 'acceleration', '2026-03-01', now())`);
    });
    expect(await phasesOf(home.db, startupId)).toHaveLength(2);
  });

  it('and refuses what it refuses only thanks to its triggers', async () => {
    const { startupId } = await plantStartup(home.db);
    const breaking = sql`update startup_phase set ends_on = starts_on where startup_id = ${startupId}`;
    const withoutGuard = home.db.transaction(async (tx) => {
      await tx.execute(sql`alter table startup_phase disable trigger startup_phases_whole`);
      await tx.execute(sql`alter table startup_phase disable trigger startup_phase_incubates`);
      await tx.execute(breaking);
      await tx.execute(sql`set constraints all immediate`);
      const [row] = await rowsOf<{ open: number }>(
        tx,
        sql`select count(*)::int as open from startup_phase where startup_id = ${startupId} and ends_on is null`,
      );
      expect(row?.open).toBe(0);
      tx.rollback();
    });
    await expect(withoutGuard).rejects.toThrow();
    expect(await ruleOf(home.db.transaction((tx) => tx.execute(breaking)))).not.toBe('done');
  });
});
