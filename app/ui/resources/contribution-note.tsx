import type { FormState } from '~/domain/shared/form';
import { TextArea } from '../base/text-fields';

/** What whoever reads a contribution should know, which is not published. */
export function ContributionNote({ form }: { readonly form: FormState | undefined }) {
  return (
    <TextArea
      name="note"
      label="Un mot à l’incubateur"
      hint="Non publié&nbsp;: d’où vous tenez l’information, ce dont vous n’êtes pas sûr."
      rows={2}
      form={form}
    />
  );
}
