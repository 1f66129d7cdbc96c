import { isStaff, type Actor } from '../accounts/account';
import type { SettingKey, Settings } from '../shared/settings';
import type { Cents } from '../shared/money';
import type { PortfolioRefusal } from './portfolio';
import type { FrictionRefusal } from './refusal';

/** What a session gives teams for. */
export const SELECTION_KINDS = ['investigation', 'construction'] as const;
export type SelectionKind = (typeof SELECTION_KINDS)[number];

/** What becomes of a candidate: chosen, or still qualified and a candidate of the next session. */
export const SELECTION_OUTCOMES = ['selected', 'kept'] as const;
export type SelectionOutcome = (typeof SELECTION_OUTCOMES)[number];

/** As many as a jury can look over, and as the calculation does in a second. */
export const MOST_CANDIDATES = 500;
/** More teams than the incubator has ever had. */
export const MOST_TEAMS = 200;
/** As many tries as a day needs. */
export const MOST_PORTFOLIOS = 200;

const ENVELOPES: Readonly<Record<SelectionKind, SettingKey>> = {
  investigation: 'investigationEnvelopeCents',
  construction: 'constructionEnvelopeCents',
};

/** What a candidate is given when nobody said otherwise: the envelope of the settings. */
export function usualCents(kind: SelectionKind, settings: Settings): Cents {
  return settings[ENVELOPES[kind]];
}

/**
 * Blind scoring on selection day: the mean of a friction is open to all staff once everybody asked to score it has;
 * until then it is awaited, and counts in no calculation (a portfolio would tell it).
 */
export function scoresAreOpen(
  reviewerIds: readonly number[],
  scorerIds: readonly number[],
): boolean {
  return scorerIds.length > 0 && reviewerIds.every((id) => scorerIds.includes(id));
}

/** Staff prepare a session, propose portfolios and decide. */
export function mayHoldSelection(actor: Actor | null): boolean {
  return isStaff(actor);
}

/** Everyone reads the minutes once it is decided. */
export function mayReadMinutes(selection: { readonly decidedAt: Date | null }): boolean {
  return selection.decidedAt !== null;
}

export type SelectionRefusal =
  | PortfolioRefusal
  | FrictionRefusal
  | 'already-decided'
  | 'too-many-portfolios'
  | 'candidates-changed'
  | 'reason-missing';
