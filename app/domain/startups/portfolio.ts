import { FRICTION_THEMES, type FrictionTheme } from '../frictions/friction';
import { searchable } from '../frictions/filters';
import { readCursor, type Cursor } from '../shared/cursor';
import { addMonths, day, type Day } from '../shared/day';
import { LIVE_PHASES, type Phase } from './phase';

/** What the portfolio's picture is asked for, as its address says. */
export interface PortfolioFilters {
  /** Slugs. */
  readonly incubator: string;
  readonly territory: string;
  /** The theme of a friction that it answers. */
  readonly theme: FrictionTheme | null;
  /** A priority of the current programme, by its number, to an action of which it belongs. */
  readonly priority: number | null;
  readonly cursor: Cursor | null;
}

/** The filters of an address; what it does not know counts as not asked. */
export function readPortfolioFilters(params: URLSearchParams): PortfolioFilters {
  return {
    incubator: searchable(params.get('incubateur') ?? ''),
    territory: searchable(params.get('territoire') ?? ''),
    theme: FRICTION_THEMES.find((theme) => theme === params.get('theme')) ?? null,
    priority: priorityOf(params.get('priorite') ?? ''),
    cursor: readCursor(params),
  };
}

function priorityOf(text: string): number | null {
  return /^[1-9]$/.test(text) ? Number(text) : null;
}

/** The address's query of those filters. */
export function portfolioQuery({
  incubator,
  territory,
  theme,
  priority,
  cursor,
}: PortfolioFilters): string {
  const query = new URLSearchParams();
  if (incubator !== '') query.set('incubateur', incubator);
  if (territory !== '') query.set('territoire', territory);
  if (theme !== null) query.set('theme', theme);
  if (priority !== null) query.set('priorite', String(priority));
  if (cursor !== null) query.set(cursor.way === 'after' ? 'apres' : 'avant', String(cursor.id));
  return query.toString();
}

/** The first day of the half-year that a day lies in: marks of every time axis. */
export function semesterOf(date: Day): Day {
  return day(`${date.slice(0, 4)}-${date.slice(5, 7) < '07' ? '01' : '07'}-01`);
}

/** The first days of the half-years from one to that of another day, both included; the latest ones when they are too many. */
export function semestersBetween(from: Day, to: Day, most: number): Day[] {
  const semesters: Day[] = [];
  for (let each = semesterOf(from); each <= to; each = addMonths(each, 6)) semesters.push(each);
  return semesters.slice(-most);
}

/** Phases that began and ended in a half-year, of all startups. */
export interface PhaseTurns {
  readonly phase: Phase;
  /** First day of the half-year. */
  readonly semester: Day;
  readonly began: number;
  readonly ended: number;
}

export interface PortfolioAt {
  readonly on: Day;
  readonly counts: Readonly<Record<(typeof LIVE_PHASES)[number], number>>;
}

/** How many startups were in each live phase at the end of each half-year, from the first in which there was one. */
export function portfolioOverTime(
  turns: readonly PhaseTurns[],
  semesters: readonly Day[],
): PortfolioAt[] {
  const overTime = semesters.map((on) => {
    const inPhase = (phase: Phase) =>
      turns
        .filter((turn) => turn.phase === phase && turn.semester <= on)
        .reduce((sum, { began, ended }) => sum + began - ended, 0);
    const [investigation, construction, acceleration, consolidation] = LIVE_PHASES.map(inPhase);
    return {
      on,
      counts: {
        investigation: investigation ?? 0,
        construction: construction ?? 0,
        acceleration: acceleration ?? 0,
        consolidation: consolidation ?? 0,
      },
    };
  });
  const first = overTime.findIndex(({ counts }) => LIVE_PHASES.some((phase) => counts[phase] > 0));
  return first === -1 ? [] : overTime.slice(first);
}
