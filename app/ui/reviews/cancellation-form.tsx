import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';

interface CancellationFormProps {
  readonly formKey: string;
  readonly version: number;
  readonly form: FormState | undefined;
}

/** To cancel a planned committee, with the reason that will be shown. */
export function CancellationForm({ formKey, version, form }: CancellationFormProps) {
  const scope = 'cancel';
  return (
    <div className="no-print">
      <Details summary="Annuler ce comité" open={form !== undefined}>
        <PostForm formKey={formKey} version={version} label="Annuler ce comité">
          <ErrorSummary form={form} scope={scope} />
          <Hidden name="intent" value="cancel" />
          <TextArea {...{ name: 'reason', label: 'Motif', required: true, form, scope }} rows={3} />
          <Button variant="danger">Annuler le comité</Button>
        </PostForm>
      </Details>
    </div>
  );
}
