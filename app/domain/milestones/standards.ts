import { dayInParis, type Day } from '../shared/day';

/** How a criterion is answered. */
export const STANDARD_ANSWERS = ['yes', 'no', 'not-applicable'] as const;
export type StandardAnswer = (typeof STANDARD_ANSWERS)[number];

/** Somewhere to learn more about a standard. */
export interface StandardResource {
  readonly label: string;
  /** Null when it is told in words alone. */
  readonly url: string | null;
}

export interface Standard {
  /** Its name in the list and in addresses; stays the same from one version to the next. */
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly description: string;
  readonly criteria: readonly { readonly label: string }[];
  readonly resources: readonly StandardResource[];
}

/** A version of the list of standards. */
export interface StandardsList {
  readonly version: string;
  readonly standards: readonly Standard[];
}

/** An answer as it was last given: it belongs to the criterion of that standard and label, whatever the version. */
export interface Answered {
  readonly standardId: string;
  readonly label: string;
  readonly answer: StandardAnswer;
  readonly evidence: string;
  readonly at: Date;
  readonly author: string;
}

/** A criterion with its last answer, and whether it is to be looked at again. */
export interface CriterionView {
  readonly label: string;
  readonly answer: StandardAnswer | null;
  readonly evidence: string;
  readonly answeredOn: Day | null;
  readonly author: string | null;
  readonly isStale: boolean;
}

/** How many criteria are met, of those that count; not applicable ones do not, and unanswered ones do. */
export interface StandardsScore {
  readonly met: number;
  readonly counted: number;
  readonly stale: number;
  readonly unanswered: number;
}

export interface StandardView extends Omit<Standard, 'criteria'> {
  readonly criteria: readonly CriterionView[];
  readonly score: StandardsScore;
}

/** Whether an answer is older than the last review: « à revoir ». One that was given on the very day before the decision is too. */
export function isStale(answeredAt: Date, lastReviewAt: Date | null): boolean {
  return lastReviewAt !== null && answeredAt < lastReviewAt;
}

/** The list with its answers: an answer whose criterion changed its label is left out. */
export function answeredStandards(
  list: StandardsList,
  answers: readonly Answered[],
  lastReviewAt: Date | null,
): readonly StandardView[] {
  const keyOf = (standardId: string, label: string) => JSON.stringify([standardId, label]);
  const known = new Map(answers.map((given) => [keyOf(given.standardId, given.label), given]));
  return list.standards.map((standard) => {
    const criteria = standard.criteria.map(({ label }): CriterionView => {
      const given = known.get(keyOf(standard.id, label));
      return {
        label,
        answer: given?.answer ?? null,
        evidence: given?.evidence ?? '',
        answeredOn: given === undefined ? null : dayInParis(given.at),
        author: given?.author ?? null,
        isStale: given !== undefined && isStale(given.at, lastReviewAt),
      };
    });
    return { ...standard, criteria, score: scoreOf(criteria) };
  });
}

/** What a set of criteria adds up to. */
export function scoreOf(criteria: readonly CriterionView[]): StandardsScore {
  const of = (wanted: StandardAnswer | null) =>
    criteria.filter(({ answer }) => answer === wanted).length;
  return {
    met: of('yes'),
    counted: criteria.length - of('not-applicable'),
    stale: criteria.filter((criterion) => criterion.isStale).length,
    unanswered: of(null),
  };
}

/** The share of the criteria that are met; null when none counts. */
export function shareMet({ met, counted }: StandardsScore): number | null {
  return counted === 0 ? null : met / counted;
}
