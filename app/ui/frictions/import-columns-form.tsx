import { IMPORT_FIELDS } from '~/domain/frictions/import-columns';
import type { FormState } from '~/domain/shared/form';
import { IMPORT_FIELD_LABELS } from '~/wording/frictions-import';
import { Button } from '../base/buttons';
import { Select } from '../base/choice-fields';
import { ErrorSummary, Fieldset, Hidden, PostForm } from '../base/post-form';
import { TextArea, TextField } from '../base/text-fields';

const FIELDS = IMPORT_FIELDS.map((value) => ({ value, label: IMPORT_FIELD_LABELS[value] }));

interface ImportColumnsFormProps {
  readonly formKey: string;
  readonly version: number;
  readonly headers: readonly string[];
  readonly samples: readonly string[];
  readonly mapping: readonly string[];
  readonly source: string;
  readonly proposer: string;
  /** Whether the person chooses for whom: staff do. */
  readonly forAnyone: boolean;
  readonly form: FormState | undefined;
}

/** What each column of the file is, as guessed and then corrected, and what stands where a line says nothing. */
export function ImportColumnsForm(props: ImportColumnsFormProps) {
  const { formKey, version, headers, samples, mapping, source, proposer, forAnyone, form } = props;
  return (
    <PostForm formKey={formKey} version={version} label="Colonnes du fichier">
      <Hidden name="intent" value="map" />
      <ErrorSummary form={form} />
      <Fieldset
        legend="Ce que contient chaque colonne"
        hint="Les titres reconnus sont déjà choisis&nbsp;: corrigez ce qui ne va pas."
      >
        <div className="rl-import-columns">
          {mapping.map((field, index) => (
            <Select
              key={index}
              name={`column-${index}`}
              label={headers[index] || `Colonne ${index + 1}, sans titre`}
              hint={samples[index] ? `«\u00a0${samples[index]}\u00a0»` : 'Toujours vide'}
              options={FIELDS}
              emptyLabel="Ne pas reprendre"
              required
              form={form}
              defaultValue={field}
            />
          ))}
        </div>
      </Fieldset>
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
      <Button variant="secondary">Revoir l’aperçu</Button>
    </PostForm>
  );
}
