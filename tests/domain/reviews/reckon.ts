import {
  dossierDay,
  firstReviewDue,
  frozenFrom,
  isFrozen,
  nextReviewDue,
} from '~/domain/reviews/calendar';
import { reviewReminder } from '~/domain/reviews/reminders';
import { addMonths, day, dayInParis, daysBetween } from '~/domain/shared/day';

/** Everything that the calendar of committees reckons about a day, to be compared between servers of different zones. */
function reckon(instant: string) {
  const today = dayInParis(new Date(instant));
  const held = addMonths(today, 1);
  const review = { state: 'planned', plannedOn: today, heldOn: held, decidedOn: null } as const;
  const freeze = frozenFrom(today, held);
  return {
    today,
    first: firstReviewDue(today, null),
    next: nextReviewDue(today, null, null),
    beforeMoneyEnds: nextReviewDue(today, addMonths(today, 6), null),
    provisional: nextReviewDue(today, null, 1),
    freeze,
    eve: freeze === null ? null : dossierDay(review, freeze),
    isFrozenOnItsDay: freeze !== null && isFrozen(review, freeze),
    daysToSix: daysBetween(today, addMonths(today, 6)),
    reminder: reviewReminder({ kind: 'due', day: held, since: day('2020-01-01') }, today)?.occasion,
  };
}

const instants = process.argv.slice(2);
process.stdout.write(JSON.stringify(instants.map(reckon)));
