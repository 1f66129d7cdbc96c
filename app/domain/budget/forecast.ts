import { addDays, addMonths, day, daysBetween, earlier, later, type Day } from '../shared/day';
import type { Cents } from '../shared/money';
import {
  balanceOf,
  datedSumsOf,
  orderableOf,
  orderIdOf,
  yearOf,
  type DatedEnvelope,
  type LedgerLine,
} from './balance';
import { costBetween, dailyCost, monthly, runsOutOn, type CostedMission } from './burn';
import { assemblyBefore, lastOrderEnd, openFrom, type FunderCalendar } from './calendar';

/** An order takes a month from its request to the first day that it pays. */
export const ORDER_LEAD_MONTHS = 1;
/** What was bought besides the team is averaged over half a year. */
const BESIDES_MONTHS = 6;
/** Resources whose orders pay the people of a team; an order without a resource (an old one) is taken for one. */
const TEAM_RESOURCES: readonly (string | null)[] = ['personnel', 'prestations-externes', null];
/** Nobody plans further: a team that is paid for longer does not run out. */
const HORIZON_MONTHS = 36;

/** What a forecast is made from. */
export interface ForecastFacts {
  readonly today: Day;
  readonly envelopes: readonly (DatedEnvelope & { readonly calendar: FunderCalendar })[];
  readonly lines: readonly (LedgerLine & { readonly resource: string | null })[];
  readonly missions: readonly CostedMission[];
  readonly dayRateCents: Cents;
  /** When the service is expected in use (six-month clock); null when the clock does not run. */
  readonly inUseOn: Day | null;
}

/** What to do about the money: each has its sentence. */
export const FORECAST_STATES = [
  'no-money',
  'no-team',
  'covered',
  'order-before',
  'order-now',
  'closed',
  'nothing-left',
] as const;
export type ForecastState = (typeof FORECAST_STATES)[number];

/** Where the money goes and until when it lasts, read on one day. */
export interface Forecast {
  readonly state: ForecastState;
  /** What the missions cost a month, and what was bought besides on average. */
  readonly teamMonthlyCents: Cents;
  readonly besidesMonthlyCents: Cents;
  /** Ordered for the team, and not worked off yet. */
  readonly orderedAheadCents: Cents;
  readonly leftCents: Cents;
  /** Last day that what is ordered pays: yesterday when it pays nothing any more; null when the missions end before, or there is no team. */
  readonly runwayOn: Day | null;
  /** The same when everything left is ordered too. */
  readonly fundedUntil: Day | null;
  /** « Commander avant le … »: the first day too late; null when nothing can or need be ordered. */
  readonly orderBefore: Day | null;
  /** When orders are taken again, while they are closed. */
  readonly opensOn: Day | null;
  /** The last assembly that can vote what comes after `fundedUntil`. */
  readonly assemblyOn: Day | null;
  /** Days between the expected use and the last day with money: negative when the money ends first; null without a clock, or when the money does not end. */
  readonly clockMarginDays: number | null;
  readonly inUseOn: Day | null;
}

/** The forecast of a startup: burn, runway, the day before which to order, and how that stands to its six months. Pure; cents and Paris days. */
export function forecastOf(facts: ForecastFacts): Forecast {
  const { today, envelopes, lines, missions, dayRateCents: rate, inUseOn } = facts;
  const balance = balanceOf(envelopes, lines, today);
  const leftCents = balance.left;
  const besides = besidesPerDay(facts);
  const orderedAheadCents = orderedAhead(facts);
  const horizon = addMonths(today, HORIZON_MONTHS);
  const within = (on: Day | null) => (on === null || on > horizon ? null : on);
  const dayBefore = (on: Day | null) => (on === null ? null : addDays(on, -1));
  const orderedLasts = runsOutOn(orderedAheadCents, missions, rate, today);
  const all = orderedAheadCents + leftCents;
  const allLasts = runsOutOn(all, missions, rate, today, besides);
  const stopsOn = within(orderedLasts);
  // What is bought besides comes out of what is left: it takes nothing from what is ordered for the team already.
  const fundedUntil = dayBefore(
    within(orderedLasts === null || allLasts === null ? null : later(orderedLasts, allLasts)),
  );
  const hasTeam = missions.some(({ endsOn }) => endsOn === null || endsOn > today);
  const needed = stopsOn === null ? null : addMonths(stopsOn, -ORDER_LEAD_MONTHS);
  const window = orderWindow(facts, hasTeam ? needed : horizon);
  const state = stateOf({ granted: balance.granted, hasTeam, stopsOn, window }, today);
  return {
    state,
    teamMonthlyCents: monthly(dailyCost(missions, rate, today)),
    besidesMonthlyCents: monthly(besides),
    orderedAheadCents,
    leftCents,
    runwayOn: dayBefore(stopsOn),
    fundedUntil,
    orderBefore: state === 'order-before' || state === 'no-team' ? window.before : null,
    opensOn: state === 'closed' ? window.opensOn : null,
    assemblyOn: fundedUntil === null ? null : lastAssembly(facts, fundedUntil),
    clockMarginDays:
      inUseOn === null || fundedUntil === null ? null : daysBetween(inUseOn, fundedUntil),
    inUseOn,
  };
}

interface OrderWindow {
  /** The first day too late to order in time; null when no day is in time. */
  readonly before: Day | null;
  /** The first day from today on that takes an order at all; null when none does. */
  readonly opensOn: Day | null;
}

function stateOf(
  about: {
    readonly granted: Cents;
    readonly hasTeam: boolean;
    readonly stopsOn: Day | null;
    readonly window: OrderWindow;
  },
  today: Day,
): ForecastState {
  if (about.granted === 0) return 'no-money';
  if (!about.hasTeam) return 'no-team';
  if (about.stopsOn === null) return 'covered';
  if (about.window.before !== null) return 'order-before';
  if (about.window.opensOn === null) return 'nothing-left';
  return about.window.opensOn > today ? 'closed' : 'order-now';
}

/** The years in which each envelope has something to order, carry-overs included, and the days on which they take orders. */
function openings({ envelopes, lines, today }: ForecastFacts) {
  return envelopes.flatMap((envelope) =>
    datedSumsOf([envelope], lines, today)
      .filter((sums) => orderableOf(sums, yearOf(today)).left > 0)
      .map(({ year }) => ({
        orders: envelope.calendar.orders,
        start: later(later(envelope.startsOn, today), day(`${year}-01-01`)),
        // Ceilings are yearly: what is not ordered by 31 December lapses.
        end: earlier(envelope.endsOn, day(`${year + 1}-01-01`)),
      })),
  );
}

/** The latest end of the days on which an order comes in time, over all envelopes, and the first day that takes one at all. */
function orderWindow(facts: ForecastFacts, needed: Day | null): OrderWindow {
  const ends: Day[] = [];
  const opens: Day[] = [];
  for (const { orders, start, end } of openings(facts)) {
    if (needed !== null) {
      const before = lastOrderEnd(orders, start, earlier(needed, end));
      if (before !== null) ends.push(before);
    }
    const first = openFrom(orders, start);
    if (first < end) opens.push(first);
  }
  return { before: ends.sort().at(-1) ?? null, opensOn: opens.sort()[0] ?? null };
}

/** What was ordered for the team less what is certified, and less the team's cost since the last certification: work done and not yet certified. */
function orderedAhead({ lines, missions, dayRateCents, today }: ForecastFacts): Cents {
  const resources = new Map(
    lines.filter(({ kind }) => kind === 'commitment').map((line) => [line.id, line.resource]),
  );
  const ofTeam = lines.filter((line) =>
    TEAM_RESOURCES.includes(resources.get(orderIdOf(line)) ?? null),
  );
  const reversed = new Set(ofTeam.map(({ reversesId }) => reversesId));
  let ahead = 0;
  let since: Day | null = null;
  for (const line of ofTeam) {
    if (line.kind === 'commitment') ahead += line.amountCents;
    if (line.kind === 'certification') ahead -= line.amountCents;
    const stands = line.reversesId === null && !reversed.has(line.id);
    if (!stands) continue;
    if (line.kind === 'certification' && (since === null || line.happenedOn > since))
      since = line.happenedOn;
  }
  const first = ofTeam.find((line) => line.kind === 'commitment' && !reversed.has(line.id));
  const from = since ?? first?.happenedOn ?? today;
  return Math.max(0, ahead - costBetween(missions, dayRateCents, from, today));
}

/** What orders of other resources came to lately, a day. */
function besidesPerDay({ lines, today }: ForecastFacts): number {
  const from = addMonths(today, -BESIDES_MONTHS);
  const days = new Map(lines.map((line) => [line.id, line.happenedOn]));
  const lately = lines.filter((line) => {
    const on = days.get(line.reversesId ?? line.id) ?? line.happenedOn;
    return line.kind === 'commitment' && !TEAM_RESOURCES.includes(line.resource) && on > from;
  });
  const sum = lately.reduce((total, { amountCents }) => total + amountCents, 0);
  return sum / daysBetween(from, today);
}

function lastAssembly({ envelopes, today }: ForecastFacts, fundedUntil: Day): Day | null {
  const needed = addMonths(addDays(fundedUntil, 1), -ORDER_LEAD_MONTHS);
  const days = envelopes.map(({ calendar }) => assemblyBefore(calendar, today, addDays(needed, 1)));
  return (
    days
      .filter((on) => on !== null)
      .sort()
      .at(-1) ?? null
  );
}

/** Shares of an envelope from which people are told. */
export const ALERT_SHARES = [80, 100] as const;
export type AlertShare = (typeof ALERT_SHARES)[number];

/** The share that orders have reached of what may be ordered (lapsed money may not); null below 80 %. */
export function alertOf(balance: {
  readonly granted: Cents;
  readonly lapsed: Cents;
  readonly ordered: Cents;
}): AlertShare | null {
  const usable = balance.granted - balance.lapsed;
  if (usable <= 0) return null;
  const percent = (balance.ordered * 100) / usable;
  return [...ALERT_SHARES].reverse().find((share) => percent >= share) ?? null;
}
