import { PAYMENT_FIELDS } from '~/domain/budget/payment-columns';
import type { FormState } from '~/domain/shared/form';
import { PAYMENT_FIELD_LABELS } from '~/wording/budget-import';
import { Button } from '../base/buttons';
import { Select } from '../base/choice-fields';
import { ErrorSummary, Fieldset, Hidden, PostForm } from '../base/post-form';

const FIELDS = PAYMENT_FIELDS.map((value) => ({ value, label: PAYMENT_FIELD_LABELS[value] }));

interface PaymentColumnsFormProps {
  readonly formKey: string;
  readonly version: number;
  readonly headers: readonly string[];
  readonly samples: readonly string[];
  readonly mapping: readonly string[];
  readonly form: FormState | undefined;
}

/** What each column of an accounting extract is, as guessed and then corrected. */
export function PaymentColumnsForm(props: PaymentColumnsFormProps) {
  const { formKey, version, headers, samples, mapping, form } = props;
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
      <Button variant="secondary">Revoir l’aperçu</Button>
    </PostForm>
  );
}
