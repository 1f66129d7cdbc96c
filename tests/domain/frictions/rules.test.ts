import { describe, expect, it } from 'vitest';
import { FRICTION_STATES, type FrictionState } from '~/domain/frictions/friction';
import { mayMergeInto } from '~/domain/frictions/merging';
import { stepsToCome, threadActs } from '~/domain/frictions/thread';
import {
  FRICTION_ACTS,
  move,
  TRANSITIONS,
  type FrictionAct,
  type Given,
  type Transition,
} from '~/domain/frictions/transitions';
import { mayTakeOver, TRIAGE_VIEWS, VIEWS } from '~/domain/frictions/triage';

/** Whose act it is, what it must bring, and whether the proposer's waiting ends with it. */
const RULES: Readonly<Record<FrictionAct, Pick<Transition, 'by' | 'needs' | 'answers'>>> = {
  submit: { by: 'proposer', needs: [], answers: false },
  take: { by: 'staff', needs: [], answers: false },
  ask: { by: 'staff', needs: ['words'], answers: true },
  inform: { by: 'proposer', needs: ['words'], answers: false },
  qualify: { by: 'staff', needs: ['words'], answers: true },
  select: { by: 'staff', needs: ['words'], answers: true },
  deselect: { by: 'staff', needs: ['words'], answers: true },
  decline: { by: 'staff', needs: ['decline-reason', 'words'], answers: true },
  merge: { by: 'staff', needs: ['merge-target', 'words'], answers: true },
  redirect: { by: 'staff', needs: ['redirect-target', 'words'], answers: true },
  withdraw: { by: 'proposer', needs: ['words'], answers: false },
  reopen: { by: 'staff', needs: ['words'], answers: true },
  unmerge: { by: 'staff', needs: ['words'], answers: true },
  incubate: { by: 'startup', needs: [], answers: true },
  release: { by: 'startup', needs: ['words'], answers: true },
  resolve: { by: 'startup', needs: [], answers: true },
};

const WHOLE: Given = {
  words: 'Parce que.',
  declineReason: 'too-small',
  mergeTarget: 2,
  redirectTarget: 'https://service.exemple.test',
};

describe('every act on a friction', () => {
  it.each(FRICTION_ACTS)('%s is of the one who may, with what it needs', (act) => {
    expect(TRANSITIONS[act]).toMatchObject(RULES[act]);
  });

  it.each([
    ['words', 'words', 'words-missing'],
    ['decline-reason', 'declineReason', 'target-missing'],
    ['merge-target', 'mergeTarget', 'target-missing'],
    ['redirect-target', 'redirectTarget', 'target-missing'],
  ] as const)('without its %s is refused', (need, given, refusal) => {
    const { [given]: _, ...rest } = WHOLE;
    for (const act of FRICTION_ACTS) {
      const [from] = TRANSITIONS[act].from;
      const asks = RULES[act].needs.includes(need);
      expect(move(from, act, rest).ok, act).toBe(!asks);
      if (asks) expect(move(from, act, rest), act).toMatchObject({ refusal });
    }
  });
});

const OPEN: readonly FrictionState[] = [
  'submitted',
  'in_triage',
  'needs_information',
  'qualified',
  'selected',
  'in_incubation',
];

describe('another friction to merge into', () => {
  it.each(FRICTION_STATES)('in state %s is taken while it is open', (state) => {
    const target = { id: 2, state, mergedIntoId: null };
    const taken = { ok: true, value: null };
    const closed = { ok: false, refusal: 'target-closed', field: 'target' };
    expect(mayMergeInto({ id: 1 }, target)).toEqual(OPEN.includes(state) ? taken : closed);
  });

  it('that is merged itself names the one to merge into', () => {
    const target = { id: 2, state: 'merged', mergedIntoId: 3 } as const;
    expect(mayMergeInto({ id: 1 }, target)).toMatchObject({
      refusal: 'target-merged',
      facts: { target: 3 },
    });
  });
});

describe('the triage queue', () => {
  const everything = ['submitted', 'in_triage', 'needs_information', 'qualified', 'selected'];

  const scored = ['in_triage', 'needs_information', 'qualified'];
  it.each([
    ['a-prendre', ['submitted'], null],
    ['a-moi', everything.slice(1), 'mine'],
    ['en-attente', ['needs_information'], null],
    ['preselection', scored, 'shortlisted'],
    ['a-noter', scored, 'to-score'],
    ['notees', scored, 'all-scored'],
    ['en-retard', everything, 'unanswered-late'],
    ['toutes', everything, null],
  ] as const)('shows in « %s » %o that are: %s', (view, states, need) => {
    expect(TRIAGE_VIEWS).toContain(view);
    expect(VIEWS[view]).toEqual({ states, need });
  });

  it.each(FRICTION_STATES)('lets a file in state %s change hands while it is examined', (state) => {
    const inHand = everything.slice(1).includes(state);
    expect(mayTakeOver({ state, handlerId: 1 }, 2)).toBe(inHand);
    expect(mayTakeOver({ state, handlerId: null }, 2)).toBe(inHand);
    expect(mayTakeOver({ state, handlerId: 2 }, 2)).toBe(false);
  });
});

describe('the thread of a friction', () => {
  it('tells questions and answers to the parties alone', () => {
    const between = ['friction.information-requested', 'friction.information-given'] as const;
    for (const act of between) {
      expect(threadActs(true)).toContain(act);
      expect(threadActs(false)).not.toContain(act);
    }
    expect(threadActs(true).slice(0, -between.length)).toEqual(threadActs(false));
  });

  it.each([
    ['draft', 'submit', 7],
    ['submitted', 'examine', 6],
    ['in_triage', 'qualify', 5],
    ['needs_information', 'qualify', 5],
    ['qualified', 'select', 4],
    ['selected', 'open', 3],
    ['in_incubation', 'build', 2],
  ] as const)('in state %s goes on with « %s », %i steps to come', (state, next, count) => {
    expect(stepsToCome(state, false)[0]).toBe(next);
    expect(stepsToCome(state, false)).toHaveLength(count);
  });
});
