import { addMonths, day, type Day } from '../shared/day';

/** Months in which the public budget is told: January tells the half-year before it, June the half-year that it ends. */
export const EDITION_MONTHS = ['01', '06'] as const;

/** One half-yearly edition of a startup's public budget: what it tells lies in `[startsOn, endsOn)`. */
export interface Edition {
  /** « 2026-01 », « 2026-06 »: as in its address. */
  readonly name: string;
  readonly startsOn: Day;
  /** First day after the half-year. */
  readonly endsOn: Day;
  /** The day from which there is such an edition. */
  readonly publishedOn: Day;
}

/** The edition of that name; null when there is none of that name. */
export function parseEdition(name: string): Edition | null {
  const match = /^(20\d{2})-(01|06)$/.exec(name);
  if (match === null) return null;
  const year = Number(match[1]);
  const isJanuary = match[2] === '01';
  const endsOn = day(isJanuary ? `${year}-01-01` : `${year}-07-01`);
  return {
    name,
    startsOn: addMonths(endsOn, -6),
    endsOn,
    publishedOn: day(`${year}-${isJanuary ? '01' : '06'}-01`),
  };
}

/** The editions of a startup opened on a day that are out today, newest first. */
export function editionsSince(openedOn: Day, today: Day): readonly Edition[] {
  const years = Number(today.slice(0, 4)) - Number(openedOn.slice(0, 4));
  const editions = Array.from(
    { length: years + 2 },
    (_, index) => Number(openedOn.slice(0, 4)) + index,
  )
    .flatMap((year) => EDITION_MONTHS.map((month) => parseEdition(`${year}-${month}`)))
    .filter((edition) => edition !== null)
    .filter(({ publishedOn, endsOn }) => publishedOn <= today && endsOn > openedOn);
  return editions.reverse();
}
