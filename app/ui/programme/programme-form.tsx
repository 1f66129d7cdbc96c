import { MOST_PRIORITIES } from '~/domain/programme/opening';
import type { ProgrammeLine } from '~/domain/programme/view';
import type { FormState } from '~/domain/shared/form';
import { Button, ButtonGroup, ButtonLink } from '../base/buttons';
import { CheckboxField, Select } from '../base/choice-fields';
import { ErrorSummary, Fieldset, PostForm } from '../base/post-form';
import { DateField, TextArea, TextField } from '../base/text-fields';
import { RuleFields } from './rule-form';

interface ProgrammeFormProps {
  readonly formKey: string;
  readonly form: FormState | undefined;
  /** Which ones it may take over from. */
  readonly programmes: readonly ProgrammeLine[];
}

const HALVES = { quorumPercent: 50, majorityPercent: 50 };

/** Opens a programme: what it is for, its priorities, and the rule of its colleges. */
export function ProgrammeForm({ formKey, form, programmes }: ProgrammeFormProps) {
  const earlier = programmes.filter(({ isNeighbour }) => !isNeighbour);
  return (
    <PostForm formKey={formKey}>
      <ErrorSummary form={form} />
      <TextField name="name" label="Nom du programme" required form={form} />
      <TextArea name="intention" label="À quoi il sert" required rows={3} form={form} />
      <div className="field-row">
        <DateField name="startsOn" label="Premier jour" required form={form} />
        <DateField
          name="lastDay"
          label="Dernier jour"
          hint="Vide tant que la fin n’est pas fixée."
          form={form}
        />
      </div>
      <Select
        name="predecessor"
        label="À la suite de"
        emptyLabel="Aucun"
        form={form}
        options={earlier.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <CheckboxField
        name="isNeighbour"
        label="Programme voisin, gouverné ailleurs"
        hint="On n’en garde que les actions vers lesquelles mènent des passerelles."
        form={form}
      />
      <Fieldset legend="Priorités" hint="Dans leur ordre&nbsp;; laissez vides celles de trop.">
        {Array.from({ length: MOST_PRIORITIES }, (_, index) => (
          <TextField
            key={index}
            name={`priority-${index + 1}`}
            label={`Priorité ${index + 1}`}
            required={index === 0}
            form={form}
          />
        ))}
      </Fieldset>
      <Fieldset
        legend="Règle de chaque collège"
        hint="Une révision est adoptée quand les deux collèges ont approuvé le même texte."
      >
        <RuleFields form={form} rule={HALVES} />
      </Fieldset>
      <ButtonGroup>
        <Button variant="primary">Ouvrir le programme</Button>
        <ButtonLink href="/programmes">Annuler</ButtonLink>
      </ButtonGroup>
    </PostForm>
  );
}
