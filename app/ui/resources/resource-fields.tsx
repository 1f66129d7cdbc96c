import { MATURITIES, RESOURCE_KINDS } from '~/domain/resources/resource';
import type { TypedResource } from '~/domain/resources/content';
import type { FormState } from '~/domain/shared/form';
import {
  MATURITY_WORDS,
  RESOURCE_KIND_HINTS,
  RESOURCE_KIND_WORDS,
  RESOURCE_LABELS,
} from '~/wording/resources-catalogue';
import { RadioGroup, Select } from '../base/choice-fields';
import { Fieldset } from '../base/post-form';
import { DateField, TextArea, TextField } from '../base/text-fields';

interface ResourceFieldsProps {
  readonly form: FormState | undefined;
  /** What is known already. */
  readonly written: Partial<TypedResource>;
}

/** What one says of a resource, question by question; few answers are required. */
export function ResourceFields(props: ResourceFieldsProps) {
  return (
    <>
      <AboutFields {...props} />
      <AccessFields {...props} />
      <PlaceFields {...props} />
    </>
  );
}

function AboutFields({ form, written }: ResourceFieldsProps) {
  return (
    <Fieldset legend="De quoi s’agit-il&nbsp;?">
      <TextField
        name="name"
        label={RESOURCE_LABELS.name}
        required
        width="medium"
        defaultValue={written.name}
        form={form}
      />
      <RadioGroup
        name="kind"
        label={RESOURCE_LABELS.kind}
        required
        defaultValue={written.kind}
        form={form}
        options={RESOURCE_KINDS.map((value) => ({
          value,
          label: RESOURCE_KIND_WORDS[value],
          hint: RESOURCE_KIND_HINTS[value],
        }))}
      />
      <TextArea
        name="purpose"
        label={RESOURCE_LABELS.purpose}
        hint="Deux ou trois phrases que comprend une personne qui n’est pas du métier."
        required
        rows={4}
        defaultValue={written.purpose}
        form={form}
      />
      <TextArea
        name="audience"
        label={RESOURCE_LABELS.audience}
        required
        rows={2}
        defaultValue={written.audience}
        form={form}
      />
      <TextField
        name="producer"
        label={RESOURCE_LABELS.producer}
        hint="L’organisation qui la fournit, par son nom («&nbsp;Rennes Métropole&nbsp;») ou la fin de l’adresse de sa page («&nbsp;departement-62&nbsp;»)."
        required
        defaultValue={written.producer}
        form={form}
      />
    </Fieldset>
  );
}

function AccessFields({ form, written }: ResourceFieldsProps) {
  return (
    <Fieldset legend="Comment s’en sert-on&nbsp;?">
      <TextArea
        name="accessConditions"
        label={RESOURCE_LABELS.accessConditions}
        hint="Libre, sur demande, par convention, payant&nbsp;: ce qu’il faut faire avant de s’en servir."
        required
        rows={3}
        defaultValue={written.accessConditions}
        form={form}
      />
      <Select
        name="maturity"
        label={RESOURCE_LABELS.maturity}
        required
        defaultValue={written.maturity}
        form={form}
        options={MATURITIES.map((value) => ({ value, label: MATURITY_WORDS[value] }))}
      />
      <TextField
        name="licence"
        label={RESOURCE_LABELS.licence}
        hint="Par exemple «&nbsp;MIT&nbsp;», «&nbsp;EUPL-1.2&nbsp;», «&nbsp;etalab-2.0&nbsp;»."
        width="medium"
        defaultValue={written.licence}
        form={form}
      />
      <DateField
        name="maintainedUntil"
        label={RESOURCE_LABELS.maintainedUntil}
        hint="Le jour jusqu’auquel le producteur s’engage. Laissez vide s’il n’en a pas donné."
        defaultValue={written.maintainedUntil ?? undefined}
        form={form}
      />
    </Fieldset>
  );
}

function PlaceFields({ form, written }: ResourceFieldsProps) {
  return (
    <Fieldset legend="Où la trouver&nbsp;?" hint="Tout est facultatif ici.">
      <TextField
        name="landingUrl"
        label={RESOURCE_LABELS.landingUrl}
        type="url"
        defaultValue={written.landingUrl ?? undefined}
        form={form}
      />
      <TextField
        name="documentationUrl"
        label={RESOURCE_LABELS.documentationUrl}
        type="url"
        defaultValue={written.documentationUrl ?? undefined}
        form={form}
      />
      <TextField
        name="repositoryUrl"
        label={RESOURCE_LABELS.repositoryUrl}
        type="url"
        defaultValue={written.repositoryUrl ?? undefined}
        form={form}
      />
      <TextField
        name="contact"
        label={RESOURCE_LABELS.contact}
        hint="Une adresse de service ou une page, publiée ici. Jamais celle d’une personne."
        width="medium"
        defaultValue={written.contact}
        form={form}
      />
      <TextField
        name="startup"
        label={RESOURCE_LABELS.startup}
        hint="Son nom, si elle est née dans une start-up de l’incubateur."
        width="medium"
        defaultValue={written.startup}
        form={form}
      />
    </Fieldset>
  );
}
