import { createHmac, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf, type Db } from 'db/client';
import { addDays, day, type Day } from '~/domain/shared/day';
import { followMagicLink } from '~/services/accounts/followMagicLink.server';
import { requestMagicLink } from '~/services/accounts/requestMagicLink.server';
import { decideReview } from '~/services/reviews/decideReview.server';
import { exportCalendar } from '~/services/reviews/exportCalendar.server';
import { readCalendar } from '~/services/reviews/readCalendar.server';
import { remindReviews } from '~/services/reviews/remindReviews.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, plantStartup } from '../../support/planted-startup';
import { decision, plan } from './plan';

const HELD = day('2026-06-15');
const morning = (on: Day): Date => new Date(`${on}T07:00:00Z`);
const hashOf = (token: string) => createHmac('sha256', 'tests').update(token).digest('hex');

/** The context of the platform itself, with links that sign in. */
function itself(db: Db, at: Date) {
  return {
    ...as(db, null, at),
    mintToken: () => {
      const token = randomUUID();
      return { token, hash: hashOf(token) };
    },
  };
}

const mailsTo = (db: Db, accountId: number) =>
  rowsOf<{ subject: string; body: string }>(
    db,
    sql`select subject, body from outbox_message where account_id = ${accountId} order by id`,
  );

describeOnBothEngines('reminders of committees', (home) => {
  it('leave 60, 30 and 7 days before and when the day has passed, to team, sponsors and staff, once each', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const reviewId = await plan(db, mine, HELD);
    const people = [mine.intrapreneur, mine.developer, mine.sponsor, mine.staff];
    const counts: number[][] = [];
    const before = await Promise.all(people.map(async ({ id }) => (await mailsTo(db, id)).length));
    for (const days of [-61, -60, -59, -30, -7, -6, 0, 1, 2, 8, 9]) {
      await remindReviews(itself(db, morning(addDays(HELD, days))));
      const now = await Promise.all(people.map(async ({ id }) => (await mailsTo(db, id)).length));
      counts.push(now.map((count, index) => count - (before[index] ?? 0)));
    }
    const each = [0, 1, 1, 2, 3, 3, 3, 4, 4, 5, 5];
    expect(counts).toEqual(each.map((count) => people.map(() => count)));
    const subjects = (await mailsTo(db, mine.developer.id)).map(({ subject }) => subject);
    expect(subjects.slice(-5)).toEqual([
      expect.stringContaining('comité dans 60 jours'),
      expect.stringContaining('comité dans 30 jours'),
      expect.stringContaining('comité dans 7 jours'),
      expect.stringContaining('à décider'),
      expect.stringContaining('à décider'),
    ]);
    const staff = (await mailsTo(db, mine.staff.id)).at(-1);
    expect(staff?.body.split('\n').at(-1)).toBe('http://relais.test/comites');
    const acts = await rowsOf(
      db,
      sql`select 1 from journal_entry where act = 'review.reminded' and subject_id = ${reviewId}`,
    );
    expect(acts).toHaveLength(5);
    // Decided, it is recalled no more.
    const late = as(db, mine.sponsor, morning(addDays(HELD, 10)));
    await decideReview(late, mine.slug, decision(reviewId));
    await remindReviews(itself(db, morning(addDays(HELD, 16))));
    expect((await mailsTo(db, mine.developer.id)).at(-1)?.subject).toContain('accord');
  });

  it('call for a committee that nobody planned, before the day by which it is due and once after', async () => {
    const { db } = home;
    const mine = await plantStartup(db, { openedOn: day('2026-01-10') });
    const dueOn = day('2026-07-10');
    const seen = async (days: number) => {
      await remindReviews(itself(db, morning(addDays(dueOn, days))));
      return (await mailsTo(db, mine.developer.id)).length;
    };
    expect([await seen(-61), await seen(-60), await seen(-30), await seen(-7)]).toEqual([
      0, 1, 2, 3,
    ]);
    expect([await seen(1), await seen(7), await seen(20)]).toEqual([4, 4, 4]);
    const [first] = await mailsTo(db, mine.developer.id);
    expect(first?.subject).toContain('comité à tenir avant le 10 juillet 2026');
    expect(first?.body).toContain(`/startups/${mine.slug}/comites`);
  });

  it('open a sponsor’s desk by their link: it signs in once, for seven days, and counts as nobody’s asking', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    await plan(db, mine, HELD);
    const at = morning(addDays(HELD, -7));
    await remindReviews(itself(db, at));
    const body = (await mailsTo(db, mine.sponsor.id)).at(-1)?.body ?? '';
    expect(body).toContain('Le dossier est prêt');
    const token = /\/connexion\/lien\?jeton=(\S+)$/.exec(body)?.[1] ?? '';
    expect(token).not.toBe('');
    const team = (await mailsTo(db, mine.developer.id)).at(-1)?.body ?? '';
    expect(team).not.toContain('jeton');

    // Whoever asks for a link of their own meanwhile, still gets one, and clears nothing away.
    const [{ email } = { email: '' }] = await rowsOf<{ email: string }>(
      db,
      sql`select email from account where id = ${mine.sponsor.id}`,
    );
    for (let asked = 0; asked < 5; asked += 1) {
      const link = { email, returnTo: null, token: randomUUID(), tokenHash: randomUUID() };
      expect(await requestMagicLink(as(db, null, at), link)).toMatchObject({ ok: true });
    }
    const follow = (instant: Date) =>
      followMagicLink(as(db, null, instant), hashOf(token), {
        tokenHash: randomUUID(),
        formerHash: null,
      });
    const week = 7 * 24 * 3_600_000;
    expect(await follow(new Date(at.getTime() + week))).toMatchObject({ refusal: 'expired' });
    expect(await follow(new Date(at.getTime() + week - 1_000))).toMatchObject({
      value: { returnTo: '/bureau' },
    });
    expect(await follow(at)).toMatchObject({ refusal: 'used' });
  });

  it('give no sign-in link to a sponsor who holds a role', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    await plan(db, mine, HELD);
    await db.execute(sql`update account set roles = '{staff}' where id = ${mine.sponsor.id}`);
    await remindReviews(itself(db, morning(addDays(HELD, -30))));
    const bodies = (await mailsTo(db, mine.sponsor.id)).map(({ body }) => body);
    expect(bodies.some((body) => body.endsWith('http://relais.test/bureau'))).toBe(true);
    expect(bodies.every((body) => !body.includes('jeton'))).toBe(true);
  });
});

describeOnBothEngines('the calendar of committees', (home) => {
  it('tells everyone the days, and staff what is behind them', async () => {
    const { db } = home;
    const decided = await plantStartup(db, { openedOn: day('2025-08-31') });
    const planned = await plantStartup(db);
    const reviewId = await plan(db, planned, day('2026-04-02'));
    await plantStartup(db, { phase: 'abandon' });
    const filters = { state: null, page: 1 };
    const everyone = await readCalendar(as(db, null), filters);
    expect(everyone.lines).toMatchObject([
      // Six months from 31 August, and nobody planned it.
      { slug: decided.slug, state: 'overdue', dueOn: '2026-02-28', inside: null },
      { slug: planned.slug, state: 'planned', day: '2026-04-02', reviewId, inside: null },
    ]);
    expect(everyone).toMatchObject({
      total: 2,
      isInside: false,
      counts: { overdue: 1, planned: 1 },
    });
    const staff = await readCalendar(as(db, decided.staff), { state: 'planned', page: 1 });
    expect(staff.lines).toMatchObject([
      { inside: { sponsors: [expect.stringContaining('Sponsor')], askIsWritten: false } },
    ]);
    expect(await exportCalendar(as(db, null), 'overdue')).toMatchObject([{ slug: decided.slug }]);
    await db.execute(sql`update engagement set ended_on = '2026-03-01', ended_reason = 'Muté'
      where startup_id = ${planned.startupId}`);
    const without = await readCalendar(as(db, decided.staff), { state: 'planned', page: 1 });
    expect(without.lines).toMatchObject([{ inside: { sponsors: [] } }]);

    // The day comes without a decision: it stays open, and is to decide.
    const after = as(db, null, new Date('2026-04-20T08:00:00Z'));
    expect((await readCalendar(after, filters)).counts).toMatchObject({ 'to-decide': 1 });
  });
});

describeOnPostgres('reminders of several processes at once', (home) => {
  it('leave once', async () => {
    const { db } = home;
    const startups = [];
    for (let count = 0; count < 3; count += 1) {
      const mine = await plantStartup(db);
      await plan(db, mine, HELD);
      startups.push(mine);
    }
    const at = morning(addDays(HELD, -30));
    const counts = await Promise.all(
      Array.from({ length: 4 }, () => remindReviews(itself(db, at))),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    for (const mine of startups) {
      const mails = await mailsTo(db, mine.developer.id);
      expect(mails.filter(({ subject }) => subject.includes('30 jours'))).toHaveLength(1);
    }
  });
});
