import type { OrganisationKind } from '~/domain/organisations/organisation';
import type { SheetColumn } from '~/domain/shared/sheet';
import { KIND_WORDS } from '~/wording/organisations';

interface OrganisationSheetLine {
  readonly kind: OrganisationKind;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly population: number | null;
  readonly departementCode: string | null;
}

/** The list of organisations as a spreadsheet. */
export function organisationColumns(
  publicUrl: string,
): readonly SheetColumn<OrganisationSheetLine>[] {
  return [
    { header: 'Nom', cell: ({ name }) => name },
    { header: 'Nom court', cell: ({ shortName }) => shortName },
    { header: 'Nature', cell: ({ kind }) => KIND_WORDS[kind] },
    { header: 'Département', cell: ({ departementCode }) => departementCode },
    { header: 'Habitants', cell: ({ population }) => population },
    { header: 'Adresse', cell: ({ slug }) => `${publicUrl}/organisations/${slug}` },
  ];
}
