import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { standingOfSlug } from 'db/repositories/standing';
import { mission } from 'db/schema/startups';
import { addDays, dayInParis } from '~/domain/shared/day';
import { isParty, mayWorkOn } from '~/domain/startups/standing';
import { cancelMission } from '~/services/startups/cancelMission.server';
import { changeMissionFacts } from '~/services/startups/changeMissionFacts.server';
import { prolongMission } from '~/services/startups/prolongMission.server';
import { readTeam } from '~/services/startups/readTeam.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const DAY_MS = 86_400_000;
const today = dayInParis(NOW);
const daysLater = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

describeOnBothEngines('somebody whose mission ended', (home) => {
  let planted: PlantedStartup;
  beforeEach(async () => {
    planted = await plantStartup(home.db);
    // The intrapreneur's last day was yesterday.
    await home.db
      .update(mission)
      .set({ endsOn: today })
      .where(and(eq(mission.startupId, planted.startupId), eq(mission.role, 'intrapreneur')));
  });
  const missionOf = async (accountId: number) => {
    const [row] = await home.db
      .select({ id: mission.id, endsOn: mission.endsOn })
      .from(mission)
      .where(eq(mission.accountId, accountId));
    return row ?? { id: 0, endsOn: null };
  };

  it.each([
    [0, true],
    [29, true],
    [30, false],
  ])('%i days after it reads the startup: %s, and works on it no more', async (days, reads) => {
    const on = addDays(today, days);
    const standing = await standingOfSlug(home.db, planted.slug, on);
    if (standing === null) throw new Error('the startup is there');
    // Apart from being of the owner's, which this intrapreneur is too.
    expect(isParty(planted.intrapreneur, { ...standing, ownerId: null })).toBe(reads);
    expect(mayWorkOn(planted.intrapreneur, standing)).toBe(false);
    expect(standing.formerIntrapreneurIds).toEqual(reads ? [planted.intrapreneur.id] : []);
  });

  it.each([
    [0, null],
    [29, null],
    [30, 'forbidden'],
  ])('as intrapreneur, prolongs it %i days later: %s; no gap opens', async (days, refusal) => {
    const { id } = await missionOf(planted.intrapreneur.id);
    const change = {
      ...{ slug: planted.slug, missionId: id, outOfBandReason: '' },
      seenLastDay: addDays(today, -1),
      lastDay: addDays(today, 90),
    };
    const ctx = as(home.db, planted.intrapreneur, daysLater(days));
    const team = await readTeam(ctx, planted.slug);
    const shown = team.ok ? team.value.missions.find((each) => each.id === id) : undefined;
    expect(shown?.mayProlong).toBe(refusal === null);
    const outcome = await prolongMission(ctx, change);
    expect(outcome.ok ? null : outcome.refusal).toBe(refusal);
    expect((await missionOf(planted.intrapreneur.id)).endsOn).toBe(
      refusal === null ? addDays(today, 91) : today,
    );
  });

  it('is not prolonged by staff, nor over a mission that followed', async () => {
    const { id } = await missionOf(planted.intrapreneur.id);
    const change = {
      ...{ slug: planted.slug, missionId: id, outOfBandReason: '' },
      seenLastDay: addDays(today, -1),
      lastDay: addDays(today, 90),
    };
    expect(await prolongMission(as(home.db, planted.staff), change)).toMatchObject({
      refusal: 'forbidden',
    });
    await home.db.insert(mission).values({
      ...{ startupId: planted.startupId, accountId: planted.intrapreneur.id },
      ...{ role: 'produit', daysPerWeek: 2, startsOn: addDays(today, 10) },
    });
    expect(await prolongMission(as(home.db, planted.intrapreneur), change)).toMatchObject({
      refusal: 'overlapping-mission',
    });
  });
});

describeOnBothEngines('a mission', (home) => {
  it('to come is called off and then counts nowhere; one that began is not', async () => {
    const planted = await plantStartup(home.db);
    const startsOn = addDays(today, 10);
    const [coming] = await home.db
      .insert(mission)
      .values({
        ...{ startupId: planted.startupId, accountId: planted.stranger.id },
        ...{ role: 'design', daysPerWeek: 2, startsOn },
      })
      .returning({ id: mission.id });
    const off = { slug: planted.slug, missionId: coming?.id ?? 0, startsOn, seenLastDay: null };
    const team = as(home.db, planted.developer);
    expect(await cancelMission(as(home.db, planted.stranger), off)).toMatchObject({
      refusal: 'forbidden',
    });
    expect(await cancelMission(as(home.db, planted.developer, daysLater(10)), off)).toMatchObject({
      refusal: 'mission-begun',
    });
    expect((await cancelMission(team, off)).ok).toBe(true);
    const read = await readTeam(team, planted.slug);
    expect(read.ok ? read.value.missions : []).toHaveLength(2);
    const standing = await standingOfSlug(home.db, planted.slug, addDays(startsOn, 1));
    expect(standing?.teamIds).not.toContain(planted.stranger.id);
    expect(standing?.formerTeamIds).not.toContain(planted.stranger.id);
  });

  it('is corrected on the days a week that its author saw', async () => {
    const planted = await plantStartup(home.db);
    const [own] = await home.db
      .select({ id: mission.id })
      .from(mission)
      .where(eq(mission.accountId, planted.developer.id));
    const change = {
      ...{ slug: planted.slug, missionId: own?.id ?? 0 },
      ...{ seenDaysPerWeek: 3, daysPerWeek: 4.5 },
      ...{ employerKind: 'prestataire' as const, employerName: 'Les Boucles imbriquées' },
    };
    expect(await changeMissionFacts(as(home.db, planted.sponsor), change)).toMatchObject({
      refusal: 'forbidden',
    });
    expect((await changeMissionFacts(as(home.db, planted.staff), change)).ok).toBe(true);
    expect(await changeMissionFacts(as(home.db, planted.staff), change)).toMatchObject({
      refusal: 'conflict',
    });
    const read = await readTeam(as(home.db, null), planted.slug);
    const shown = read.ok ? read.value.missions.find((each) => each.id === own?.id) : undefined;
    expect(shown).toMatchObject({ daysPerWeek: 4.5, employerName: 'Les Boucles imbriquées' });
  });

  it('of no known employer or more than five days a week is refused by the database', async () => {
    const { startupId, stranger } = await plantStartup(home.db);
    const row = { startupId, accountId: stranger.id, role: 'design', daysPerWeek: 2 } as const;
    const unknown = home.db.execute(
      sql`update mission set employer_kind = 'inconnu' where startup_id = ${startupId}`,
    );
    await expect(unknown).rejects.toThrow();
    const tooMuch = home.db.insert(mission).values({ ...row, startsOn: today, daysPerWeek: 5.5 });
    await expect(tooMuch).rejects.toThrow();
  });
});
