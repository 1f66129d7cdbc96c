import type { ConditionTold } from '~/domain/reviews/dossier-facts';
import { BEST_RATING, type ImpactLine } from '~/domain/reviews/impact';
import { IMPACT_CRITERIA as CRITERIA, type ImpactCriterion } from '~/domain/reviews/review';
import type { FormState } from '~/domain/shared/form';
import type { Phase } from '~/domain/startups/phase';
import { formatTypedEuros } from '~/wording/format';
import { IMPACT_CRITERIA } from '~/wording/reviews';
import { PHASE_LABELS } from '~/wording/startups';
import { Button } from '../base/buttons';
import { Select } from '../base/choice-fields';
import { Callout } from '../base/messages';
import { ErrorSummary, Fieldset, PostForm } from '../base/post-form';
import { DateField, MoneyField, TextArea, TextField } from '../base/text-fields';
import { ConditionFields } from './condition-fields';

interface PreparationFormProps {
  readonly formKey: string;
  readonly version: number;
  readonly form: FormState | undefined;
  readonly asked: {
    readonly ask: string;
    readonly askedCents: number | null;
    readonly askedPhase: Phase | null;
    readonly hypotheses: string;
  };
  readonly phases: readonly Phase[];
  readonly lines: readonly ImpactLine[];
  /** Those of the last decision. */
  readonly conditions: readonly ConditionTold[];
}

const RATINGS = Array.from({ length: BEST_RATING + 1 }, (_, rating) => String(rating));

/** What the team asks of the committee, and the impact grid: all that a dossier cannot find by itself. */
export function PreparationForm({
  formKey,
  version,
  form,
  asked,
  phases,
  lines,
  conditions,
}: PreparationFormProps) {
  return (
    <PostForm formKey={formKey} version={version} label="Préparer le dossier">
      <ErrorSummary form={form} />
      <TextArea
        {...{ name: 'ask', label: 'Ce que l’équipe demande', required: true, form }}
        hint="Ce qui est acquis, ce qui reste à prouver, et ce que la suite permettra."
        defaultValue={asked.ask}
      />
      <div className="field-row">
        <MoneyField
          {...{ name: 'askedAmount', label: 'Somme demandée', form }}
          defaultValue={typed(asked.askedCents)}
        />
        <Select
          {...{ name: 'askedPhase', label: 'Phase demandée', form }}
          options={phases.map((value) => ({ value, label: PHASE_LABELS[value] }))}
          defaultValue={asked.askedPhase ?? undefined}
          emptyLabel="Aucune"
        />
      </div>
      <TextArea
        {...{ name: 'hypotheses', label: 'Vos hypothèses', form }}
        hint="Ce que vous croyez, et à quoi l’on verra si c’est vrai."
        defaultValue={asked.hypotheses}
      />
      <ConditionFields conditions={conditions} form={form} />
      <Callout title="La grille d’impact">
        Une ligne par critère&nbsp;: un indicateur, sa valeur, et votre note, de 0 (pas du tout) à{' '}
        {BEST_RATING} (tout à fait). Le coût par impact est ce que coûte chaque effet obtenu. Une
        ligne vide se lira «&nbsp;pas encore mesuré&nbsp;».
      </Callout>
      {CRITERIA.map((criterion) => (
        <GridLine
          key={criterion}
          criterion={criterion}
          form={form}
          line={lines.find((line) => line.criterion === criterion)}
        />
      ))}
      <Button variant="primary">Enregistrer le dossier</Button>
    </PostForm>
  );
}

interface GridLineProps {
  readonly criterion: ImpactCriterion;
  readonly form: FormState | undefined;
  readonly line: ImpactLine | undefined;
}

function GridLine({ criterion, form, line }: GridLineProps) {
  const { label, question } = IMPACT_CRITERIA[criterion];
  const field = (name: string, text: string) => ({
    name: `grid.${criterion}.${name}`,
    label: text,
    about: label,
    form,
  });
  return (
    <Fieldset legend={label} hint={question}>
      <div className="field-row">
        <TextField {...field('indicator', 'Indicateur')} defaultValue={line?.indicator} />
        <TextField {...field('value', 'Valeur')} width="medium" defaultValue={line?.value} />
      </div>
      <div className="field-row">
        <DateField
          {...field('measuredOn', 'Mesuré le')}
          defaultValue={line?.measuredOn ?? undefined}
        />
        <Select
          {...field('rating', `Note, de 0 à ${BEST_RATING}`)}
          options={RATINGS.map((value) => ({ value, label: value }))}
          defaultValue={line ? String(line.rating) : undefined}
          emptyLabel="–"
        />
        <MoneyField
          {...field('costPerImpact', 'Coût par impact')}
          defaultValue={typed(line?.costPerImpactCents)}
        />
      </div>
    </Fieldset>
  );
}

function typed(cents: number | null | undefined): string | undefined {
  return cents === null || cents === undefined ? undefined : formatTypedEuros(cents);
}
