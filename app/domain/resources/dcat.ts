import type { Day } from '../shared/day';
import type { ListedResource } from './listed';
import type { Maturity, ResourceKind } from './resource';

/** A resource as the exported catalogue tells it. */
export type Catalogued = Omit<
  ListedResource,
  'audience' | 'maintainedUntil' | 'withdrawalReason' | 'liveReuses' | 'confirmedReuses'
>;

/** The catalogue itself: what it is called, and who keeps it. */
export interface CatalogueTold {
  readonly publicUrl: string;
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
}

/** The words of the document, told in it: nobody needs the network to read it. */
export const DCAT_CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** How far along a resource is, in the words of ADMS. */
const STATUS: Readonly<Record<Maturity, string>> = {
  concept: 'UnderDevelopment',
  development: 'UnderDevelopment',
  beta: 'UnderDevelopment',
  stable: 'Completed',
  obsolete: 'Deprecated',
};

const french = (text: string) => ({ '@value': text, '@language': 'fr' });
const onDay = (day: Day) => ({ '@value': day, '@type': 'xsd:date' });
const link = (url: string) => ({ '@id': url });

/**
 * The common base as DCAT-AP 3 in JSON-LD: data and référentiels are datasets, APIs are data services, and the rest
 * (blocks, frameworks, shared services), for which DCAT-AP has no class, are plain resources of the catalogue.
 */
export function catalogueAsDcat(
  about: CatalogueTold,
  resources: readonly Catalogued[],
): Readonly<Record<string, unknown>> {
  const { publicUrl, title, description, publisher } = about;
  const told = (wanted: Told) =>
    resources
      .filter(({ kind }) => toldAs(kind) === wanted)
      .map((resource) => resourceAsDcat(publicUrl, resource));
  return {
    '@context': DCAT_CONTEXT,
    '@id': `${publicUrl}/ressources`,
    '@type': 'dcat:Catalog',
    'dct:title': french(title),
    'dct:description': french(description),
    'dct:publisher': { '@id': publicUrl, '@type': 'foaf:Agent', 'foaf:name': french(publisher) },
    'dct:language': link('http://publications.europa.eu/resource/authority/language/FRA'),
    'foaf:homepage': link(`${publicUrl}/ressources`),
    'dcat:dataset': told('dcat:Dataset'),
    'dcat:service': told('dcat:DataService'),
    'dcat:resource': told('dcat:Resource'),
  };
}

type Told = 'dcat:Dataset' | 'dcat:DataService' | 'dcat:Resource';

function toldAs(kind: ResourceKind): Told {
  if (kind === 'api') return 'dcat:DataService';
  return kind === 'jeu-de-donnees' || kind === 'referentiel' ? 'dcat:Dataset' : 'dcat:Resource';
}

function resourceAsDcat(publicUrl: string, resource: Catalogued) {
  const { slug, kind, name, purpose, withdrawnOn, maturity, versionLabel } = resource;
  const page = `${publicUrl}/ressources/${slug}`;
  const status = withdrawnOn === null ? STATUS[maturity] : 'Withdrawn';
  return {
    '@id': page,
    '@type': toldAs(kind),
    'dct:identifier': slug,
    'dct:title': french(name),
    'dct:description': french(purpose),
    'dct:issued': onDay(resource.publishedOn),
    'dct:modified': onDay(resource.changedOn),
    'dct:publisher': {
      '@id': `${publicUrl}/organisations/${resource.producerSlug}`,
      '@type': 'foaf:Agent',
      'foaf:name': french(resource.producerName),
    },
    'dct:accessRights': {
      '@type': 'dct:RightsStatement',
      'rdfs:label': french(resource.accessConditions),
    },
    'adms:status': link(`http://purl.org/adms/status/${status}`),
    'dcat:landingPage': link(resource.landingUrl ?? page),
    ...(versionLabel === null ? {} : { 'dcat:version': versionLabel }),
    ...(resource.documentationUrl === null
      ? {}
      : { 'foaf:page': { '@id': resource.documentationUrl, '@type': 'foaf:Document' } }),
    ...(resource.successorSlug === null
      ? {}
      : { 'dct:isReplacedBy': link(`${publicUrl}/ressources/${resource.successorSlug}`) }),
    ...contactPoint(resource.contact),
    ...access(page, resource),
  };
}

/** Where one gets at it: what DCAT-AP asks of a service and of a distribution. */
function access(page: string, resource: Catalogued) {
  const { kind, landingUrl, documentationUrl, repositoryUrl } = resource;
  switch (toldAs(kind)) {
    case 'dcat:DataService':
      return {
        'dcat:endpointURL': link(landingUrl ?? documentationUrl ?? page),
        ...licenceOf(resource),
      };
    case 'dcat:Dataset':
      return {
        'dcat:distribution': {
          '@type': 'dcat:Distribution',
          'dcat:accessURL': link(repositoryUrl ?? landingUrl ?? page),
          ...licenceOf(resource),
        },
      };
    default:
      return licenceOf(resource);
  }
}

/** A single identifier of SPDX has an address there; another licence is told by its name. */
function licenceOf({ licence }: Catalogued) {
  if (licence === '') return {};
  const known = /^[\w.+-]+$/.test(licence);
  return {
    'dct:license': {
      ...(known ? { '@id': `https://spdx.org/licenses/${licence}` } : {}),
      '@type': 'dct:LicenseDocument',
      'rdfs:label': licence,
    },
  };
}

function contactPoint(contact: string) {
  if (contact === '') return {};
  const told = /^https?:\/\//i.test(contact)
    ? { 'vcard:hasURL': link(contact) }
    : /^[^\s@]+@[^\s@]+$/.test(contact)
      ? { 'vcard:hasEmail': link(`mailto:${contact}`) }
      : { 'vcard:fn': contact };
  return { 'dcat:contactPoint': { '@type': 'vcard:Kind', ...told } };
}
