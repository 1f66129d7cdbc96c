import { DIRECTIONS, INDICATOR_KINDS, type IndicatorTerms } from '~/domain/milestones/indicator';
import type { FormState } from '~/domain/shared/form';
import { DIRECTION_LABELS, INDICATOR_KIND_LABELS } from '~/wording/milestones-indicators';
import { RadioGroup } from '../base/choice-fields';
import { Fieldset } from '../base/post-form';
import { DateField, NumberField, TextField } from '../base/text-fields';

interface IndicatorFieldsProps {
  readonly form: FormState | undefined;
  readonly saved?: IndicatorTerms | undefined;
}

/** What a startup follows, what it aims at, and where the figure is read when the service publishes it. */
export function IndicatorFields({ form, saved }: IndicatorFieldsProps) {
  return (
    <>
      <RadioGroup
        name="kind"
        label="Nature"
        required
        inline
        defaultValue={saved?.kind ?? 'usage'}
        options={INDICATOR_KINDS.map((value) => ({ value, label: INDICATOR_KIND_LABELS[value] }))}
        form={form}
      />
      <TextField
        name="name"
        label="Ce que l’on suit"
        hint="Par exemple «&nbsp;Demandes déposées en ligne, par mois&nbsp;»."
        required
        form={form}
        defaultValue={saved?.name}
      />
      <TextField
        name="unit"
        label="Unité"
        hint="Par exemple «&nbsp;demandes&nbsp;», «&nbsp;minutes&nbsp;», «&nbsp;sur 10&nbsp;»."
        required
        width="medium"
        form={form}
        defaultValue={saved?.unit}
      />
      <RadioGroup
        name="direction"
        label="Sens"
        required
        inline
        defaultValue={saved?.direction ?? 'up'}
        options={DIRECTIONS.map((value) => ({ value, label: DIRECTION_LABELS[value] }))}
        form={form}
      />
      <div className="field-row">
        <NumberField
          name="target"
          label="Chiffre visé"
          decimal
          form={form}
          defaultValue={saved?.target?.toString().replace('.', ',')}
        />
        <DateField
          name="targetOn"
          label="Visé pour le"
          form={form}
          defaultValue={saved?.targetOn ?? undefined}
        />
      </div>
      <Fieldset
        legend="Lecture automatique"
        hint="Si le service publie ce chiffre en JSON, Relais le lit une fois par jour. Sinon, laissez vide&nbsp;: vous le relèverez à la main."
      >
        <TextField
          name="statsUrl"
          label="Adresse des statistiques"
          hint="Par exemple https://service.exemple.gouv.fr/stats. Relais ne lit que les services de la liste tenue par les administrateurs."
          type="url"
          form={form}
          defaultValue={saved?.statsUrl ?? undefined}
        />
        <TextField
          name="statsPointer"
          label="Où se trouve le nombre"
          hint="Un pointeur JSON&nbsp;: /usagers/total pour le champ «&nbsp;total&nbsp;» du champ «&nbsp;usagers&nbsp;», /stats/0/value pour le premier d’une liste."
          width="medium"
          form={form}
          defaultValue={saved?.statsPointer ?? undefined}
        />
      </Fieldset>
    </>
  );
}
