import type { Cents } from '../shared/money';
import type { CommitmentAnswer, FrictionTheme } from './friction';
import { isUnknown, type Evidence } from './weight';

/** Everything that a proposer writes; a draft may hold any part of it. */
export interface FrictionText extends Evidence {
  readonly title: string;
  readonly theme: FrictionTheme;
  readonly sufferers: string;
  readonly situation: string;
  readonly improvement: string;
  readonly evidenceSource: string;
  readonly sponsorAnswer: CommitmentAnswer;
  readonly sponsorNote: string;
  readonly freedAgentAnswer: CommitmentAnswer;
  /** Half-days a week; null is not known yet. */
  readonly freedHalfDays: number | null;
  readonly freedAgentNote: string;
  readonly budgetAnswer: CommitmentAnswer;
  /** What is asked of the incubator and its funders; null is not known yet. */
  readonly askedBudgetCents: Cents | null;
  readonly budgetNote: string;
}

/** What may still be missing before a deposit. */
export const MISSING_PARTS = [
  'title',
  'sufferers',
  'situation',
  'improvement',
  'source',
  'source-of-unknown',
] as const;
export type MissingPart = (typeof MISSING_PARTS)[number];

/** What is missing to submit, in the order of the form. Unknown evidence is allowed: its source then says why it is unknown. */
export function missingToSubmit(text: FrictionText): MissingPart[] {
  const missing: MissingPart[] = [];
  for (const part of ['title', 'sufferers', 'situation', 'improvement'] as const) {
    if (text[part].trim() === '') missing.push(part);
  }
  if (text.evidenceSource.trim() === '') {
    missing.push(isUnknown(text) ? 'source-of-unknown' : 'source');
  }
  return missing;
}

/** The form's field that each missing part is typed in. */
export const FIELD_OF_PART: Readonly<Record<MissingPart, string>> = {
  title: 'title',
  sufferers: 'sufferers',
  situation: 'situation',
  improvement: 'improvement',
  source: 'evidenceSource',
  'source-of-unknown': 'evidenceSource',
};
