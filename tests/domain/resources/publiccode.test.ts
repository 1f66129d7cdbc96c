import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpdxExpression } from '~/adapters/licence.server';
import { readYaml, writeYaml } from '~/adapters/yaml.server';
import {
  describedBy,
  missingForCode,
  preferredLanguage,
  publiccodeOf,
  type ToldAsCode,
} from '~/domain/resources/publiccode';
import { checkPubliccode, type Publiccode } from '~/domain/resources/publiccode-rules';
import { MATURITIES, RESOURCE_KINDS } from '~/domain/resources/resource';
import { day } from '~/domain/shared/day';
import { longDescriptionOf } from '~/wording/resources-publiccode';

const LONG = 'Tient le registre des arrêtés de circulation d’une commune et les publie. '
  .repeat(3)
  .trim();

/** The least that the standard asks for. */
const MINIMAL = `publiccodeYmlVersion: "0.4"
name: Arrêtés
url: https://code.example/arretes.git
platforms:
  - web
categories:
  - document-management
developmentStatus: stable
softwareType: standalone/web
description:
  fr:
    shortDescription: Registre des arrêtés de circulation
    longDescription: ${LONG}
    features:
      - Publie les arrêtés
legal:
  license: EUPL-1.2
maintenance:
  type: community
  contacts:
    - name: Camille Exemple
localisation:
  localisationReady: true
  availableLanguages:
    - fr
`;

/** Everything that the standard knows. */
const WHOLE = `${MINIMAL.replace('  license: EUPL-1.2', '  license: EUPL-1.2\n  mainCopyrightOwner: Ville d’Exemple\n  repoOwner: Ville d’Exemple\n  authorsFile: AUTHORS')}
applicationSuite: Voirie
landingURL: https://arretes.example
isBasedOn: https://code.example/registre.git
softwareVersion: 2.0
releaseDate: 2026-03-01
logo: img/logo.svg
monochromeLogo: https://code.example/raw/mono.PNG
inputTypes: [text/csv]
outputTypes: [application/vnd.oasis.opendocument.text]
usedBy: [Commune d’Exemple]
roadmap: https://arretes.example/suite
intendedAudience:
  scope: [local-authorities, transportation]
  countries: [fr, BE]
  unsupportedCountries: [us]
dependsOn:
  open:
    - name: PostgreSQL
      versionMin: "15"
      versionMax: 18.1
  proprietary:
    - name: Annuaire
      version: 3
      optional: true
  hardware:
    - name: Lecteur de carte
extension:
  anything: [goes, here]
`;

const check = (text: string) => {
  const yaml = readYaml(text);
  if (!yaml.ok) return yaml.errors.map(({ line, problem }) => `${line} ${problem}`);
  const checked = checkPubliccode(yaml.value, isSpdxExpression);
  return checked.ok
    ? []
    : checked.errors.map(
        ({ path, problem }) => `${yaml.lineOf(path)} ${path.join('/')} ${problem}`,
      );
};

/** The line on which some text of a file begins. */
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

const without = (key: RegExp) => MINIMAL.replace(key, '');

describe('files that keep the rules', () => {
  it.each([
    ['the least', MINIMAL],
    ['everything', WHOLE],
    ['a name that YAML could take for nothing', MINIMAL.replace('name: Arrêtés', 'name: "~"')],
    ['a former version', MINIMAL.replace('"0.4"', '0.2.2')],
    ['one platform as text', MINIMAL.replace('platforms:\n  - web', 'platforms: linux')],
    ['two licences', MINIMAL.replace('EUPL-1.2', 'MIT OR (Apache-2.0 AND BSD-3-Clause)')],
    [
      'a licence with an exception',
      MINIMAL.replace('EUPL-1.2', 'GPL-3.0-only WITH Classpath-exception-2.0'),
    ],
    ['an internal maintenance', MINIMAL.replace('community', 'internal')],
    ['nobody’s maintenance', MINIMAL.replace(/community[^]*Exemple/, 'none')],
    [
      'a contract',
      MINIMAL.replace(
        /community[^]*Exemple/,
        'contract\n  contractors:\n    - name: Société\n      until: 2027-12-31\n      website: https://societe.example',
      ),
    ],
    [
      'a contact with everything',
      MINIMAL.replace(
        'Camille Exemple',
        'Camille Exemple\n      email: "camille\\x40exemple.test"\n      phone: "+33100000000"\n      affiliation: Ville',
      ),
    ],
    [
      'features and long words in one language only',
      MINIMAL.replace('  fr:', '  en:\n    shortDescription: Register of orders\n  fr:'),
    ],
    ['a regional language', MINIMAL.replace('    - fr', '    - sl-IT-nedis\n    - br')],
    [
      'short words of 150 characters',
      MINIMAL.replace('Registre des arrêtés de circulation', 'é'.repeat(150)),
    ],
    [
      'characters counted as they are seen',
      MINIMAL.replace('Registre des arrêtés de circulation', '👩‍👩‍👧'.repeat(150)),
    ],
    ['long words of 150 characters', MINIMAL.replace(LONG, 'x'.repeat(150))],
    [
      'JSON, which is YAML',
      JSON.stringify(
        (() => {
          const read = readYaml(MINIMAL);
          return read.ok ? read.value : null;
        })(),
      ),
    ],
  ])('%s', (_, text) => {
    expect(check(text)).toEqual([]);
  });
});

describe('files that break them, at the line', () => {
  it.each<[string, string, string[]]>([
    ['no version', without(/publiccodeYmlVersion.*\n/), ['1 publiccodeYmlVersion missing']],
    [
      'an unknown version',
      MINIMAL.replace('"0.4"', '"9.0"'),
      ['1 publiccodeYmlVersion version-unknown'],
    ],
    ['no name', MINIMAL.replace('name: Arrêtés', 'name:'), ['2 name missing']],
    ['a name that is nothing', MINIMAL.replace('name: Arrêtés', 'name: ~'), ['2 name missing']],
    ['a name of blanks', MINIMAL.replace('name: Arrêtés', 'name: "  "'), ['2 name missing']],
    [
      'a name that is a list',
      MINIMAL.replace('name: Arrêtés', 'name: [a, b]'),
      ['2 name not-text'],
    ],
    ['no address', without(/url:.*\n/), ['1 url missing']],
    ['an address that is none', MINIMAL.replace('https://code', 'code'), ['3 url not-a-link']],
    [
      'a script for an address',
      MINIMAL.replace('https://code.example/arretes.git', 'javascript:alert(1)'),
      ['3 url not-a-link'],
    ],
    ['no platform', MINIMAL.replace('platforms:\n  - web', 'platforms: []'), ['4 platforms empty']],
    [
      'platforms that are a section',
      MINIMAL.replace('  - web', '  web: yes'),
      ['4 platforms not-list'],
    ],
    ['no category', without(/categories:\n.*\n/), ['1 categories missing']],
    [
      'an invented category',
      MINIMAL.replace('document-management', 'magic'),
      ['7 categories/0 not-a-choice'],
    ],
    [
      'an invented state',
      MINIMAL.replace('developmentStatus: stable', 'developmentStatus: ready'),
      ['8 developmentStatus not-a-choice'],
    ],
    [
      'an invented type',
      MINIMAL.replace('standalone/web', 'standalone'),
      ['9 softwareType not-a-choice'],
    ],
    ['no description', without(/description:\n[^]*(?=legal)/), ['1 description missing']],
    [
      'a description in no language',
      MINIMAL.replace(/description:\n[^]*(?=legal)/, 'description: {}\n'),
      ['10 description no-language'],
    ],
    [
      'an unknown language',
      MINIMAL.replace('  fr:', '  klingonais:'),
      ['11 description/klingonais not-a-language'],
    ],
    [
      'no short words',
      without(/ +shortDescription.*\n/),
      ['11 description/fr/shortDescription missing'],
    ],
    [
      'short words of 151 characters',
      MINIMAL.replace('Registre des arrêtés de circulation', 'é'.repeat(151)),
      ['12 description/fr/shortDescription too-long'],
    ],
    [
      'no long words',
      without(/ +longDescription.*\n/),
      ['11 description/fr/longDescription missing'],
    ],
    [
      'long words of 149 characters',
      MINIMAL.replace(LONG, 'x'.repeat(149)),
      ['13 description/fr/longDescription too-short'],
    ],
    [
      'long words of 149 characters that take more',
      MINIMAL.replace(LONG, '👩‍👩‍👧'.repeat(149)),
      ['13 description/fr/longDescription too-short'],
    ],
    [
      'long words of 10 001 characters',
      MINIMAL.replace(LONG, 'x'.repeat(10_001)),
      ['13 description/fr/longDescription too-long'],
    ],
    [
      'no feature',
      MINIMAL.replace('features:\n      - Publie les arrêtés', 'features: []'),
      ['14 description/fr/features empty'],
    ],
    ['no features', without(/ +features:\n.*\n/), ['11 description/fr/features missing']],
    [
      'a documentation that is no address',
      MINIMAL.replace('    features:', '    documentation: ici\n    features:'),
      ['14 description/fr/documentation not-a-link'],
    ],
    [
      'a video that is no address',
      MINIMAL.replace('    features:', '    videos: [là]\n    features:'),
      ['14 description/fr/videos/0 not-a-link'],
    ],
    ['no legal part', without(/legal:\n.*\n/), ['1 legal missing']],
    [
      'a legal part that is text',
      MINIMAL.replace('legal:\n  license: EUPL-1.2', 'legal: EUPL-1.2'),
      ['16 legal not-section'],
    ],
    [
      'an unknown licence',
      MINIMAL.replace('EUPL-1.2', 'Libre'),
      ['17 legal/license not-a-licence'],
    ],
    [
      'no kind of maintenance',
      MINIMAL.replace('  type: community\n', ''),
      ['18 maintenance/type missing'],
    ],
    [
      'a community of nobody',
      MINIMAL.replace(/community[^]*Exemple/, 'community'),
      ['18 maintenance/contacts missing'],
    ],
    [
      'an internal maintenance by nobody',
      MINIMAL.replace(/community[^]*Exemple/, 'internal\n  contacts: []'),
      ['20 maintenance/contacts missing'],
    ],
    [
      'a contract with nobody',
      MINIMAL.replace('community', 'contract'),
      ['18 maintenance/contractors missing'],
    ],
    [
      'a contract without an end',
      MINIMAL.replace(/community[^]*Exemple/, 'contract\n  contractors:\n    - name: Société'),
      ['21 maintenance/contractors/0/until missing'],
    ],
    [
      'a contract to a day that is none',
      MINIMAL.replace(
        /community[^]*Exemple/,
        'contract\n  contractors:\n    - name: Société\n      until: 2027-02-30',
      ),
      ['22 maintenance/contractors/0/until not-a-day'],
    ],
    [
      'a contact without a name',
      MINIMAL.replace('- name: Camille Exemple', '- email: c@exemple.test'),
      ['21 maintenance/contacts/0/name missing'],
    ],
    [
      'a contact’s address that is none',
      MINIMAL.replace('Camille Exemple', 'Camille\n      email: camille'),
      ['22 maintenance/contacts/0/email not-an-email'],
    ],
    [
      'neither yes nor no',
      MINIMAL.replace('localisationReady: true', 'localisationReady: oui'),
      ['23 localisation/localisationReady not-yes-no'],
    ],
    [
      'no language at all',
      MINIMAL.replace('availableLanguages:\n    - fr', 'availableLanguages: []'),
      ['24 localisation/availableLanguages empty'],
    ],
    [
      'a language that is a word',
      MINIMAL.replace('    - fr', '    - français'),
      ['25 localisation/availableLanguages/0 not-a-language'],
    ],
  ])('%s', (_, text, errors) => {
    expect(check(text)).toEqual(errors);
  });

  it.each([
    ['releaseDate: 2026-03-01', 'releaseDate: 01/03/2026', 'releaseDate not-a-day'],
    ['logo: img/logo.svg', 'logo: /img/logo.svg', 'logo not-a-picture'],
    ['logo: img/logo.svg', 'logo: file:///img/logo.svg', 'logo not-a-picture'],
    ['logo: img/logo.svg', 'logo: img/logo.jpg', 'logo not-a-picture'],
    ['landingURL: https://arretes.example', 'landingURL: arretes.example', 'landingURL not-a-link'],
    [
      'isBasedOn: https://code.example/registre.git',
      'isBasedOn: [registre]',
      'isBasedOn/0 not-a-link',
    ],
    ['inputTypes: [text/csv]', 'inputTypes: [csv]', 'inputTypes/0 not-a-media-type'],
    ['scope: [local-authorities, ', 'scope: [mairies, ', 'intendedAudience/scope/0 not-a-choice'],
    ['countries: [fr, BE]', 'countries: [fr, zz]', 'intendedAudience/countries/1 not-a-country'],
    ['countries: [fr, BE]', 'countries: [fra]', 'intendedAudience/countries/0 not-a-country'],
    [
      'unsupportedCountries: [us]',
      'unsupportedCountries: us',
      'intendedAudience/unsupportedCountries not-list',
    ],
    ['optional: true', 'optional: peut-être', 'dependsOn/proprietary/0/optional not-yes-no'],
    ['- name: Lecteur de carte', '- version: "1"', 'dependsOn/hardware/0/name missing'],
  ])('%s → %s', (right, wrong, error) => {
    expect(WHOLE).toContain(right);
    const text = WHOLE.replace(right, wrong);
    expect(check(text)).toEqual([`${lineOf(text, wrong)} ${error}`]);
  });

  it.each([
    ['a bracket left open', `${MINIMAL}usedBy: [a, b\n`, 'not-yaml'],
    ['a key written twice', `${MINIMAL}name: Encore\n`, '26 key-twice'],
    ['two documents', `${MINIMAL}---\nname: x\n`, 'not-yaml'],
    ['nothing', '', 'not-section'],
    ['a word', 'Bonjour', 'not-section'],
    ['brackets without end', '['.repeat(50_000), '1 not-yaml'],
    ['lists in lists without end', '- '.repeat(50_000), '1 not-yaml'],
    [
      'names of names of names',
      `a: &a [x,x]\n${'bcdefghi'
        .split('')
        .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index] ?? 'a'},`.repeat(9)}]`)
        .join('\n')}`,
      '1 not-yaml',
    ],
  ])('%s', (_, text, problem) => {
    expect(check(text).join(' ')).toContain(problem);
  });

  it('are all told at once', () => {
    const text = without(/name:.*\n/)
      .replace('EUPL-1.2', 'Libre')
      .replace('document-management', 'magic');
    expect(check(text)).toHaveLength(3);
  });
});

const checked = (text: string): Publiccode => {
  const yaml = readYaml(text);
  const read = checkPubliccode(yaml.ok ? yaml.value : null, isSpdxExpression);
  if (!read.ok) throw new Error('the file breaks the rules');
  return read.value;
};

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
