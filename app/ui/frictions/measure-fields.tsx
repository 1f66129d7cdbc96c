import { MoneyField, NumberField, TextArea, TextField } from '../base/text-fields';
import { eurosTyped } from './euros-typed';
import { bound, type StepFieldsProps } from './proposal-props';

/** The second step: where it happens, how much it costs, and how one knows. */
export function MeasureFields(step: StepFieldsProps) {
  return (
    <>
      <TextField
        {...bound('territory', step)}
        hint="Région, département, intercommunalité ou commune. Vide : toute la France."
        suggestions={step.suggestions}
        width="medium"
      />
      <NumberField
        {...bound('peoplePerYear', step)}
        unit="personnes"
        defaultValue={step.saved?.peoplePerYear ?? undefined}
      />
      <NumberField
        {...bound('minutesEach', step)}
        hint="Le temps qu’une personne perd chaque fois : attente, trajets, appels, ressaisies."
        unit="minutes"
        defaultValue={step.saved?.minutesEach ?? undefined}
      />
      <MoneyField
        {...bound('eurosEachCents', step)}
        defaultValue={eurosTyped(step.saved?.eurosEachCents)}
      />
      <TextArea
        {...bound('evidenceSource', step)}
        hint="Une source par ligne : un comptage, une enquête, votre estimation… Si rien n’est connu, dites pourquoi."
        rows={3}
        required
      />
    </>
  );
}
