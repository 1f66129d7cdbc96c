import type { Reader } from 'db/client';
import type { Forecast } from '~/domain/budget/forecast';
import type { Day } from '~/domain/shared/day';
import { readForecasts, type KnownMoney } from './readForecasts.server';

/** The forecast of one startup. */
export async function readForecast(
  reader: Reader,
  startupId: number,
  today: Day,
  known?: KnownMoney,
): Promise<Forecast> {
  const forecast = (await readForecasts(reader, [startupId], today, known)).get(startupId);
  if (forecast === undefined) throw new Error(`startup ${startupId} has no forecast`);
  return forecast;
}
