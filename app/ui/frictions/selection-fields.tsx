import { MOST_TEAMS, SELECTION_KINDS, type SelectionKind } from '~/domain/frictions/selection';
import type { FormState } from '~/domain/shared/form';
import type { Cents } from '~/domain/shared/money';
import { formatTypedEuros } from '~/wording/format';
import { SELECTION_KIND_LABELS, SELECTION_LABELS } from '~/wording/frictions-selection';
import { RadioGroup } from '../base/choice-fields';
import { DateField, MoneyField, NumberField } from '../base/text-fields';

interface Limited {
  readonly budgetCents: Cents;
  readonly teams: number;
  readonly collectiviteShare: number;
}

interface LimitFieldsProps {
  readonly form: FormState | undefined;
  readonly limits?: Limited | undefined;
}

/** What there is to give: the budget, the teams, and the least share of collectivités. */
export function LimitFields({ form, limits }: LimitFieldsProps) {
  return (
    <div className="field-row">
      <MoneyField
        name="budgetCents"
        label={SELECTION_LABELS.budgetCents}
        required
        form={form}
        defaultValue={limits && formatTypedEuros(limits.budgetCents)}
      />
      <NumberField
        name="teams"
        label={SELECTION_LABELS.teams}
        hint={`De 1 à ${MOST_TEAMS}`}
        required
        form={form}
        defaultValue={limits?.teams}
      />
      <NumberField
        name="collectiviteShare"
        label="Part des collectivités, au moins"
        hint="De 0 à 100, parmi les frictions choisies"
        unit="%"
        required
        form={form}
        defaultValue={limits?.collectiviteShare ?? 0}
      />
    </div>
  );
}

interface SelectionFieldsProps {
  readonly form: FormState | undefined;
  readonly selection?:
    (Limited & { readonly heldOn: string; readonly kind: SelectionKind }) | undefined;
}

/** Everything that a session is prepared with. */
export function SelectionFields({ form, selection }: SelectionFieldsProps) {
  return (
    <>
      <DateField
        name="heldOn"
        label={SELECTION_LABELS.heldOn}
        required
        form={form}
        defaultValue={selection?.heldOn}
      />
      <RadioGroup
        name="kind"
        label="Les équipes feront des"
        required
        inline
        form={form}
        defaultValue={selection?.kind ?? 'investigation'}
        options={SELECTION_KINDS.map((kind) => ({
          value: kind,
          label: SELECTION_KIND_LABELS[kind].toLocaleLowerCase('fr'),
        }))}
      />
      <LimitFields form={form} limits={selection} />
    </>
  );
}
