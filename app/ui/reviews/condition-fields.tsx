import { CONDITION_OUTCOMES as OUTCOMES } from '~/domain/reviews/conditions';
import type { ConditionTold } from '~/domain/reviews/dossier-facts';
import type { FormState } from '~/domain/shared/form';
import { CONDITION_OUTCOMES } from '~/wording/reviews-around';
import { RadioGroup } from '../base/choice-fields';
import { Fieldset } from '../base/post-form';
import { TextArea } from '../base/text-fields';

interface ConditionFieldsProps {
  readonly conditions: readonly ConditionTold[];
  readonly form: FormState | undefined;
}

/** What became of each condition of the last decision: kept or not, and the team's words. */
export function ConditionFields({ conditions, form }: ConditionFieldsProps) {
  return (
    <>
      {conditions.map(({ id, words, outcome, answer }, index) => (
        <Fieldset
          key={id}
          legend={`Condition ${index + 1} de la dernière décision`}
          hint={`«\u00a0${words}\u00a0»`}
        >
          <RadioGroup
            {...{
              name: `conditions.${id}.outcome`,
              label: 'Est-elle tenue\u202f?',
              form,
              about: `condition\u00a0${index + 1}`,
            }}
            options={OUTCOMES.map((value) => ({ value, label: CONDITION_OUTCOMES[value] }))}
            defaultValue={outcome ?? undefined}
            inline
          />
          <TextArea
            {...{
              name: `conditions.${id}.words`,
              label: 'Ce qu’elle est devenue',
              form,
              about: `condition\u00a0${index + 1}`,
            }}
            hint="Obligatoire si la condition n’est pas tout à fait tenue."
            rows={2}
            defaultValue={answer}
          />
        </Fieldset>
      ))}
    </>
  );
}
