import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { Select } from '../base/choice-fields';
import { Details } from '../base/navigation';
import { ErrorSummary, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';

interface DraftOpeningProps {
  readonly offered: readonly string[];
  readonly form: FormState | undefined;
  readonly formKey: string;
}

/** To open the draft of the next revision. */
export function DraftOpening({ offered, form, formKey }: DraftOpeningProps) {
  return (
    <Details summary="Ouvrir le brouillon de la prochaine révision" open={form !== undefined}>
      <PostForm formKey={formKey} label="Ouvrir un brouillon">
        <ErrorSummary form={form} />
        <Select
          {...{ name: 'semester', label: 'Semestre', required: true, form }}
          options={offered.map((value) => ({ value, label: value }))}
          defaultValue={offered[0]}
        />
        <TextArea
          {...{ name: 'summary', label: 'Présentation', form }}
          hint="Ce que ces six mois ont appris&nbsp;; elle peut s’écrire plus tard."
          rows={3}
        />
        <Button variant="primary">Ouvrir le brouillon</Button>
      </PostForm>
    </Details>
  );
}
