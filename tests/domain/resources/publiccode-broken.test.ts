import { describe, expect, it } from 'vitest';
import { check, lineOf, LONG, MINIMAL, WHOLE, without } from './publiccode-files';

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
