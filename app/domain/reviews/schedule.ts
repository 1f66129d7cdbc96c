import type { Fact } from '../audit/changes';
import { addDays, type Day } from '../shared/day';
import { firstReviewDue } from './calendar';
import { REMINDER_DAYS, type AwaitedDay } from './reminders';
import type { Phase } from '../startups/phase';

/** What the calendar of committees asks about a live startup. */
export interface ScheduleFacts {
  readonly openedOn: Day;
  readonly investigationEndsOn: Day | null;
  readonly lastDecidedOn: Day | null;
  /** The day by which the last decision wants the next committee. */
  readonly nextDueOn: Day | null;
  /** The planned committee's day, and the day on which it was planned; both null without one. */
  readonly heldOn: Day | null;
  readonly plannedOn: Day | null;
}

/** Where a startup stands with its next committee. */
export const SCHEDULE_STATES = ['to-decide', 'overdue', 'planned', 'to-plan', 'later'] as const;
export type ScheduleState = (typeof SCHEDULE_STATES)[number];

/** When a live startup's next committee is due: what the last decision says, else the rule of the first one. */
export function reviewDueOn({
  openedOn,
  investigationEndsOn,
  nextDueOn,
}: Pick<ScheduleFacts, 'openedOn' | 'investigationEndsOn' | 'nextDueOn'>): Day {
  return nextDueOn ?? firstReviewDue(openedOn, investigationEndsOn);
}

/** The day for which the startup's people are reminded. */
export function awaitedDay(facts: ScheduleFacts): AwaitedDay {
  const { heldOn, plannedOn, lastDecidedOn, openedOn } = facts;
  return heldOn === null || plannedOn === null
    ? { kind: 'due', day: reviewDueOn(facts), since: lastDecidedOn ?? openedOn }
    : { kind: 'planned', day: heldOn, since: plannedOn };
}

/** Whether a planned committee may be decided already and was not: its session stays open until it is. */
export function isToDecide(heldOn: Day, today: Day): boolean {
  return heldOn <= today;
}

/** Where a startup stands; `to-plan` from the first reminder on. */
export function scheduleState(facts: ScheduleFacts, today: Day): ScheduleState {
  if (facts.heldOn !== null) return isToDecide(facts.heldOn, today) ? 'to-decide' : 'planned';
  const dueOn = reviewDueOn(facts);
  if (dueOn < today) return 'overdue';
  return dueOn <= addDays(today, REMINDER_DAYS[0]) ? 'to-plan' : 'later';
}

/** A startup with its place in the calendar. */
export interface Scheduled<S> {
  readonly startup: S;
  readonly state: ScheduleState;
  /** The day that counts: the planned one, else the one by which a committee is due. */
  readonly day: Day;
  readonly dueOn: Day;
}

/** What the calendar is reckoned from, besides the day. */
export const SCHEDULE_FOLLOWS: readonly Fact[] = ['envelopes', 'phases', 'reviews', 'startups'];

/** Startups in the order in which their next committee presses. */
export function byUrgency<S extends ScheduleFacts & { readonly startupId: number }>(
  startups: readonly S[],
  today: Day,
): readonly Scheduled<S>[] {
  const all = startups.map((startup) => {
    const dueOn = reviewDueOn(startup);
    const state = scheduleState(startup, today);
    return { startup, state, dueOn, day: startup.heldOn ?? dueOn };
  });
  return all.sort((a, b) => {
    if (a.day !== b.day) return a.day < b.day ? -1 : 1;
    return a.startup.startupId - b.startup.startupId;
  });
}

/** Whether a line is asked for: of no state, all but what is far away. */
export function isWanted(
  line: { readonly state: ScheduleState },
  state: ScheduleState | null,
): boolean {
  return state === null ? line.state !== 'later' : line.state === state;
}

/** What a reader of the calendar asks for. */
export interface CalendarFilters {
  /** Null: all but what is far away. */
  readonly state: ScheduleState | null;
  readonly page: number;
}

/** Words of the calendar's states in an address. */
export const SCHEDULE_SLUGS: Readonly<Record<ScheduleState, string>> = {
  'to-decide': 'a-decider',
  overdue: 'en-retard',
  planned: 'prevu',
  'to-plan': 'a-prevoir',
  later: 'plus-tard',
};

/** Reads an address of the calendar; what cannot be read is left out. */
export function readCalendarFilters(query: URLSearchParams): CalendarFilters {
  const slug = query.get('etat');
  const page = Number(query.get('page') ?? 1);
  return {
    state: SCHEDULE_STATES.find((state) => SCHEDULE_SLUGS[state] === slug) ?? null,
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** One startup's next committee. */
export interface CalendarLine extends Omit<Scheduled<unknown>, 'startup'> {
  readonly slug: string;
  readonly name: string;
  readonly phase: Phase;
  readonly reviewId: number | null;
  /** What is behind it, for staff alone. */
  readonly inside: {
    readonly sponsors: readonly string[];
    readonly askIsWritten: boolean;
    readonly questionsWaiting: number;
  } | null;
}
