import { describe, expect, it } from 'vitest';
import { checkApproval, checkPlan, planIsOpen } from '~/domain/handover/plan';
import { PHASES } from '~/domain/startups/phase';

const years = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ year: 2027 + index, cents: 1, paidBy: 'Le département' },
  }));

describe('the plan for the years after', () => {
  it('is written once the service is used, until it is handed over', () => {
    expect(PHASES.filter(planIsOpen)).toEqual(['acceleration', 'consolidation']);
  });

  it.each([
    ['construction', 3, 'plan-not-open'],
    ['acceleration', 2, 'years-missing'],
    ['acceleration', 3, null],
    ['consolidation', 4, null],
    ['transfere', 3, 'plan-not-open'],
  ] as const)('in %s with %i years: %s', (phase, count, refusal) => {
    const verdict = checkPlan(phase, years(count));
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });

  it.each([
    ['consolidation', 1, null, null],
    ['consolidation', 1, 1, 'plan-approved'],
    // A later version asks again.
    ['consolidation', 2, 1, null],
    ['construction', 1, null, 'plan-not-open'],
    ['opere', 2, 1, 'plan-not-open'],
  ] as const)('in %s, version %i, approved %s: %s', (phase, version, approvedVersion, refusal) => {
    const verdict = checkApproval(phase, { version, approvedVersion });
    expect(verdict.ok ? null : verdict.refusal).toBe(refusal);
  });
});
