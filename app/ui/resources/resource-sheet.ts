import type { Maturity, ResourceKind } from '~/domain/resources/resource';
import type { Day } from '~/domain/shared/day';
import type { SheetColumn } from '~/domain/shared/sheet';
import {
  MATURITY_WORDS,
  RESOURCE_KIND_WORDS,
  RESOURCE_LABELS,
} from '~/wording/resources-catalogue';

interface ResourceSheetLine {
  readonly slug: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly producerName: string;
  readonly purpose: string;
  readonly audience: string;
  readonly accessConditions: string;
  readonly licence: string;
  readonly landingUrl: string | null;
  readonly documentationUrl: string | null;
  readonly repositoryUrl: string | null;
  readonly contact: string;
  readonly maturity: Maturity;
  readonly maintainedUntil: Day | null;
  readonly versionLabel: string | null;
  readonly withdrawnOn: Day | null;
  readonly withdrawalReason: string | null;
  readonly successorSlug: string | null;
}

/** The common base as a spreadsheet. */
export function resourceColumns(publicUrl: string): readonly SheetColumn<ResourceSheetLine>[] {
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
