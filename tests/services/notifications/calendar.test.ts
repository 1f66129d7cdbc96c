import ICAL from 'ical.js';
import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { milestone, milestoneMove } from 'db/schema/milestones';
import { nameOfStartup } from 'db/repositories/startups';
import { review } from 'db/schema/reviews';
import { mission, startupPhase } from 'db/schema/startups';
import { writeCalendar } from '~/adapters/calendar.server';
import type { Actor } from '~/domain/accounts/account';
import type { CalendarEvent } from '~/domain/notifications/calendar';
import { addDays, day, dayInParis, type Day } from '~/domain/shared/day';
import { calendarAnswer } from '~/http/calendar.server';
import { closeMilestone } from '~/services/milestones/closeMilestone.server';
import { moveMilestone } from '~/services/milestones/moveMilestone.server';
import { readCalendarOf } from '~/services/notifications/readCalendarOf.server';
import { readStartupCalendar } from '~/services/notifications/readStartupCalendar.server';
import { renewCalendar } from '~/services/notifications/renewCalendar.server';
import { erasePerson } from '~/services/accounts/erasePerson.server';
import { cancelReview } from '~/services/reviews/cancelReview.server';
import { prolongMission } from '~/services/startups/prolongMission.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const TODAY = dayInParis(NOW);

/** What a strict parser reads of a calendar: every line at most 75 bytes, every event whole. */
function parse(text: string): ICAL.Component[] {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = ICAL.Component.fromString(text);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('prodid')).not.toBeNull();
  const events = calendar.getAllSubcomponents('vevent');
  for (const event of events) {
    for (const name of ['uid', 'dtstamp', 'dtstart'])
      expect(event.getAllProperties(name), name).toHaveLength(1);
    expect(event.getFirstProperty('dtstart')?.type).toBe('date');
  }
  return events;
}

function told(event: ICAL.Component | undefined) {
  const value = (name: string) => event?.getFirstPropertyValue(name)?.toString();
  return {
    uid: value('uid'),
    day: value('dtstart'),
    end: value('dtend'),
    summary: value('summary'),
    status: value('status'),
    sequence: value('sequence'),
  };
}

const write = async (events: readonly CalendarEvent[]) =>
  calendarAnswer(
    { name: 'Essai', file: 'essai.ics', publicUrl: 'https://relais.test' },
    events,
    'no-store',
  ).text();

describe.each(['UTC', 'Europe/Paris', 'Pacific/Auckland', 'America/Los_Angeles'])(
  'a calendar written on a server in %s',
  (zone) => {
    const before = process.env['TZ'];
    afterEach(() => {
      process.env['TZ'] = before;
    });

    it.each([
      ['2026-03-29', '2026-03-30'],
      ['2026-10-25', '2026-10-26'],
      ['2028-02-29', '2028-03-01'],
      ['2026-12-31', '2027-01-01'],
    ])('keeps %s whole', (on, end) => {
      process.env['TZ'] = zone;
      const event = {
        uid: 'a@b',
        day: day(on),
        summary: 'Comité, décision ; retour\\suite «\u00a0à jour\u00a0» '.repeat(4),
        url: 'https://relais.test/a?b=c',
        sequence: 2,
        cancelled: false,
        changedAt: new Date('2026-01-31T23:30:00Z'),
      };
      const text = writeCalendar('Relais', [event]);
      const [parsed] = parse(text);
      expect(told(parsed)).toEqual({
        uid: 'a@b',
        day: on,
        end,
        summary: event.summary,
        status: 'CONFIRMED',
        sequence: '2',
      });
      expect(text).toContain('DTSTAMP:20260131T233000Z');
      expect(text).toContain('X-WR-TIMEZONE:Europe/Paris');
    });
  },
);

describeOnBothEngines('calendars', (home) => {
  let planted: PlantedStartup;
  beforeEach(async () => {
    planted = await plantStartup(home.db);
  });

  const ofStartup = async () => {
    const calendar = await readStartupCalendar(as(home.db, null), planted.slug);
    return parse(await write(calendar?.events ?? [])).map(told);
  };

  it('move a milestone under the same name, with a higher sequence, then call it off', async () => {
    const [{ id } = { id: 0 }] = await home.db
      .insert(milestone)
      .values({
        startupId: planted.startupId,
        title: 'Jalon, un',
        dueOn: addDays(TODAY, 9),
        createdAt: NOW,
      })
      .returning();
    const uid = `milestone-${id}@relais.test`;
    const ctx = as(home.db, planted.intrapreneur);
    expect(await ofStartup()).toMatchObject([
      { uid, day: addDays(TODAY, 9), sequence: '0', status: 'CONFIRMED' },
    ]);
    const moved = {
      slug: planted.slug,
      milestoneId: id,
      version: 1,
      dueOn: addDays(TODAY, 20),
      reason: 'Retard',
    };
    expect(await moveMilestone(ctx, moved)).toMatchObject({ ok: true });
    expect(await ofStartup()).toMatchObject([
      { uid, day: addDays(TODAY, 20), sequence: '1', status: 'CONFIRMED' },
    ]);
    const closed = {
      slug: planted.slug,
      milestoneId: id,
      version: 2,
      how: 'cancel',
      reason: 'Plus utile',
    } as const;
    expect(await closeMilestone(ctx, closed)).toMatchObject({ ok: true });
    expect(await ofStartup()).toMatchObject([
      { uid, day: addDays(TODAY, 20), sequence: '2', status: 'CANCELLED' },
    ]);
    expect(await home.db.select().from(milestoneMove)).not.toEqual([]);
  });

  it('call a committee off', async () => {
    const [{ id } = { id: 0 }] = await home.db
      .insert(review)
      .values({ startupId: planted.startupId, heldOn: addDays(TODAY, 9), createdAt: NOW })
      .returning();
    const [before] = await ofStartup();
    expect(before).toMatchObject({
      uid: `review-${id}@relais.test`,
      status: 'CONFIRMED',
      sequence: '0',
    });
    expect(
      await cancelReview(as(home.db, planted.staff), planted.slug, {
        reviewId: id,
        version: 1,
        reason: 'Reporté',
        newDay: addDays(TODAY, 20),
      }),
    ).toMatchObject({ ok: true });
    const days = await ofStartup();
    expect(days).toHaveLength(2);
    expect(days).toContainEqual({ ...before, status: 'CANCELLED', sequence: '1' });
    expect(days).toContainEqual(
      expect.objectContaining({ day: addDays(TODAY, 20), status: 'CONFIRMED', sequence: '0' }),
    );
  });

  const mine = async (accountId: number) => {
    const calendar = await readCalendarOf(as(home.db, null), accountId);
    if (calendar === null) return null;
    return parse(await write(await calendar.events())).map(told);
  };

  it('hold what concerns a person, once they asked for one, until they are erased', async () => {
    const { developer, stranger } = planted;
    expect(await mine(developer.id)).toBeNull();
    for (const person of [developer, stranger])
      expect(await renewCalendar(as(home.db, person), 'a seed')).toMatchObject({ ok: true });
    const days = await mine(developer.id);
    expect(days?.map(({ uid }) => uid?.split('-')[0]).sort()).toEqual(['envelope', 'six']);
    expect(await mine(stranger.id)).toEqual([]);
    const admin = { ...planted.staff, roles: ['admin'] } as const;
    expect(await erasePerson(as(home.db, admin), developer.id, 'Demande')).toMatchObject({
      ok: true,
    });
    expect(await mine(developer.id)).toBeNull();
  });

  it('call the end of the six months off once construction ended before', async () => {
    await renewCalendar(as(home.db, planted.developer), 'a seed');
    const clock = async () =>
      (await mine(planted.developer.id))?.find(({ uid }) => uid?.startsWith('six-months'));
    const before = await clock();
    expect(before).toMatchObject({ status: 'CONFIRMED', sequence: '0' });
    await home.db.transaction(async (tx) => {
      await tx
        .update(startupPhase)
        .set({ endsOn: TODAY })
        .where(eq(startupPhase.startupId, planted.startupId));
      await tx.insert(startupPhase).values({
        startupId: planted.startupId,
        sequence: 2,
        phase: 'acceleration',
        startsOn: TODAY,
        openedAt: NOW,
      });
    });
    expect(await clock()).toMatchObject({ uid: before?.uid, status: 'CANCELLED', sequence: '1' });
  });

  it('hold the last day of a mission under one name, moved, then crossed out', async () => {
    const { developer, slug, startupId } = planted;
    const { name: startupName } = await nameOfStartup(home.db, startupId);
    await home.db
      .update(mission)
      .set({ endsOn: addDays(TODAY, 20) })
      .where(and(eq(mission.startupId, startupId), eq(mission.accountId, developer.id)));
    await renewCalendar(as(home.db, developer), 'a seed');
    const last = async () =>
      (await mine(developer.id))?.filter(({ uid }) => uid?.startsWith('mission-end'));
    expect(await last()).toMatchObject([
      {
        ...{ day: addDays(TODAY, 19), sequence: '0', status: 'CONFIRMED' },
        summary: `Dernier jour de ${developer.name} dans l’équipe de ${startupName}`,
      },
    ]);
    const [stay] = await home.db
      .select({ id: mission.id })
      .from(mission)
      .where(and(eq(mission.startupId, startupId), eq(mission.accountId, developer.id)));
    const prolong = (seenLastDay: Day, lastDay: Day | null) =>
      prolongMission(as(home.db, planted.intrapreneur), {
        ...{ slug, missionId: stay?.id ?? 0, seenLastDay, lastDay, outOfBandReason: '' },
      });
    expect(await prolong(addDays(TODAY, 19), addDays(TODAY, 40))).toMatchObject({ ok: true });
    expect(await last()).toMatchObject([
      { day: addDays(TODAY, 40), sequence: '1', status: 'CONFIRMED' },
    ]);
    expect(await prolong(addDays(TODAY, 40), null)).toMatchObject({ ok: true });
    expect(await last()).toMatchObject([
      { day: addDays(TODAY, 40), sequence: '2', status: 'CANCELLED' },
    ]);
  });

  it('ask whoever was on the last team of a stopped startup for its post-mortem', async () => {
    const stopped = await plantStartup(home.db, { phase: 'abandon' });
    await home.db
      .update(mission)
      .set({ endsOn: TODAY })
      .where(eq(mission.startupId, stopped.startupId));
    const [phase] = await home.db
      .select({ startsOn: startupPhase.startsOn })
      .from(startupPhase)
      .where(eq(startupPhase.startupId, stopped.startupId));
    const asked = async (person: Actor) => {
      await renewCalendar(as(home.db, person), 'a seed');
      return (await mine(person.id))?.filter(({ uid }) => uid?.startsWith('post-mortem'));
    };
    expect(await asked(stopped.developer)).toMatchObject([
      { day: addDays(phase?.startsOn ?? TODAY, 30), status: 'CONFIRMED' },
    ]);
    expect(await asked(planted.developer)).toEqual([]);
  });

  it('show staff every committee of their incubator', async () => {
    const { staff, startupId } = planted;
    await renewCalendar(as(home.db, staff), 'a seed');
    await home.db.insert(review).values({ startupId, heldOn: addDays(TODAY, 9), createdAt: NOW });
    expect(await mine(staff.id)).toMatchObject([{ day: addDays(TODAY, 9) }]);
  });
});
