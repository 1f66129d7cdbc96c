import type { Day as CalendarDay } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { de } from '~/wording/elision';
import { formatCount, formatNumber } from '~/wording/format';
import { Button, ButtonGroup } from '../base/buttons';
import { DefinitionList } from '../base/definition-list';
import { Details } from '../base/navigation';
import { Section } from '../base/page-title';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { TextArea } from '../base/text-fields';
import { Day } from '../base/values';

export interface EngagementTerms {
  readonly problem: string;
  readonly freedAgent: string;
  readonly freedDaysPerWeek: number;
  readonly budgetLine: string;
}

export interface Engagement {
  readonly id: number;
  readonly name: string;
  readonly organisationName: string;
  readonly organisationSlug: string;
  readonly signedOn: CalendarDay;
  readonly endedOn: CalendarDay | null;
  readonly endedReason: string | null;
  /** What was committed to, for the parties. */
  readonly terms: EngagementTerms | null;
}

interface EngagementListProps {
  readonly engagements: readonly Engagement[];
  readonly mayEnd: boolean;
  readonly form: FormState | undefined;
  readonly formKey: string;
}

/** Engagements in force, each with what it says and a way to end it, then those that ended. */
export function EngagementList({ engagements, mayEnd, form, formKey }: EngagementListProps) {
  const inForce = engagements.filter(({ endedOn }) => endedOn === null);
  const ended = engagements.filter(({ endedOn }) => endedOn !== null);
  return (
    <>
      {inForce.length === 0 ? <p>Aucun engagement n’est en cours.</p> : null}
      {inForce.map((engagement) => (
        <Section key={engagement.id} title={engagement.name} level={3}>
          <EngagementFacts engagement={engagement} />
          {mayEnd ? (
            <EndForm
              engagement={engagement}
              form={form?.values.engagementId === String(engagement.id) ? form : undefined}
              formKey={`${formKey}-end-${engagement.id}`}
            />
          ) : null}
        </Section>
      ))}
      {ended.length === 0 ? null : (
        <Details summary={formatCount(ended.length, 'engagement terminé', 'engagements terminés')}>
          {ended.map((engagement) => (
            <Section key={engagement.id} title={engagement.name} level={3}>
              <EngagementFacts engagement={engagement} />
            </Section>
          ))}
        </Details>
      )}
    </>
  );
}

function EngagementFacts({ engagement }: { readonly engagement: Engagement }) {
  const { organisationName, organisationSlug, signedOn, endedOn, endedReason, terms } = engagement;
  return (
    <DefinitionList
      items={[
        {
          term: 'Organisation',
          detail: <a href={`/organisations/${organisationSlug}`}>{organisationName}</a>,
        },
        { term: 'Engagement signé le', detail: <Day day={signedOn} /> },
        ...(endedOn === null
          ? []
          : [
              {
                term: 'Terminé le',
                detail: (
                  <>
                    <Day day={endedOn} />, parce que&nbsp;: {endedReason}
                  </>
                ),
              },
            ]),
        ...(terms === null ? [] : termsOf(terms)),
      ]}
    />
  );
}

/** What a sponsor commits to. */
export function termsOf({ problem, freedAgent, freedDaysPerWeek, budgetLine }: EngagementTerms) {
  return [
    { term: 'Problème', detail: <span className="preserve-lines">{problem}</span> },
    {
      term: 'Agent libéré',
      detail: `${freedAgent}, ${formatNumber(freedDaysPerWeek)} ${freedDaysPerWeek < 2 ? 'jour' : 'jours'} par semaine`,
    },
    { term: 'Ligne budgétaire', detail: budgetLine },
  ];
}

function EndForm({
  engagement,
  form,
  formKey,
}: {
  readonly engagement: Engagement;
  readonly form: FormState | undefined;
  readonly formKey: string;
}) {
  const scope = `end-${engagement.id}`;
  return (
    <Details summary={`Mettre fin à l’engagement ${de(engagement.name)}`} open={form !== undefined}>
      <PostForm formKey={formKey} label={`Mettre fin à l’engagement ${de(engagement.name)}`}>
        <ErrorSummary form={form} scope={scope} />
        <Hidden name="intent" value="end" />
        <Hidden name="engagementId" value={engagement.id} />
        <TextArea
          name="reason"
          label="Pourquoi"
          hint="Ce motif sera publié. Ce qui a été accordé et décidé reste."
          required
          rows={2}
          form={form}
          scope={scope}
        />
        <ButtonGroup>
          <Button variant="danger">Mettre fin à cet engagement</Button>
        </ButtonGroup>
      </PostForm>
    </Details>
  );
}
