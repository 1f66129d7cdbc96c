import type { FrictionText } from '~/domain/frictions/completeness';
import type { FormState } from '~/domain/shared/form';
import type { Cents } from '~/domain/shared/money';

/** What was saved so far; the territory as it is typed. */
export interface SavedProposal extends FrictionText {
  readonly territory: string;
}

/** What each step's fields are filled from. */
export interface StepFieldsProps {
  readonly saved: SavedProposal | null;
  readonly form: FormState | undefined;
  /** Territories that the field suggests. */
  readonly suggestions: readonly string[];
  /** The usual sums, to know what may be asked. */
  readonly envelopes: {
    readonly investigationEnvelopeCents: Cents;
    readonly constructionEnvelopeCents: Cents;
  };
}
