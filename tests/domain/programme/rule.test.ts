import { describe, expect, it } from 'vitest';
import type { RevisionState } from '~/domain/programme/revision';
import { checkRule } from '~/domain/programme/rule';

const HALF = { quorumPercent: 50, majorityPercent: 50 };

describe('the rule of a programme', () => {
  it.each<[RevisionState | null, number, string]>([
    [null, 0, 'changed'],
    ['draft', 0, 'changed'],
    ['draft', 1, 'rule-voted'],
    ['under_consultation', 0, 'rule-consulted'],
    ['under_consultation', 1, 'rule-consulted'],
    ['adopted', 1, 'changed'],
  ])('with a revision %s that has %i votes: %s', (state, votes, said) => {
    const open = state === null ? null : { state, votes };
    const outcome = checkRule(HALF, { ...HALF, quorumPercent: 51 }, open);
    expect(outcome.ok ? 'changed' : outcome.refusal).toBe(said);
  });

  it.each([
    [{ ...HALF }, 'rule-same'],
    [{ ...HALF, quorumPercent: 49 }, 'changed'],
    [{ ...HALF, majorityPercent: 49 }, 'changed'],
  ])('becoming %o: %s', (latter, said) => {
    const outcome = checkRule(HALF, latter, null);
    expect(outcome.ok ? 'changed' : outcome.refusal).toBe(said);
  });
});
