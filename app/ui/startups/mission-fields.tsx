import type { FormState } from '~/domain/shared/form';
import { MISSION_ROLES } from '~/domain/startups/mission';
import { ROLE_LABELS } from '~/wording/startups';
import { Select } from '../base/choice-fields';
import { DateField, NumberField, TextArea, TextField } from '../base/text-fields';

interface MissionFieldsProps {
  readonly form: FormState | undefined;
  readonly today: string;
  /** Whether the next person would be the fifth of a construction. */
  readonly isFull: boolean;
}

/** Who joins a team, for what and for how long. */
export function MissionFields({ form, today, isFull }: MissionFieldsProps) {
  return (
    <>
      <TextField name="name" label="Nom" required width="medium" form={form} />
      <TextField
        name="email"
        label="Adresse électronique"
        hint="La personne est prévenue. Si elle n’a pas de compte, il est créé."
        type="email"
        required
        width="medium"
        form={form}
      />
      <Select
        name="role"
        label="Rôle"
        required
        form={form}
        options={MISSION_ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] }))}
      />
      <NumberField
        name="daysPerWeek"
        label="Temps consacré"
        unit="jours par semaine"
        decimal
        required
        form={form}
      />
      <div className="field-row">
        <DateField name="startsOn" label="Premier jour" defaultValue={today} required form={form} />
        <DateField name="lastDay" label="Dernier jour" form={form} />
      </div>
      <OutOfBandField form={form} isFull={isFull} />
    </>
  );
}

/** Why the team goes beyond four people in construction. */
export function OutOfBandField({
  form,
  isFull,
}: {
  readonly form: FormState | undefined;
  readonly isFull: boolean;
}) {
  return (
    <TextArea
      name="outOfBandReason"
      label="Si l’équipe dépasse quatre personnes pendant la construction, pourquoi"
      hint={isFull ? 'L’équipe compte déjà quatre personnes : ce motif sera affiché.' : undefined}
      rows={2}
      form={form}
    />
  );
}
