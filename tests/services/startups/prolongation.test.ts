import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { mission } from 'db/schema/startups';
import { addDays, dayInParis } from '~/domain/shared/day';
import { acceptMission } from '~/services/startups/acceptMission.server';
import { endMission } from '~/services/startups/endMission.server';
import { proposeProlongation } from '~/services/startups/proposeProlongation.server';
import { readTeam } from '~/services/startups/readTeam.server';
import { readTeamTasks } from '~/services/startups/readTeamTasks.server';
import { refuseMission } from '~/services/startups/refuseMission.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const today = dayInParis(NOW);
const DAY_MS = 86_400_000;

describeOnBothEngines('a prolongation that staff propose', (home) => {
  let planted: PlantedStartup;
  let missionId: number;
  const endsOn = addDays(today, 10);
  beforeEach(async () => {
    planted = await plantStartup(home.db);
    const [stay] = await home.db
      .update(mission)
      .set({ endsOn })
      .where(
        and(eq(mission.startupId, planted.startupId), eq(mission.accountId, planted.developer.id)),
      )
      .returning({ id: mission.id });
    missionId = stay?.id ?? 0;
  });

  const propose = (who: PlantedStartup['staff'] | null, more = {}) =>
    proposeProlongation(as(home.db, who), {
      ...{ slug: planted.slug, missionId, seenLastDay: addDays(endsOn, -1) },
      ...{ lastDay: addDays(today, 100), note: 'Elle finit la bascule', outOfBandReason: '' },
      ...more,
    });
  const proposed = async (more = {}): Promise<number> => {
    const outcome = await propose(planted.staff, more);
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.value;
  };
  const accept = (who: PlantedStartup['staff'] | null, proposalId: number, now = NOW) =>
    acceptMission(as(home.db, who, now), {
      ...{ slug: planted.slug, proposalId, outOfBandReason: '' },
    });
  const end = async () => {
    const [stay] = await home.db
      .select({ endsOn: mission.endsOn })
      .from(mission)
      .where(eq(mission.id, missionId));
    return stay?.endsOn ?? null;
  };
  const subjectsTo = async (accountId: number) => {
    const rows = await rowsOf<{ subject: string }>(
      home.db,
      sql`select subject from outbox_message where account_id = ${accountId} order by id`,
    );
    return rows.map(({ subject }) => subject);
  };

  it('changes nothing until the intrapreneur accepts it, and is then the same mission, longer', async () => {
    for (const who of [planted.developer, planted.sponsor, planted.stranger, null]) {
      expect(await propose(who)).toMatchObject({ refusal: 'forbidden' });
    }
    const proposalId = await proposed();
    expect(await end()).toBe(endsOn);
    expect(await propose(planted.staff)).toMatchObject({ refusal: 'already-proposed' });
    const tasks = await readTeamTasks(as(home.db, planted.intrapreneur), planted.intrapreneur);
    expect(tasks.map(({ kind }) => kind)).toContain('answer-prolongation');
    expect(await subjectsTo(planted.intrapreneur.id)).toEqual([
      expect.stringContaining('une prolongation vous est proposée'),
    ]);
    expect(await subjectsTo(planted.developer.id)).toEqual([
      expect.stringContaining('la prolongation de votre mission'),
    ]);

    for (const who of [planted.developer, planted.staff, planted.sponsor, null]) {
      expect(await accept(who, proposalId)).toMatchObject({ refusal: 'forbidden' });
    }
    expect(await accept(planted.intrapreneur, proposalId)).toEqual({ ok: true, value: missionId });
    expect(await end()).toBe(addDays(today, 101));
    expect(await home.db.$count(mission, eq(mission.startupId, planted.startupId))).toBe(2);
    expect(await subjectsTo(planted.staff.id)).toEqual([
      expect.stringContaining('l’équipe garde Developpeuse'),
    ]);
    const acts = await rowsOf<{ act: string }>(
      home.db,
      sql`select act from journal_entry where startup_id = ${planted.startupId} order by number`,
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'mission.prolongation-proposed',
      'mission.prolonged',
    ]);
  });

  it('may be refused with a reason, and proposed again', async () => {
    const no = { slug: planted.slug, proposalId: await proposed(), reason: 'Le budget manque' };
    expect((await refuseMission(as(home.db, planted.intrapreneur), no)).ok).toBe(true);
    expect(await end()).toBe(endsOn);
    expect(await proposed({ lastDay: null })).not.toBe(no.proposalId);
  });

  it.each([
    [{ lastDay: addDays(endsOn, -1) }, 'not-longer'],
    [{ lastDay: addDays(endsOn, 0) }, 'done'],
    [{ seenLastDay: addDays(endsOn, -2) }, 'conflict'],
    [{ missionId: 0 }, 'not-found'],
  ])('keeps to the rules of prolonging: %o, %s', async (more, outcome) => {
    const answer = await propose(planted.staff, more);
    expect(answer.ok ? 'done' : answer.refusal).toBe(outcome);
  });

  it('falls when the end has moved meanwhile, or when the mission ended too long ago', async () => {
    const proposalId = await proposed();
    const late = new Date(NOW.getTime() + 41 * DAY_MS);
    expect(await accept(planted.intrapreneur, proposalId, late)).toMatchObject({
      refusal: 'mission-over',
    });
    await endMission(as(home.db, planted.intrapreneur), {
      ...{ slug: planted.slug, missionId, seenLastDay: addDays(endsOn, -1), lastDay: today },
    });
    expect(await accept(planted.intrapreneur, proposalId)).toMatchObject({
      refusal: 'proposal-outdated',
    });
  });

  it('is offered to staff who are not of the team, while somebody is there to answer', async () => {
    const offered = async (who: PlantedStartup['staff'] | null) => {
      const team = await readTeam(as(home.db, who), planted.slug);
      if (!team.ok) throw new Error(team.refusal);
      return team.value.missions.find(({ id }) => id === missionId)?.mayProposeProlonging;
    };
    expect(await offered(planted.staff)).toBe(true);
    for (const who of [planted.intrapreneur, planted.developer, planted.sponsor, null]) {
      expect(await offered(who)).toBe(false);
    }
    await home.db
      .update(mission)
      .set({ endsOn: today })
      .where(eq(mission.startupId, planted.startupId));
    expect(await offered(planted.staff)).toBe(false);
    expect(await propose(planted.staff, { seenLastDay: addDays(today, -1) })).toMatchObject({
      refusal: 'team-gone-nobody-to-ask',
    });
  });

  it('is accepted as the very mission that it prolongs, by the database too', async () => {
    const proposalId = await proposed();
    const [other] = await home.db
      .select({ id: mission.id })
      .from(mission)
      .where(eq(mission.accountId, planted.intrapreneur.id));
    await expect(
      home.db.execute(sql`update mission_proposal set state = 'accepted', settled_at = now(),
        mission_id = ${other?.id ?? 0}, account_id = ${planted.intrapreneur.id} where id = ${proposalId}`),
    ).rejects.toMatchObject({
      cause: { message: expect.stringContaining('mission_proposal_prolongs') as string },
    });
  });
});
