import { countTriage, listTriage, type TriageRow } from 'db/repositories/frictions-triage';
import { isStaff } from '~/domain/accounts/account';
import { isAnswerLate } from '~/domain/frictions/answer-time';
import { readableScores } from '~/domain/frictions/scoring';
import type { TriageView } from '~/domain/frictions/triage';
import type { TriageCursor, TriageFilters } from '~/domain/frictions/triage-filters';
import { dayInParis, daysBetween, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

export type TriageLine = Omit<
  TriageRow,
  'submittedAt' | 'answeredAt' | 'scores' | 'reviewerIds' | 'spread'
> & {
  readonly submittedOn: Day;
  /** Days since the deposit: the way of a file through triage is as long for its proposer whoever answered in between. */
  readonly days: number;
  readonly answered: boolean;
  readonly late: boolean;
  readonly reviewers: number;
  /** How many of its reviewers have scored: known to all, unlike what they gave. */
  readonly given: number;
  /** The reader is asked for a grid that they have not given. */
  readonly toScore: boolean;
  /** Each reviewer's mean and how far they disagree; null until the reader has scored. */
  readonly scores: { readonly means: readonly number[]; readonly spread: number } | null;
};

export interface TriageQueue {
  readonly counts: Readonly<Record<TriageView, number>>;
  readonly lines: readonly TriageLine[];
  /** Where the pages around this one begin; null when there is none. */
  readonly before: TriageCursor | null;
  readonly after: TriageCursor | null;
}

/** A page of the triage queue, and how many files each view holds within the filters; null for whoever is not of staff. */
export async function readTriageQueue(
  { db, actor, today }: Context,
  filters: TriageFilters,
  cursor: TriageCursor | null = null,
): Promise<TriageQueue | null> {
  if (actor === null || !isStaff(actor)) return null;
  const onlooker = { staffId: actor.id, today };
  const [counts, page] = await Promise.all([
    countTriage(db, filters, onlooker),
    listTriage(db, filters, cursor, onlooker),
  ]);
  const [first, last] = [page.rows[0], page.rows.at(-1)];
  return {
    counts,
    lines: page.rows.map((row) => lineOf(row, actor.id, today)),
    before: page.hasBefore && first !== undefined ? { way: 'before', id: first.id } : null,
    after: page.hasAfter && last !== undefined ? { way: 'after', id: last.id } : null,
  };
}

function lineOf(row: TriageRow, readerId: number, today: Day): TriageLine {
  const { submittedAt, answeredAt, reviewerIds, scores, spread, ...line } = row;
  const readable = readableScores(readerId, scores);
  return {
    ...line,
    submittedOn: dayInParis(submittedAt),
    days: daysBetween(dayInParis(submittedAt), today),
    answered: answeredAt !== null,
    late: isAnswerLate({ submittedAt, answeredAt }, today),
    reviewers: reviewerIds.length,
    given: scores.filter(({ reviewerId }) => reviewerIds.includes(reviewerId)).length,
    toScore: row.shortlisted && reviewerIds.includes(readerId) && readable.length === 0,
    scores:
      readable.length === 0
        ? null
        : { means: readable.map(({ mean }) => mean), spread: spread ?? 0 },
  };
}
