import type { Day } from '../shared/day';
import { done, refuse, type Result } from '../shared/result';

/** What a new programme says of itself. */
export interface NewProgramme {
  readonly name: string;
  readonly intention: string;
  readonly startsOn: Day;
  /** First day after it; null while nobody knows. */
  readonly endsOn: Day | null;
  readonly isNeighbour: boolean;
  readonly quorumPercent: number;
  readonly majorityPercent: number;
  /** Titles, in the order of their numbers. */
  readonly priorities: readonly string[];
}

export const MOST_PRIORITIES = 8;

/** The address of the page that opens one, which no programme may take. */
export const RESERVED_SLUG = 'nouveau';

export type ProgrammeRefusal =
  | 'name-without-letters'
  | 'name-taken'
  | 'ends-before-start'
  | 'priorities-missing'
  | 'predecessor-unknown'
  | 'predecessor-later'
  | 'predecessor-neighbour';

/** Whether a programme may be opened so; one that takes over from another starts after it. */
export function checkProgramme(
  programme: NewProgramme,
  predecessor: { readonly startsOn: Day; readonly isNeighbour: boolean } | null,
): Result<NewProgramme, ProgrammeRefusal> {
  const priorities = programme.priorities
    .map((title) => title.trim())
    .filter((title) => title !== '');
  if (priorities.length === 0) return refuse('priorities-missing', { field: 'priority-1' });
  if (programme.endsOn !== null && programme.endsOn <= programme.startsOn) {
    return refuse('ends-before-start', { field: 'lastDay' });
  }
  if (predecessor !== null) {
    if (predecessor.isNeighbour || programme.isNeighbour) {
      return refuse('predecessor-neighbour', { field: 'predecessor' });
    }
    if (programme.startsOn <= predecessor.startsOn) {
      return refuse('predecessor-later', { field: 'startsOn' });
    }
  }
  return done({ ...programme, priorities });
}
