import type { FrictionText } from '~/domain/frictions/completeness';
import type { FormState } from '~/domain/shared/form';
import type { Cents } from '~/domain/shared/money';
import { FIELD_LABELS } from '~/wording/frictions';

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

/** What binds a field of the proposal: its name, its label, what is posted, and what was saved. */
export function bound<Field extends keyof SavedProposal & keyof typeof FIELD_LABELS>(
  name: Field,
  { saved, form }: Pick<StepFieldsProps, 'saved' | 'form'>,
) {
  return { name, label: FIELD_LABELS[name], form, defaultValue: saved?.[name] };
}
