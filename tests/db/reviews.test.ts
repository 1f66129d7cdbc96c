import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { answerTo } from '../support/refusal';
import { describeOnBothEngines } from '../support/database';
import { NOW, plantStartup, type PlantedStartup } from '../support/planted-startup';

const AT = sql`${NOW.toISOString()}::timestamptz`;

describeOnBothEngines('a committee, by the database alone,', (home) => {
  let mine: PlantedStartup;
  let reviewId: number;
  const plan = (startupId: number) =>
    rowsOf<{ id: number }>(
      home.db,
      sql`insert into review (startup_id, held_on, created_at) values (${startupId}, '2026-03-12', ${AT}) returning id`,
    );
  const change = (to: ReturnType<typeof sql>) =>
    answerTo(home.db.execute(sql`update review set ${to} where id = ${reviewId}`));
  const decided = (outcome: string, rest = sql``) =>
    sql`state = 'decided', outcome = ${outcome}, decided_at = ${AT}, decided_by_id = ${mine.sponsor.id}, reason = 'Oui' ${rest}`;

  beforeEach(async () => {
    mine = await plantStartup(home.db);
    reviewId = (await plan(mine.startupId))[0]?.id ?? 0;
  });

  it('is planned one at a time', async () => {
    expect(await answerTo(plan(mine.startupId))).toBe('review_one_planned');
    expect(await change(sql`state = 'cancelled'`)).toBe('done');
    expect(await answerTo(plan(mine.startupId))).toBe('done');
  });

  it.each([
    ['decided', sql`state = 'decided', outcome = 'stopped', decided_at = ${AT}, reason = 'Oui'`],
    ['cancelled', sql`state = 'cancelled'`],
  ])('once %s is neither changed nor deleted', async (state, end) => {
    await home.db.execute(
      sql`update review set ${end}, decided_by_id = ${mine.sponsor.id} where id = ${reviewId}`,
    );
    const rule = `RL001 review once ${state} stays as it is`;
    expect(await change(sql`reason = 'Autre'`)).toBe(rule);
    expect(await change(sql`state = 'planned'`)).toBe(rule);
    const removal = home.db.execute(sql`delete from review where id = ${reviewId}`);
    expect(await answerTo(removal)).toBe(rule);
  });

  it('while it is planned may be deleted', async () => {
    const removal = home.db.execute(sql`delete from review where id = ${reviewId}`);
    expect(await answerTo(removal)).toBe('done');
    expect(await answerTo(plan(mine.startupId))).toBe('done');
  });

  it('is decided by somebody, at an instant, with an outcome and a reason', async () => {
    const whole = 'review_decided_is_whole';
    const parts = {
      outcome: sql`outcome = 'stopped'`,
      instant: sql`decided_at = ${AT}`,
      decider: sql`decided_by_id = ${mine.sponsor.id}`,
      reason: sql`reason = 'Oui'`,
    };
    for (const missing of Object.keys(parts)) {
      const kept = Object.entries(parts).filter(([part]) => part !== missing);
      const rest = sql.join(
        kept.map(([, part]) => part),
        sql`, `,
      );
      expect(await change(sql`state = 'decided', ${rest}`), missing).toBe(whole);
    }
    const all = sql.join(Object.values(parts), sql`, `);
    expect(await change(all), 'decided without saying so').toBe(whole);
    expect(await change(sql`state = 'decided', ${all}`)).toBe('done');
  });

  it.each([
    ['granted', sql``, 'review_favourable_names_phase'],
    ['handover', sql``, 'review_favourable_names_phase'],
    ['granted', sql`, opens_phase = 'construction'`, 'done'],
    ['provisional', sql``, 'review_provisional_months'],
    ['provisional', sql`, provisional_months = 0`, 'review_provisional_months'],
    ['provisional', sql`, provisional_months = 1`, 'done'],
    ['provisional', sql`, provisional_months = 2`, 'done'],
    ['provisional', sql`, provisional_months = 3`, 'review_provisional_months'],
    ['stopped', sql`, provisional_months = 1`, 'review_provisional_months'],
    ['stopped', sql``, 'done'],
  ])('%s brings what it must (%#)', async (outcome, rest, expected) => {
    expect(await change(decided(outcome, rest))).toBe(expected);
  });

  it.each([
    [-1, 'impact_line_rating'],
    [0, 'done'],
    [4, 'done'],
    [5, 'impact_line_rating'],
  ])('rates an impact %i: %s', async (rating, expected) => {
    const line = home.db.execute(
      sql`insert into impact_line (review_id, criterion, indicator, value, rating)
          values (${reviewId}, 'utile', 'Dossiers', '12', ${rating})`,
    );
    expect(await answerTo(line)).toBe(expected);
  });
});
