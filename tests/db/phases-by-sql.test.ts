import { sql, type SQL } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { causeOf } from 'db/errors';
import { addDays, dayInParis, type Day } from '~/domain/shared/day';
import { PHASES, type Phase } from '~/domain/startups/phase';
import { phaseMove } from '~/domain/startups/transitions';
import { describeOnBothEngines } from '../support/database';
import { NOW, plantStartup } from '../support/planted-startup';

interface Row {
  readonly sequence: number;
  readonly phase: Phase;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

const today = dayInParis(NOW);

/** What somebody with the password of the database might write: right moves, and every wrong one. */
const write = fc.oneof(
  fc.record({
    does: fc.constant('next' as const),
    phase: fc.constantFrom(...PHASES),
    after: fc.integer({ min: 0, max: 40 }),
    gap: fc.constantFrom(0, 0, 0, 0, 1, -1),
  }),
  fc.record({ does: fc.constantFrom('close', 'delete', 'reopen', 'shift', 'skip'), at: fc.nat(4) }),
  fc.record({
    does: fc.constant('rename' as const),
    phase: fc.constantFrom(...PHASES),
    at: fc.nat(4),
  }),
);
type Write = typeof write extends fc.Arbitrary<infer W> ? W : never;

function statementsOf(asked: Write, startupId: number, last: Row): readonly SQL[] {
  if (asked.does === 'next' && 'after' in asked) {
    const endsOn = addDays(last.startsOn, asked.after);
    return [
      sql`update startup_phase set ends_on = ${endsOn} where startup_id = ${startupId} and ends_on is null`,
      sql`insert into startup_phase (startup_id, sequence, phase, starts_on, opened_at)
          values (${startupId}, ${last.sequence + 1}, ${asked.phase}, ${addDays(endsOn, asked.gap)}, now())`,
    ];
  }
  const at = 'at' in asked ? asked.at + 1 : 1;
  const one = sql`startup_id = ${startupId} and sequence = ${at}`;
  if ('phase' in asked) return [sql`update startup_phase set phase = ${asked.phase} where ${one}`];
  return [
    {
      close: sql`update startup_phase set ends_on = ${addDays(today, 400)} where startup_id = ${startupId} and ends_on is null`,
      delete: sql`delete from startup_phase where ${one}`,
      reopen: sql`update startup_phase set ends_on = null where ${one}`,
      shift: sql`update startup_phase set starts_on = starts_on + 1 where ${one}`,
      skip: sql`update startup_phase set sequence = sequence + 10 where ${one}`,
      next: sql`select 1`,
    }[asked.does],
  ];
}

function brokenRule(rows: readonly Row[]): string | null {
  if (rows.filter(({ endsOn }) => endsOn === null).length !== 1) return 'exactly one is open';
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (row.sequence !== index + 1) return 'numbered without a hole';
    if (before === undefined) continue;
    if (row.startsOn !== before.endsOn) return 'each starts where the last one ended';
    if (phaseMove(before.phase, row.phase) === null) return 'moves of the table alone';
  }
  return null;
}

describeOnBothEngines('phases written by SQL', (home) => {
  it('keep invariant 3 after any sequence of writes, refused or not', async () => {
    let kept = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 8 }), async (writes) => {
        const { startupId } = await plantStartup(home.db, { phase: 'investigation' });
        const read = () =>
          rowsOf<Row>(
            home.db,
            sql`select sequence, phase, starts_on::text as "startsOn", ends_on::text as "endsOn"
                from startup_phase where startup_id = ${startupId} order by sequence`,
          );
        for (const asked of writes) {
          const last = (await read()).at(-1);
          if (last === undefined) throw new Error('a startup has a phase');
          try {
            await home.db.transaction(async (tx) => {
              for (const statement of statementsOf(asked, startupId, last)) {
                await tx.execute(statement);
              }
              // A friction that leaves incubation with its startup is not what is tried here.
              await tx.execute(sql`update friction set state = case when exists (
                  select 1 from startup_phase where startup_id = ${startupId} and ends_on is null
                    and phase in ('investigation', 'construction', 'acceleration', 'consolidation')
                ) then 'in_incubation' else 'resolved' end
                where id in (select friction_id from startup_friction where startup_id = ${startupId})`);
            });
            kept += 1;
          } catch (error) {
            if (causeOf(error).rule === undefined) throw error;
            refused += 1;
          }
          expect(brokenRule(await read())).toBeNull();
        }
      }),
      { numRuns: 25 },
    );
    // Both happened: a property over nothing but refusals would say nothing.
    expect(Math.min(kept, refused)).toBeGreaterThan(5);
  });
});
