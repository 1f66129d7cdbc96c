import { FIELD_LABELS } from '~/wording/frictions';
import { MoneyField, NumberField, TextArea, TextField } from '../base/text-fields';
import { eurosTyped } from './euros-typed';
import type { StepFieldsProps } from './proposal-props';

/** The second step: where it happens, how much it costs, and how one knows. */
export function MeasureFields({ saved, form, suggestions }: StepFieldsProps) {
  return (
    <>
      <TextField
        name="territory"
        label={FIELD_LABELS.territory}
        hint="Région, département, intercommunalité ou commune. Vide : toute la France."
        suggestions={suggestions}
        width="medium"
        form={form}
        defaultValue={saved?.territory}
      />
      <NumberField
        name="peoplePerYear"
        label={FIELD_LABELS.peoplePerYear}
        unit="personnes"
        form={form}
        defaultValue={saved?.peoplePerYear ?? undefined}
      />
      <NumberField
        name="minutesEach"
        label={FIELD_LABELS.minutesEach}
        hint="Le temps qu’une personne perd chaque fois : attente, trajets, appels, ressaisies."
        unit="minutes"
        form={form}
        defaultValue={saved?.minutesEach ?? undefined}
      />
      <MoneyField
        name="eurosEachCents"
        label={FIELD_LABELS.eurosEachCents}
        form={form}
        defaultValue={eurosTyped(saved?.eurosEachCents)}
      />
      <TextArea
        name="evidenceSource"
        label={FIELD_LABELS.evidenceSource}
        hint="Une source par ligne : un comptage, une enquête, votre estimation… Si rien n’est connu, dites pourquoi."
        rows={3}
        required
        form={form}
        defaultValue={saved?.evidenceSource}
      />
    </>
  );
}
