import { addDays, dayInParis, daysBetween, type Day } from '../shared/day';

/** A proposer gets an answer within a month: half the two months after which silence counts as an answer in French administrative law. */
export const ANSWER_DUE_DAYS = 30;

/** When a friction was submitted, and first answered. */
export interface Waiting {
  readonly submittedAt: Date;
  readonly answeredAt: Date | null;
}

/** The last day on which the first answer is in time. */
export function answerDueOn(submittedAt: Date): Day {
  return addDays(dayInParis(submittedAt), ANSWER_DUE_DAYS);
}

/** Days that the proposer waited for a first answer, or has waited until today. */
export function waitingDays({ submittedAt, answeredAt }: Waiting, today: Day): number {
  const until = answeredAt === null ? today : dayInParis(answeredAt);
  return daysBetween(dayInParis(submittedAt), until);
}

/** Whether the first answer is overdue: still none after its day. */
export function isAnswerLate({ submittedAt, answeredAt }: Waiting, today: Day): boolean {
  return answeredAt === null && today > answerDueOn(submittedAt);
}
