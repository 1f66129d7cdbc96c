import fc from 'fast-check';
import jsonld, { type NodeObject } from 'jsonld';
import { describe, expect, it } from 'vitest';
import { catalogueAsDcat, type Catalogued } from '~/domain/resources/dcat';
import { MATURITIES, RESOURCE_KINDS } from '~/domain/resources/resource';
import { day } from '~/domain/shared/day';

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const FOAF = 'http://xmlns.com/foaf/0.1/';

const about = {
  publicUrl: 'https://relais.example',
  title: 'Base commune',
  description: 'Ce qui se réutilise.',
  publisher: 'Relais',
};

/** Nobody may need the network to read the catalogue. */
const offline = {
  documentLoader: (url: string) => Promise.reject(new Error(`asks the network for ${url}`)),
};

/** The mandatory properties of DCAT-AP 3, by class. */
const MANDATORY: Readonly<Record<string, readonly string[]>> = {
  [`${DCAT}Catalog`]: [`${DCT}title`, `${DCT}description`, `${DCT}publisher`],
  [`${DCAT}Dataset`]: [`${DCT}title`, `${DCT}description`],
  [`${DCAT}DataService`]: [`${DCT}title`, `${DCAT}endpointURL`],
  [`${DCAT}Distribution`]: [`${DCAT}accessURL`],
  [`${FOAF}Agent`]: [`${FOAF}name`],
};

/** The nodes of a document as a JSON-LD processor understands it. */
async function nodesOf(document: object): Promise<NodeObject[]> {
  const flat = await jsonld.flatten(document, undefined, offline);
  return flat as unknown as NodeObject[];
}

function lacksOf(nodes: readonly NodeObject[]): string[] {
  return nodes.flatMap((node) =>
    [node['@type'] ?? []]
      .flat()
      .flatMap((type) =>
        (MANDATORY[type] ?? [])
          .filter((property) => [node[property] ?? []].flat().length === 0)
          .map((property) => `${String(node['@id'])} (${type}) lacks ${property}`),
      ),
  );
}

const plain: Catalogued = {
  slug: 'horaires',
  kind: 'jeu-de-donnees',
  name: 'Horaires',
  producerSlug: 'epci-242900314',
  producerName: 'Brest Métropole',
  purpose: 'Tous les départs.',
  accessConditions: 'Libre.',
  licence: 'etalab-2.0',
  landingUrl: null,
  documentationUrl: null,
  repositoryUrl: null,
  contact: '',
  maturity: 'stable',
  versionLabel: null,
  publishedOn: day('2025-01-01'),
  changedOn: day('2026-01-01'),
  withdrawnOn: null,
  successorSlug: null,
};

describe('the catalogue as DCAT-AP', () => {
  it('is JSON-LD that lacks nothing mandatory, whatever its resources say', async () => {
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
    const someDay = fc.constantFrom(day('2024-02-29'), day('2026-03-12'));
    const words = fc.string({ minLength: 1, unit: 'grapheme' });
    const resource = fc.record({
      slug: fc.stringMatching(/^[a-z]{1,8}$/),
      kind: fc.constantFrom(...RESOURCE_KINDS),
      name: words,
      producerSlug: fc.stringMatching(/^[a-z]{1,8}$/),
      producerName: words,
      purpose: words,
      accessConditions: words,
      licence: fc.constantFrom('', 'MIT', 'Licence ouverte', 'MIT OR Apache-2.0'),
      landingUrl: maybe(fc.webUrl()),
      documentationUrl: maybe(fc.webUrl()),
      repositoryUrl: maybe(fc.webUrl()),
      contact: fc.constantFrom('', 'a@exemple.test', 'https://exemple.test', 'le 3939'),
      maturity: fc.constantFrom(...MATURITIES),
      versionLabel: maybe(words),
      publishedOn: someDay,
      changedOn: someDay,
      withdrawnOn: maybe(someDay),
      successorSlug: maybe(fc.stringMatching(/^[a-z]{1,8}$/)),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(resource, { selector: ({ slug }) => slug, maxLength: 8 }),
        async (resources) => {
          const nodes = await nodesOf(catalogueAsDcat(about, resources));
          expect(lacksOf(nodes)).toEqual([]);
          const pages = nodes.filter((node) => [node[`${DCT}identifier`] ?? []].flat().length > 0);
          expect(pages).toHaveLength(resources.length);
          // A processor drops what it takes for no term: every property is an absolute address.
          const keys = nodes
            .flatMap((node) => Object.keys(node))
            .filter((key) => !key.startsWith('@'));
          expect(keys.filter((key) => !URL.canParse(key))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('tells data as a dataset, an API as a service, and the rest as plain resources', async () => {
    const kinds = RESOURCE_KINDS.map((kind) => ({ ...plain, kind, slug: kind }));
    const nodes = await nodesOf(catalogueAsDcat(about, kinds));
    const ofType = (type: string) =>
      nodes
        .filter((node) => [node['@type'] ?? []].flat().includes(`${DCAT}${type}`))
        .map((node) => String(node['@id']).split('/').at(-1));
    expect(ofType('Dataset')).toEqual(['jeu-de-donnees', 'referentiel']);
    expect(ofType('DataService')).toEqual(['api']);
    expect(ofType('Resource')).toEqual(['brique-logicielle', 'cadre', 'service-mutualise']);
    const [catalogue] = nodes.filter((node) =>
      [node['@type'] ?? []].flat().includes(`${DCAT}Catalog`),
    );
    const members = (key: string) => [catalogue?.[`${DCAT}${key}`] ?? []].flat().length;
    expect([members('dataset'), members('service'), members('resource')]).toEqual([2, 1, 3]);
  });

  it('notices a document without its mandatory words', async () => {
    const { 'dct:publisher': _, ...without } = catalogueAsDcat(about, [plain]);
    expect(lacksOf(await nodesOf(without))).toEqual([
      `https://relais.example/ressources (${DCAT}Catalog) lacks ${DCT}publisher`,
    ]);
  });
});
