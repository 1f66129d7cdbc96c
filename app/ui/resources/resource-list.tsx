import type { ListedResource } from '~/domain/resources/listed';
import type { Neglect } from '~/domain/resources/neglect';
import { formatCount } from '~/wording/format';
import { RESOURCE_KIND_WORDS } from '~/wording/resources-catalogue';
import { RecordList } from '../base/lists';
import { Day } from '../base/values';
import { NeglectBadges } from './neglect';
import { ResourceBadge } from './resource-badge';

interface ResourceListProps {
  readonly resources: readonly (Pick<
    ListedResource,
    | 'slug'
    | 'kind'
    | 'name'
    | 'producerName'
    | 'purpose'
    | 'maturity'
    | 'versionLabel'
    | 'maintainedUntil'
    | 'withdrawnOn'
    | 'confirmedReuses'
  > & { readonly neglects: readonly Neglect[] })[];
}

const SHOWN_LETTERS = 220;

/** Resources of the common base: what each does, who provides it, and how far along it is. */
export function ResourceList({ resources }: ResourceListProps) {
  return (
    <RecordList
      label="Ressources"
      items={resources.map((resource) => ({
        id: resource.slug,
        href: `/ressources/${resource.slug}`,
        title: resource.name,
        summary: beginningOf(resource.purpose),
        badge: (
          <>
            <ResourceBadge {...resource} /> <NeglectBadges neglects={resource.neglects} />
          </>
        ),
        meta: (
          <>
            {RESOURCE_KIND_WORDS[resource.kind]} · {resource.producerName}
            {resource.versionLabel === null ? null : ` · version ${resource.versionLabel}`}
            {resource.confirmedReuses === 0
              ? null
              : ` · ${formatCount(resource.confirmedReuses, 'réutilisation', 'réutilisations')}`}
            {resource.maintainedUntil === null || resource.withdrawnOn !== null ? null : (
              <>
                {' '}
                · entretenue jusqu’au <Day day={resource.maintainedUntil} />
              </>
            )}
          </>
        ),
      }))}
    />
  );
}

/** The first words of a text, cut between two of them. */
function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= SHOWN_LETTERS) return line;
  return `${line.slice(0, line.lastIndexOf(' ', SHOWN_LETTERS))}…`;
}
