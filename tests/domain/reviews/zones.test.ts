import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** The instants at which a server that reckons in its own zone goes wrong, with the Paris day of each and what is due. */
const TABLE = [
  // Six months from 31 August, in a common year and in a leap year; from 29 February.
  ['2025-08-31T10:00:00Z', { today: '2025-08-31', next: '2026-02-28' }],
  ['2027-08-31T10:00:00Z', { today: '2027-08-31', next: '2028-02-29' }],
  ['2028-02-29T10:00:00Z', { today: '2028-02-29', next: '2028-08-29' }],
  // Midnight in Paris, in winter and in summer: a second before, and then.
  ['2026-01-14T22:59:59Z', { today: '2026-01-14', next: '2026-07-14' }],
  ['2026-01-14T23:00:00Z', { today: '2026-01-15', next: '2026-07-15' }],
  ['2026-07-14T21:59:59Z', { today: '2026-07-14', next: '2027-01-14' }],
  ['2026-07-14T22:00:00Z', { today: '2026-07-15', next: '2027-01-15' }],
  // The clock goes forward on 29 March 2026 and back on 25 October 2026: the days around and across them.
  ['2026-03-28T23:30:00Z', { today: '2026-03-29', beforeMoneyEnds: '2026-08-15' }],
  ['2026-03-29T00:59:59Z', { today: '2026-03-29', daysToSix: 184 }],
  ['2026-03-29T22:00:00Z', { today: '2026-03-30', freeze: '2026-04-23' }],
  ['2026-10-24T22:00:00Z', { today: '2026-10-25', next: '2027-04-25' }],
  ['2026-10-25T00:30:00Z', { today: '2026-10-25', freeze: '2026-11-18' }],
  ['2026-10-25T23:00:00Z', { today: '2026-10-26', provisional: '2026-11-26' }],
] as const;

function reckonIn(zone: string): unknown {
  const instants = TABLE.map(([instant]) => instant);
  const run = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'tests/domain/reviews/reckon.ts', ...instants],
    { encoding: 'utf8', env: { ...process.env, TZ: zone } },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

describe('the calendar of committees', () => {
  const inUtc = reckonIn('UTC');

  it('reckons in days of Paris', () => {
    expect(inUtc).toMatchObject(TABLE.map(([, expected]) => expected));
  });

  it.each(['Europe/Paris', 'America/New_York', 'Pacific/Kiritimati'])(
    'says the same on a server in %s',
    (zone) => {
      expect(reckonIn(zone)).toEqual(inUtc);
    },
  );
});
