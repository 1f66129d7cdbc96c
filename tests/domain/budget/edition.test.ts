import { describe, expect, it } from 'vitest';
import { editionsSince, parseEdition } from '~/domain/budget/edition';
import { asOfEdition, editionFiguresOf } from '~/domain/budget/edition-figures';
import { day } from '~/domain/shared/day';

describe('half-yearly editions', () => {
  it.each([
    ['2026-01', '2025-07-01', '2026-01-01', '2026-01-01'],
    ['2026-06', '2026-01-01', '2026-07-01', '2026-06-01'],
  ])('%s tells [%s, %s) from %s', (name, startsOn, endsOn, publishedOn) => {
    expect(parseEdition(name)).toEqual({ name, startsOn, endsOn, publishedOn });
  });

  it.each(['2026-07', '2026-1', '1999-01', '2026-01-01', '', 'reports'])(
    '« %s » is none',
    (name) => {
      expect(parseEdition(name)).toBeNull();
    },
  );

  it.each([
    ['2025-12-31', '2025-12-31', []],
    ['2025-12-31', '2026-01-01', ['2026-01']],
    ['2026-01-01', '2026-05-31', []],
    ['2026-01-01', '2026-06-01', ['2026-06']],
    ['2025-07-01', '2026-06-01', ['2026-06', '2026-01']],
    ['2025-06-30', '2026-01-01', ['2026-01', '2025-06']],
  ])('opened on %s, on %s: %o', (opened, today, names) => {
    expect(editionsSince(day(opened), day(today)).map(({ name }) => name)).toEqual(names);
  });

  it('tells what happened between its two days, by month, activity and resource', () => {
    const edition = parseEdition('2026-01');
    if (edition === null) throw new Error('there is one');
    const line = (
      id: number,
      on: string,
      amountCents: number,
      activity: string | null = 'design',
    ) => ({
      ...{ id, envelopeId: 1, kind: 'commitment' as const, commitmentId: null, reversesId: null },
      ...{ invoiceId: null, amountCents, happenedOn: day(on), activity, resource: null },
    });
    const lines = [
      line(1, '2025-06-30', 1),
      line(2, '2025-07-01', 10),
      line(3, '2025-12-31', 100, 'ops'),
      line(4, '2026-01-01', 1_000),
    ];
    const told = editionFiguresOf(lines, edition);
    expect(told.steps.ordered).toBe(110);
    expect(told.months.map(({ steps }) => steps.ordered)).toEqual([10, 0, 0, 0, 0, 100]);
    expect(told.activities.map(({ code, steps }) => [code, steps.ordered])).toEqual([
      ['ops', 100],
      ['design', 10],
    ]);
    expect(told.resources).toMatchObject([{ code: null, steps: { ordered: 110 } }]);
    expect(asOfEdition(lines, edition)).toHaveLength(3);
  });
});
