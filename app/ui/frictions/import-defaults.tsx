import type { FormState } from '~/domain/shared/form';
import { Fieldset } from '../base/post-form';
import { TextArea, TextField } from '../base/text-fields';

interface ImportDefaultsProps {
  readonly source: string;
  readonly proposer: string;
  /** Whether the person chooses for whom: staff do. */
  readonly forAnyone: boolean;
  readonly form: FormState | undefined;
}

/** What stands where a line of a list of frictions says nothing. */
export function ImportDefaults({ source, proposer, forAnyone, form }: ImportDefaultsProps) {
  return (
    <Fieldset legend="Quand une ligne ne le dit pas">
      {forAnyone ? (
        <TextField
          name="organisation"
          label="Organisation qui propose"
          hint="Son nom, avec son code entre parenthèses si plusieurs le portent, ou son SIREN."
          form={form}
          defaultValue={proposer}
        />
      ) : null}
      <TextArea
        name="source"
        label="Source des chiffres"
        hint="Par exemple «&nbsp;Réponses à l’appel à projets 2026, non vérifiées&nbsp;»."
        rows={2}
        form={form}
        defaultValue={source}
      />
    </Fieldset>
  );
}
