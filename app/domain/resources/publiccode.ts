import { parseDay, type Day } from '../shared/day';
import type { ResourceContent } from './content';
import type { ListedResource } from './listed';
import type { Publiccode } from './publiccode-rules';
import { SCOPES, WRITTEN_VERSION, type Scope } from './publiccode-words';
import { MATURITIES, type ResourceKind } from './resource';

/** What a publiccode.yml says of a resource: the fields of a contribution, those that it does not know left empty. */
export interface DescribedByCode extends Pick<
  ResourceContent,
  'kind' | 'name' | 'purpose' | 'licence' | 'maturity' | 'maintainedUntil'
> {
  /** Fields of application, to be worded; the standard knows no other public. */
  readonly scopes: readonly Scope[];
  readonly landingUrl: string;
  readonly documentationUrl: string;
  readonly repositoryUrl: string;
  /** Who holds the rights or the repository, in the file's words: the producer, to be found among the organisations. */
  readonly holder: string;
}

/** Languages in the order in which this public reads them. */
const PREFERRED = ['fr', 'en'];

/** The tag of a file's own language for this public: French first, then English, then the first one there is. */
export function preferredLanguage(tags: readonly string[]): string | undefined {
  const speaks = (language: string) =>
    tags.find((tag) => tag.toLowerCase().split('-')[0] === language);
  return PREFERRED.map(speaks).find((tag) => tag !== undefined) ?? tags[0];
}

/** What a checked file says of a resource, in French where it does. */
export function describedBy(file: Publiccode): DescribedByCode {
  const tag = preferredLanguage(Object.keys(file.description)) ?? '';
  const words = file.description[tag];
  const scopes = file.intendedAudience?.scope ?? [];
  return {
    kind: kindOf(file),
    name: (words?.localisedName ?? file.name).trim(),
    purpose: [words?.shortDescription, words?.longDescription]
      .flatMap((part) => (part === undefined ? [] : [part.trim()]))
      .join('\n\n'),
    scopes: SCOPES.filter((scope) => scopes.includes(scope)),
    licence: file.legal.license.trim(),
    landingUrl: readable(file.landingURL),
    documentationUrl: readable(words?.documentation) || readable(words?.apiDocumentation),
    repositoryUrl: readable(file.url),
    maturity: MATURITIES.find((known) => known === file.developmentStatus.trim()) ?? 'concept',
    maintainedUntil: contractedUntil(file),
    holder: holderOf(file).trim(),
  };
}

/** The owner of the repository is the publishing organisation from version 0.5 on. */
function holderOf({ legal, organisation }: Publiccode): string {
  return legal.mainCopyrightOwner ?? organisation?.name ?? legal.repoOwner ?? '';
}

/** A backend that documents its interface is an API; other code is a block. */
function kindOf(file: Publiccode): ResourceKind {
  const documents = Object.values(file.description).some(
    ({ apiDocumentation }) => apiDocumentation !== undefined,
  );
  return documents && file.softwareType === 'standalone/backend' ? 'api' : 'brique-logicielle';
}

/** An address that a browser opens; empty for another. */
function readable(url: string | undefined): string {
  return url !== undefined && /^https?:\/\//i.test(url.trim()) ? url.trim() : '';
}

function contractedUntil({ maintenance }: Publiccode): Day | null {
  if (maintenance.type !== 'contract') return null;
  const days = (maintenance.contractors ?? []).flatMap(({ until }) => parseDay(until.trim()) ?? []);
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}

/** A resource as its publiccode.yml tells it. */
export interface ToldAsCode
  extends
    Omit<ResourceContent, 'producerId' | 'startupId'>,
    Pick<ListedResource, 'producerName' | 'withdrawnOn'> {
  readonly latestVersion: { readonly label: string; readonly releasedOn: Day } | null;
  /** Its page in the common base. */
  readonly page: string;
}

/** What a resource lacks to be told as code: the standard describes published software under a known licence. */
export function missingForCode(
  { repositoryUrl, licence }: Pick<ToldAsCode, 'repositoryUrl' | 'licence'>,
  isLicence: (expression: string) => boolean,
): readonly ('repository' | 'licence')[] {
  return [
    ...(repositoryUrl === null ? ['repository' as const] : []),
    ...(isLicence(licence) ? [] : ['licence' as const]),
  ];
}

const SHORT = 150;
const LONG = 10_000;

const SOFTWARE_TYPE: Readonly<Record<ResourceKind, string>> = {
  api: 'standalone/backend',
  'brique-logicielle': 'library',
  referentiel: 'standalone/other',
  cadre: 'configurationFiles',
  'jeu-de-donnees': 'standalone/other',
  'service-mutualise': 'standalone/web',
};

const CATEGORY: Readonly<Record<ResourceKind, string>> = {
  api: 'it-development',
  'brique-logicielle': 'application-development',
  referentiel: 'data-collection',
  cadre: 'compliance-management',
  'jeu-de-donnees': 'data-collection',
  'service-mutualise': 'digital-citizenship',
};

/** The publiccode.yml of a resource that lacks nothing for one, in French; `words` are the sentences around what it says. */
export function publiccodeOf(
  resource: ToldAsCode,
  today: Day,
  words: (resource: ToldAsCode) => string,
): Readonly<Record<string, unknown>> {
  const { name, licence, latestVersion, purpose } = resource;
  return {
    publiccodeYmlVersion: WRITTEN_VERSION,
    name,
    url: resource.repositoryUrl ?? '',
    landingURL: resource.landingUrl ?? resource.page,
    ...(latestVersion === null
      ? {}
      : { softwareVersion: latestVersion.label, releaseDate: latestVersion.releasedOn }),
    platforms: ['web'],
    categories: [CATEGORY[resource.kind]],
    developmentStatus: resource.withdrawnOn === null ? resource.maturity : 'obsolete',
    softwareType: SOFTWARE_TYPE[resource.kind],
    intendedAudience: { countries: ['fr'], scope: ['government', 'local-authorities'] },
    description: {
      fr: {
        localisedName: name,
        shortDescription: cut(firstSentence(purpose), SHORT),
        longDescription: cut(words(resource), LONG),
        ...documentationOf(resource),
        features: sentencesOf(purpose),
      },
    },
    legal: { license: licence, mainCopyrightOwner: resource.producerName },
    maintenance: maintenanceOf(resource, today),
    localisation: { localisationReady: false, availableLanguages: ['fr'] },
  };
}

function documentationOf({ kind, documentationUrl }: ToldAsCode) {
  if (documentationUrl === null) return {};
  return kind === 'api'
    ? { apiDocumentation: documentationUrl }
    : { documentation: documentationUrl };
}

function maintenanceOf(resource: ToldAsCode, today: Day) {
  const { withdrawnOn, maturity, maintainedUntil, producerName, contact } = resource;
  const isOver = maintainedUntil !== null && maintainedUntil < today;
  if (withdrawnOn !== null || maturity === 'obsolete' || isOver) return { type: 'none' };
  const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact) ? { email: contact } : {};
  return { type: 'internal', contacts: [{ name: producerName, ...email }] };
}

function sentencesOf(purpose: string): readonly string[] {
  const sentences = purpose
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  return sentences.length === 0 ? [purpose] : sentences;
}

function firstSentence(purpose: string): string {
  return sentencesOf(purpose)[0] ?? purpose;
}

const characters = new Intl.Segmenter('fr');

/** The beginning of a text, as many characters seen as the standard allows. */
function cut(text: string, most: number): string {
  const told = text.trim();
  if (told.length <= most) return told;
  const kept: string[] = [];
  for (const { segment } of characters.segment(told)) {
    if (kept.length === most) return `${kept.slice(0, -1).join('').trimEnd()}…`;
    kept.push(segment);
  }
  return told;
}
