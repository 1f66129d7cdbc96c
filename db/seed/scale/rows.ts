import type { Act } from '../../../app/domain/audit/act';
import {
  DECLINE_REASONS,
  type DeclineReason,
  type FrictionState,
} from '../../../app/domain/frictions/friction';
import { Dice, stateOf, textsOf } from './draw';
import { ANSWERS } from './words';

const DAY_MS = 86_400_000;
/** Over how long the frictions were proposed. */
const SPAN_DAYS = 6 * 365;

/** Who and where the planted frictions come from. */
export interface Cast {
  /** Communes, EPCI, départements and régions that propose and support. */
  readonly places: readonly { readonly id: number; readonly name: string }[];
  /** One agent for each of the first places, in their order. */
  readonly agentIds: readonly number[];
  readonly staffId: number;
  readonly now: Date;
}

export interface PlannedSupport {
  readonly organisation_id: number;
  readonly account_id: number;
  readonly people_per_year: number | null;
  readonly at: string;
  readonly withdrawn_at: string | null;
}

export interface PlannedAct {
  readonly act: Act;
  readonly actor_id: number;
  readonly at: string;
  readonly before: object | null;
  readonly after: object | null;
  readonly reason: string | null;
}

/** One friction to plant, by its columns' names, with the acts that led to it. */
export type Plan = ReturnType<typeof planOf>;

/** The friction of that number, from 0, among so many: the same numbers give the same friction, its days counted back from now. */
export function planOf(number: number, of: number, cast: Cast) {
  const dice = new Dice(number);
  const state = stateOf(number, of, dice);
  const home = dice.below(cast.agentIds.length);
  const place = at(cast.places, home);
  const authorId = at(cast.agentIds, home);
  const begins = cast.now.getTime() - ((of - number) / of) * SPAN_DAYS * DAY_MS;
  const instant = (days: number): string =>
    new Date(Math.min(begins + days * DAY_MS, cast.now.getTime() - 60_000)).toISOString();
  const submitted = state !== 'draft';
  const answers = !['draft', 'submitted', 'in_triage', 'withdrawn'].includes(state);
  const answeredAt = answers ? instant(2 + dice.below(44)) : null;
  const qualified = ['qualified', 'selected', 'resolved'].includes(state) || number % 20 === 7;
  const words = dice.oneOf(ANSWERS);
  const declineReason: DeclineReason | null =
    state === 'declined' ? dice.oneOf(DECLINE_REASONS) : null;
  const counts = dice.below(4) > 0;
  const taken = submitted && !['submitted', 'withdrawn'].includes(state);
  const supports = submitted ? supportsOf(dice, home, cast, instant) : [];
  return {
    state,
    ...textsOf(dice, place.name),
    people_per_year: counts ? 20 + dice.below(9_000) : null,
    minutes_each: counts ? 5 + dice.below(180) : null,
    euros_each_cents: dice.below(3) === 0 ? 100 * dice.below(90) : null,
    territory_id: place.id,
    organisation_id: place.id,
    author_id: authorId,
    handler_id: taken ? cast.staffId : null,
    created_at: instant(-1),
    submitted_at: submitted ? instant(0) : null,
    answered_at: answeredAt,
    public_since: answers && qualified ? answeredAt : null,
    decline_reason: declineReason,
    public_answer: ['declined', 'redirected', 'merged'].includes(state) ? words : null,
    question: state === 'needs_information' ? 'Combien de personnes cela touche-t-il ?' : null,
    redirected_to_url: state === 'redirected' ? 'https://www.service-public.example/' : null,
    /** How many places earlier in the row of frictions its target stands. */
    merged_back: state === 'merged' ? 9 : null,
    supports,
    acts: [
      ...actsOf(state, { authorId, staffId: cast.staffId, instant, answeredAt, words }),
      ...supports.flatMap(actsOfSupport),
    ],
  };
}

/** Most have none, some a few, one in fifty a crowd. */
function supportsOf(
  dice: Dice,
  home: number,
  { places, agentIds }: Cast,
  instant: (days: number) => string,
): PlannedSupport[] {
  const draw = dice.below(100);
  const wanted = draw < 60 ? 0 : draw < 98 ? 1 + dice.below(4) : 10 + dice.below(25);
  const supporters = new Set<number>();
  while (supporters.size < Math.min(wanted, agentIds.length - 1)) {
    const other = dice.below(agentIds.length);
    if (other !== home) supporters.add(other);
  }
  return [...supporters].map((other) => ({
    organisation_id: at(places, other).id,
    account_id: at(agentIds, other),
    people_per_year: dice.below(2) === 0 ? 10 + dice.below(500) : null,
    at: instant(1 + dice.below(60)),
    withdrawn_at: dice.below(40) === 0 ? instant(70) : null,
  }));
}

function actsOfSupport(support: PlannedSupport): PlannedAct[] {
  const tell = (act: Act, when: string): PlannedAct => ({
    act,
    actor_id: support.account_id,
    at: when,
    before: null,
    after: { organisationId: support.organisation_id },
    reason: null,
  });
  return [
    tell('friction.supported', support.at),
    ...(support.withdrawn_at === null
      ? []
      : [tell('friction.support-withdrawn', support.withdrawn_at)]),
  ];
}

const LAST_ACT: Partial<Record<FrictionState, Act>> = {
  needs_information: 'friction.information-requested',
  qualified: 'friction.qualified',
  selected: 'friction.selected',
  resolved: 'friction.resolved',
  declined: 'friction.declined',
  redirected: 'friction.redirected',
  merged: 'friction.merged',
  withdrawn: 'friction.withdrawn',
};

/** Its history as the journal tells it: proposed, taken, answered. */
function actsOf(
  state: FrictionState,
  told: {
    readonly authorId: number;
    readonly staffId: number;
    readonly instant: (days: number) => string;
    readonly answeredAt: string | null;
    readonly words: string;
  },
): PlannedAct[] {
  const acts: PlannedAct[] = [];
  const tell = (
    act: Act,
    actorId: number,
    when: string,
    before: string,
    after: string,
    reason: string | null = null,
  ) =>
    acts.push({
      act,
      actor_id: actorId,
      at: when,
      before: { state: before },
      after: { state: after },
      reason,
    });
  if (state === 'draft') return acts;
  tell('friction.submitted', told.authorId, told.instant(0), 'draft', 'submitted');
  if (state === 'submitted') return acts;
  if (state === 'withdrawn') {
    tell('friction.withdrawn', told.authorId, told.instant(20), 'submitted', state);
    return acts;
  }
  tell('friction.taken', told.staffId, told.instant(1), 'submitted', 'in_triage');
  const last = LAST_ACT[state];
  if (last !== undefined && told.answeredAt !== null)
    tell(last, told.staffId, told.answeredAt, 'in_triage', state, told.words);
  return acts;
}

function at<T>(things: readonly T[], index: number): T {
  const thing = things[index];
  if (thing === undefined) throw new Error(`there is no thing at ${index}`);
  return thing;
}
