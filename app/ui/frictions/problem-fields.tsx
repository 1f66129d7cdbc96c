import { FRICTION_THEMES } from '~/domain/frictions/friction';
import { THEME_LABELS } from '~/wording/frictions';
import { Select } from '../base/choice-fields';
import { TextArea, TextField } from '../base/text-fields';
import { bound, type StepFieldsProps } from './proposal-props';

const THEMES = FRICTION_THEMES.map((value) => ({ value, label: THEME_LABELS[value] }));

/** The first step: what does not work, for whom. */
export function ProblemFields(step: StepFieldsProps) {
  return (
    <>
      <TextField
        {...bound('title', step)}
        hint="Une phrase courte qui dit ce qui ne va pas, par exemple « Les demandes de carte se perdent entre deux guichets »."
        required
      />
      <TextArea
        {...bound('sufferers', step)}
        hint="Des usagers, des agents, des entreprises : qui, et dans quelle situation ?"
        rows={3}
        required
      />
      <TextArea
        {...bound('situation', step)}
        hint="Racontez un cas réel, étape par étape."
        rows={7}
        required
      />
      <TextArea
        {...bound('improvement', step)}
        hint="Sans décrire un outil : qu’est-ce qui changerait pour ces personnes ?"
        rows={4}
        required
      />
      <Select
        {...bound('theme', step)}
        options={THEMES}
        emptyLabel={null}
        required
        defaultValue={step.saved?.theme ?? 'autre'}
      />
    </>
  );
}
