import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { DateField, NumberField, TextField } from '../base/text-fields';

interface ValueFormProps {
  readonly unit: string;
  readonly today: string;
  readonly formKey: string;
  readonly form: FormState | undefined;
}

/** Enters a value of an indicator by hand. */
export function ValueForm({ unit, today, formKey, form }: ValueFormProps) {
  return (
    <Section title="Relever un chiffre" id="relever">
      <PostForm formKey={formKey} label="Relever un chiffre">
        <Hidden name="intent" value="measure" />
        <ErrorSummary form={form} />
        <div className="field-row">
          <DateField
            name="measuredOn"
            label="Date"
            required
            defaultValue={today}
            max={today}
            form={form}
          />
          <NumberField name="value" label="Valeur" unit={unit} decimal required form={form} />
        </div>
        <TextField
          name="source"
          label="Source"
          hint="D’où vient ce chiffre&nbsp;: un export, une enquête, un comptage… Un chiffre relevé de nouveau pour la même date corrige le précédent."
          required
          form={form}
        />
        <Button variant="primary">Relever ce chiffre</Button>
      </PostForm>
    </Section>
  );
}
