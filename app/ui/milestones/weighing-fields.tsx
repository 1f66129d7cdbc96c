import type { FormState } from '~/domain/shared/form';
import { Select } from '../base/choice-fields';
import { Hidden } from '../base/post-form';
import { DateField, NumberField, TextField } from '../base/text-fields';

interface WeighingFieldsProps {
  readonly frictions: readonly { readonly frictionId: number; readonly title: string }[];
  readonly today: string;
  readonly form: FormState | undefined;
}

/** A friction's weight, as its proposer gave it: people, minutes, euros; and where the figures come from. */
export function WeighingFields({ frictions, today, form }: WeighingFieldsProps) {
  const [only] = frictions;
  return (
    <>
      {only !== undefined && frictions.length === 1 ? (
        <Hidden name="frictionId" value={only.frictionId} />
      ) : (
        <Select
          name="frictionId"
          label="Friction"
          required
          options={frictions.map(({ frictionId, title }) => ({
            value: String(frictionId),
            label: title,
          }))}
          form={form}
        />
      )}
      <DateField
        name="measuredOn"
        label="Mesurée le"
        required
        defaultValue={today}
        max={today}
        form={form}
      />
      <NumberField
        name="peoplePerYear"
        label="Personnes touchées par an"
        unit="personnes"
        required
        form={form}
      />
      <NumberField
        name="minutesEach"
        label="Temps que chacune perd encore"
        unit="minutes"
        form={form}
      />
      <NumberField
        name="eurosEach"
        label="Argent que chacune perd encore"
        unit="€"
        decimal
        form={form}
      />
      <TextField
        name="source"
        label="Source"
        hint="Un comptage, une enquête, les statistiques du service… Publiée."
        required
        form={form}
      />
    </>
  );
}
