import { describe, expect, it } from 'vitest';
import { readYaml } from '~/adapters/yaml.server';
import { check, LONG, MINIMAL, WHOLE } from './publiccode-files';

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
