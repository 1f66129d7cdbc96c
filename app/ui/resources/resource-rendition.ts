import type { Neglect } from '~/domain/resources/neglect';
import type { Maturity, ResourceKind } from '~/domain/resources/resource';
import type { Day } from '~/domain/shared/day';

interface Rendered {
  readonly slug: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly producerSlug: string;
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
  readonly publishedOn: Day;
  readonly changedOn: Day;
  readonly liveReuses: number;
  readonly neglects: readonly Neglect[];
}

/** A resource as programs read it: null where nobody said, days of Paris, addresses that open. */
export function resourceRendition(publicUrl: string, resource: Rendered) {
  const address = (slug: string) => `${publicUrl}/ressources/${slug}`;
  const { slug, kind, name, purpose, audience, accessConditions, maturity, neglects } = resource;
  const { landingUrl, documentationUrl, repositoryUrl, publishedOn, changedOn } = resource;
  const { maintainedUntil, withdrawnOn, withdrawalReason, producerSlug, successorSlug } = resource;
  return {
    slug,
    url: address(slug),
    ...{ kind, name, purpose, audience, accessConditions },
    licence: resource.licence || null,
    ...{ landingUrl, documentationUrl, repositoryUrl },
    contact: resource.contact || null,
    ...{ maturity, maintainedUntil },
    latestVersion: resource.versionLabel,
    ...{ publishedOn, changedOn, withdrawnOn, withdrawalReason },
    successorUrl: successorSlug === null ? null : address(successorSlug),
    producer: {
      slug: producerSlug,
      name: resource.producerName,
      url: `${publicUrl}/organisations/${producerSlug}`,
    },
    reuses: resource.liveReuses,
    neglects,
  };
}
