import type { Testimony } from '~/domain/frictions/supporting';
import type { FormState } from '~/domain/shared/form';
import { SUPPORT_FIELDS } from '~/wording/frictions-support';
import { Button, ButtonGroup, ButtonLink } from '../base/buttons';
import { CheckboxField } from '../base/choice-fields';
import { ErrorSummary, Fieldset, PostForm } from '../base/post-form';
import { MoneyField, NumberField, TextArea, TextField } from '../base/text-fields';

interface SupportFormProps {
  readonly id: number;
  /** The version that is corrected; null for a new « nous aussi ». */
  readonly version: number | null;
  readonly testimony: Testimony;
  readonly organisation: string;
  readonly hasTerritory: boolean;
  readonly suggestions: readonly string[];
  readonly form: FormState | undefined;
  readonly formKey: string;
}

/** « Nous aussi », or its correction: one answer is asked for, the rest makes it weigh. */
export function SupportForm(props: SupportFormProps) {
  const { id, version, testimony, organisation, hasTerritory, suggestions, form, formKey } = props;
  return (
    <PostForm formKey={formKey} version={version ?? undefined}>
      <ErrorSummary form={form} />
      <TextArea
        name="evidence"
        label={SUPPORT_FIELDS.evidence}
        hint="Sans nom ni coordonnées&nbsp;: ce texte sera public avec la friction."
        rows={6}
        required
        form={form}
        defaultValue={testimony.evidence}
      />
      <Fieldset
        legend="Ce que l’on en sait"
        hint="Un ordre de grandeur suffit. Ce que vous ne savez pas reste vide&nbsp;: un chiffre inconnu ne compte jamais comme zéro."
      >
        <NumberField
          name="peoplePerYear"
          label={SUPPORT_FIELDS.peoplePerYear}
          unit="personnes"
          form={form}
          defaultValue={testimony.peoplePerYear ?? undefined}
        />
        <NumberField
          name="minutesEach"
          label={SUPPORT_FIELDS.minutesEach}
          unit="minutes"
          form={form}
          defaultValue={testimony.minutesEach ?? undefined}
        />
        <MoneyField
          name="eurosEachCents"
          label={SUPPORT_FIELDS.eurosEachCents}
          form={form}
          defaultValue={eurosTyped(testimony.eurosEachCents)}
        />
        <TextField
          name="evidenceSource"
          label={SUPPORT_FIELDS.evidenceSource}
          hint="Un comptage, une enquête, votre estimation…"
          form={form}
          defaultValue={testimony.evidenceSource}
        />
      </Fieldset>
      <Fieldset legend="Où">
        <TextField
          name="territory"
          label={SUPPORT_FIELDS.territory}
          hint={
            hasTerritory
              ? `Vide : ${organisation}, en entier. Ou une partie seulement, par exemple une commune.`
              : 'Région, département, intercommunalité ou commune. Vide : aucun en particulier.'
          }
          suggestions={suggestions}
          width="medium"
          form={form}
          defaultValue={testimony.territory}
        />
        <CheckboxField
          name="pilot"
          label={SUPPORT_FIELDS.pilot}
          hint="Votre territoire essaierait la réponse parmi les premiers. Rien n’est signé&nbsp;: c’est une intention, et elle sera publique avec la friction."
          form={form}
          defaultChecked={testimony.pilot}
        />
      </Fieldset>
      <Fieldset
        legend="Qui joindre"
        hint="Lu par l’incubateur et vos collègues seulement, jamais publié, effacé avec votre « nous aussi ». Vous pouvez aussi tout laisser vide."
      >
        <TextField
          name="contactName"
          label={SUPPORT_FIELDS.contactName}
          width="medium"
          form={form}
          defaultValue={testimony.contact.name}
        />
        <TextField
          name="contactEmail"
          label={SUPPORT_FIELDS.contactEmail}
          type="email"
          width="medium"
          form={form}
          defaultValue={testimony.contact.email}
        />
        <TextField
          name="contactPhone"
          label={SUPPORT_FIELDS.contactPhone}
          type="tel"
          width="short"
          form={form}
          defaultValue={testimony.contact.phone}
        />
      </Fieldset>
      <ButtonGroup>
        <Button variant="primary">{version === null ? 'Nous aussi' : 'Enregistrer'}</Button>
        <ButtonLink href={`/frictions/${id}`} variant="quiet">
          Revenir à la friction
        </ButtonLink>
      </ButtonGroup>
    </PostForm>
  );
}

/** Cents as a person would type them. */
function eurosTyped(cents: number | null): string | undefined {
  return cents === null ? undefined : (cents / 100).toFixed(2).replace('.', ',');
}
