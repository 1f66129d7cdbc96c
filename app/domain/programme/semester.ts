import { addMonths, type Day } from '../shared/day';

/** A half of a year, written `2018-S1`: semesters compare as strings. */
export type Semester = string & { readonly __semester: unique symbol };

const SHAPE = /^[12]\d{3}-S[12]$/;
/** A revision comes every six months. */
const MONTHS_BETWEEN_EDITIONS = 6;

/** Reads a semester that an address or a form names; null when it is none. */
export function parseSemester(text: string): Semester | null {
  return SHAPE.test(text) ? (text as Semester) : null;
}

/** The semester that a constant or a trusted row names; throws when it is none. */
export function semester(text: string): Semester {
  const parsed = parseSemester(text);
  if (parsed === null) throw new RangeError(`not a semester: ${text}`);
  return parsed;
}

/** The semester after: `2018-S2` follows `2018-S1`, then comes `2019-S1`. */
export function nextSemester(of: Semester): Semester {
  const year = Number(of.slice(0, 4));
  return semester(of.endsWith('S1') ? `${year}-S2` : `${year + 1}-S1`);
}

/** The day on which the next edition is due after one adopted on that day. */
export function nextEditionDue(adoptedOn: Day): Day {
  return addMonths(adoptedOn, MONTHS_BETWEEN_EDITIONS);
}
