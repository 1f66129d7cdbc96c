import { and, eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf, type Db } from 'db/client';
import { mission } from 'db/schema/startups';
import { addDays, dayInParis } from '~/domain/shared/day';
import { remindTeams } from '~/services/startups/remindTeams.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const DAY_MS = 86_400_000;
const today = dayInParis(NOW);

async function endDeveloper(db: Db, planted: PlantedStartup, days: number): Promise<void> {
  await db
    .update(mission)
    .set({ endsOn: addDays(today, days) })
    .where(and(eq(mission.startupId, planted.startupId), eq(mission.role, 'developpement')));
}

async function mailAbout(db: Db, { slug }: PlantedStartup): Promise<string[]> {
  const rows = await rowsOf<{ told: string }>(
    db,
    sql`select split_part(address, '-', 1) || ': ' || subject as told from outbox_message
        where body like ${`%/startups/${slug}/equipe`} order by id`,
  );
  return rows.map(({ told }) => told);
}

describeOnBothEngines('the round of teams', (home) => {
  it('announces once that a mission ends and that the team leaves the band, to those concerned', async () => {
    const planted = await plantStartup(home.db);
    await endDeveloper(home.db, planted, 45);
    // Forty-five days ahead, the band alone is announced; thirty days before its last day, the mission too.
    expect(await remindTeams(as(home.db, null))).toBe(1);
    expect(await remindTeams(as(home.db, null))).toBe(0);
    const name = `Startup ${planted.slug.replace('startup-', '')}`;
    const exit = `${name}\u00a0: l’équipe sort de la fourchette le 26 avril 2026`;
    expect(await mailAbout(home.db, planted)).toEqual([`intrapreneur: ${exit}`, `staff: ${exit}`]);
    expect(await remindTeams(as(home.db, null, new Date(NOW.getTime() + 13 * DAY_MS)))).toBe(0);
    const due = new Date(NOW.getTime() + 14 * DAY_MS);
    expect(await remindTeams(as(home.db, null, due))).toBe(1);
    expect(await remindTeams(as(home.db, null, due))).toBe(0);
    expect((await mailAbout(home.db, planted)).slice(2)).toEqual([
      `developpeuse: Votre mission sur ${name} se termine le 25 avril 2026`,
      `intrapreneur: ${name}\u00a0: la mission de Developpeuse se termine le 25 avril 2026`,
      `staff: ${name}\u00a0: la mission de Developpeuse se termine le 25 avril 2026`,
    ]);
  });

  it('announces the new day when a mission is moved, and nothing of a startup that is over', async () => {
    const planted = await plantStartup(home.db, { phase: 'acceleration' });
    await endDeveloper(home.db, planted, 10);
    expect(await remindTeams(as(home.db, null))).toBe(1);
    await endDeveloper(home.db, planted, 20);
    expect(await remindTeams(as(home.db, null))).toBe(1);
    const over = await plantStartup(home.db, { phase: 'abandon' });
    await endDeveloper(home.db, over, 10);
    expect(await remindTeams(as(home.db, null))).toBe(0);
  });
});

describeOnPostgres('several processes that remind at once', (home) => {
  it('announce each thing once', async () => {
    const planted = await plantStartup(home.db);
    await endDeveloper(home.db, planted, 20);
    const counts = await Promise.all(
      Array.from({ length: 4 }, () => remindTeams(as(home.db, null))),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await mailAbout(home.db, planted)).toHaveLength(5);
  });
});
