import type { CadenceStep } from '~/domain/milestones/cadence';
import type { Day } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { CADENCE_WORDS } from '~/wording/milestones-cadence';
import { CheckboxField } from '../base/choice-fields';
import { Fieldset } from '../base/post-form';
import { DateField } from '../base/text-fields';

interface CadenceFieldsProps {
  readonly steps: readonly {
    readonly step: CadenceStep;
    readonly dueOn: Day;
    readonly isPlanned: boolean;
  }[];
  readonly form: FormState | undefined;
}

/** The steps of the six-month cadence: each ticked unless it is planned already, with its day. */
export function CadenceFields({ steps, form }: CadenceFieldsProps) {
  return steps.map(({ step, dueOn, isPlanned }) => {
    const { title, description } = CADENCE_WORDS[step];
    return (
      <Fieldset key={step} legend={title} hint={description}>
        <CheckboxField
          name={`chosen-${step}`}
          label={isPlanned ? 'Prévoir une seconde fois (un jalon de ce nom existe)' : 'Prévoir'}
          defaultChecked={!isPlanned}
          form={form}
        />
        <DateField
          name={`day-${step}`}
          label={`Date prévue : ${title}`}
          required
          defaultValue={dueOn}
          form={form}
        />
      </Fieldset>
    );
  });
}
