import type { ReactNode } from 'react';
import { GRANTED_MONTHS, PROVISIONAL_MONTHS } from '~/domain/reviews/decision';
import type { ReviewOutcome } from '~/domain/reviews/review';
import type { Cents } from '~/domain/shared/money';
import { addMonths, type Day } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import type { Phase } from '~/domain/startups/phase';
import { formatTypedEuros } from '~/wording/format';
import { REVIEW_OUTCOMES } from '~/wording/reviews';
import { PHASE_LABELS } from '~/wording/startups';
import { Button } from '../base/buttons';
import { RadioGroup, Select } from '../base/choice-fields';
import { Details } from '../base/navigation';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { MoneyField, TextArea } from '../base/text-fields';
import { NextYearField } from './next-year-field';

interface DecisionFormsProps {
  readonly formKey: string;
  readonly version: number;
  /** What was posted, when a decision comes back. */
  readonly form: FormState | undefined;
  readonly phases: readonly Phase[];
  readonly askedPhase: Phase | null;
  /** Written in the field when a decision grants money. */
  readonly proposedCents: Cents;
  readonly today: Day;
  /** Of which committee, where a page shows several. */
  readonly reviewId?: number | undefined;
  /** In whose name staff record it; empty for a sponsor, who decides in their own. */
  readonly sponsors: readonly {
    readonly id: number;
    readonly name: string;
    readonly organisationName: string;
  }[];
}

/** One form per outcome, each with the fields that it needs and no other. */
export function DecisionForms(props: DecisionFormsProps) {
  const { phases, askedPhase, proposedCents, today, form } = props;
  const of = (outcome: ReviewOutcome) => ({
    form: stateOf(form, outcome),
    scope: scopeOf(outcome, props.reviewId),
  });
  const written = formatTypedEuros(proposedCents);
  const lasting = (months: number) => ({ startsOn: today, endsOn: addMonths(today, months) });
  return (
    <>
      <DecisionForm {...props} outcome="granted">
        <Select
          {...{
            name: 'opensPhase',
            label: 'Phase que l’accord ouvre ou prolonge',
            required: true,
            ...of('granted'),
          }}
          options={phases.map((value) => ({ value, label: PHASE_LABELS[value] }))}
          defaultValue={askedPhase ?? undefined}
        />
        <MoneyField
          {...{ name: 'amount', label: 'Somme accordée', required: true, ...of('granted') }}
          defaultValue={written}
        />
        <NextYearField {...lasting(GRANTED_MONTHS)} {...of('granted')} />
      </DecisionForm>
      <DecisionForm {...props} outcome="provisional">
        <RadioGroup
          {...{
            name: 'months',
            label: 'Pour combien de mois',
            required: true,
            ...of('provisional'),
          }}
          options={PROVISIONAL_MONTHS.map((months) => ({
            value: String(months),
            label: `${months}\u00a0mois`,
          }))}
          inline
        />
        <MoneyField {...{ name: 'amount', label: 'Somme accordée', ...of('provisional') }} />
        <NextYearField {...lasting(Math.max(...PROVISIONAL_MONTHS))} {...of('provisional')} />
      </DecisionForm>
      <DecisionForm {...props} outcome="handover">
        <MoneyField
          {...{ name: 'amount', label: 'Somme accordée pour la consolidation', ...of('handover') }}
        />
        <NextYearField {...lasting(GRANTED_MONTHS)} {...of('handover')} />
      </DecisionForm>
      <DecisionForm {...props} outcome="stopped" />
    </>
  );
}

const REASONS: Readonly<Record<ReviewOutcome, string>> = {
  granted: 'Pourquoi',
  provisional: 'Preuves qui manquent',
  handover: 'Pourquoi',
  stopped: 'Pourquoi, et ce qui a été appris',
};

interface DecisionFormProps extends DecisionFormsProps {
  readonly outcome: ReviewOutcome;
  readonly children?: ReactNode;
}

function DecisionForm(props: DecisionFormProps) {
  const { formKey, version, outcome, form, sponsors, reviewId, children } = props;
  const own = stateOf(form, outcome);
  const scope = scopeOf(outcome, reviewId);
  const label = REVIEW_OUTCOMES[outcome];
  return (
    <Details summary={label} open={own !== undefined}>
      <PostForm formKey={formKey} version={version} label={label}>
        <ErrorSummary form={own} scope={scope} />
        <Hidden name="intent" value="decide" />
        <Hidden name="outcome" value={outcome} />
        {reviewId === undefined ? null : <Hidden name="reviewId" value={reviewId} />}
        {children}
        <TextArea
          {...{
            name: 'reason',
            label: REASONS[outcome],
            required: true,
            form: own,
            scope,
          }}
          hint="En une phrase&nbsp;: ce motif est publié avec la décision."
          rows={4}
        />
        {outcome === 'stopped' ? null : (
          <TextArea
            {...{ name: 'conditions', label: 'Conditions', form: own, scope }}
            hint="Une par ligne. L’équipe dira, avant le prochain comité, ce que chacune est devenue."
            rows={3}
          />
        )}
        {sponsors.length > 0 ? (
          <Select
            {...{
              name: 'sponsorId',
              label: 'Décision de',
              required: true,
              form: own,
              scope,
            }}
            hint="Le sponsor dont vous enregistrez la décision."
            options={sponsors.map(({ id, name, organisationName }) => ({
              value: String(id),
              label: `${name}, ${organisationName}`,
            }))}
          />
        ) : null}
        <Button variant={outcome === 'stopped' ? 'danger' : 'primary'}>
          Enregistrer cette décision
        </Button>
      </PostForm>
    </Details>
  );
}

function stateOf(form: FormState | undefined, outcome: ReviewOutcome): FormState | undefined {
  return form?.values.outcome === outcome ? form : undefined;
}

function scopeOf(outcome: ReviewOutcome, reviewId: number | undefined): string {
  return reviewId === undefined ? outcome : `${outcome}-${reviewId}`;
}
