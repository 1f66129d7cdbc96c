import type { FormState } from '~/domain/shared/form';
import type { Day as CalendarDay } from '~/domain/shared/day';
import { PROPOSAL_STATE_LABELS, proposalTitle } from '~/wording/programme-revisions';
import { Button } from '../base/buttons';
import { PageTitle, Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { StateBadge } from '../base/tags';
import { Day } from '../base/values';
import { AnswerForm } from './answer-form';
import { DifferenceList, type DifferenceItem } from './difference-list';
import { PROPOSAL_TONES, type ProposalLine } from './proposal-list';

interface ProposalSheetProps {
  readonly view: Omit<ProposalLine, 'id'> & {
    readonly base: string;
    readonly difference: DifferenceItem | null;
    readonly priorities: readonly { readonly number: number; readonly title: string }[];
    readonly answer: string | null;
    readonly settledBy: string | null;
    readonly settledOn: CalendarDay | null;
    /** The revision that it went into. */
    readonly semester: string | null;
    readonly draft: string | null;
    readonly consulted: string | null;
    readonly may: { readonly answer: boolean; readonly withdraw: boolean };
    readonly formKey: string;
  };
  readonly form: FormState | undefined;
}

/** A proposed change word by word, its answer, and the forms of whoever may answer or take it back. */
export function ProposalSheet({ view, form }: ProposalSheetProps) {
  const { base, state, difference, may, formKey } = view;
  const withdrawal = form?.values.intent === 'withdraw' ? form : undefined;
  return (
    <>
      <PageTitle
        title={proposalTitle(view)}
        meta={
          <>
            <StateBadge tone={PROPOSAL_TONES[state]}>{PROPOSAL_STATE_LABELS[state]}</StateBadge>
            <span>
              Proposée par {view.proposedBy}
              {view.organisation === null ? '' : `, ${view.organisation}`}, le <Day day={view.on} />
            </span>
          </>
        }
      />
      <Answer view={view} />
      {difference === null ? null : (
        <Section title="Ce qui changerait">
          <DifferenceList {...{ differences: [difference], priorities: view.priorities, base }} />
        </Section>
      )}
      {may.answer ? (
        <Section title="Répondre">
          <AnswerForm
            {...{ formKey, base, draft: view.draft, consulted: view.consulted }}
            form={withdrawal === undefined ? form : undefined}
          />
        </Section>
      ) : null}
      {may.withdraw ? (
        <PostForm formKey={formKey} label="Retirer ma proposition">
          <ErrorSummary form={withdrawal} scope="withdraw" />
          <Hidden name="intent" value="withdraw" />
          <Button variant="secondary">Retirer ma proposition</Button>
        </PostForm>
      ) : null}
    </>
  );
}

function Answer({ view }: Pick<ProposalSheetProps, 'view'>) {
  const { state, answer, settledBy, settledOn, semester, base } = view;
  if (settledOn === null || state === 'withdrawn') return null;
  return (
    <Section title="Réponse">
      <p>
        {settledBy}, le <Day day={settledOn} />
        {state === 'gathered' && semester !== null ? (
          <>
            &nbsp;: reprise dans{' '}
            <a href={`${base}/revisions/${semester}`}>la révision {semester}</a>
          </>
        ) : null}
        .
      </p>
      {answer === null ? null : <p className="preserve-lines">{answer}</p>}
    </Section>
  );
}
