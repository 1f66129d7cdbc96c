import { asc, eq, inArray, min, and } from 'drizzle-orm';
import type { CostedMission } from '../../app/domain/budget/burn';
import type { LedgerLine } from '../../app/domain/budget/balance';
import type { Day } from '../../app/domain/shared/day';
import type { Reader } from '../client';
import { ledgerEntry } from '../schema/budget';
import { mission, startupPhase } from '../schema/startups';
import { LEDGER_SUMS } from './budget';

type OfStartup<T> = T & { readonly startupId: number };

/** What startups' ledgers hold for a forecast, in the order of writing. */
export async function forecastLines(
  reader: Reader,
  startupIds: readonly number[],
): Promise<readonly OfStartup<LedgerLine & { readonly resource: string | null }>[]> {
  if (startupIds.length === 0) return [];
  return reader
    .select({
      ...LEDGER_SUMS,
      startupId: ledgerEntry.startupId,
      resource: ledgerEntry.resource,
    })
    .from(ledgerEntry)
    .where(inArray(ledgerEntry.startupId, [...startupIds]))
    .orderBy(asc(ledgerEntry.id));
}

/** Every mission of startups, past ones included: what a team has worked off was theirs. */
export async function forecastMissions(
  reader: Reader,
  startupIds: readonly number[],
): Promise<readonly OfStartup<CostedMission>[]> {
  if (startupIds.length === 0) return [];
  return reader
    .select({
      startupId: mission.startupId,
      role: mission.role,
      daysPerWeek: mission.daysPerWeek,
      startsOn: mission.startsOn,
      endsOn: mission.endsOn,
    })
    .from(mission)
    .where(inArray(mission.startupId, [...startupIds]));
}

/** The first day in construction of each startup that has one. */
export async function clockStarts(
  reader: Reader,
  startupIds: readonly number[],
): Promise<ReadonlyMap<number, Day>> {
  if (startupIds.length === 0) return new Map();
  const rows = await reader
    .select({ startupId: startupPhase.startupId, startsOn: min(startupPhase.startsOn) })
    .from(startupPhase)
    .where(
      and(inArray(startupPhase.startupId, [...startupIds]), eq(startupPhase.phase, 'construction')),
    )
    .groupBy(startupPhase.startupId);
  return new Map(
    rows.flatMap(({ startupId, startsOn }) => (startsOn === null ? [] : [[startupId, startsOn]])),
  );
}
