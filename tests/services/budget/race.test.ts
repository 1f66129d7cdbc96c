import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { insertLine, type NewLine } from 'db/repositories/budget';
import { day } from '~/domain/shared/day';
import { placeOrder } from '~/services/budget/placeOrder.server';
import { readBudget } from '~/services/budget/readBudget.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const ORDER = {
  happenedOn: day('2026-03-12'),
  label: 'Une semaine d’atelier',
  supplier: 'Atelier inventé',
  activity: 'design',
  resource: 'prestations-externes',
} as const;
const FIFTEEN_THOUSAND = 1_500_000;

function lineOf(mine: PlantedStartup, rest: Partial<NewLine> = {}): NewLine {
  return {
    ...ORDER,
    startupId: mine.startupId,
    envelopeId: mine.envelopeId,
    kind: 'commitment',
    commitmentId: null,
    reversesId: null,
    invoiceId: null,
    invoiceNumber: null,
    amountCents: FIFTEEN_THOUSAND,
    at: NOW,
    authorId: mine.intrapreneur.id,
    reason: null,
    ...rest,
  };
}

describeOnPostgres('twenty orders of 15 000 € at once on 200 000 €', (home) => {
  it('accept exactly thirteen', async () => {
    const mine = await plantStartup(home.db);
    const boss = as(home.db, mine.intrapreneur);
    const order = { ...ORDER, envelopeId: mine.envelopeId, amount: FIFTEEN_THOUSAND };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => placeOrder(boss, mine.slug, order)),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(13);
    for (const answer of answers.filter((each) => !each.ok)) {
      expect(answer).toMatchObject({
        refusal: 'more-than-left',
        facts: { left: '5\u202f000\u00a0€' },
      });
    }
    expect((await readBudget(boss, mine.slug))?.balance.left).toBe(500_000);
  });

  it('are held to thirteen by the database alone', async () => {
    const mine = await plantStartup(home.db);
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, () => home.db.transaction((tx) => insertLine(tx, lineOf(mine)))),
    );
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(13);
    for (const answer of answers) {
      if (answer.status === 'fulfilled') continue;
      const { cause } = answer.reason as Error;
      expect((cause as Error).message).toBe('ledger orders exceed the envelope');
    }
  });
});

describeOnBothEngines('the database by itself', (home) => {
  const written = fc.record({
    kind: fc.constantFrom('commitment', 'certification', 'payment', 'reversal' as const),
    target: fc.nat(20),
    amountCents: fc.integer({ min: 1, max: 120 }),
  });

  it('keeps invariant 2 whatever is written', async () => {
    const seen = { kept: 0, refused: 0, paid: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 10, maxLength: 30 }), async (lines) => {
        const mine = await plantStartup(home.db, { envelopeCents: 200 });
        const kept: (NewLine & { id: number })[] = [];
        for (const { kind, target, amountCents } of lines) {
          const orders = kept.filter(
            (line) => line.kind === 'commitment' && line.reversesId === null,
          );
          const pool = kind === 'reversal' ? kept : orders;
          const about = pool[target % Math.max(pool.length, 1)];
          if (kind !== 'commitment' && !about) continue;
          const line =
            kind === 'reversal'
              ? {
                  ...lineOf(mine),
                  ...about,
                  reversesId: about?.id ?? 0,
                  amountCents: -(about?.amountCents ?? 0),
                }
              : lineOf(mine, {
                  kind,
                  amountCents,
                  commitmentId: kind === 'commitment' ? null : (about?.id ?? 0),
                });
          const { id: _, ...fresh } = { id: 0, ...line };
          const id = await home.db.transaction((tx) => insertLine(tx, fresh)).catch(() => null);
          if (id !== null) kept.push({ ...fresh, id });
          seen[id === null ? 'refused' : 'kept'] += 1;
          if (id !== null && line.kind === 'payment') seen.paid += 1;
        }
        const broken = await rowsOf<{ order: number }>(
          home.db,
          sql`select coalesce(commitment_id, reverses_id, id) as order from ledger_entry
            where startup_id = ${mine.startupId} group by 1
            having sum(amount_cents) filter (where kind = 'certification') > coalesce(sum(amount_cents) filter (where kind = 'commitment'), 0)
              or sum(amount_cents) filter (where kind = 'payment') > coalesce(sum(amount_cents) filter (where kind = 'certification'), 0)
            union all select 0 from ledger_entry where startup_id = ${mine.startupId} and kind = 'commitment' having sum(amount_cents) > 200`,
        );
        expect(broken).toEqual([]);
      }),
      { numRuns: 12 },
    );
    // Both happened, down to payments: over nothing but refusals it would say nothing.
    expect(Math.min(seen.kept, seen.refused, seen.paid)).toBeGreaterThan(0);
  });
});
