import { sql, type SQL } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { describeOnBothEngines } from '../support/database';
import { NOW, plantStartup } from '../support/planted-startup';
import { answerTo } from '../support/refusal';

const AT = sql`${NOW.toISOString()}::timestamptz`;

describeOnBothEngines('a milestone, by the database alone,', (home) => {
  let milestoneId: number;
  const set = (values: SQL) =>
    answerTo(home.db.execute(sql`update milestone set ${values} where id = ${milestoneId}`));

  beforeEach(async () => {
    const { startupId, staff } = await plantStartup(home.db);
    const [row] = await rowsOf<{ id: number }>(
      home.db,
      sql`insert into milestone (startup_id, title, due_on, created_at)
          values (${startupId}, 'Première version', '2026-04-01', ${AT}) returning id`,
    );
    milestoneId = row?.id ?? 0;
    await home.db.execute(
      sql`insert into milestone_move (milestone_id, from_due_on, to_due_on, reason, at, author_id)
          values (${milestoneId}, '2026-04-01', '2026-05-01', 'Retard', ${AT}, ${staff.id})`,
    );
  });

  it.each([
    [sql``, 'milestone_reached_has_evidence'],
    [sql`, evidence_kind = 'link'`, 'milestone_evidence_whole'],
    [sql`, evidence_kind = 'link', evidence_url = 'https://a.fr'`, 'done'],
    [sql`, evidence_kind = 'figure', evidence_figure = 3`, 'milestone_evidence_whole'],
    [sql`, evidence_kind = 'figure', evidence_unit = 'usagers'`, 'milestone_evidence_whole'],
    [sql`, evidence_kind = 'figure', evidence_figure = 3, evidence_unit = 'usagers'`, 'done'],
    [sql`, evidence_kind = 'file'`, 'milestone_evidence_whole'],
  ])('is reached with whole evidence (%#)', async (evidence, expected) => {
    expect(await set(sql`state = 'reached', closed_on = '2026-03-12' ${evidence}`)).toBe(expected);
  });

  it('has evidence only once it is reached, and a last day only once it is closed', async () => {
    const evidence = sql`evidence_kind = 'link', evidence_url = 'https://a.fr'`;
    expect(await set(evidence)).toBe('milestone_reached_has_evidence');
    expect(await set(sql`state = 'missed'`)).toBe('milestone_closed_has_day');
    expect(await set(sql`closed_on = '2026-03-12'`)).toBe('milestone_closed_has_day');
    expect(await set(sql`state = 'missed', closed_on = '2026-03-12'`)).toBe('done');
  });

  it.each([
    ['UPDATE', sql`update milestone_move set reason = 'Autre'`],
    ['DELETE', sql`delete from milestone_move`],
    ['TRUNCATE', sql`truncate milestone_move`],
  ])('keeps every move: no %s', async (_, statement) => {
    expect(await answerTo(home.db.execute(statement))).toBe('RL001 milestone_move is append-only');
  });
});
