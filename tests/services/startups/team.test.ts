import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { mission } from 'db/schema/startups';
import { addDays, dayInParis } from '~/domain/shared/day';
import type { MissionRole } from '~/domain/startups/mission';
import { addMission, type MissionForm } from '~/services/startups/addMission.server';
import { endMission } from '~/services/startups/endMission.server';
import { prolongMission } from '~/services/startups/prolongMission.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const today = dayInParis(NOW);

function joining(slug: string, person: string, more: Partial<MissionForm> = {}): MissionForm {
  return {
    slug,
    email: `${person}@exemple.test`,
    name: person,
    role: 'developpement',
    daysPerWeek: 3,
    employerKind: 'prestataire',
    employerName: '',
    startsOn: today,
    lastDay: null,
    outOfBandReason: '',
    withoutTeamReason: '',
    ...more,
  };
}

describeOnBothEngines('a team', (home) => {
  let planted: PlantedStartup;
  beforeEach(async () => {
    planted = await plantStartup(home.db);
  });

  it('is completed by its own members, who find or create the person and tell them', async () => {
    const ctx = as(home.db, planted.developer);
    const added = await addMission(ctx, joining(planted.slug, 'Nouvelle'));
    expect(added.ok).toBe(true);
    const [told] = await rowsOf<{ address: string; body: string }>(
      home.db,
      sql`select address, body from outbox_message where address = 'nouvelle@exemple.test'`,
    );
    expect(told?.body).toContain(`http://relais.test/startups/${planted.slug}`);
    const acts = await rowsOf<{ act: string }>(
      home.db,
      sql`select act from journal_entry where startup_id = ${planted.startupId} order by number`,
    );
    expect(acts.map((row) => row.act)).toEqual(['mission.started']);
  });

  it('is nobody else’s to complete', async () => {
    for (const actor of [planted.stranger, planted.sponsor, planted.signer, null]) {
      const form = joining(planted.slug, 'Quelqu-un');
      expect(await addMission(as(home.db, actor), form)).toMatchObject({ refusal: 'forbidden' });
    }
    const asStaff = await addMission(
      as(home.db, planted.staff),
      joining(planted.slug, 'Quelqu-un'),
    );
    expect(asStaff).toMatchObject({ refusal: 'team-has-its-word' });
    const nowhere = joining('nulle-part', 'Quelqu-un');
    expect(await addMission(as(home.db, planted.staff), nowhere)).toMatchObject({
      refusal: 'not-found',
    });
  });

  it('takes a fifth person with a reason only', async () => {
    const ctx = as(home.db, planted.intrapreneur);
    for (const person of ['trois', 'quatre']) {
      expect((await addMission(ctx, joining(planted.slug, `${person}-${planted.slug}`))).ok).toBe(
        true,
      );
    }
    const fifth = joining(planted.slug, `cinq-${planted.slug}`);
    expect(await addMission(ctx, fifth)).toMatchObject({ refusal: 'fifth-person-needs-reason' });
    const coach = joining(planted.slug, `coach-${planted.slug}`, { role: 'coach' });
    expect((await addMission(ctx, coach)).ok).toBe(true);
    const explained = { ...fifth, outOfBandReason: 'Mise en service dans douze départements' };
    expect((await addMission(ctx, explained)).ok).toBe(true);
  });

  it('never holds a person twice at once', async () => {
    const ctx = as(home.db, planted.intrapreneur);
    const again = joining(planted.slug, 'peu-importe', {
      email: `developpeuse-${planted.slug.split('-').at(-1) ?? ''}@exemple.test`,
    });
    expect(await addMission(ctx, again)).toMatchObject({ refusal: 'overlapping-mission' });
  });

  it('ends a mission once, on the end that its author saw', async () => {
    const ctx = as(home.db, planted.intrapreneur);
    const added = await addMission(ctx, joining(planted.slug, `parti-${planted.slug}`));
    const missionId = added.ok ? added.value : 0;
    const lastDay = addDays(today, 30);
    const end = { slug: planted.slug, missionId, seenLastDay: null, lastDay };
    expect(await endMission(ctx, end)).toEqual({ ok: true, value: missionId });
    expect(await endMission(ctx, end)).toMatchObject({ refusal: 'conflict', facts: { lastDay } });
    const longer = {
      ...end,
      seenLastDay: lastDay,
      lastDay: addDays(lastDay, 1),
      outOfBandReason: '',
    };
    expect((await prolongMission(ctx, longer)).ok).toBe(true);
    const [kept] = await home.db
      .select({ endsOn: mission.endsOn })
      .from(mission)
      .where(eq(mission.id, missionId));
    expect(kept?.endsOn).toBe(addDays(today, 32));
  });

  it('of another startup stays out of reach', async () => {
    const other = await plantStartup(home.db);
    const [theirs] = await home.db
      .select({ id: mission.id })
      .from(mission)
      .where(eq(mission.startupId, other.startupId));
    const end = {
      slug: planted.slug,
      missionId: theirs?.id ?? 0,
      seenLastDay: null,
      lastDay: today,
    };
    expect(await endMission(as(home.db, planted.staff), end)).toMatchObject({
      refusal: 'not-found',
    });
  });
});

describeOnBothEngines('the database, by itself,', (home) => {
  const row = (startupId: number, accountId: number, more: object = {}) => ({
    startupId,
    accountId,
    role: 'developpement' as MissionRole,
    daysPerWeek: 3,
    startsOn: today,
    ...more,
  });
  const causeOf = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
      return 'done';
    } catch (error) {
      const cause = (error as Error).cause as Error & {
        constraint?: string;
        constraint_name?: string;
      };
      return cause.constraint ?? cause.constraint_name ?? cause.message;
    }
  };

  it('refuses two missions of one person that overlap, and takes two that meet', async () => {
    const { startupId, stranger } = await plantStartup(home.db);
    const insert = (more: object) =>
      causeOf(
        home.db
          .insert(mission)
          .values(row(startupId, stranger.id, more))
          .then(() => null),
      );
    expect(await insert({ endsOn: addDays(today, 10) })).toBe('done');
    expect(await insert({ startsOn: addDays(today, 9) })).toBe('mission_never_overlaps');
    expect(await insert({ startsOn: addDays(today, 10) })).toBe('done');
  });

  it('refuses a fifth person in construction without a reason', async () => {
    const { startupId, stranger, signer, ownersAgent, staff } = await plantStartup(home.db);
    const insert = (accountId: number, more: object = {}) =>
      causeOf(
        home.db
          .insert(mission)
          .values(row(startupId, accountId, more))
          .then(() => null),
      );
    expect(await insert(stranger.id)).toBe('done');
    expect(await insert(signer.id)).toBe('done');
    expect(await insert(ownersAgent.id)).toBe(
      'mission of a fifth person in construction needs a reason',
    );
    expect(await insert(ownersAgent.id, { outOfBandReason: 'parce que' })).toBe('done');
    expect(await insert(staff.id, { role: 'coach' })).toBe('done');
  });

  it('lets a member of a team that grew before its construction leave', async () => {
    const planted = await plantStartup(home.db, { phase: 'acceleration' });
    const { startupId, stranger, signer, ownersAgent } = planted;
    for (const person of [stranger, signer, ownersAgent]) {
      await home.db.insert(mission).values(row(startupId, person.id));
    }
    await home.db.execute(
      sql`update startup_phase set phase = 'construction' where startup_id = ${startupId}`,
    );
    const [stay] = await home.db
      .select({ id: mission.id })
      .from(mission)
      .where(eq(mission.accountId, planted.developer.id));
    const end = { slug: planted.slug, missionId: stay?.id ?? 0, seenLastDay: null, lastDay: today };
    expect((await endMission(as(home.db, planted.staff), end)).ok).toBe(true);
  });
});

describeOnPostgres('people who join at once', (home) => {
  it('are at most four without a reason', async () => {
    const planted = await plantStartup(home.db);
    const people = ['a', 'b', 'c', 'd', 'e', 'f'];
    const outcomes = await Promise.all(
      people.map((person) =>
        addMission(
          as(home.db, planted.intrapreneur),
          joining(planted.slug, `${person}-${planted.slug}`),
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(2);
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
    expect(new Set(refusals)).toEqual(new Set(['fifth-person-needs-reason']));
    const team = await home.db
      .select({ id: mission.id })
      .from(mission)
      .where(eq(mission.startupId, planted.startupId));
    expect(team).toHaveLength(4);
  });

  it('are one mission when they are one person', async () => {
    const planted = await plantStartup(home.db);
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () =>
        addMission(
          as(home.db, planted.intrapreneur),
          joining(planted.slug, `double-${planted.slug}`),
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });
});
