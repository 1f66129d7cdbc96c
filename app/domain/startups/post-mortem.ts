import { addDays, type Day } from '../shared/day';
import { isStaff, type Actor } from '../accounts/account';
import type { Phase } from './phase';
import { isSponsor, type Standing } from './standing';

/** After a committee's decision to stop, the team has a month to say what it leaves. */
export const POST_MORTEM_DAYS = 30;
/** How long before that day it is reminded. */
export const REMINDED_BEFORE_DAYS = 7;

/** What a stopped startup leaves to others. */
export interface PostMortemText {
  readonly tried: string;
  readonly learnt: string;
  readonly reusable: string;
}

/** The first question that a post-mortem leaves without an answer; null when it answers all. */
export function unansweredIn(text: PostMortemText | undefined): keyof PostMortemText | null {
  const questions = ['tried', 'learnt', 'reusable'] as const;
  return questions.find((question) => (text?.[question] ?? '').trim() === '') ?? null;
}

/** Whether a phase is a stop, which asks for a post-mortem. */
export function isStopped(phase: Phase): boolean {
  return phase === 'abandon' || phase === 'abandon-investigation';
}

/** The day before which a startup stopped on a day has its post-mortem. */
export function postMortemDay(stoppedOn: Day): Day {
  return addDays(stoppedOn, POST_MORTEM_DAYS);
}

export type PostMortemReminder = 'soon' | 'missing';

/** Which reminder a missing post-mortem is due for today; null while there is none. */
export function postMortemReminder(stoppedOn: Day, today: Day): PostMortemReminder | null {
  const dueOn = postMortemDay(stoppedOn);
  if (today > dueOn) return 'missing';
  return today >= addDays(dueOn, -REMINDED_BEFORE_DAYS) ? 'soon' : null;
}

/** Who writes it: staff, its sponsors, and whoever was on the team when it was stopped, since nobody is on it any more. */
export function mayWritePostMortem(
  actor: Actor | null,
  standing: Standing,
  lastTeamIds: readonly number[],
): boolean {
  if (actor === null) return false;
  return isStaff(actor) || isSponsor(actor, standing) || lastTeamIds.includes(actor.id);
}
