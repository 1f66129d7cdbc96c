import type { FormState } from '~/domain/shared/form';
import { EMPLOYER_KINDS, MISSION_ROLES } from '~/domain/startups/mission';
import { ROLE_LABELS } from '~/wording/startups';
import { EMPLOYER_LABELS } from '~/wording/startups-team';
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
      <WorkFields form={form} />
      <div className="field-row">
        <DateField name="startsOn" label="Premier jour" defaultValue={today} required form={form} />
        <DateField
          name="lastDay"
          label="Dernier jour"
          hint="Vide&nbsp;: sans date de fin."
          form={form}
        />
      </div>
      <OutOfBandField form={form} isFull={isFull} />
    </>
  );
}

interface WorkFieldsProps {
  readonly form: FormState | undefined;
  readonly scope?: string;
  readonly defaults?: {
    readonly daysPerWeek: string;
    readonly employerKind: string;
    readonly employerName: string;
  };
}

/** How much of their week a person gives, and who employs them. */
export function WorkFields({ form, scope, defaults }: WorkFieldsProps) {
  const shared = scope === undefined ? { form } : { form, scope };
  return (
    <>
      <NumberField
        name="daysPerWeek"
        label="Temps consacré"
        unit="jours par semaine"
        decimal
        required
        defaultValue={defaults?.daysPerWeek}
        {...shared}
      />
      <Select
        name="employerKind"
        label="Employeur"
        required
        defaultValue={defaults?.employerKind}
        options={EMPLOYER_KINDS.map((kind) => ({ value: kind, label: EMPLOYER_LABELS[kind] }))}
        {...shared}
      />
      <TextField
        name="employerName"
        label="Nom de l’employeur"
        hint="Si cela aide à comprendre qui fait quoi."
        width="medium"
        defaultValue={defaults?.employerName}
        {...shared}
      />
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
