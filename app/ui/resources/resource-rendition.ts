import type { ListedResource } from '~/domain/resources/listed';
import type { Neglect } from '~/domain/resources/neglect';

type Rendered = ListedResource & { readonly neglects: readonly Neglect[] };

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
    reuses: resource.confirmedReuses,
    neglects,
  };
}
