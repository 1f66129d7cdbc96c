import type { StandardView } from '../milestones/standards';

/** A standard that a service does not meet, with the criteria that are left. */
export interface StandardLeft {
  readonly id: string;
  readonly title: string;
  readonly left: readonly string[];
}

/** What the standards leave to a handover: those with a « no », and how many criteria nobody answered. */
export function standardsLeft(standards: readonly StandardView[]): {
  readonly unmet: readonly StandardLeft[];
  readonly unanswered: number;
} {
  return {
    unmet: standards.flatMap(({ id, title, criteria }) => {
      const left = criteria.filter(({ answer }) => answer === 'no').map(({ label }) => label);
      return left.length === 0 ? [] : [{ id, title, left }];
    }),
    unanswered: standards.reduce((sum, { score }) => sum + score.unanswered, 0),
  };
}

/** The key of an item that comes from a standard; no template can hold it, whose keys have no underscore. */
export function standardKey(id: string): string {
  return `standard_${id}`;
}

/** The key of the one item for every criterion that nobody answered. */
export const UNANSWERED_KEY = 'standards_unanswered';
