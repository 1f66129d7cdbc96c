import type { FormState } from '~/domain/shared/form';
import { Button } from '../base/buttons';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';

interface WholeFormProps {
  readonly formKey: string;
  readonly version?: number;
  readonly intent: 'prepare' | 'accept' | 'resume';
  readonly form: FormState | undefined;
}

const WORDS: Readonly<Record<WholeFormProps['intent'], string>> = {
  prepare: 'Préparer la passation',
  accept: 'Accepter l’ensemble',
  resume: 'Reprendre la passation',
};

/** One button that moves the whole handover. */
export function WholeForm({ formKey, version, intent, form }: WholeFormProps) {
  return (
    <PostForm formKey={formKey} version={version} label={WORDS[intent]}>
      <ErrorSummary form={form} scope={intent} />
      <Hidden name="intent" value={intent} />
      <Button variant="primary">{WORDS[intent]}</Button>
    </PostForm>
  );
}

/** To refuse the whole, with the reason that will be shown. */
export function RefusalForm({ formKey, version, form }: Omit<WholeFormProps, 'intent'>) {
  const scope = 'refuse';
  return (
    <Details summary="Refuser la passation" open={form !== undefined}>
      <PostForm formKey={formKey} version={version} label="Refuser la passation">
        <ErrorSummary form={form} scope={scope} />
        <Hidden name="intent" value="refuse" />
        <TextArea
          {...{ name: 'reason', label: 'Motif', required: true, form, scope }}
          hint="Publié. L’équipe y répond, puis reprend la passation."
          rows={3}
        />
        <Button variant="danger">Refuser</Button>
      </PostForm>
    </Details>
  );
}
