import { ButtonLink } from '../base/buttons';

interface ResourceActionsProps {
  readonly page: string;
  /** Whether what the reader writes is published at once; else it is a contribution. */
  readonly mayEdit: boolean;
  readonly withdrawn: boolean;
}

/** What somebody signed in may do with a resource. */
export function ResourceActions({ page, mayEdit, withdrawn }: ResourceActionsProps) {
  return (
    <>
      <ButtonLink href={`${page}/modifier`}>
        {mayEdit ? 'Modifier' : 'Proposer une modification'}
      </ButtonLink>
      {mayEdit && !withdrawn ? (
        <>
          <ButtonLink href={`${page}/versions`}>Annoncer une version</ButtonLink>
          <ButtonLink href={`${page}/retirer`} variant="quiet">
            Retirer
          </ButtonLink>
        </>
      ) : null}
    </>
  );
}
