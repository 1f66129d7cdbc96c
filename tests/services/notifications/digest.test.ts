import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { milestone } from 'db/schema/milestones';
import { outboxMessage, reminderSent } from 'db/schema/outbox';
import { mission } from 'db/schema/startups';
import { createMailer } from '~/adapters/mailer.server';
import { addDays, day, dayInParis } from '~/domain/shared/day';
import { changeDigest } from '~/services/notifications/changeDigest.server';
import { remindOfWeek } from '~/services/notifications/remindOfWeek.server';
import { sendDueMessages } from '~/services/outbox/sendDueMessages.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { Inbox } from '../../support/inbox';
import { as, plantStartup, type PlantedStartup } from '../../support/planted-startup';

/** A Monday, eight in the morning in Paris. */
const MONDAY = new Date('2026-03-16T07:00:00Z');
const MONDAY_DAY = day('2026-03-16');

describeOnBothEngines('the weekly digest', (home) => {
  let planted: PlantedStartup;
  beforeEach(async () => {
    planted = await plantStartup(home.db, { envelopeEndsOn: day('2027-12-31') });
    await home.db.insert(milestone).values({
      startupId: planted.startupId,
      title: 'Ouvrir aux usagers',
      dueOn: addDays(MONDAY_DAY, -3),
      createdAt: MONDAY,
    });
  });
  afterEach(async () => {
    await home.db.delete(outboxMessage);
    await home.db.delete(reminderSent);
    await home.db.update(milestone).set({ state: 'missed', closedOn: MONDAY_DAY });
    await home.db.update(mission).set({ endsOn: addDays(MONDAY_DAY, -1) });
  });

  const mailsTo = async (id: number) =>
    home.db.select().from(outboxMessage).where(eq(outboxMessage.accountId, id));
  const remind = (now = MONDAY) => remindOfWeek(as(home.db, null, now));

  it('tells a team its own, and staff their incubator, each once a week', async () => {
    expect(await remind()).toBeGreaterThan(0);
    const [toTeam, ...others] = await mailsTo(planted.developer.id);
    expect(others).toEqual([]);
    expect(toTeam?.subject).toBe('Votre semaine sur Relais\u00a0: 1\u00a0échéance dépassée');
    expect(toTeam?.body).toContain('Atteindre le jalon «\u00a0Ouvrir aux usagers\u00a0»');
    expect(toTeam?.body).toContain('(en retard de 3 jours)');
    expect(toTeam?.body).toContain(`http://relais.test/startups/${planted.slug}/jalons`);
    expect(toTeam?.body).toContain('http://relais.test/compte');
    expect(toTeam?.body).not.toContain('/suivi');
    const [toStaff] = await mailsTo(planted.staff.id);
    expect(toStaff?.body).toContain(`/startups/${planted.slug}/jalons/`);
    expect(toStaff?.body).toContain('/suivi?genre=milestone-late');
    expect(await remind()).toBe(0);
    expect(await remind(new Date('2026-03-17T09:00:00Z'))).toBe(0);
    expect(await mailsTo(planted.developer.id)).toHaveLength(1);
    expect(await remind(new Date('2026-03-23T09:00:00Z'))).toBeGreaterThan(0);
    expect(await mailsTo(planted.developer.id)).toHaveLength(2);
  });

  it.each([
    ['2026-03-16T05:59:59Z', 0],
    ['2026-03-16T06:00:00Z', 1],
    ['2026-03-17T22:59:59Z', 1],
    ['2026-03-17T23:00:00Z', 0],
    ['2026-03-15T12:00:00Z', 0],
    // Summer time: seven in Paris is five in Greenwich.
    ['2026-03-30T04:59:59Z', 0],
    ['2026-03-30T05:00:00Z', 1],
  ])('at %s leaves: %i', async (instant, mails) => {
    await remind(new Date(instant));
    expect(await mailsTo(planted.developer.id)).toHaveLength(mails);
  });

  it('does not leave when there is nothing to say', async () => {
    await remind();
    expect(await mailsTo(planted.stranger.id)).toEqual([]);
    expect(await mailsTo(planted.sponsor.id)).toEqual([]);
  });

  it('does not leave to whoever switched it off, and leaves again once it is on', async () => {
    const asDeveloper = as(home.db, planted.developer, MONDAY);
    expect(await changeDigest(asDeveloper, false)).toMatchObject({ ok: true });
    await remind();
    expect(await mailsTo(planted.developer.id)).toEqual([]);
    expect(await mailsTo(planted.intrapreneur.id)).toHaveLength(1);
    await changeDigest(asDeveloper, true);
    await remind();
    expect(await mailsTo(planted.developer.id)).toHaveLength(1);
  });

  it('waits for a mail server that is down, then reaches everybody, nobody twice', async () => {
    const inbox = await Inbox.open();
    try {
      const leaving = await remind();
      inbox.refusing = true;
      let now = MONDAY.getTime();
      const mailer = createMailer(inbox.url, 'Relais <relais@relais.test>');
      const work = () => sendDueMessages(home.db, mailer, () => new Date(now));
      for (let minute = 0; minute < 10; minute += 1) {
        expect(await work()).toBe(0);
        now += 60_000;
        await remind(new Date(now));
      }
      inbox.refusing = false;
      now += 6 * 60 * 60_000;
      while ((await work()) > 0);
      expect(inbox.received).toHaveLength(leaving);
      expect(new Set(inbox.received.map(({ to }) => to)).size).toBe(leaving);
    } finally {
      await inbox.close();
    }
  });
});

describeOnPostgres('several processes on a Monday', (home) => {
  it('tell each person once', async () => {
    for (let index = 0; index < 4; index += 1) {
      const { startupId } = await plantStartup(home.db);
      const dueOn = addDays(dayInParis(MONDAY), -1);
      await home.db
        .insert(milestone)
        .values({ startupId, title: 'Jalon', dueOn, createdAt: MONDAY });
    }
    const told = await Promise.all(
      Array.from({ length: 4 }, () => remindOfWeek(as(home.db, null, MONDAY))),
    );
    const mails = await home.db.select().from(outboxMessage);
    expect(told.reduce((sum, count) => sum + count)).toBe(mails.length);
    expect(new Set(mails.map(({ address }) => address)).size).toBe(mails.length);
    expect(mails.length).toBeGreaterThan(8);
  });
});
