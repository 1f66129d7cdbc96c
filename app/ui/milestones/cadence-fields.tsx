import type { CadenceStep } from '~/domain/milestones/cadence';
import type { Day } from '~/domain/shared/day';
import type { FormState } from '~/domain/shared/form';
import { CADENCE_WORDS } from '~/wording/milestones-cadence';
import { CheckboxField } from '../base/choice-fields';
import { DateField } from '../base/text-fields';

interface CadenceFieldsProps {
  readonly steps: readonly {
    readonly step: CadenceStep;
    readonly dueOn: Day;
    readonly isPlanned: boolean;
  }[];
  readonly form: FormState | undefined;
}

/** The steps of the six-month cadence: each ticked unless it is planned already, with its day beside it. */
export function CadenceFields({ steps, form }: CadenceFieldsProps) {
  return (
    <ol className="rl-cadence" aria-label="Les étapes">
      {steps.map(({ step, dueOn, isPlanned }) => {
        const { title, description } = CADENCE_WORDS[step];
        return (
          <li key={step}>
            <CheckboxField
              name={`chosen-${step}`}
              label={title}
              hint={isPlanned ? `${description} Un jalon de ce nom existe déjà.` : description}
              defaultChecked={!isPlanned}
              form={form}
            />
            <DateField
              name={`day-${step}`}
              label="Date prévue"
              about={title}
              required
              defaultValue={dueOn}
              form={form}
            />
          </li>
        );
      })}
    </ol>
  );
}
