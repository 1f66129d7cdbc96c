import type { ReactNode } from 'react';
import type { ResourceContent } from '~/domain/resources/content';
import { RESOURCE_LABELS } from '~/wording/resources-catalogue';
import { DefinitionList, type Definition } from '../base/definition-list';
import { Day } from '../base/values';

interface Named {
  readonly slug: string;
  readonly name: string;
}

interface ResourceFactsProps {
  readonly resource: Pick<
    ResourceContent,
    'licence' | 'landingUrl' | 'documentationUrl' | 'repositoryUrl' | 'contact' | 'maintainedUntil'
  >;
  readonly producer: Named;
  readonly startup: Named | null;
  readonly replaced: readonly Named[];
}

/** Who provides a resource, under which licence, and where it is found; what nobody said stays away. */
export function ResourceFacts({ resource, producer, startup, replaced }: ResourceFactsProps) {
  const { licence, contact, maintainedUntil } = resource;
  const items: readonly (Definition | null)[] = [
    {
      term: RESOURCE_LABELS.producer,
      detail: <a href={`/organisations/${producer.slug}`}>{producer.name}</a>,
    },
    { term: RESOURCE_LABELS.licence, detail: licence || 'Non précisée' },
    {
      term: RESOURCE_LABELS.maintainedUntil,
      detail: maintainedUntil === null ? 'Aucune date annoncée' : <Day day={maintainedUntil} />,
    },
    address(RESOURCE_LABELS.landingUrl, resource.landingUrl),
    address(RESOURCE_LABELS.documentationUrl, resource.documentationUrl),
    address(RESOURCE_LABELS.repositoryUrl, resource.repositoryUrl),
    contact === '' ? null : { term: RESOURCE_LABELS.contact, detail: reachable(contact) },
    startup === null
      ? null
      : {
          term: RESOURCE_LABELS.startup,
          detail: <a href={`/startups/${startup.slug}`}>{startup.name}</a>,
        },
    replaced.length === 0 ? null : { term: 'Remplace', detail: <NamedList resources={replaced} /> },
  ];
  return <DefinitionList items={items.filter((item) => item !== null)} />;
}

function address(term: string, url: string | null): Definition | null {
  return url === null ? null : { term, detail: outward(url, withoutScheme(url)) };
}

function reachable(contact: string): ReactNode {
  if (/^https?:\/\//i.test(contact) && URL.canParse(contact))
    return outward(contact, withoutScheme(contact));
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact) ? (
    <a href={`mailto:${encodeURIComponent(contact).replace('%40', '@')}`}>{contact}</a>
  ) : (
    contact
  );
}

function outward(url: string, label: string): ReactNode {
  return (
    <a href={url} rel="nofollow noopener noreferrer">
      {label}
    </a>
  );
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\//i, '').replace(/\/$/, '');
}

function NamedList({ resources }: { readonly resources: readonly Named[] }) {
  return (
    <ul>
      {resources.map(({ slug, name }) => (
        <li key={slug}>
          <a href={`/ressources/${slug}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
