import { describe, expect, it } from 'vitest';
import { awaitedReview, gateProblems, overridable, type PhaseFacts } from '~/domain/startups/gates';
import { PHASES, type Phase } from '~/domain/startups/phase';

const ready: PhaseFacts = {
  engagementSigned: true,
  intrapreneurOnMission: true,
  intrapreneurFreed: true,
  ownerNamed: true,
  ownerMissingReason: null,
  teamSize: 3,
  favourableReview: null,
  handoverSigned: false,
};

function opening(phase: Phase): Pick<PhaseFacts, 'favourableReview'> {
  return {
    favourableReview: {
      id: 1,
      opensPhase: phase,
      decidedAt: new Date('2026-03-12T09:00:00Z'),
    },
  };
}

describe('the gate of investigation', () => {
  it.each([
    [{}, []],
    [{ engagementSigned: false }, ['engagement-missing']],
    [{ intrapreneurFreed: false }, ['intrapreneur-not-freed']],
    [
      { engagementSigned: false, intrapreneurFreed: false },
      ['engagement-missing', 'intrapreneur-not-freed'],
    ],
  ])('%o → %o', (facts, problems) => {
    expect(gateProblems(null, 'investigation', { ...ready, ...facts })).toEqual(problems);
  });
});

describe('the gate of construction', () => {
  it.each([
    [{}, []],
    [{ teamSize: 1 }, ['team-too-small']],
    [{ teamSize: 2 }, []],
    [{ teamSize: 4 }, []],
    [{ teamSize: 5 }, ['team-too-large']],
    [{ intrapreneurOnMission: false }, ['intrapreneur-missing']],
    [{ ownerNamed: false }, ['owner-unexplained']],
    [{ ownerNamed: false, ownerMissingReason: '  ' }, ['owner-unexplained']],
    [{ ownerNamed: false, ownerMissingReason: 'trois candidats' }, []],
    [{ favourableReview: null }, ['review-missing']],
    [opening('acceleration'), ['review-missing']],
  ])('%o → %o', (facts, problems) => {
    const all = { ...ready, ...opening('construction'), ...facts };
    expect(gateProblems('investigation', 'construction', all)).toEqual(problems);
  });

  it('is the same one on the way back', () => {
    expect(gateProblems('acceleration', 'construction', { ...ready, teamSize: 1 })).toEqual([
      'team-too-small',
      'review-missing',
    ]);
  });
});

describe('a review that waits for its gate', () => {
  it('is one that decided another phase: one that prolongs the current phase waits for nothing', () => {
    const facts = { ...ready, ...opening('acceleration') };
    expect(awaitedReview('construction', facts)).toBe(facts.favourableReview);
    expect(awaitedReview('acceleration', facts)).toBeNull();
    expect(awaitedReview('construction', ready)).toBeNull();
  });
});

describe('the later gates', () => {
  it.each(['acceleration', 'consolidation', 'opere'] as const)('%s asks a review', (to) => {
    const from = to === 'opere' ? 'consolidation' : 'construction';
    expect(gateProblems(from, to, ready)).toEqual(['review-missing']);
    expect(gateProblems(from, to, { ...ready, ...opening(to) })).toEqual([]);
  });

  it('transfere asks both signatures, and no review replaces them', () => {
    const facts = { ...ready, ...opening('transfere') };
    expect(gateProblems('consolidation', 'transfere', facts)).toEqual(['handover-unsigned']);
    const signed = { ...ready, handoverSigned: true };
    expect(gateProblems('consolidation', 'transfere', signed)).toEqual([]);
  });

  it('stopping asks nothing', () => {
    const nothing = { ...ready, ownerNamed: false, teamSize: 0, engagementSigned: false };
    expect(gateProblems('construction', 'abandon', nothing)).toEqual([]);
    expect(gateProblems('investigation', 'abandon-investigation', nothing)).toEqual([]);
  });

  it('a phase that does not follow has no gate to pass', () => {
    expect(gateProblems('abandon', 'construction', ready)).toEqual(['no-such-move']);
    expect(gateProblems(null, 'construction', ready)).toEqual(['no-such-move']);
    expect(gateProblems('investigation', 'investigation', ready)).toEqual(['no-such-move']);
  });

  it('all but transfere may be overridden', () => {
    expect(PHASES.filter((phase) => !overridable(phase))).toEqual(['transfere']);
  });
});
