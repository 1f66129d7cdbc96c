import { addMonths, type Day } from '../shared/day';

/** The programme is revised twice a year (DCANT, founding text). */
export const MONTHS_BETWEEN_REVISIONS = 6;
/** Members who have not voted are reminded as many days before the consultation closes. */
export const CLOSING_REMINDER_DAYS = 7;
/** How many semesters a draft may be for, from the one after the last edition on. */
const OFFERED = 4;

/** The semester of a day: the first half of the year or the second. */
export function semesterOf(on: Day): string {
  return `${on.slice(0, 4)}-S${on.slice(5, 7) <= '06' ? 1 : 2}`;
}

/** The semester that follows. */
export function nextSemester(semester: string): string {
  const year = Number(semester.slice(0, 4));
  return semester.endsWith('1') ? `${year}-S2` : `${String(year + 1).padStart(4, '0')}-S1`;
}

/** The word of an address, when it names a semester. */
export function readSemester(text: string | null | undefined): string | null {
  return text !== null && text !== undefined && /^\d{4}-S[12]$/.test(text) ? text : null;
}

/** The day by which the next edition is due. */
export function revisionDueOn(lastAdoptedOn: Day): Day {
  return addMonths(lastAdoptedOn, MONTHS_BETWEEN_REVISIONS);
}

/** Whether the next edition is late: its day is past. */
export function isRevisionLate(dueOn: Day, today: Day): boolean {
  return dueOn < today;
}

/** Semesters that a new draft may be for: all later than the last edition's, the first one the next. */
export function semestersOffered(last: string | null, today: Day): string[] {
  const offered = [last === null ? semesterOf(today) : nextSemester(last)];
  while (offered.length < OFFERED) offered.push(nextSemester(offered.at(-1) ?? ''));
  return offered;
}

/** Whether comments and votes are still taken: the closing day is the last one. */
export function isConsultationOpen(until: Day, today: Day): boolean {
  return today <= until;
}
