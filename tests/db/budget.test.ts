import { sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { answerTo } from '../support/refusal';
import { describeOnBothEngines } from '../support/database';
import { NOW, plantStartup, type PlantedStartup } from '../support/planted-startup';

interface Line {
  readonly kind: 'commitment' | 'certification' | 'payment';
  readonly cents: number;
  readonly order?: number | null;
  readonly reverses?: number | null;
  readonly envelope?: number;
  readonly startup?: number;
}

describeOnBothEngines('the ledger, by itself,', (home) => {
  let mine: PlantedStartup;
  beforeEach(async () => {
    mine = await plantStartup(home.db, { envelopeCents: 1_000 });
  });

  const write = (line: Line) =>
    rowsOf<{ id: number }>(
      home.db,
      sql`insert into ledger_entry
          (startup_id, envelope_id, kind, commitment_id, reverses_id, amount_cents, label, happened_on, at, author_id)
          values (${line.startup ?? mine.startupId}, ${line.envelope ?? mine.envelopeId}, ${line.kind},
            ${line.order ?? null}, ${line.reverses ?? null}, ${line.cents}, 'Ligne', '2026-03-12',
            ${NOW.toISOString()}::timestamptz, ${mine.intrapreneur.id})
          returning id`,
    );
  const written = async (line: Line): Promise<number> => (await write(line))[0]?.id ?? 0;
  const answer = (line: Line) => answerTo(write(line));
  const envelope = (ceilings: readonly [number, number], period = ['2026-01-01', '2026-07-01']) =>
    rowsOf<{ id: number }>(
      home.db,
      sql`insert into envelope
          (startup_id, funder_id, commitment_ceiling_cents, payment_ceiling_cents, starts_on, ends_on, granted_at, granted_by_id)
          values (${mine.startupId}, ${mine.funderId}, ${ceilings[0]}, ${ceilings[1]}, ${period[0]}, ${period[1]},
            ${NOW.toISOString()}::timestamptz, ${mine.sponsor.id})
          returning id`,
    );

  it('takes orders up to the last cent of the envelope', async () => {
    expect(await answer({ kind: 'commitment', cents: 1_001 })).toBe(
      'RL001 ledger orders exceed the envelope',
    );
    expect(await answer({ kind: 'commitment', cents: 1_000 })).toBe('done');
    expect(await answer({ kind: 'commitment', cents: 1 })).toBe(
      'RL001 ledger orders exceed the envelope',
    );
  });

  it('takes payments up to the last cent of the year’s payments', async () => {
    const [narrow] = await envelope([1_000, 400]);
    const of = { envelope: narrow?.id ?? 0 };
    const order = await written({ ...of, kind: 'commitment', cents: 1_000 });
    await write({ ...of, kind: 'certification', cents: 1_000, order });
    const over = 'RL001 ledger payments exceed the envelope';
    expect(await answer({ ...of, kind: 'payment', cents: 401, order })).toBe(over);
    expect(await answer({ ...of, kind: 'payment', cents: 400, order })).toBe('done');
    expect(await answer({ ...of, kind: 'payment', cents: 1, order })).toBe(over);
  });

  it('certifies no more than the order, and pays no more than is certified', async () => {
    const order = await written({ kind: 'commitment', cents: 500 });
    const uncertified = 'RL001 ledger payments exceed the certified service';
    expect(await answer({ kind: 'payment', cents: 1, order })).toBe(uncertified);
    const tooMuch = 'RL001 ledger certified service exceeds the order';
    expect(await answer({ kind: 'certification', cents: 501, order })).toBe(tooMuch);
    expect(await answer({ kind: 'certification', cents: 500, order })).toBe('done');
    expect(await answer({ kind: 'payment', cents: 501, order })).toBe(uncertified);
    expect(await answer({ kind: 'payment', cents: 500, order })).toBe('done');
  });

  it('reverses nothing that a later step rests on', async () => {
    const order = await written({ kind: 'commitment', cents: 500 });
    const certified = await written({ kind: 'certification', cents: 500, order });
    await write({ kind: 'payment', cents: 1, order });
    expect(await answer({ kind: 'commitment', cents: -500, reverses: order })).toBe(
      'RL001 ledger certified service exceeds the order',
    );
    expect(await answer({ kind: 'certification', cents: -500, order, reverses: certified })).toBe(
      'RL001 ledger payments exceed the certified service',
    );
  });

  it('reverses the very entry, as it was, and once', async () => {
    const order = await written({ kind: 'commitment', cents: 500 });
    const other = await written({ kind: 'commitment', cents: 500 });
    const certified = await written({ kind: 'certification', cents: 100, order });
    await write({ kind: 'certification', cents: 100, order: other });
    // So that a second reversal would leave nothing below zero: only the rule itself refuses it.
    await write({ kind: 'certification', cents: 100, order });
    const [second] = await envelope([1_000, 1_000]);
    const mirror = 'RL001 ledger reversal must mirror the entry that it reverses';
    const undone = { kind: 'certification', cents: -100, order, reverses: certified } as const;
    expect(await answer({ ...undone, cents: -99 }), 'another sum').toBe(mirror);
    expect(await answer({ ...undone, kind: 'payment' }), 'another kind').toBe(mirror);
    expect(await answer({ ...undone, order: other }), 'another order').toBe(mirror);
    expect(
      await answer({ kind: 'commitment', cents: -500, reverses: other, envelope: second?.id ?? 0 }),
      'another envelope',
    ).toBe(mirror);
    const reversal = await written(undone);
    expect(await answer(undone)).toBe('ledger_entry_reversed_once');
    expect(
      await answer({ ...undone, cents: 100, reverses: reversal }),
      'a reversal of a reversal',
    ).toBe(mirror);
  });

  it('knows an order by its envelope, and an envelope by its startup', async () => {
    const order = await written({ kind: 'commitment', cents: 500 });
    const certified = await written({ kind: 'certification', cents: 100, order });
    const reversed = await written({ kind: 'commitment', cents: 100 });
    const undone = await written({ kind: 'commitment', cents: -100, reverses: reversed });
    const [second] = await envelope([1_000, 1_000]);
    const rule = 'RL001 ledger entry must name an order of its own envelope';
    const entry = { kind: 'certification', cents: 1 } as const;
    expect(await answer({ ...entry, order: certified }), 'no order').toBe(rule);
    expect(await answer({ ...entry, order: undone }), 'a reversal').toBe(rule);
    expect(await answer({ ...entry, order, envelope: second?.id ?? 0 }), 'elsewhere').toBe(rule);
    const { startupId } = await plantStartup(home.db);
    expect(await answer({ kind: 'commitment', cents: 1, startup: startupId })).toBe(
      'RL001 ledger entry names an envelope of another startup',
    );
  });

  it('counts sums above zero, and below it for a reversal alone', async () => {
    const order = await written({ kind: 'commitment', cents: 500 });
    for (const cents of [0, -1]) {
      expect(await answer({ kind: 'commitment', cents })).toBe('ledger_entry_sign');
    }
    expect(await answer({ kind: 'commitment', cents: 1, order })).toBe(
      'ledger_entry_commitment_named',
    );
  });

  it.each([
    [[1_000, 1_000], ['2026-01-01', '2026-01-02'], 'done'],
    [[1_000, 1], ['2026-01-01', '2026-01-02'], 'done'],
    [[0, 0], ['2026-01-01', '2026-01-02'], 'envelope_positive'],
    [[1_000, 0], ['2026-01-01', '2026-01-02'], 'envelope_positive'],
    [[1_000, 1_001], ['2026-01-01', '2026-01-02'], 'envelope_positive'],
    [[1_000, 1_000], ['2026-01-01', '2026-01-01'], 'envelope_period'],
  ] as const)('an envelope of %o in %o: %s', async (ceilings, period, expected) => {
    expect(await answerTo(envelope(ceilings, [...period]))).toBe(expected);
  });

  it.each([
    ['ledger_entry', 'label = label'],
    ['envelope', 'ends_on = ends_on'],
  ])('changes, deletes and empties no %s', async (table, change) => {
    await write({ kind: 'commitment', cents: 1 });
    const name = sql.identifier(table);
    const attempts = [
      sql`update ${name} set ${sql.raw(change)}`,
      sql`delete from ${name}`,
      sql`truncate ${name} cascade`,
    ];
    for (const attempt of attempts) {
      expect(await answerTo(home.db.execute(attempt))).toBe(`RL001 ${table} is append-only`);
    }
  });
});
