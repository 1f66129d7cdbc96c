import type { FormState } from '~/domain/shared/form';
import { Button, ButtonGroup } from '../base/buttons';
import { Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';
import { MissionFields } from './mission-fields';

interface JoinFormProps {
  readonly may: { readonly add: boolean; readonly propose: boolean; readonly form: boolean };
  readonly form: FormState | undefined;
  readonly formKey: string;
  readonly today: string;
  readonly isFull: boolean;
}

/** How somebody comes to a team: the team says so, staff propose it, or staff form a team that is gone and say why. */
export function JoinForm({ may, form, formKey, today, isFull }: JoinFormProps) {
  if (!may.add && !may.propose && !may.form) return null;
  return (
    <Section
      title={may.propose ? 'Proposer une personne à l’équipe' : 'Faire venir une personne'}
      id="ajouter"
    >
      {may.propose ? (
        <p>
          Personne n’entre dans une équipe sans son accord&nbsp;: votre proposition est transmise à
          son intrapreneur, qui répond.
        </p>
      ) : null}
      {may.form ? (
        <p>
          Plus personne n’est dans l’équipe&nbsp;: votre accord suffit, et son motif sera affiché.
        </p>
      ) : null}
      <PostForm formKey={formKey}>
        <ErrorSummary form={form} />
        <Hidden name="intent" value={may.propose ? 'propose' : 'add'} />
        <MissionFields form={form} today={today} isFull={isFull} />
        {may.propose ? (
          <TextArea
            name="note"
            label="Pourquoi cette personne"
            hint="L’équipe et la personne le liront."
            required
            rows={3}
            form={form}
          />
        ) : null}
        {may.form ? (
          <TextArea
            name="withoutTeamReason"
            label="Pourquoi la faire venir sans équipe à qui demander"
            required
            rows={2}
            form={form}
          />
        ) : null}
        <ButtonGroup>
          <Button variant="primary">
            {may.propose ? 'Proposer à l’équipe' : 'Ajouter à l’équipe'}
          </Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}
