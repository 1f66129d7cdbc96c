import { addDays, addMonths, daysBetween, earlier, type Day } from '../../../app/domain/shared/day';
import type { MissionRole } from '../../../app/domain/startups/mission';
import { LIVE_PHASES, type Phase } from '../../../app/domain/startups/phase';
import { isLive } from '../../../app/domain/startups/standing';
import { Dice } from './draw';
import { MATTERS } from './words';

/** Over how long the startups were opened. */
const SPAN_DAYS = 6 * 365;
/** Shortest stay in a phase, and how much longer it may be: about the network's medians of 2026. */
const STAYS: Readonly<
  Record<
    'investigation' | 'construction' | 'acceleration' | 'consolidation',
    readonly [number, number]
  >
> = {
  investigation: [60, 186],
  construction: [120, 612],
  acceleration: [200, 852],
  consolidation: [90, 180],
};
const MILESTONES = 20;
const MILESTONE_NAMES = [
  'Premier usager',
  'Version en ligne',
  'Connexion au logiciel métier',
  'Cent dossiers traités',
  'Audit de sécurité',
  'Enquête auprès des usagers',
  'Ouverture à un second territoire',
  'Formation des agents',
];
const ROLES: readonly MissionRole[] = [
  'intrapreneur',
  'developpement',
  'design',
  'deploiement',
  'produit',
];

export interface PlannedPhase {
  readonly sequence: number;
  readonly phase: Phase;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
}

export interface PlannedMilestone {
  readonly title: string;
  readonly state: 'planned' | 'reached' | 'missed';
  readonly due_on: Day;
  readonly closed_on: Day | null;
  /** Its first day, when it was moved. */
  readonly moved_from: Day | null;
}

export interface PlannedMission {
  /** Which of its people, from 0. */
  readonly person: number;
  readonly role: MissionRole;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
}

/** The life of the startup of that number, from 0, among so many: the same numbers give the same life, its days counted back from today. */
export function lifeOf(number: number, of: number, today: Day) {
  const dice = new Dice(number ^ 0x5eed);
  const openedOn = addDays(today, -1 - Math.floor(((of - number) / of) * SPAN_DAYS));
  const phases = phasesOf(dice, openedOn, today);
  const last = phases.at(-1);
  const live = last !== undefined && isLive(last.phase);
  const until = live || last === undefined ? today : last.starts_on;
  return {
    name: `${dice.oneOf(MATTERS)[1]} ${number}`,
    slug: `echelle-${number}`,
    opened_on: openedOn,
    phases,
    live,
    transferred: phases.some(({ phase }) => phase === 'transfere'),
    missions: missionsOf(dice, openedOn, until, live),
    milestones: milestonesOf(dice, openedOn, until, live, today),
    envelopes: envelopesOf(phases, until),
    reviews: reviewsOf(dice, phases),
    /** A committee that is planned: so many days from now. */
    planned_review: live && dice.below(12) === 0 ? addDays(today, dice.below(60) - 10) : null,
    handover: last?.phase === 'consolidation' && dice.below(2) === 0,
  };
}

function phasesOf(dice: Dice, openedOn: Day, today: Day): PlannedPhase[] {
  const phases: PlannedPhase[] = [];
  let phase: Phase = 'investigation';
  let startsOn = openedOn;
  for (;;) {
    const sequence = phases.length + 1;
    const stay: readonly [number, number] | null = stayIn(phase);
    const leavesOn: Day | null =
      stay === null ? null : addDays(startsOn, stay[0] + dice.below(stay[1]));
    const endsOn: Day | null = leavesOn !== null && leavesOn <= today ? leavesOn : null;
    phases.push({ sequence, phase, starts_on: startsOn, ends_on: endsOn });
    if (endsOn === null) return phases;
    [phase, startsOn] = [nextOf(phase, dice), endsOn];
  }
}

function stayIn(phase: Phase): readonly [number, number] | null {
  const live = LIVE_PHASES.find((each) => each === phase);
  return live === undefined ? null : STAYS[live];
}

function nextOf(phase: Phase, dice: Dice): Phase {
  const draw = dice.below(100);
  if (phase === 'investigation') return draw < 30 ? 'abandon-investigation' : 'construction';
  if (phase === 'construction')
    return draw < 15 ? 'abandon' : draw < 25 ? 'consolidation' : 'acceleration';
  if (phase === 'acceleration') return draw < 15 ? 'abandon' : 'consolidation';
  return draw < 70 ? 'transfere' : draw < 90 ? 'opere' : 'abandon';
}

/** Two to four people for good, one in ten teams too small; and one who left. */
function missionsOf(dice: Dice, openedOn: Day, until: Day, live: boolean): PlannedMission[] {
  const size = dice.below(10) === 0 ? 1 : 2 + dice.below(3);
  const half = addDays(openedOn, Math.floor(daysBetween(openedOn, until) / 2));
  const stays = ROLES.slice(0, size).map((role, person): PlannedMission => ({
    ...{ person, role, starts_on: openedOn },
    ends_on: live ? (dice.below(3) === 0 ? addDays(until, 10 + dice.below(200)) : null) : until,
  }));
  return [...stays, { person: size, role: 'produit', starts_on: openedOn, ends_on: half }];
}

function milestonesOf(
  dice: Dice,
  openedOn: Day,
  until: Day,
  live: boolean,
  today: Day,
): PlannedMilestone[] {
  const span = daysBetween(openedOn, until) + (live ? 120 : 0);
  return Array.from({ length: MILESTONES }, (_, index) => {
    const dueOn = addDays(openedOn, Math.floor((span * (index + 1)) / MILESTONES));
    const past = dueOn < today;
    const late = live && past && dice.below(60) === 0;
    const state = !past || late ? 'planned' : dice.below(10) === 0 ? 'missed' : 'reached';
    return {
      title: `${dice.oneOf(MILESTONE_NAMES)} (${index + 1})`,
      state: live || state !== 'planned' ? state : 'missed',
      due_on: dueOn,
      closed_on: state === 'planned' && live ? null : earlier(dueOn, today),
      moved_from: dice.below(7) === 0 ? addDays(dueOn, -20) : null,
    };
  });
}

/** One a year from the construction on, and the investigation's. */
function envelopesOf(phases: readonly PlannedPhase[], until: Day) {
  const [first, second] = phases;
  if (first === undefined) return [];
  const investigation = {
    starts_on: first.starts_on,
    ends_on: addDays(first.starts_on, 90),
    cents: 1_500_000,
  };
  if (second === undefined || !isLive(second.phase)) return [investigation];
  const envelopes = [investigation];
  for (let from = second.starts_on; from < until; from = addMonths(from, 12))
    envelopes.push({ starts_on: from, ends_on: addMonths(from, 12), cents: 20_000_000 });
  return envelopes;
}

/** A third of the changes of phase have their committee. */
function reviewsOf(dice: Dice, phases: readonly PlannedPhase[]) {
  return phases
    .filter(({ phase, sequence }) => sequence > 1 && isLive(phase) && dice.below(3) === 0)
    .map(({ phase, starts_on }) => ({
      held_on: starts_on,
      opens_phase: phase,
      next_due_on: addMonths(starts_on, 6),
    }));
}
