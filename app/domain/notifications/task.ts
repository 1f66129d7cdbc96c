import type { Day } from '../shared/day';

/** What can wait for a person: one word per verb on their home page. */
export const TASK_KINDS = [
  'finish-draft',
  'give-information',
  'give-opinion',
  'take-frictions',
  'decide-friction',
  'score-frictions',
  'confirm-attachments',
  'record-review',
  'decide-review',
  'prepare-review',
  'reach-milestone',
  'provide-items',
  'accept-items',
  'accept-handover',
  'resume-handover',
  'approve-plan',
  'sign-handover',
  'answer-follow-up',
  'confirm-reuses',
  'record-closure',
  'write-post-mortem',
  'open-startup',
  'answer-proposal',
  'answer-prolongation',
  'confirm-sponsor',
  'prolong-mission',
  'keep-band',
  'moderate-resources',
  'vote-revision',
  'publish-edition',
  'answer-changes',
  'agree-framing',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** One thing that waits for a person, with the page where it is done. */
export interface Task {
  readonly kind: TaskKind;
  /** What it is about: a title, or a count in words. */
  readonly about: string;
  readonly href: string;
  /** When it is due; or since when it waits. */
  readonly dueOn: Day | null;
  readonly waitingSince: Day | null;
}

/** Most urgent first: overdue and due days in order, then what has waited longest. */
export function byUrgency(a: Task, b: Task): number {
  const keyOf = (task: Task) => task.dueOn ?? `9999 ${task.waitingSince ?? '9999'}`;
  return keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0;
}
