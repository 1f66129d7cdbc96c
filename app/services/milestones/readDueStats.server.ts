import type { Db } from 'db/client';
import {
  insertValue,
  saveOutcome,
  takeDueReading,
  type DueReading,
} from 'db/repositories/milestones-indicators';
import type { ReadingOutcome } from '~/domain/milestones/indicator';
import { allowsHost, valueAt } from '~/domain/milestones/stats-source';
import { dayInParis } from '~/domain/shared/day';
import { done, refuse } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import { readStatsHosts } from './readStatsHosts.server';

/** Reads a JSON document from outside; or says why it could not. */
export type FetchStats = (
  url: string,
) => Promise<
  | { readonly ok: true; readonly document: unknown }
  | { readonly ok: false; readonly outcome: Exclude<ReadingOutcome, 'read'> }
>;

interface Reading {
  readonly db: Db;
  readonly clock: () => Date;
  readonly fetchStats: FetchStats;
  readonly stopping?: AbortSignal;
}

/** The largest figure that an indicator holds, the same as by hand. */
const LARGEST = 1_000_000_000_000;

/**
 * Reads the services' statistics that were not read today, and answers how many values were kept. Each indicator is taken
 * in a transaction of its own, read outside of any, and kept in another: several processes at once read each one once.
 */
export async function readDueStats(reading: Reading): Promise<number> {
  let kept = 0;
  while (reading.stopping?.aborted !== true) {
    const today = dayInParis(reading.clock());
    const due = await reading.db.transaction((tx) => takeDueReading(tx, today));
    if (due === null) return kept;
    if (await readOne(reading, due)) kept += 1;
  }
  return kept;
}

async function readOne({ db, clock, fetchStats }: Reading, due: DueReading): Promise<boolean> {
  const found = await valueOf(due, fetchStats, await readStatsHosts(db));
  const now = clock();
  const ctx = {
    db,
    actor: null,
    now,
    today: dayInParis(now),
    requestId: `stats-${due.id}`,
    publicUrl: '',
  };
  const outcome = typeof found === 'number' ? 'read' : found;
  const answer = await act<null, 'not-found'>(ctx, async ({ tx, record }) => {
    if (!(await saveOutcome(tx, due, outcome))) return refuse('not-found');
    if (typeof found !== 'number') return done(null);
    await insertValue(tx, {
      indicatorId: due.id,
      measuredOn: ctx.today,
      value: found,
      origin: 'stats',
      source: due.statsUrl,
      recordedAt: now,
    });
    record({
      act: 'indicator.read',
      subject: { kind: 'indicator', id: due.id },
      startupId: due.startupId,
      after: { measuredOn: ctx.today, value: found },
    });
    return done(null);
  });
  return answer.ok && outcome === 'read';
}

async function valueOf(
  { statsUrl, statsPointer }: DueReading,
  fetchStats: FetchStats,
  hosts: readonly string[],
): Promise<number | Exclude<ReadingOutcome, 'read'>> {
  // The list may have changed since the address was typed.
  if (!allowsHost(hosts, new URL(statsUrl).hostname)) return 'host-not-allowed';
  const fetched = await fetchStats(statsUrl);
  if (!fetched.ok) return fetched.outcome;
  const value = valueAt(fetched.document, statsPointer);
  if (value === undefined) return 'nothing-there';
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= LARGEST
    ? value
    : 'not-a-number';
}
