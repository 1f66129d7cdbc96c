import {
  countTriage,
  listTriage,
  PAGE_SIZE,
  type FrictionSummary,
} from 'db/repositories/frictions-lists';
import { isStaff } from '~/domain/accounts/account';
import { isAnswerLate } from '~/domain/frictions/answer-time';
import type { TriageView } from '~/domain/frictions/triage';
import { dayInParis, daysBetween, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

export type TriageLine = Omit<FrictionSummary, 'submittedAt' | 'answeredAt'> & {
  readonly submittedOn: Day;
  /** Days since the deposit: the way of a file through triage is as long for its proposer whoever answered in between. */
  readonly days: number;
  readonly answered: boolean;
  readonly late: boolean;
};

export interface TriageQueue {
  readonly counts: Readonly<Record<TriageView, number>>;
  readonly lines: readonly TriageLine[];
  readonly pageCount: number;
}

/** A page of the triage queue, oldest deposit first, and how many files each view holds; null for whoever is not of staff. */
export async function readTriageQueue(
  { db, actor, today }: Context,
  view: TriageView,
  page: number,
): Promise<TriageQueue | null> {
  if (actor === null || !isStaff(actor)) return null;
  const [counts, rows] = await Promise.all([
    countTriage(db, actor.id),
    listTriage(db, view, actor.id, page),
  ]);
  return {
    counts,
    lines: rows.map(({ submittedAt, answeredAt, ...row }) => ({
      ...row,
      submittedOn: dayInParis(submittedAt),
      days: daysBetween(dayInParis(submittedAt), today),
      answered: answeredAt !== null,
      late: isAnswerLate({ submittedAt, answeredAt }, today),
    })),
    pageCount: Math.ceil(counts[view] / PAGE_SIZE),
  };
}
