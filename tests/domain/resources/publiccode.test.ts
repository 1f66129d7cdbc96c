import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpdxExpression } from '~/adapters/licence.server';
import { writeYaml } from '~/adapters/yaml.server';
import {
  describedBy,
  missingForCode,
  preferredLanguage,
  publiccodeOf,
  type ToldAsCode,
} from '~/domain/resources/publiccode';
import { MATURITIES, RESOURCE_KINDS } from '~/domain/resources/resource';
import { day } from '~/domain/shared/day';
import { longDescriptionOf } from '~/wording/resources-publiccode';
import { check, checked, MINIMAL, WHOLE } from './publiccode-files';

describe('a file read in', () => {
  it('says it in French where it does, and never a person’s address', () => {
    const text = WHOLE.replace(
      '  fr:\n',
      '  en:\n    localisedName: Orders\n    shortDescription: Register\n  fr:\n    localisedName: Arrêtés de voirie\n    documentation: https://arretes.example/aide\n',
    ).replace('Camille Exemple', 'Camille Exemple\n      email: camille@exemple.test');
    const described = describedBy(checked(text));
    expect(described).toMatchObject({
      kind: 'brique-logicielle',
      name: 'Arrêtés de voirie',
      licence: 'EUPL-1.2',
      landingUrl: 'https://arretes.example',
      documentationUrl: 'https://arretes.example/aide',
      repositoryUrl: 'https://code.example/arretes.git',
      maturity: 'stable',
      maintainedUntil: null,
      holder: 'Ville d’Exemple',
      scopes: ['local-authorities', 'transportation'],
    });
    expect(described.purpose).toMatch(/^Registre des arrêtés de circulation\n\nTient le registre/);
    expect(JSON.stringify(described)).not.toContain('camille');
  });

  it.each([
    [['en', 'fr'], 'fr'],
    [['de', 'en-GB', 'fr-CA'], 'fr-CA'],
    [['de', 'en'], 'en'],
    [['de', 'it'], 'de'],
    [[], undefined],
  ])('%j is read in %s', (tags, tag) => {
    expect(preferredLanguage(tags)).toBe(tag);
  });

  it('takes the last day of its contracts, a documented backend for an API, and no address that a browser does not open', () => {
    const contracts = '\n    - {name: A, until: 2027-01-01}\n    - {name: B, until: 2028-01-01}';
    const text = MINIMAL.replace(/community[^]*Exemple/, `contract\n  contractors:${contracts}`)
      .replace('standalone/web', 'standalone/backend')
      .replace('    features:', '    apiDocumentation: https://arretes.example/api\n    features:')
      .replace('https://code.example', 'ssh://code.example');
    expect(describedBy(checked(text))).toMatchObject({
      kind: 'api',
      maintainedUntil: '2028-01-01',
      documentationUrl: 'https://arretes.example/api',
      repositoryUrl: '',
    });
  });
});

describe('a file written out', () => {
  const words = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== '');
  const someDay = fc
    .integer({ min: 0, max: 20_000 })
    .map((days) => day(new Date(days * 86_400_000).toISOString().slice(0, 10)));
  const address = fc.webUrl();
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const resource: fc.Arbitrary<ToldAsCode> = fc.record({
    kind: fc.constantFrom(...RESOURCE_KINDS),
    name: words,
    producerName: words,
    purpose: fc.oneof(
      words,
      fc.string({ minLength: 9_000, maxLength: 11_000 }).map((text) => `x${text}`),
    ),
    audience: words,
    accessConditions: words,
    licence: fc.constantFrom('MIT', 'EUPL-1.2', 'etalab-2.0', 'MIT OR Apache-2.0'),
    landingUrl: maybe(address),
    documentationUrl: maybe(address),
    repositoryUrl: address,
    contact: fc.constantFrom('', 'contact@exemple.test', 'https://exemple.test', 'le 3939'),
    maturity: fc.constantFrom(...MATURITIES),
    maintainedUntil: maybe(someDay),
    withdrawnOn: maybe(someDay),
    latestVersion: maybe(fc.record({ label: words, releasedOn: someDay })),
    page: fc.constant('https://relais.example/ressources/une-ressource'),
  });

  it('keeps the rules whatever the resource says, and reads back as it was', () => {
    fc.assert(
      fc.property(resource, (told) => {
        const written = writeYaml(publiccodeOf(told, day('2026-03-12'), longDescriptionOf));
        expect(check(written)).toEqual([]);
        const back = describedBy(checked(written));
        expect(back).toMatchObject({
          name: told.name.trim(),
          licence: told.licence,
          holder: told.producerName.trim(),
          maturity: told.withdrawnOn === null ? told.maturity : 'obsolete',
        });
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [null, 'MIT', ['repository']],
    ['https://code.example', 'Licence ouverte', ['licence']],
    [null, '', ['repository', 'licence']],
    ['https://code.example', 'MIT', []],
  ])('for %s under %s lacks %j', (repositoryUrl, licence, missing) => {
    expect(missingForCode({ repositoryUrl, licence }, isSpdxExpression)).toEqual(missing);
  });
});
