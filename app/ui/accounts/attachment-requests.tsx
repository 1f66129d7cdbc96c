import type { AccountView } from '~/domain/accounts/account-view';
import type { FormState } from '~/domain/shared/form';
import { de } from '~/wording/elision';
import { Button } from '../base/buttons';
import { EmptyState } from '../base/messages';
import { Details } from '../base/navigation';
import { Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';

interface AttachmentRequestsProps {
  readonly accounts: readonly AccountView[];
  readonly formKey: string;
  /** A form that came back, whoever it is about. */
  readonly form: FormState | undefined;
}

/** People who wait for their organisation to be confirmed, each with the two answers. */
export function AttachmentRequests({ accounts, formKey, form }: AttachmentRequestsProps) {
  if (accounts.length === 0) {
    return (
      <EmptyState title="Personne n’attend">
        Quand quelqu’un choisit son organisation, sa demande se lit ici et un courriel part à
        l’équipe.
      </EmptyState>
    );
  }
  return accounts.map((account) => (
    <AttachmentRequest
      key={account.id}
      account={account}
      formKey={formKey}
      form={form?.values['accountId'] === String(account.id) ? form : undefined}
    />
  ));
}

interface AttachmentRequestProps {
  readonly account: AccountView;
  readonly formKey: string;
  readonly form: FormState | undefined;
}

function AttachmentRequest({ account, formKey, form }: AttachmentRequestProps) {
  const { id, name, email, organisation } = account;
  if (organisation === null) return null;
  const whom = (
    <>
      <Hidden name="accountId" value={id} />
      <Hidden name="organisationId" value={organisation.id} />
    </>
  );
  return (
    <Section level={3} title={name} aside={email}>
      <p>
        Dit faire partie de <a href={`/organisations/${organisation.slug}`}>{organisation.name}</a>.
      </p>
      <PostForm formKey={formKey} inline label={`Confirmer ${name}`}>
        {whom}
        <Button name="intent" value="confirm" label={`Confirmer le rattachement ${de(name)}`}>
          Confirmer le rattachement
        </Button>
      </PostForm>
      <Details summary={`Refuser la demande ${de(name)}`} open={form !== undefined}>
        <PostForm formKey={formKey} label={`Refuser ${name}`}>
          <ErrorSummary form={form} scope={String(id)} />
          {whom}
          <Hidden name="intent" value="refuse" />
          <TextArea
            name="reason"
            label="Pourquoi"
            hint={`${name} lira cette réponse.`}
            rows={3}
            required
            scope={String(id)}
            form={form}
          />
          <Button variant="danger" label={`Refuser le rattachement ${de(name)}`}>
            Refuser le rattachement
          </Button>
        </PostForm>
      </Details>
    </Section>
  );
}
