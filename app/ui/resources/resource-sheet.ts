import type { ListedResource } from '~/domain/resources/listed';
import type { SheetColumn } from '~/domain/shared/sheet';
import {
  MATURITY_WORDS,
  RESOURCE_KIND_WORDS,
  RESOURCE_LABELS,
} from '~/wording/resources-catalogue';

/** The common base as a spreadsheet. */
export function resourceColumns(publicUrl: string): readonly SheetColumn<ListedResource>[] {
  const page = (slug: string | null) => (slug === null ? null : `${publicUrl}/ressources/${slug}`);
  return [
    { header: RESOURCE_LABELS.name, cell: ({ name }) => name },
    { header: RESOURCE_LABELS.kind, cell: ({ kind }) => RESOURCE_KIND_WORDS[kind] },
    { header: RESOURCE_LABELS.producer, cell: ({ producerName }) => producerName },
    { header: RESOURCE_LABELS.purpose, cell: ({ purpose }) => purpose },
    { header: RESOURCE_LABELS.audience, cell: ({ audience }) => audience },
    { header: RESOURCE_LABELS.accessConditions, cell: (line) => line.accessConditions },
    { header: RESOURCE_LABELS.licence, cell: ({ licence }) => licence },
    { header: RESOURCE_LABELS.maturity, cell: ({ maturity }) => MATURITY_WORDS[maturity] },
    { header: 'Version', cell: ({ versionLabel }) => versionLabel },
    { header: RESOURCE_LABELS.maintainedUntil, cell: ({ maintainedUntil }) => maintainedUntil },
    { header: RESOURCE_LABELS.landingUrl, cell: ({ landingUrl }) => landingUrl },
    { header: RESOURCE_LABELS.documentationUrl, cell: (line) => line.documentationUrl },
    { header: RESOURCE_LABELS.repositoryUrl, cell: ({ repositoryUrl }) => repositoryUrl },
    { header: RESOURCE_LABELS.contact, cell: ({ contact }) => contact },
    { header: 'Retirée le', cell: ({ withdrawnOn }) => withdrawnOn },
    { header: 'Raison du retrait', cell: ({ withdrawalReason }) => withdrawalReason },
    { header: 'Remplacée par', cell: ({ successorSlug }) => page(successorSlug) },
    { header: 'Adresse', cell: ({ slug }) => page(slug) },
  ];
}
