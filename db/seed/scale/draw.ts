import { FRICTION_STATES, type FrictionState } from '../../../app/domain/frictions/friction';
import { AUDIENCES, IMPROVEMENTS, MATTERS, PROBLEMS, SITUATIONS } from './words';

/** Numbers that follow from a seed alone: the same friction is drawn the same on every machine. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed, 0x9e3779b1) >>> 0;
  }

  /** A whole number from 0 to below the bound (mulberry32). */
  below(bound: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound);
  }

  oneOf<T>(things: readonly T[]): T {
    const thing = things[this.below(things.length)];
    if (thing === undefined) throw new Error('nothing to draw from');
    return thing;
  }
}

/** Of a hundred old frictions, how many ended in each state. */
const OLD: Partial<Record<FrictionState, number>> = {
  qualified: 14,
  selected: 1,
  declined: 58,
  redirected: 16,
  resolved: 8,
  withdrawn: 3,
};
/** Of a hundred recent ones: half still wait for something. */
const RECENT: Partial<Record<FrictionState, number>> = {
  draft: 2,
  submitted: 20,
  in_triage: 20,
  needs_information: 8,
  qualified: 20,
  declined: 20,
  redirected: 8,
  withdrawn: 2,
};
/** The share of frictions that are recent. */
const RECENT_SHARE = 0.06;

/** Every tenth friction was found to say the same as the first of its ten, which is qualified. */
export function stateOf(number: number, of: number, dice: Dice): FrictionState {
  if (number % 10 === 9) return 'merged';
  if (number % 10 === 0) return 'qualified';
  const shares = number > of * (1 - RECENT_SHARE) ? RECENT : OLD;
  let left = dice.below(100);
  for (const state of FRICTION_STATES) {
    left -= shares[state] ?? 0;
    if (left < 0) return state;
  }
  return 'declined';
}

/** The words of a friction in that place. */
export function textsOf(dice: Dice, place: string) {
  const [theme, matter] = dice.oneOf(MATTERS);
  const audience = dice.oneOf(AUDIENCES);
  const sentences = Array.from({ length: 3 }, () =>
    dice
      .oneOf(SITUATIONS)
      .replace('*', audience)
      .replaceAll('#', () => String(2 + dice.below(90))),
  );
  const title = `${dice.oneOf(PROBLEMS).replace('*', matter)} à ${place}`;
  return {
    theme,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    sufferers: audience,
    situation: [...new Set(sentences)].join(' '),
    improvement: dice.oneOf(IMPROVEMENTS),
  };
}
