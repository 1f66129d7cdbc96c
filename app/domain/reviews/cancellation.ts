import type { Day } from '../shared/day';
import { planningRefusal } from './calendar';
import { done, refuse, type Result } from '../shared/result';

/**
 * The day to which a cancelled committee is put off. No session closes without a decision: a live startup's needs a new
 * day, from today on; a startup that is over has nothing left to decide.
 */
export function checkNewDay(
  isLive: boolean,
  newDay: Day | null,
  today: Day,
): Result<Day | null, 'new-day-required' | 'new-day-unexpected' | 'in-the-past' | 'too-far-ahead'> {
  const field = { field: 'newDay' };
  if (!isLive) return newDay === null ? done(null) : refuse('new-day-unexpected', field);
  if (newDay === null) return refuse('new-day-required', field);
  const refusal = planningRefusal(newDay, today);
  return refusal === null ? done(newDay) : refuse(refusal, field);
}
