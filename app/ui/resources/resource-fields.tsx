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

/** What every field has in common. */
function fieldOf<Name extends keyof TypedResource>(
  { form, written }: ResourceFieldsProps,
  name: Name,
) {
  return { name, label: RESOURCE_LABELS[name], defaultValue: written[name] ?? undefined, form };
}

function AboutFields(props: ResourceFieldsProps) {
  return (
    <Fieldset legend="De quoi s’agit-il&nbsp;?">
      <TextField {...fieldOf(props, 'name')} required width="medium" />
      <RadioGroup
        {...fieldOf(props, 'kind')}
        required
        options={RESOURCE_KINDS.map((value) => ({
          value,
          label: RESOURCE_KIND_WORDS[value],
          hint: RESOURCE_KIND_HINTS[value],
        }))}
      />
      <TextArea
        {...fieldOf(props, 'purpose')}
        hint="Deux ou trois phrases que comprend une personne qui n’est pas du métier."
        required
        rows={4}
      />
      <TextArea {...fieldOf(props, 'audience')} required rows={2} />
      <TextField
        {...fieldOf(props, 'producer')}
        hint="L’organisation qui la fournit, par son nom («&nbsp;Rennes Métropole&nbsp;») ou la fin de l’adresse de sa page («&nbsp;departement-62&nbsp;»)."
        required
      />
    </Fieldset>
  );
}

function AccessFields(props: ResourceFieldsProps) {
  return (
    <Fieldset legend="Comment s’en sert-on&nbsp;?">
      <TextArea
        {...fieldOf(props, 'accessConditions')}
        hint="Libre, sur demande, par convention, payant&nbsp;: ce qu’il faut faire avant de s’en servir."
        required
        rows={3}
      />
      <Select
        {...fieldOf(props, 'maturity')}
        required
        options={MATURITIES.map((value) => ({ value, label: MATURITY_WORDS[value] }))}
      />
      <TextField
        {...fieldOf(props, 'licence')}
        hint="Par exemple «&nbsp;MIT&nbsp;», «&nbsp;EUPL-1.2&nbsp;», «&nbsp;etalab-2.0&nbsp;»."
        width="medium"
      />
      <DateField
        {...fieldOf(props, 'maintainedUntil')}
        hint="Le jour jusqu’auquel le producteur s’engage. Laissez vide s’il n’en a pas donné."
      />
    </Fieldset>
  );
}

function PlaceFields(props: ResourceFieldsProps) {
  return (
    <Fieldset legend="Où la trouver&nbsp;?" hint="Tout est facultatif ici.">
      <TextField {...fieldOf(props, 'landingUrl')} type="url" />
      <TextField {...fieldOf(props, 'documentationUrl')} type="url" />
      <TextField {...fieldOf(props, 'repositoryUrl')} type="url" />
      <TextField
        {...fieldOf(props, 'contact')}
        hint="Une adresse de service ou une page, publiée ici. Jamais celle d’une personne."
        width="medium"
      />
      <TextField
        {...fieldOf(props, 'startup')}
        hint="Son nom, si elle est née dans une start-up de l’incubateur."
        width="medium"
      />
    </Fieldset>
  );
}
