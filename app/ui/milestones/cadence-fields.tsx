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
    readonly isPast: boolean;
  }[];
  readonly form: FormState | undefined;
}

/** The steps of the six-month cadence: each ticked unless it is planned already or its day is over, with its day beside it. */
export function CadenceFields({ steps, form }: CadenceFieldsProps) {
  return (
    <ol className="rl-cadence" aria-label="Les étapes">
      {steps.map(({ step, dueOn, isPlanned, isPast }) => {
        const { title, description } = CADENCE_WORDS[step];
        const hints = [
          description,
          ...(isPlanned ? ['Un jalon de ce nom existe déjà.'] : []),
          ...(isPast && !isPlanned ? ['Cette date est passée.'] : []),
        ];
        return (
          <li key={step}>
            <CheckboxField
              name={`chosen-${step}`}
              label={title}
              hint={hints.join(' ')}
              defaultChecked={!isPlanned && !isPast}
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
