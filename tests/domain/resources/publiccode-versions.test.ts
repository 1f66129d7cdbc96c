import { describe, expect, it } from 'vitest';
import { describedBy } from '~/domain/resources/publiccode';
import { asksForCategories, VERSIONS } from '~/domain/resources/publiccode-words';
import { check, checked, lineOf, MINIMAL, WHOLE } from './publiccode-files';

const under = (version: string, text: string) => text.replace('"0.4"', `"${version}"`);
const LATEST = under('0.5', MINIMAL);
const UNCATEGORISED = MINIMAL.replace('categories:\n  - document-management\n', '');

describe('the version that a file names', () => {
  it.each(VERSIONS)('%s takes the least and everything', (version) => {
    expect(check(under(version, MINIMAL))).toEqual([]);
    expect(check(under(version, WHOLE))).toEqual([]);
  });

  it.each(['0.1', '0.6', '0.50', '1.0', '0.4.1', '0', '2.4.0', 'dernière'])(
    '%s is not known',
    (version) => {
      expect(check(under(version, MINIMAL))).toEqual(['1 publiccodeYmlVersion version-unknown']);
    },
  );

  it.each(VERSIONS)('%s may leave categories out from 0.5 on', (version) => {
    expect(asksForCategories(version)).toBe(version < '0.5');
    expect(check(under(version, UNCATEGORISED))).toEqual(
      version < '0.5' ? ['1 categories missing'] : [],
    );
  });

  it('names no kind of software that the standard does not know, in 0.5 either', () => {
    expect(check(LATEST.replace('document-management', 'magic'))).toEqual([
      '7 categories/0 not-a-choice',
    ]);
  });
});

describe('what 0.5 adds', () => {
  it.each([
    ['a publisher by its address', 'organisation:\n  uri: https://ville.example'],
    ['one by a name of its own', 'organisation:\n  uri: urn:x-exemple:ville'],
    ['one by its name', 'organisation:\n  name: Ville d’Exemple'],
    ['funders', 'fundedBy:\n  - name: Région\n  - name: État\n    uri: https://etat.example'],
  ])('takes %s', (_, more) => {
    expect(check(`${LATEST}${more}\n`)).toEqual([]);
  });

  it.each([
    ['organisation: Ville', 'organisation: Ville', 'organisation not-section'],
    ['organisation:\n  other: x', 'organisation:', 'organisation/uri missing'],
    ['organisation:\n  uri: ville', '  uri: ville', 'organisation/uri not-a-uri'],
    ['fundedBy: Région', 'fundedBy: Région', 'fundedBy not-list'],
    ['fundedBy:\n  - uri: https://e.example', '  - uri', 'fundedBy/0/name missing'],
    ['fundedBy:\n  - name: État\n    uri: état', '    uri: état', 'fundedBy/0/uri not-a-uri'],
  ])('%j is wrong at its line', (more, at, error) => {
    const text = `${LATEST}${more}\n`;
    expect(check(text)).toEqual([`${lineOf(text, at)} ${error}`]);
  });

  it.each([
    ['mainCopyrightOwner: Auteurs', 'Auteurs'],
    ['repoOwner: Ancien nom', 'Ville d’Exemple'],
  ])('names the producer after %s', (legal, holder) => {
    const text = `${LATEST.replace('EUPL-1.2', `EUPL-1.2\n  ${legal}`)}organisation:\n  name: Ville d’Exemple\n`;
    expect(describedBy(checked(text)).holder).toBe(holder);
  });
});
