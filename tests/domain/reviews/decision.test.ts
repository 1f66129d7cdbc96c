import { describe, expect, it } from 'vitest';
import { decide, phasesToGrant, type ProposedDecision } from '~/domain/reviews/decision';
import { REVIEW_OUTCOMES, REVIEW_STATES } from '~/domain/reviews/review';
import { isFavourable, mayBecome } from '~/domain/reviews/transitions';
import { day } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';

const HELD = day('2026-03-12');

function propose(rest: Partial<ProposedDecision>): ProposedDecision {
  const empty = { opensPhase: null, amountCents: null, months: null };
  return { ...empty, outcome: 'granted', reason: 'Le service est utilisé.', ...rest };
}

function refusalOf(current: Phase, rest: Partial<ProposedDecision>, today = HELD): string | null {
  const verdict = decide(current, HELD, propose(rest), today);
  return verdict.ok ? null : verdict.refusal;
}

describe('a decision', () => {
  it.each([
    ['2026-03-11', 'too-early'],
    ['2026-03-12', null],
    ['2026-03-13', null],
  ])('on %s of a committee held on 12 March: %s', (today, refusal) => {
    expect(refusalOf('construction', { outcome: 'stopped' }, day(today))).toBe(refusal);
  });

  it.each(REVIEW_OUTCOMES)('%s needs a reason', (outcome) => {
    const rest = { outcome, opensPhase: 'acceleration', months: 1, reason: ' \n' } as const;
    expect(refusalOf('construction', rest)).toBe('reason-required');
  });

  it.each([
    ['x', 'reason-too-short'],
    ['xxxxxxxxxxxxxxxxxxx', 'reason-too-short'],
    // Spaces around it or twice over are no explanation.
    ['  Le service   marche ', 'reason-too-short'],
    ['xxxxxxxxxxxxxxxxxxxx', null],
    ['Le service marche bien.', null],
  ])('says why in a sentence; « %s »: %s', (reason, refusal) => {
    expect(refusalOf('construction', { outcome: 'stopped', reason })).toBe(refusal);
  });

  it.each(['transfere', 'opere', 'abandon-investigation', 'abandon'] as const)(
    'is over in %s',
    (phase) => {
      expect(phasesToGrant(phase)).toEqual([]);
      for (const outcome of REVIEW_OUTCOMES) {
        const rest = { outcome, opensPhase: phase, amountCents: 1, months: 1 };
        expect(refusalOf(phase, rest), outcome).toBe('not-live');
      }
    },
  );
});

describe('granted', () => {
  it.each([
    ['investigation', 'investigation', null],
    ['investigation', 'construction', null],
    ['investigation', 'consolidation', null],
    ['investigation', 'opere', null],
    ['investigation', 'transfere', 'phase-not-reachable'],
    ['investigation', 'abandon-investigation', 'phase-not-reachable'],
    ['construction', 'investigation', 'phase-not-reachable'],
    ['construction', 'acceleration', null],
    ['acceleration', 'construction', null],
    ['consolidation', 'acceleration', null],
    ['consolidation', 'transfere', 'phase-not-reachable'],
    ['construction', null, 'phase-not-reachable'],
  ] as const)('from %s opening %s: %s', (current, opensPhase, refusal) => {
    expect(refusalOf(current, { opensPhase, amountCents: 1 })).toBe(refusal);
  });

  it('needs an amount', () => {
    expect(refusalOf('investigation', { opensPhase: 'construction' })).toBe('amount-required');
  });

  it('opens another phase, and renews its own without a change', () => {
    const rest = { opensPhase: 'construction', amountCents: 20_000_000 } as const;
    expect(decide('investigation', HELD, propose(rest), HELD)).toMatchObject({
      value: { opensPhase: 'construction', goesTo: 'construction', envelopeMonths: 6 },
    });
    expect(decide('construction', HELD, propose(rest), HELD)).toMatchObject({
      value: { opensPhase: 'construction', goesTo: null, grantedCents: 20_000_000 },
    });
  });
});

describe('provisional', () => {
  it.each([
    [null, 'months-required'],
    [0, 'months-required'],
    [1, null],
    [2, null],
    [3, 'months-required'],
  ])('for %s months: %s', (months, refusal) => {
    expect(refusalOf('construction', { outcome: 'provisional', months })).toBe(refusal);
  });

  it('lasts as long as it says and changes no phase', () => {
    const rest = { outcome: 'provisional', months: 2, amountCents: 1 } as const;
    expect(decide('construction', HELD, propose(rest), HELD)).toMatchObject({
      value: { provisionalMonths: 2, envelopeMonths: 2, opensPhase: null, goesTo: null },
    });
  });
});

describe('handover and stopped', () => {
  it.each([
    ['acceleration', 'consolidation'],
    ['consolidation', null],
  ] as const)('a handover from %s goes to %s', (current, goesTo) => {
    expect(decide(current, HELD, propose({ outcome: 'handover' }), HELD)).toMatchObject({
      value: { opensPhase: 'consolidation', goesTo },
    });
  });

  it.each([
    ['investigation', 'abandon-investigation'],
    ['construction', 'abandon'],
    ['consolidation', 'abandon'],
  ] as const)('a stop from %s goes to %s', (current, goesTo) => {
    expect(decide(current, HELD, propose({ outcome: 'stopped' }), HELD)).toMatchObject({
      value: { opensPhase: null, goesTo, grantedCents: null },
    });
  });

  it('a stop grants no money', () => {
    expect(refusalOf('construction', { outcome: 'stopped', amountCents: 1 })).toBe(
      'amount-unexpected',
    );
  });
});

describe('a review', () => {
  it('is favourable when granted or sent to handover', () => {
    expect(REVIEW_OUTCOMES.filter(isFavourable)).toEqual(['granted', 'handover']);
  });

  it('leaves planned once', () => {
    const moves = REVIEW_STATES.flatMap((from) =>
      REVIEW_STATES.filter((to) => mayBecome(from, to)).map((to) => `${from}-${to}`),
    );
    expect(moves).toEqual(['planned-decided', 'planned-cancelled']);
  });
});
