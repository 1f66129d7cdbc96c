import { describe, expect, it } from 'vitest';
import { ACTS } from '~/domain/audit/act';
import { FRICTION_STATES, type FrictionState } from '~/domain/frictions/friction';
import {
  canMove,
  FRICTION_ACTS,
  move,
  TRANSITIONS,
  type FrictionAct,
  type Given,
} from '~/domain/frictions/transitions';
import { stepsToCome } from '~/domain/frictions/thread';
import { mayMergeInto } from '~/domain/frictions/merging';

const WHOLE: Given = {
  words: 'Parce que.',
  declineReason: 'too-small',
  mergeTarget: 2,
  redirectTarget: 'service',
};

/** The lifecycle as the programme's text says it: from, act, to. */
const LIFECYCLE: readonly (readonly [FrictionState, FrictionAct, FrictionState])[] = [
  ['draft', 'submit', 'submitted'],
  ['draft', 'withdraw', 'withdrawn'],
  ['submitted', 'take', 'in_triage'],
  ['submitted', 'withdraw', 'withdrawn'],
  ['in_triage', 'ask', 'needs_information'],
  ['in_triage', 'qualify', 'qualified'],
  ['in_triage', 'decline', 'declined'],
  ['in_triage', 'merge', 'merged'],
  ['in_triage', 'redirect', 'redirected'],
  ['in_triage', 'withdraw', 'withdrawn'],
  ['needs_information', 'inform', 'in_triage'],
  ['needs_information', 'withdraw', 'withdrawn'],
  ['qualified', 'select', 'selected'],
  ['qualified', 'decline', 'declined'],
  ['qualified', 'merge', 'merged'],
  ['qualified', 'redirect', 'redirected'],
  ['qualified', 'withdraw', 'withdrawn'],
  ['selected', 'incubate', 'in_incubation'],
  ['selected', 'deselect', 'qualified'],
  ['in_incubation', 'resolve', 'resolved'],
  ['in_incubation', 'release', 'qualified'],
  ['declined', 'reopen', 'in_triage'],
  ['redirected', 'reopen', 'in_triage'],
  ['resolved', 'reopen', 'in_triage'],
  ['merged', 'unmerge', 'in_triage'],
];

describe('the lifecycle of a friction', () => {
  it.each(LIFECYCLE)('%s, %s → %s', (from, act, to) => {
    expect(move(from, act, WHOLE)).toEqual({ ok: true, value: to });
  });

  it('knows no other move', () => {
    const known = new Set(LIFECYCLE.map(([from, act]) => `${from} ${act}`));
    for (const from of FRICTION_STATES) {
      for (const act of FRICTION_ACTS) {
        expect(canMove(from, act), `${from} ${act}`).toBe(known.has(`${from} ${act}`));
      }
    }
  });

  it.each([
    ['qualify', { words: ' \n' }, 'words-missing'],
    ['qualify', {}, 'words-missing'],
    ['decline', { words: 'Non.' }, 'target-missing'],
    ['merge', { words: 'Oui.' }, 'target-missing'],
    ['redirect', { words: 'Oui.', redirectTarget: '' }, 'target-missing'],
    ['submit', {}, 'impossible-move'],
  ] as const)('%s without what it needs is refused', (act, given, refusal) => {
    expect(move('in_triage', act, given)).toEqual({ ok: false, refusal });
  });

  it('answers the proposer in public with every decision that they wait for', () => {
    const answers = FRICTION_ACTS.filter((act) => TRANSITIONS[act].answers);
    expect(answers).toEqual(
      expect.arrayContaining(['ask', 'qualify', 'decline', 'merge', 'redirect']),
    );
    expect(answers).not.toContain('take');
    expect(ACTS[TRANSITIONS.ask.journal], 'a question stays between the parties').toBe('parties');
  });

  it('shows the steps to come until its way ends', () => {
    expect(stepsToCome('draft', false)[0]).toBe('submit');
    expect(stepsToCome('in_triage', false)[0]).toBe('qualify');
    expect(stepsToCome('in_incubation', false)).toEqual(['build', 'hand-over']);
    expect(stepsToCome('in_incubation', true)).toEqual(['hand-over']);
    for (const ended of ['resolved', 'declined', 'merged', 'redirected', 'withdrawn'] as const) {
      expect(stepsToCome(ended, false)).toEqual([]);
    }
  });

  it.each([
    [{ id: 1, state: 'qualified', mergedIntoId: null }, 'target-itself'],
    [{ id: 2, state: 'merged', mergedIntoId: 3 }, 'target-merged'],
    [{ id: 2, state: 'declined', mergedIntoId: null }, 'target-closed'],
    [{ id: 2, state: 'resolved', mergedIntoId: null }, 'target-closed'],
  ] as const)('is not merged into $0', (target, refusal) => {
    expect(mayMergeInto({ id: 1 }, target)).toMatchObject({ ok: false, refusal });
  });
});
