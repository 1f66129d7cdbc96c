import type { ListedResource } from '~/domain/resources/listed';
import type { Neglect } from '~/domain/resources/neglect';
import { formatCount } from '~/wording/format';
import { RESOURCE_KIND_WORDS } from '~/wording/resources-catalogue';
import { RecordList } from '../base/lists';
import { Section } from '../base/page-title';
import { Day } from '../base/values';
import { NeglectBadges } from '../resources/neglect';
import { ResourceBadge } from '../resources/resource-badge';
import { ReuseState, type ReuseRow } from '../resources/reuse-table';

interface OrganisationResourcesProps {
  readonly slug: string;
  readonly produced: {
    readonly total: number;
    readonly resources: readonly (Pick<
      ListedResource,
      'slug' | 'name' | 'kind' | 'maturity' | 'withdrawnOn' | 'confirmedReuses'
    > & { readonly neglects: readonly Neglect[] })[];
  };
  readonly reused: {
    readonly total: number;
    readonly reuses: readonly (ReuseRow & { readonly producerName: string })[];
  };
}

/** What an organisation gives to the common base and what it reuses of it; nothing where there is neither. */
export function OrganisationResources({ slug, produced, reused }: OrganisationResourcesProps) {
  return (
    <>
      {produced.total === 0 ? null : (
        <Section
          title="Ressources produites"
          id="ressources"
          aside={
            <a href={`/ressources?producteur=${slug}&etat=toutes`}>
              {formatCount(produced.total, 'ressource', 'ressources')}
            </a>
          }
        >
          <RecordList
            headingLevel={3}
            items={produced.resources.map((resource) => ({
              id: resource.slug,
              href: `/ressources/${resource.slug}`,
              title: resource.name,
              badge: (
                <>
                  <ResourceBadge {...resource} /> <NeglectBadges neglects={resource.neglects} />
                </>
              ),
              meta: [
                RESOURCE_KIND_WORDS[resource.kind],
                ...(resource.confirmedReuses === 0
                  ? []
                  : [formatCount(resource.confirmedReuses, 'réutilisation', 'réutilisations')]),
              ].join(' · '),
            }))}
          />
        </Section>
      )}
      {reused.total === 0 ? null : (
        <Section
          title="Ressources réutilisées"
          id="reutilisations"
          aside={formatCount(reused.total, 'réutilisation', 'réutilisations')}
        >
          <RecordList
            headingLevel={3}
            items={reused.reuses.map((reuse) => ({
              id: String(reuse.id),
              href: `/ressources/${reuse.resourceSlug}`,
              title: reuse.resourceName,
              summary: reuse.purpose,
              badge: <ReuseState {...reuse} />,
              meta: (
                <>
                  {reuse.producerName} · depuis le <Day day={reuse.since} />
                  {reuse.startupId === null ? null : (
                    <>
                      {' '}
                      · par <a href={`/startups/${reuse.reuserSlug}`}>{reuse.reuserName}</a>
                    </>
                  )}
                </>
              ),
            }))}
          />
        </Section>
      )}
    </>
  );
}
