import { FUNDINGS } from '~/domain/budget/funding';
import type { Day } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { FUNDING_LABELS } from '~/wording/budget-money';
import { Button } from '../base/buttons';
import { Select } from '../base/choice-fields';
import { ErrorSummary, Hidden, PostForm } from '../base/post-form';
import { DateField, MoneyField, TextArea, TextField } from '../base/text-fields';

interface GrantFormProps {
  readonly formKey: string;
  readonly today: Day;
  readonly yearEnd: Day;
  readonly form: FormState | undefined;
}

/** To write down a funder's yearly ceilings that no committee grants. */
export function GrantForm({ formKey, today, yearEnd, form }: GrantFormProps) {
  const scope = 'grant';
  return (
    <PostForm formKey={formKey} label="Ajouter une enveloppe">
      <ErrorSummary form={form} scope={scope} />
      <Hidden name="intent" value="grant" />
      <TextField
        {...{ name: 'funder', label: 'Qui finance', required: true, form, scope }}
        hint="Le nom de l’organisation, ou son SIREN."
      />
      <Select
        {...{ name: 'funding', label: 'À quel titre', required: true, form, scope }}
        hint="Un cofinancement à 50&nbsp;% plafonne à la moitié du total&nbsp;: écrivez cette moitié, l’autre est attendue des autres enveloppes de l’année."
        options={FUNDINGS.map((value) => ({ value, label: FUNDING_LABELS[value] }))}
      />
      <div className="field-row">
        <MoneyField
          {...{ name: 'commitment', label: 'À commander (AE)', required: true, form, scope }}
        />
        <MoneyField {...{ name: 'payment', label: 'À payer (CP)', required: true, form, scope }} />
      </div>
      <div className="field-row">
        <DateField
          {...{ name: 'startsOn', label: 'Premier jour', required: true, form, scope }}
          defaultValue={today}
        />
        <DateField
          {...{ name: 'lastDay', label: 'Dernier jour', required: true, form, scope }}
          defaultValue={yearEnd}
        />
      </div>
      <TextArea
        {...{ name: 'reason', label: 'Ce qui l’accorde', required: true, form, scope }}
        hint="Convention, notification, délibération&nbsp;: le journal le garde."
        rows={3}
      />
      <Button variant="primary">Ajouter l’enveloppe</Button>
    </PostForm>
  );
}
