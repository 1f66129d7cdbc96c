import { done, refuse, type Result } from '../shared/result';

/** What became of a condition of the last decision. */
export const CONDITION_OUTCOMES = ['met', 'partly', 'not'] as const;
export type ConditionOutcome = (typeof CONDITION_OUTCOMES)[number];

/** More than that is a programme of work, and no condition any more. */
export const MOST_CONDITIONS = 12;
export const LONGEST_CONDITION = 300;

/** The conditions of a decision from a text with one on each line; list marks before them are dropped. */
export function conditionLines(
  text: string,
): Result<readonly string[], 'too-many-conditions' | 'condition-too-long'> {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-•*–]\s+|\d{1,2}[.)]\s+)?/u, '').trim())
    .filter((line) => line !== '');
  const field = 'conditions';
  if (lines.length > MOST_CONDITIONS) {
    return refuse('too-many-conditions', { field, facts: { most: MOST_CONDITIONS } });
  }
  if (lines.some((line) => line.length > LONGEST_CONDITION)) {
    return refuse('condition-too-long', { field, facts: { most: LONGEST_CONDITION } });
  }
  return done(lines);
}

/** What the team typed about one condition. */
export interface TypedAnswer {
  readonly outcome: ConditionOutcome | null;
  readonly words: string;
}

/** What the team says became of one condition; an outcome of null: not answered yet. */
export interface ConditionAnswer extends TypedAnswer {
  readonly conditionId: number;
}

/** The team's answers, one per condition; words without an outcome, and an outcome short of « met » without words, are not whole. */
export function answerConditions(
  conditionIds: readonly number[],
  typed: Readonly<Record<string, TypedAnswer>>,
): Result<readonly ConditionAnswer[], 'condition-incomplete' | 'condition-unexplained'> {
  const answers: ConditionAnswer[] = [];
  for (const conditionId of conditionIds) {
    const { outcome, words } = typed[conditionId] ?? { outcome: null, words: '' };
    const at = (field: string) => ({ field: `conditions.${conditionId}.${field}` });
    const isWritten = words.trim() !== '';
    if (outcome === null && isWritten) return refuse('condition-incomplete', at('outcome'));
    if (outcome !== null && outcome !== 'met' && !isWritten) {
      return refuse('condition-unexplained', at('words'));
    }
    answers.push({ conditionId, outcome, words });
  }
  return done(answers);
}
