import type { Reader } from 'db/client';
import { envelopesOfAll, type GrantedEnvelope } from 'db/repositories/budget';
import { calendarsOf } from 'db/repositories/budget-calendar';
import { clockStarts, forecastLines, forecastMissions } from 'db/repositories/budget-forecast';
import { forecastOf, type Forecast, type ForecastFacts } from '~/domain/budget/forecast';
import type { Day } from '~/domain/shared/day';
import { sixMonthClock } from '~/domain/startups/clock';
import { readSettings } from '~/services/shared/readSettings.server';

/** What somebody knew of a startup's money on some day, in place of all that is written now. */
export interface KnownMoney {
  readonly envelopes: readonly GrantedEnvelope[];
  readonly lines: ForecastFacts['lines'];
}

/** The forecasts of startups on a day, in as many queries as for one: burn, runway, the day before which to order. */
export async function readForecasts(
  reader: Reader,
  startupIds: readonly number[],
  today: Day,
  known?: KnownMoney,
): Promise<ReadonlyMap<number, Forecast>> {
  const envelopes = known?.envelopes ?? (await envelopesOfAll(reader, startupIds));
  const lines = groupOf(known ? [] : await forecastLines(reader, startupIds));
  const missions = groupOf(await forecastMissions(reader, startupIds));
  const starts = await clockStarts(reader, startupIds);
  const calendars = await calendarsOf(
    reader,
    envelopes.map(({ funderId }) => funderId),
  );
  const { dayRateCents } = await readSettings(reader);
  const own = groupOf(envelopes);
  return new Map(
    startupIds.map((id) => {
      const startedOn = starts.get(id);
      const facts: ForecastFacts = {
        today,
        envelopes: (own.get(id) ?? []).flatMap((envelope) => {
          const funder = calendars.get(envelope.funderId);
          return funder === undefined ? [] : [{ ...envelope, calendar: funder.calendar }];
        }),
        lines: known?.lines ?? lines.get(id) ?? [],
        missions: missions.get(id) ?? [],
        dayRateCents,
        inUseOn: startedOn === undefined ? null : sixMonthClock(startedOn, today).inUseOn,
      };
      return [id, forecastOf(facts)];
    }),
  );
}

function groupOf<T extends { readonly startupId: number }>(rows: readonly T[]) {
  const groups = new Map<number, T[]>();
  for (const row of rows) groups.set(row.startupId, [...(groups.get(row.startupId) ?? []), row]);
  return groups;
}
