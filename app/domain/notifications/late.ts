import { DAYS_BEFORE_MONEY_ENDS } from '../reviews/calendar';
import { parseDay, type Day } from '../shared/day';
import { MISSION_END_DAYS } from '../startups/team-outlook';
import { searchable } from '../frictions/filters';

/**
 * Kinds of lateness, in the order of the board. A new one is a word here: the compiler then asks for its rows
 * (`db/repositories/late`), its words (`wording/notifications-late`) and its act (`services/notifications/readLate`).
 */
export const LATE_KINDS = [
  'review-to-record',
  'review-to-plan',
  'money-ending',
  'clock-ending',
  'team-out-of-band',
  'mission-ending',
  'milestone-late',
  'handover-stalled',
  'follow-up-missing',
  'post-mortem-missing',
  'revision-due',
  'resource-neglected',
  'friction-unanswered',
  'file-waiting',
] as const;
export type LateKind = (typeof LATE_KINDS)[number];

/** How many days before its day a thing is already on the board: long enough ahead to do something about it. */
export const LATE_HORIZONS: Readonly<Record<LateKind, number>> = {
  'review-to-record': 0,
  'review-to-plan': 30,
  'money-ending': DAYS_BEFORE_MONEY_ENDS,
  'clock-ending': 30,
  'team-out-of-band': 0,
  'mission-ending': MISSION_END_DAYS,
  'milestone-late': -1,
  'handover-stalled': 0,
  'follow-up-missing': 0,
  'post-mortem-missing': 0,
  'revision-due': 30,
  'resource-neglected': 0,
  'friction-unanswered': -1,
  'file-waiting': 0,
};

/** A handover in which nothing happened for as long is stalled. */
export const STALLED_DAYS = 30;

/** A place in one kind's list: after the line of that day and number. */
export interface LateCursor {
  readonly dueOn: Day;
  readonly id: number;
}

/** What the board is asked for, as its address says. */
export interface LateFilters {
  /** Slug of the incubator. */
  readonly incubator: string;
  /** The person concerned: of the team, sponsor, or in charge of the friction. */
  readonly personId: number | null;
  /** One kind, whole; null for the beginning of each. */
  readonly kind: LateKind | null;
  readonly after: LateCursor | null;
}

/** The filters of an address; what it does not know counts as not asked. */
export function readLateFilters(params: URLSearchParams): LateFilters {
  const person = params.get('personne') ?? '';
  return {
    incubator: searchable(params.get('incubateur') ?? ''),
    personId: /^[1-9]\d{0,8}$/.test(person) ? Number(person) : null,
    kind: LATE_KINDS.find((kind) => kind === params.get('genre')) ?? null,
    after: readLateCursor(params.get('apres') ?? ''),
  };
}

function readLateCursor(text: string): LateCursor | null {
  const [, dueOn = '', id] = /^(\d{4}-\d{2}-\d{2})_(-?\d{1,9})$/.exec(text) ?? [];
  const day = parseDay(dueOn);
  return day === null ? null : { dueOn: day, id: Number(id) };
}

/** The address's query of those filters; `genre` and `apres` come last. */
export function lateQuery({ incubator, personId, kind, after }: LateFilters): string {
  const query = new URLSearchParams();
  if (incubator !== '') query.set('incubateur', incubator);
  if (personId !== null) query.set('personne', String(personId));
  if (kind !== null) query.set('genre', kind);
  if (after !== null) query.set('apres', `${after.dueOn}_${after.id}`);
  return query.toString();
}
