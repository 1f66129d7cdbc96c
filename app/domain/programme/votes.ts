import type { VoteChoice } from './revision';

/** By which a college approves: data of the programme, shown with each vote. */
export interface Rule {
  /** Of the members, the share that has to vote, in percent; an abstention is a vote. */
  readonly quorumPercent: number;
  /** Of the votes for and against, the share « for » that has to be exceeded, in percent. */
  readonly majorityPercent: number;
}

/** What a college's members said of one version of the text. */
export interface Count {
  readonly members: number;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstentions: number;
}

export const COLLEGE_VERDICTS = ['approved', 'rejected', 'open'] as const;
export type CollegeVerdict = (typeof COLLEGE_VERDICTS)[number];

/** Counts the votes of those who are members today; whoever left the college is not counted. */
export function countVotes(
  memberIds: readonly number[],
  votes: readonly { readonly memberId: number; readonly choice: VoteChoice }[],
): Count {
  const members = new Set(memberIds);
  const counted = votes.filter(({ memberId }) => members.has(memberId));
  const of = (choice: VoteChoice) => counted.filter((vote) => vote.choice === choice).length;
  return {
    members: members.size,
    ...{ votesFor: of('for'), votesAgainst: of('against'), abstentions: of('abstain') },
  };
}

/** Members whose vote is still awaited. */
export function awaitedVotes({ members, votesFor, votesAgainst, abstentions }: Count): number {
  return members - votesFor - votesAgainst - abstentions;
}

/** How many votes the quorum asks of as many members. */
export function votesForQuorum(members: number, { quorumPercent }: Rule): number {
  return Math.max(1, Math.ceil((members * quorumPercent) / 100));
}

function hasQuorum(count: Count, rule: Rule): boolean {
  return count.members - awaitedVotes(count) >= votesForQuorum(count.members, rule);
}

function hasMajority(votesFor: number, votesAgainst: number, { majorityPercent }: Rule): boolean {
  return votesFor > 0 && votesFor * 100 > majorityPercent * (votesFor + votesAgainst);
}

/**
 * Where a college stands. Before the consultation closes it has approved, or rejected, once no vote still to come could
 * change that; afterwards by the votes cast.
 */
export function collegeVerdict(count: Count, rule: Rule, isClosed: boolean): CollegeVerdict {
  const { votesFor, votesAgainst } = count;
  const awaited = isClosed ? 0 : awaitedVotes(count);
  if (hasQuorum(count, rule) && hasMajority(votesFor, votesAgainst + awaited, rule)) {
    return 'approved';
  }
  if (awaited === 0) return 'rejected';
  return hasMajority(votesFor + awaited, votesAgainst, rule) ? 'open' : 'rejected';
}
