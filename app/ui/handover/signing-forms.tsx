import type { Party } from '~/domain/handover/handover';
import type { FormState } from '~/domain/shared/form';
import { SIGN_WORDS } from '~/wording/handover';
import { Button } from '../base/buttons';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextField } from '../base/text-fields';

interface SigningFormProps {
  readonly formKey: string;
  readonly party: Party;
  readonly sha256: string;
  readonly form: FormState | undefined;
}

/** To be sent a code by e-mail, for this very document. */
export function CodeForm({
  formKey,
  party,
  sha256,
  hasCode,
  form,
}: SigningFormProps & { readonly hasCode: boolean }) {
  const own = form?.values.intent === 'ask-code' ? form : undefined;
  return (
    <PostForm formKey={formKey} label="Code par courriel">
      <ErrorSummary form={own} scope="ask-code" />
      <Hidden name="intent" value="ask-code" />
      <Hidden name="party" value={party} />
      <Hidden name="sha256" value={sha256} />
      <p>
        {hasCode
          ? 'Un code vous a été envoyé par courriel. Il est valable dix minutes, pour ce seul document.'
          : 'Avant de signer, prouvez que c’est bien vous\u00a0: un code vous sera envoyé par courriel, valable dix minutes, pour ce seul document.'}
      </p>
      <Button variant={hasCode ? 'secondary' : 'primary'}>
        {hasCode ? 'Recevoir un autre code' : 'Recevoir un code'}
      </Button>
    </PostForm>
  );
}

/** To sign with the code. */
export function SignForm({ formKey, party, sha256, form }: SigningFormProps) {
  const own = form?.values.intent === 'sign' ? form : undefined;
  return (
    <PostForm formKey={formKey} label={SIGN_WORDS[party]}>
      <ErrorSummary form={own} scope="sign" />
      <Hidden name="intent" value="sign" />
      <Hidden name="party" value={party} />
      <Hidden name="sha256" value={sha256} />
      <TextField
        {...{ name: 'code', label: 'Code reçu', required: true, form: own, scope: 'sign' }}
        hint="Six chiffres."
        width="short"
        autoComplete="one-time-code"
      />
      <Button variant="primary">{SIGN_WORDS[party]}</Button>
    </PostForm>
  );
}
