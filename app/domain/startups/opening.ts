import type { FrictionState } from '../frictions/friction';
import { addDays, type Day } from '../shared/day';
import { MAX_GRANT_CENTS, type Cents } from '../shared/money';
import { refuse, type Refused } from '../shared/result';
import { gateProblems } from './gates';

/** An investigation lasts about nine weeks (DOMAIN, lifecycles). */
export const INVESTIGATION_DAYS = 63;

export type OpeningRefusal =
  | 'friction-not-selected'
  | 'name-makes-no-address'
  | 'slug-reserved'
  | 'slug-taken'
  | 'sponsor-missing'
  | 'sponsor-without-organisation'
  | 'engagement-not-signed-yet'
  | 'intrapreneur-not-freed'
  | 'owner-unexplained'
  | 'owner-unknown'
  | 'owner-ambiguous'
  | 'no-incubator'
  | 'envelope-too-high';

/** What an opening says about its gate and its owner. */
export interface Opening {
  readonly frictionState: FrictionState;
  readonly engagementSignedOn: Day;
  readonly intrapreneurDaysPerWeek: number;
  readonly ownerId: number | null;
  readonly ownerMissingReason: string | null;
  /** Null: no envelope for the investigation. */
  readonly envelopeCents: Cents | null;
}

/** Why a startup may not be opened today; null when it may: from a selected friction, through the gate of investigation. */
export function openingRefusal(opening: Opening, today: Day): Refused<OpeningRefusal> | null {
  if (opening.frictionState !== 'selected') return refuse('friction-not-selected');
  const isExplained = (opening.ownerMissingReason ?? '').trim() !== '';
  if (opening.ownerId === null && !isExplained) {
    return refuse('owner-unexplained', { field: 'ownerMissingReason' });
  }
  if ((opening.envelopeCents ?? 0) > MAX_GRANT_CENTS) {
    return refuse('envelope-too-high', { field: 'envelope' });
  }
  const problems = gateProblems(null, 'investigation', {
    engagementSigned: opening.engagementSignedOn <= today,
    intrapreneurOnMission: true,
    intrapreneurFreed: opening.intrapreneurDaysPerWeek > 0,
    ownerNamed: opening.ownerId !== null,
    ownerMissingReason: opening.ownerMissingReason,
    teamSize: 1,
    favourableReview: null,
    handoverSigned: false,
  });
  if (problems.includes('engagement-missing')) {
    return refuse('engagement-not-signed-yet', { field: 'engagementSignedOn' });
  }
  return problems.length === 0
    ? null
    : refuse('intrapreneur-not-freed', { field: 'intrapreneurDaysPerWeek' });
}

/** The first day after an investigation that begins on that day. */
export function investigationEnd(startsOn: Day): Day {
  return addDays(startsOn, INVESTIGATION_DAYS);
}
