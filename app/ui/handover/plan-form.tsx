import { MOST_PLAN_DAYS, PLAN_YEARS, type PlanText } from '~/domain/handover/plan';
import type { FormState } from '~/domain/shared/form';
import { formatTypedEuros } from '~/wording/format';
import { PLAN_FIELDS } from '~/wording/handover-plan';
import { Button } from '../base/buttons';
import { ErrorSummary, Fieldset, Hidden, PostForm } from '../base/post-form';
import { DateField, MoneyField, NumberField, TextArea, TextField } from '../base/text-fields';

interface PlanFormProps {
  readonly formKey: string;
  readonly plan: (PlanText & { readonly version: number }) | null;
  readonly form: FormState | undefined;
}

/** To write the plan: four answers, what each year costs, when the owner deliberates. */
export function PlanForm({ formKey, plan, form }: PlanFormProps) {
  const names = ['vision', 'scenarios', 'fallback', 'organisation'] as const;
  return (
    <PostForm formKey={formKey} version={plan?.version ?? 0} label="Plan d’après transfert">
      <ErrorSummary form={form} />
      <Hidden name="intent" value="write" />
      {names.map((name) => (
        <TextArea
          key={name}
          {...{ name, form }}
          {...PLAN_FIELDS[name]}
          required
          rows={4}
          defaultValue={plan?.[name]}
        />
      ))}
      <Fieldset
        legend="Trajectoire budgétaire"
        hint={'Trois années au moins\u00a0: ce que chacune coûte, et qui la paie.'}
      >
        {Array.from({ length: PLAN_YEARS + 1 }, (_, index) => (
          <YearLine key={index} {...{ index, plan, form }} />
        ))}
      </Fieldset>
      <Fieldset legend="Délibérations" hint="Les dates où le porteur en délibère.">
        {Array.from({ length: MOST_PLAN_DAYS }, (_, index) => (
          <DayLine key={index} {...{ index, plan, form }} />
        ))}
      </Fieldset>
      <Button variant="primary">Enregistrer le plan</Button>
    </PostForm>
  );
}

interface LineProps extends Omit<PlanFormProps, 'formKey'> {
  readonly index: number;
}

function YearLine({ index, plan, form }: LineProps) {
  const line = plan?.years[index];
  const required = index < PLAN_YEARS;
  return (
    <div className="field-row">
      <NumberField
        {...{ name: `year-${index}`, label: `Année ${index + 1}`, required, form }}
        defaultValue={line?.year}
      />
      <MoneyField
        {...{ name: `euros-${index}`, label: `Coût de l’année ${index + 1}`, required, form }}
        defaultValue={line === undefined ? undefined : formatTypedEuros(line.cents)}
      />
      <TextField
        {...{ name: `paidBy-${index}`, label: `Payé par, année ${index + 1}`, required, form }}
        width="medium"
        defaultValue={line?.paidBy}
      />
    </div>
  );
}

function DayLine({ index, plan, form }: LineProps) {
  const line = plan?.days[index];
  return (
    <div className="field-row">
      <DateField
        {...{ name: `heldOn-${index}`, label: `Date ${index + 1}`, form }}
        defaultValue={line?.heldOn}
      />
      <TextField
        {...{ name: `about-${index}`, label: `Objet de la délibération ${index + 1}`, form }}
        width="medium"
        defaultValue={line?.about}
      />
    </div>
  );
}
