import { ButtonGroup, ButtonLink } from '../base/buttons';

interface EditLinksProps {
  readonly slug: string;
  readonly may: { readonly edit: boolean; readonly changeIncubators: boolean };
}

/** Ways to put right what a startup's page says, for whoever may. */
export function EditLinks({ slug, may }: EditLinksProps) {
  if (!may.edit && !may.changeIncubators) return null;
  return (
    <ButtonGroup>
      {may.edit ? (
        <ButtonLink href={`/startups/${slug}/modifier`}>Modifier la présentation</ButtonLink>
      ) : null}
      {may.changeIncubators ? (
        <ButtonLink href={`/startups/${slug}/incubateurs`}>Changer d’incubateurs</ButtonLink>
      ) : null}
    </ButtonGroup>
  );
}
