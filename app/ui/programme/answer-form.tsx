import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { RadioGroup } from '../base/choice-fields';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';

interface AnswerFormProps {
  readonly formKey: string;
  readonly form: FormState | undefined;
  /** Semester of the draft that it would go into; null without one. */
  readonly draft: string | null;
}

/** Staff's answer to a proposed change. */
export function AnswerForm({ formKey, form, draft }: AnswerFormProps) {
  const gather = {
    value: 'gather',
    label: draft === null ? 'La reprendre' : `La reprendre dans le brouillon ${draft}`,
    ...(draft === null ? { hint: 'Ouvrez d’abord le brouillon de la prochaine révision.' } : {}),
  };
  return (
    <PostForm formKey={formKey} label="Répondre">
      <ErrorSummary form={form} />
      <Hidden name="intent" value="answer" />
      <RadioGroup
        {...{ name: 'verdict', label: 'Votre réponse', required: true, form }}
        options={[gather, { value: 'refuse', label: 'Ne pas la reprendre' }]}
      />
      <TextArea
        {...{ name: 'answer', label: 'Explication', form }}
        hint={'Envoyée à la personne qui propose\u00a0; nécessaire pour ne pas reprendre.'}
        rows={4}
      />
      <Button variant="primary">Répondre</Button>
    </PostForm>
  );
}
