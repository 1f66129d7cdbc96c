import type { FormState } from '~/domain/shared/form';
import { Button, ButtonGroup } from '../base/buttons';
import { Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';
import { OutOfBandField } from './mission-fields';

interface ProposalAnswerProps {
  readonly may: { readonly answer: boolean; readonly withdraw: boolean };
  readonly form: FormState | undefined;
  readonly formKey: string;
  readonly isFull: boolean;
  readonly isLonger: boolean;
}

/** The team's yes or no to a proposal, and staff's way to take it back. */
export function ProposalAnswer({ may, form, formKey, isFull, isLonger }: ProposalAnswerProps) {
  const intent = form?.values.intent;
  const formOf = (name: string) => (intent === name ? form : undefined);
  return (
    <>
      {may.answer ? (
        <>
          <Section title="Accepter" level={3}>
            <PostForm formKey={`${formKey}-accept`} label="Accepter la proposition">
              <ErrorSummary form={formOf('accept')} />
              <Hidden name="intent" value="accept" />
              <OutOfBandField form={formOf('accept')} isFull={isFull} />
              <ButtonGroup>
                <Button variant="primary">
                  {isLonger ? 'Prolonger la mission' : 'Accueillir dans l’équipe'}
                </Button>
              </ButtonGroup>
            </PostForm>
          </Section>
          <Section title="Refuser" level={3}>
            <PostForm formKey={`${formKey}-refuse`} label="Refuser la proposition">
              <ErrorSummary form={formOf('refuse')} />
              <Hidden name="intent" value="refuse" />
              <TextArea
                name="reason"
                label="Pourquoi"
                hint="L’incubateur et la personne le liront."
                required
                rows={3}
                form={formOf('refuse')}
              />
              <ButtonGroup>
                <Button>Refuser</Button>
              </ButtonGroup>
            </PostForm>
          </Section>
        </>
      ) : null}
      {may.withdraw ? (
        <PostForm formKey={`${formKey}-withdraw`} label="Retirer la proposition">
          <ErrorSummary form={formOf('withdraw')} />
          <Hidden name="intent" value="withdraw" />
          <ButtonGroup>
            <Button variant="quiet">Retirer la proposition</Button>
          </ButtonGroup>
        </PostForm>
      ) : null}
    </>
  );
}
