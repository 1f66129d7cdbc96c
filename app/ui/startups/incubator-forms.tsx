import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { Select } from '../base/choice-fields';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextField } from '../base/text-fields';

interface FormProps {
  readonly formKey: string;
  readonly form: FormState | undefined;
}

/** Names an organisation that incubates. */
export function AddIncubatorForm({ formKey, form }: FormProps) {
  return (
    <PostForm formKey={formKey} label="Ajouter un incubateur">
      <ErrorSummary form={form} />
      <Hidden name="intent" value="add" />
      <TextField
        name="ownerText"
        label="Organisation"
        hint="Par son nom («&nbsp;Bretagne&nbsp;») ou la fin de l’adresse de sa page («&nbsp;region-53&nbsp;»)."
        required
        width="medium"
        form={form}
      />
      <Button variant="primary">Ajouter</Button>
    </PostForm>
  );
}

interface StaffFormProps extends FormProps {
  readonly incubators: readonly { readonly id: number; readonly name: string }[];
  readonly staff: readonly {
    readonly id: number;
    readonly name: string;
    readonly incubatorName: string | null;
  }[];
}

/** Says for which incubator a staff member works. */
export function StaffIncubatorForm({ incubators, staff, formKey, form }: StaffFormProps) {
  return (
    <PostForm formKey={formKey} label="Qui travaille pour quel incubateur">
      <ErrorSummary form={form} />
      <Hidden name="intent" value="staff" />
      <Select
        name="accountId"
        label="Personne"
        required
        options={staff.map(({ id, name, incubatorName }) => ({
          value: String(id),
          label: incubatorName === null ? name : `${name} (${incubatorName})`,
        }))}
        form={form}
      />
      <Select
        name="incubatorId"
        label="Incubateur"
        emptyLabel="Selon son organisation"
        options={incubators.map(({ id, name }) => ({ value: String(id), label: name }))}
        form={form}
      />
      <Button>Enregistrer</Button>
    </PostForm>
  );
}
