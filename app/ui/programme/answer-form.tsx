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
  /** Semester of the revision in consultation, which takes nothing more in; null without one. */
  readonly consulted: string | null;
  readonly base: string;
}

/** Staff's answer to a proposed change: without an open draft it cannot be gathered, only refused or left to wait. */
export function AnswerForm({ formKey, form, draft, consulted, base }: AnswerFormProps) {
  const gather =
    draft === null ? [] : [{ value: 'gather', label: `La reprendre dans le brouillon ${draft}` }];
  return (
    <>
      {draft === null ? <NoDraft consulted={consulted} base={base} /> : null}
      <PostForm formKey={formKey} label="Répondre">
        <ErrorSummary form={form} />
        <Hidden name="intent" value="answer" />
        <RadioGroup
          {...{ name: 'verdict', label: 'Votre réponse', required: true, form }}
          options={[...gather, { value: 'refuse', label: 'Ne pas la reprendre' }]}
        />
        <TextArea
          {...{ name: 'answer', label: 'Explication', form }}
          required={draft === null}
          hint={
            draft === null
              ? 'Envoyée à la personne qui propose.'
              : 'Envoyée à la personne qui propose. Elle est obligatoire si vous ne la reprenez pas.'
          }
          rows={4}
        />
        <Button variant="primary">Répondre</Button>
      </PostForm>
    </>
  );
}

function NoDraft({ consulted, base }: Pick<AnswerFormProps, 'consulted' | 'base'>) {
  return (
    <p>
      {consulted === null
        ? 'Aucun brouillon de révision n’est ouvert\u00a0: ouvrez-en un pour reprendre cette proposition.'
        : `La révision ${consulted} est en consultation et ne reçoit plus de proposition\u00a0: vous pourrez reprendre celle-ci dans le brouillon suivant. Elle peut attendre jusque-là.`}{' '}
      <a href={`${base}/revisions`}>Voir les révisions</a>
    </p>
  );
}
