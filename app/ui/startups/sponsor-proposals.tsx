import type { Day as CalendarDay } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import type { ProposalState } from '~/domain/startups/mission';
import { PROPOSAL_LABELS } from '~/wording/startups-team';
import { Button, ButtonGroup } from '../base/buttons';
import { DefinitionList } from '../base/definition-list';
import { Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';
import { Day } from '../base/values';
import { termsOf, type EngagementTerms } from './engagement-list';

interface SponsorProposal extends EngagementTerms {
  readonly id: number;
  readonly name: string;
  readonly organisationName: string;
  readonly signedOn: CalendarDay;
  readonly proposedByName: string;
  readonly proposedOn: CalendarDay;
  readonly state: ProposalState;
  readonly refusalReason: string | null;
}

interface SponsorProposalsProps {
  readonly proposals: readonly SponsorProposal[];
  readonly mayAnswer: boolean;
  readonly form: FormState | undefined;
  readonly formKey: string;
}

/** Sponsors whom the team proposes, each with staff's answer or the two ways to give it. */
export function SponsorProposals({ proposals, mayAnswer, form, formKey }: SponsorProposalsProps) {
  if (proposals.length === 0) return null;
  return (
    <Section title="Proposés par l’équipe" id="propositions">
      {proposals.map((proposal) => (
        <Section
          key={proposal.id}
          title={`${proposal.name}, ${proposal.organisationName}`}
          level={3}
          aside={PROPOSAL_LABELS[proposal.state]}
        >
          <DefinitionList
            items={[
              ...termsOf(proposal),
              { term: 'Engagement signé le', detail: <Day day={proposal.signedOn} /> },
              {
                term: 'Proposé par',
                detail: (
                  <>
                    {proposal.proposedByName}, le <Day day={proposal.proposedOn} />
                  </>
                ),
              },
              ...(proposal.refusalReason === null
                ? []
                : [{ term: 'Pas retenu parce que', detail: proposal.refusalReason }]),
            ]}
          />
          {mayAnswer && proposal.state === 'waiting' ? (
            <Answer
              proposal={proposal}
              form={form?.values.proposalId === String(proposal.id) ? form : undefined}
              formKey={`${formKey}-${proposal.id}`}
            />
          ) : null}
        </Section>
      ))}
    </Section>
  );
}

function Answer({
  proposal,
  form,
  formKey,
}: {
  readonly proposal: SponsorProposal;
  readonly form: FormState | undefined;
  readonly formKey: string;
}) {
  const formOf = (intent: string) => (form?.values.intent === intent ? form : undefined);
  const scope = `refuse-${proposal.id}`;
  return (
    <>
      <PostForm formKey={`${formKey}-confirm`} label={`Confirmer ${proposal.name}`}>
        <ErrorSummary form={formOf('confirm')} />
        <Hidden name="intent" value="confirm" />
        <Hidden name="proposalId" value={proposal.id} />
        <ButtonGroup>
          <Button variant="primary">Enregistrer cet engagement</Button>
        </ButtonGroup>
      </PostForm>
      <PostForm formKey={`${formKey}-refuse`} label={`Ne pas retenir ${proposal.name}`}>
        <ErrorSummary form={formOf('refuse')} scope={scope} />
        <Hidden name="intent" value="refuse" />
        <Hidden name="proposalId" value={proposal.id} />
        <TextArea
          name="reason"
          label="Pourquoi ne pas le retenir"
          required
          rows={2}
          form={formOf('refuse')}
          scope={scope}
        />
        <ButtonGroup>
          <Button>Ne pas retenir</Button>
        </ButtonGroup>
      </PostForm>
    </>
  );
}
