import type { ReactNode } from 'react';
import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { Select } from '../base/choice-fields';
import { ErrorSummary, Fieldset, Hidden, PostForm } from '../base/post-form';

interface ColumnsFormProps {
  readonly formKey: string;
  readonly version: number;
  readonly headers: readonly string[];
  readonly samples: readonly string[];
  readonly mapping: readonly string[];
  /** What a column may be, as the file's author calls it. */
  readonly labels: Readonly<Record<string, string>>;
  readonly form: FormState | undefined;
  /** Fields for what the lines themselves may not say. */
  readonly children?: ReactNode;
}

/** What each column of a file is, as guessed and then corrected. */
export function ColumnsForm(props: ColumnsFormProps) {
  const { formKey, version, headers, samples, mapping, labels, form, children } = props;
  const options = Object.entries(labels).map(([value, label]) => ({ value, label }));
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
              options={options}
              emptyLabel="Ne pas reprendre"
              required
              form={form}
              defaultValue={field}
            />
          ))}
        </div>
      </Fieldset>
      {children}
      <Button variant="secondary">Revoir l’aperçu</Button>
    </PostForm>
  );
}
