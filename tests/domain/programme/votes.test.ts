import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VOTE_CHOICES } from '~/domain/programme/revision';
import {
  awaitedVotes,
  collegeVerdict,
  countVotes,
  votesForQuorum,
  type Count,
} from '~/domain/programme/votes';

const HALF = { quorumPercent: 50, majorityPercent: 50 };

function count(members: number, votesFor: number, votesAgainst = 0, abstentions = 0): Count {
  return { members, votesFor, votesAgainst, abstentions };
}

describe('the quorum', () => {
  it.each([
    [8, 50, 4],
    [9, 50, 5],
    [1, 50, 1],
    [8, 0, 1],
    [8, 100, 8],
    [3, 34, 2],
  ])('of %i members at %i %% is %i votes', (members, quorumPercent, expected) => {
    expect(votesForQuorum(members, { quorumPercent, majorityPercent: 50 })).toBe(expected);
  });
});

describe('after the closing day, a college', () => {
  it.each([
    ['without the quorum', count(8, 3), 'rejected'],
    ['on the quorum', count(8, 4), 'approved'],
    ['on it by an abstention', count(8, 3, 0, 1), 'approved'],
    ['divided in two', count(8, 4, 4), 'rejected'],
    ['above the majority', count(9, 5, 4), 'approved'],
    ['below it', count(9, 4, 5), 'rejected'],
    ['that only abstained', count(8, 0, 0, 8), 'rejected'],
    ['without members', count(0, 0), 'rejected'],
  ] as const)('%s', (_, votes, verdict) => {
    expect(collegeVerdict(votes, HALF, true)).toBe(verdict);
  });

  it.each([
    [count(9, 6, 3), 'rejected'],
    [count(10, 7, 3), 'approved'],
  ] as const)('needs more than two thirds when the rule says so (%#)', (votes, verdict) => {
    expect(collegeVerdict(votes, { quorumPercent: 0, majorityPercent: 67 }, true)).toBe(verdict);
  });
});

describe('before it, a college', () => {
  it.each([
    ['whose missing votes could still turn it down', count(8, 4), 'open'],
    ['whose missing votes could not', count(8, 5), 'approved'],
    ['that has turned it down whatever comes', count(8, 0, 4), 'rejected'],
    ['that may still approve', count(8, 0, 3), 'open'],
    ['of one', count(1, 1), 'approved'],
    ['of one, against', count(1, 0, 1), 'rejected'],
    ['of one, still to vote', count(1, 0), 'open'],
  ] as const)('%s', (_, votes, verdict) => {
    expect(collegeVerdict(votes, HALF, false)).toBe(verdict);
  });

  it('never says what later votes contradict', () => {
    const ballots = fc.array(fc.constantFrom(...VOTE_CHOICES), { maxLength: 9 });
    const rules = fc.record({
      quorumPercent: fc.integer({ min: 0, max: 100 }),
      majorityPercent: fc.integer({ min: 0, max: 99 }),
    });
    fc.assert(
      fc.property(ballots, ballots, fc.nat(4), rules, (cast, later, silent, rule) => {
        const all = [...cast, ...later].map((choice, memberId) => ({ memberId, choice }));
        const members = Array.from({ length: all.length + silent }, (_, id) => id);
        const early = countVotes(members, all.slice(0, cast.length));
        const verdict = collegeVerdict(early, rule, false);
        const last = collegeVerdict(countVotes(members, all), rule, true);
        expect(awaitedVotes(early)).toBe(later.length + silent);
        if (verdict !== 'open') expect(last).toBe(verdict);
      }),
    );
  });
});

it('counts the votes of today’s members alone', () => {
  const votes = [
    { memberId: 1, choice: 'for' },
    { memberId: 2, choice: 'against' },
    { memberId: 9, choice: 'for' },
  ] as const;
  expect(countVotes([1, 2, 3], votes)).toEqual(count(3, 1, 1));
});
