import { day } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { formatTypedEuros } from '~/wording/format';
import { Button } from '../base/buttons';
import { ErrorSummary, Fieldset, Hidden, PostForm } from '../base/post-form';
import { DateField, MoneyField, TextArea } from '../base/text-fields';
import { lapsedSentence } from './carry-over-list';

interface CarryOverFormProps {
  readonly left: {
    readonly envelopeId: number;
    readonly funderName: string;
    readonly year: number;
    readonly ae: number;
    readonly cp: number;
  };
  readonly formKey: string;
  /** What was posted, when a form of carry-over comes back. */
  readonly form: FormState | undefined;
}

/** To decide that what a year left of an envelope goes to the next one; everything is proposed. */
export function CarryOverForm({ left, formKey, form: posted }: CarryOverFormProps) {
  const { envelopeId, funderName, year, ae, cp } = left;
  const isMine =
    posted?.values.envelopeId === String(envelopeId) && posted.values.fromYear === String(year);
  const form = isMine ? posted : undefined;
  const scope = `carry-${envelopeId}-${year}`;
  const proposed = (cents: number) => (cents > 0 ? formatTypedEuros(cents) : '');
  return (
    <PostForm formKey={formKey} label={`Reporter ${year}, ${funderName}`}>
      <ErrorSummary form={form} scope={scope} />
      <Hidden name="intent" value="carry-over" />
      <Hidden name="envelopeId" value={String(envelopeId)} />
      <Hidden name="fromYear" value={String(year)} />
      <Fieldset legend={funderName} hint={`${lapsedSentence(year, ae, cp)}.`}>
        <div className="field-row">
          <MoneyField
            {...{ name: 'commitment', label: 'À commander (AE)', form, scope }}
            defaultValue={proposed(ae)}
          />
          <MoneyField
            {...{ name: 'payment', label: 'À payer (CP)', form, scope }}
            defaultValue={proposed(cp)}
          />
          <DateField
            {...{ name: 'lastDay', label: 'À commander jusqu’au', required: true, form, scope }}
            defaultValue={day(`${year + 1}-12-31`)}
          />
        </div>
        <TextArea
          {...{ name: 'reason', label: 'Motif du report', required: true, form, scope }}
          hint="Il est montré avec la décision."
          rows={3}
        />
      </Fieldset>
      <Button variant="primary">Décider le report sur {year + 1}</Button>
    </PostForm>
  );
}
