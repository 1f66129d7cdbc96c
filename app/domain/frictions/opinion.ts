import { actsFor, isStaff, type Actor } from '../accounts/account';
import { addDays, daysBetween, type Day } from '../shared/day';
import { done, refuse, type Result } from '../shared/result';

/** Early enough to still find the hour that an opinion takes. */
export const REMINDER_BEFORE_DAYS = 3;
/** Beyond a season nobody remembers what was asked. */
export const LONGEST_DEADLINE_DAYS = 90;

export type OpinionRefusal =
  | 'deadline-past'
  | 'deadline-far'
  | 'asked-already'
  | 'asked-staff'
  | 'asked-proposer'
  | 'opinion-closed';

export const REMINDERS = ['before', 'after'] as const;
export type Reminder = (typeof REMINDERS)[number];

export const OPINION_STATES = ['waiting', 'late', 'given', 'cancelled'] as const;
export type OpinionState = (typeof OPINION_STATES)[number];

interface Asked {
  readonly dueOn: Day;
  readonly givenAt: Date | null;
  readonly cancelledAt: Date | null;
}

/** Where an opinion stands: it may still be given after its day, and shows as late. */
export function opinionState({ dueOn, givenAt, cancelledAt }: Asked, today: Day): OpinionState {
  if (givenAt !== null) return 'given';
  if (cancelledAt !== null) return 'cancelled';
  return today > dueOn ? 'late' : 'waiting';
}

/** Whether it may still be given or called off. */
export function isOpen({ givenAt, cancelledAt }: Omit<Asked, 'dueOn'>): boolean {
  return givenAt === null && cancelledAt === null;
}

/** The reminder that is due today: three days before the day, unless it was asked later than that, and once after it. */
export function reminderDue(
  opinion: Asked & {
    readonly askedOn: Day;
    readonly remindedBeforeAt: Date | null;
    readonly remindedAfterAt: Date | null;
  },
  today: Day,
): Reminder | null {
  const { dueOn, askedOn, remindedBeforeAt, remindedAfterAt } = opinion;
  if (!isOpen(opinion)) return null;
  if (today > dueOn) return remindedAfterAt === null ? 'after' : null;
  const from = addDays(dueOn, -REMINDER_BEFORE_DAYS);
  return today >= from && askedOn < from && remindedBeforeAt === null ? 'before' : null;
}

/** Whether that person may be asked by that day: an outsider to the friction and to the incubator, tomorrow at the earliest. */
export function mayBeAsked(
  asked: Actor,
  friction: { readonly organisationId: number | null },
  dueOn: Day,
  today: Day,
): Result<null, OpinionRefusal> {
  if (isStaff(asked)) return refuse('asked-staff', { field: 'email' });
  if (actsFor(asked, friction.organisationId)) return refuse('asked-proposer', { field: 'email' });
  if (dueOn <= today) return refuse('deadline-past', { field: 'dueOn' });
  return daysBetween(today, dueOn) > LONGEST_DEADLINE_DAYS
    ? refuse('deadline-far', { field: 'dueOn', facts: { days: LONGEST_DEADLINE_DAYS } })
    : done(null);
}
