import { addDays, type Day } from '../shared/day';
import { nextSemester, semester, type Semester } from './semester';

/** Members who have not voted are reminded as many days before the consultation closes. */
export const CLOSING_REMINDER_DAYS = 7;
/** A consultation leaves as many days at least: members are reminded a week before its end, and a college must be able to meet. */
export const SHORTEST_CONSULTATION_DAYS = 7;
/** How many semesters a draft may be for: a programme that was late may leave some out. */
const SEMESTERS_OFFERED = 4;

/** The semester of a day: the first half of its year or the second. */
export function semesterOf(on: Day): Semester {
  return semester(`${on.slice(0, 4)}-S${on.slice(5, 7) <= '06' ? 1 : 2}`);
}

/** Semesters that a new draft may be for, from the one after the last edition's on. */
export function semestersOffered(last: Semester | null, today: Day): Semester[] {
  const offered = [last === null ? semesterOf(today) : nextSemester(last)];
  for (let one = offered[0]; one !== undefined && offered.length < SEMESTERS_OFFERED;) {
    one = nextSemester(one);
    offered.push(one);
  }
  return offered;
}

/** Whether the next edition is late: its day is past. */
export function isRevisionLate(dueOn: Day, today: Day): boolean {
  return dueOn < today;
}

/** The earliest last day of a consultation that opens today. */
export function earliestClosing(today: Day): Day {
  return addDays(today, SHORTEST_CONSULTATION_DAYS);
}

/** Whether comments and votes are still taken: the closing day is the last one. */
export function isConsultationOpen(until: Day, today: Day): boolean {
  return today <= until;
}
