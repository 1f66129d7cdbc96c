import { FRICTION_THEMES } from '~/domain/frictions/friction';
import { FIELD_LABELS, THEME_LABELS } from '~/wording/frictions';
import { Select } from '../base/choice-fields';
import { TextArea, TextField } from '../base/text-fields';
import type { StepFieldsProps } from './proposal-props';

const THEMES = FRICTION_THEMES.map((value) => ({ value, label: THEME_LABELS[value] }));

/** The first step: what does not work, for whom. */
export function ProblemFields({ saved, form }: StepFieldsProps) {
  return (
    <>
      <TextField
        name="title"
        label={FIELD_LABELS.title}
        hint="Une phrase courte qui dit ce qui ne va pas, par exemple « Les demandes de carte se perdent entre deux guichets »."
        required
        form={form}
        defaultValue={saved?.title}
      />
      <TextArea
        name="sufferers"
        label={FIELD_LABELS.sufferers}
        hint="Des usagers, des agents, des entreprises : qui, et dans quelle situation ?"
        rows={3}
        required
        form={form}
        defaultValue={saved?.sufferers}
      />
      <TextArea
        name="situation"
        label={FIELD_LABELS.situation}
        hint="Racontez un cas réel, étape par étape."
        rows={7}
        required
        form={form}
        defaultValue={saved?.situation}
      />
      <TextArea
        name="improvement"
        label={FIELD_LABELS.improvement}
        hint="Sans décrire un outil : qu’est-ce qui changerait pour ces personnes ?"
        rows={4}
        required
        form={form}
        defaultValue={saved?.improvement}
      />
      <Select
        name="theme"
        label={FIELD_LABELS.theme}
        options={THEMES}
        emptyLabel={null}
        required
        form={form}
        defaultValue={saved?.theme ?? 'autre'}
      />
    </>
  );
}
