import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/accounts/account';
import {
  doubledColumn,
  guessMapping,
  IMPORT_FIELDS,
  type ImportField,
} from '~/domain/frictions/import-columns';
import { readSeparator, shownName, type ImportState } from '~/domain/frictions/import-file';
import { readAnswer, readLine, readTheme } from '~/domain/frictions/import-line';
import { mayChangeImport, mayImport, mayReadImport } from '~/domain/frictions/import-permissions';
import { faultsOfPlaces, judgeLines, type Place } from '~/domain/frictions/import-plan';
import { FRICTION_THEMES } from '~/domain/frictions/friction';
import { THEME_LABELS } from '~/wording/frictions';
import { faultSentence, IMPORT_FIELD_LABELS, IMPORT_MODEL } from '~/wording/frictions-import';

const FULL: Readonly<Partial<Record<ImportField, string>>> = {
  reference: 'AAP-1',
  title: 'Les demandes se perdent',
  theme: 'École et jeunesse',
  sufferers: 'Les familles',
  situation: 'Le dossier passe de main en main.',
  improvement: 'Chacun suit son dossier.',
  peoplePerYear: '12 000',
  minutesEach: '45',
  eurosEachCents: '12,50 €',
  evidenceSource: 'Registre',
  sponsorAnswer: 'Oui',
};

/** A line of those cells, every field a column. */
function read(cells: Readonly<Partial<Record<ImportField, string>>>, source = '') {
  const record = { row: 2, cells: IMPORT_FIELDS.map((field) => cells[field] ?? '') };
  return readLine(record, IMPORT_FIELDS, source);
}

describe('the columns of a spreadsheet', () => {
  it('are recognised by the titles that Relais itself gives them', () => {
    expect(guessMapping(IMPORT_FIELDS.map((field) => IMPORT_FIELD_LABELS[field]))).toEqual(
      IMPORT_FIELDS,
    );
    expect(guessMapping(IMPORT_MODEL[0] ?? [])).toEqual(IMPORT_FIELDS);
  });

  it.each([
    ['N°', 'reference'],
    ['Intitulé', 'title'],
    ['PROBLÈME', 'title'],
    ['Thématique', 'theme'],
    ['Collectivité porteuse', 'organisation'],
    ['Description', 'situation'],
    ['Besoin', 'improvement'],
    ['Publics concernés', 'sufferers'],
    ['Nombre de personnes / an', 'peoplePerYear'],
    ['Coût unitaire', 'eurosEachCents'],
    ['Téléphone du contact', null],
    ['', null],
  ])('are guessed from « %s »: %s', (header, field) => {
    expect(guessMapping([header])).toEqual([field]);
  });

  it('are never guessed twice, and told when they are chosen twice', () => {
    expect(guessMapping(['Titre', 'Intitulé'])).toEqual(['title', null]);
    expect(doubledColumn(['title', null, 'theme', null])).toBe(-1);
    expect(doubledColumn(['title', 'theme', 'title'])).toBe(2);
  });
});

describe('a file', () => {
  it.each([
    ['Titre;Thème\na;b', 'semicolon'],
    ['Titre,Thème\na;b;c;d', 'comma'],
    ['Titre\tThème', 'tab'],
    ['"Qui; où; quand",Thème,Lieu', 'comma'],
    ['"Sur deux\nlignes; oui",Thème', 'comma'],
    ['Titre', 'semicolon'],
  ])('%j is separated by a %s', (text, separator) => {
    expect(readSeparator(text)).toEqual({ separator, rows: text });
  });

  it('may name its separator on a line of its own, which is no row', () => {
    expect(readSeparator('sep=,\r\nTitre;x,y')).toEqual({
      separator: 'comma',
      rows: 'Titre;x,y',
    });
  });

  it.each([
    ['C:\\projets\\été.csv', 'été.csv'],
    ['a\u0000b\u202e.csv', 'ab.csv'],
    ['', 'tableau.csv'],
    [`${'a'.repeat(200)}.csv`, `${'a'.repeat(146)}.csv`],
  ])('called %j is shown as %j', (name, shown) => {
    expect(shownName(name)).toBe(shown);
  });
});

describe('a line', () => {
  it('that says everything becomes a friction', () => {
    const { line, faults } = read(FULL);
    expect(faults).toEqual([]);
    expect(line).toMatchObject({
      reference: 'AAP-1',
      theme: 'ecole-jeunesse',
      peoplePerYear: 12_000,
      minutesEach: 45,
      eurosEachCents: 1_250,
      sponsorAnswer: 'yes',
      budgetAnswer: 'not-yet',
      territory: '',
    });
  });

  it.each([
    ['0,5', 1],
    ['2.5', 5],
    ['5', 10],
    ['', null],
  ])('frees an agent « %s » days a week: %s half-days', (freedHalfDays, halfDays) => {
    const { line, faults } = read({ ...FULL, freedHalfDays });
    expect({ halfDays: line.freedHalfDays, faults }).toEqual({ halfDays, faults: [] });
  });

  it.each([
    ['15 000', 1_500_000],
    ['0', null],
    ['', null],
  ])('asks « %s » for: %s cents', (askedBudgetCents, cents) => {
    expect(read({ ...FULL, askedBudgetCents }).line.askedBudgetCents).toBe(cents);
  });

  it.each<[Partial<Record<ImportField, string>>, ImportField, string]>([
    [{ title: '' }, 'title', 'missing'],
    [{ sufferers: '  ' }, 'sufferers', 'missing'],
    [{ evidenceSource: '' }, 'evidenceSource', 'source-missing'],
    [{ title: 'a'.repeat(201) }, 'title', 'too-long'],
    [{ situation: 'a'.repeat(5_001) }, 'situation', 'too-long'],
    [{ budgetNote: 'a'.repeat(501) }, 'budgetNote', 'too-long'],
    [{ title: 'a\u0000' }, 'title', 'unreadable'],
    [{ peoplePerYear: 'beaucoup' }, 'peoplePerYear', 'not-a-number'],
    [{ peoplePerYear: '12,5' }, 'peoplePerYear', 'not-a-number'],
    [{ peoplePerYear: '-1' }, 'peoplePerYear', 'out-of-range'],
    [{ peoplePerYear: '100000001' }, 'peoplePerYear', 'out-of-range'],
    [{ minutesEach: '525601' }, 'minutesEach', 'out-of-range'],
    [{ eurosEachCents: 'cher' }, 'eurosEachCents', 'not-a-sum'],
    [{ freedHalfDays: '0' }, 'freedHalfDays', 'not-half-days'],
    [{ freedHalfDays: '5,5' }, 'freedHalfDays', 'not-half-days'],
    [{ freedHalfDays: '1,25' }, 'freedHalfDays', 'not-half-days'],
    [{ freedHalfDays: 'deux' }, 'freedHalfDays', 'not-half-days'],
    [{ askedBudgetCents: 'beaucoup' }, 'askedBudgetCents', 'not-a-sum'],
    [{ theme: 'Poneys' }, 'theme', 'not-a-theme'],
    [{ theme: '???' }, 'theme', 'not-a-theme'],
    [{ freedAgentAnswer: 'peut-être' }, 'freedAgentAnswer', 'not-an-answer'],
  ])('with %j is wrong at %s: %s', (cells, field, fault) => {
    const { faults } = read({ ...FULL, ...cells });
    expect(faults).toMatchObject([{ field, fault }]);
    for (const each of faults) expect(faultSentence(each)).not.toMatch(/[{}]/);
  });

  it.each<Partial<Record<ImportField, string>>>([
    { title: 'a'.repeat(200) },
    { peoplePerYear: '100000000' },
    { peoplePerYear: '' },
    { minutesEach: '525600' },
    { eurosEachCents: '0' },
    { theme: '' },
  ])('with %j is right', (cells) => {
    expect(read({ ...FULL, ...cells }).faults).toEqual([]);
  });

  it('tells everything that is wrong at once, and unknown figures are no zeros', () => {
    const { line, faults } = read({ title: 'a', peoplePerYear: 'x', theme: 'y' });
    expect(faults.map(({ field }) => field).sort()).toEqual(
      ['evidenceSource', 'improvement', 'peoplePerYear', 'situation', 'sufferers', 'theme'].sort(),
    );
    expect(line).toMatchObject({ peoplePerYear: null, minutesEach: null, eurosEachCents: null });
  });

  it('takes the default source where it gives none, and its own where it does', () => {
    expect(read({ ...FULL, evidenceSource: '' }, 'Appel 2026').line.evidenceSource).toBe(
      'Appel 2026',
    );
    expect(read(FULL, 'Appel 2026').line.evidenceSource).toBe('Registre');
  });

  it('loses the apostrophe of an export, and no other one', () => {
    expect(read({ ...FULL, title: "'=Titre" }).line.title).toBe('=Titre');
    expect(read({ ...FULL, title: "'Titre'" }).line.title).toBe("'Titre'");
  });

  it('with words beyond the last title is wrong, with empty cells beyond it is not', () => {
    const cells = (more: string) => ({ row: 2, cells: ['a', more] });
    const extra = { field: null, fault: 'extra-cells' };
    expect(readLine(cells('b'), ['title'], '').faults).toContainEqual(extra);
    expect(readLine(cells(' '), ['title'], '').faults).not.toContainEqual(extra);
  });

  it.each(FRICTION_THEMES)('knows the theme %s by its label and by its code', (theme) => {
    expect(readTheme(THEME_LABELS[theme].toUpperCase())).toBe(theme);
    expect(readTheme(theme)).toBe(theme);
  });

  it.each([
    ['OUI', 'yes'],
    ['x', 'yes'],
    ['', 'not-yet'],
    ['Pas encore', 'not-yet'],
    ['bof', null],
  ])('reads the answer %j as %s', (text, answer) => {
    expect(readAnswer(text)).toBe(answer);
  });
});

const person = (id: number, wishes: Partial<Actor> = {}): Actor => ({
  id,
  name: 'x',
  organisationId: 62,
  attachment: 'confirmed',
  maySign: false,
  roles: [],
  ...wishes,
});
const agent = person(1);
const staff = person(3, { organisationId: 7, roles: ['staff'] });

describe('who imports', () => {
  it('is staff, and whoever acts for an organisation', () => {
    const unconfirmed = person(4, { attachment: 'requested' });
    expect(
      [agent, staff, unconfirmed, person(5, { organisationId: null }), null].map(mayImport),
    ).toEqual([true, true, false, false, false]);
  });

  it('sees and changes what they sent; staff read what is done', () => {
    const sent = (state: ImportState) => ({ authorId: 1, state });
    const seen = (actor: Actor | null) =>
      (['pending', 'completed', 'abandoned'] as const).map((state) =>
        mayReadImport(actor, sent(state)),
      );
    expect(seen(agent)).toEqual([true, true, true]);
    expect(seen(staff)).toEqual([false, true, false]);
    expect(seen(person(2))).toEqual([false, false, false]);
    expect(seen(person(1, { attachment: 'requested' }))).toEqual([false, false, false]);
    expect(mayChangeImport(agent, sent('pending'))).toBe(true);
    expect(mayChangeImport(agent, sent('completed'))).toBe(false);
    expect(mayChangeImport(staff, sent('completed'))).toBe(false);
  });
});

const place = (id: number, name: string, kind: Place['kind'] = 'commune'): Place => ({
  id,
  name,
  kind,
  code: String(id),
});

describe('what becomes of a line', () => {
  const own = place(62, 'Pas-de-Calais', 'departement');
  const called = new Map([
    ['Pas-de-Calais', [own]],
    ['Bretagne', [place(53, 'Bretagne', 'region')]],
    ['Saint-Martin', [place(81, 'Saint-Martin'), place(82, 'Saint-Martin')]],
    ['DINSIC', [place(9, 'DINSIC', 'administration-centrale')]],
  ]);
  const places = (actor: Actor, wishes: { organisation?: string; territory?: string }) =>
    faultsOfPlaces(actor, { ...read(FULL).line, ...wishes }, called, actor === staff ? null : own);

  it.each<[Actor, { organisation?: string; territory?: string }, string[]]>([
    [agent, {}, []],
    [agent, { organisation: 'Pas-de-Calais' }, []],
    [agent, { organisation: 'Bretagne' }, ['not-your-organisation']],
    [staff, { organisation: 'Bretagne' }, []],
    [staff, {}, ['organisation-missing']],
    [staff, { organisation: 'Nulle part' }, ['organisation-unknown']],
    [staff, { organisation: 'Saint-Martin' }, ['organisation-ambiguous']],
    [agent, { territory: 'Bretagne' }, []],
    [agent, { territory: 'Nulle part' }, ['territory-unknown']],
    [agent, { territory: 'DINSIC' }, ['territory-unknown']],
    [agent, { territory: 'Saint-Martin' }, ['territory-ambiguous']],
  ])('for %o, naming %j: %j', (actor, wishes, faults) => {
    expect(places(actor, wishes).faults.map(({ fault }) => fault)).toEqual(faults);
  });

  it('is to be deposited, left out as known, or wrong, also when it repeats its own file', () => {
    const placed = (
      row: number,
      reference: string,
      textHash: string,
      proposer: Place | null = own,
    ) => ({
      row,
      line: { ...read(FULL).line, reference },
      textHash,
      proposer,
      territory: null,
      faults: [],
    });
    const lines = [
      placed(2, 'A', 'x'),
      placed(3, 'B', 'y'),
      placed(4, 'A', 'z'),
      placed(5, '', 'y'),
      placed(6, 'A', 'x', place(53, 'Bretagne')),
      placed(7, '', 'w', null),
    ];
    const known = new Map([[3, { frictionId: 40, differs: true }]]);
    expect(judgeLines(lines, known)).toMatchObject([
      { kind: 'new' },
      { kind: 'known', frictionId: 40, differs: true },
      { kind: 'wrong', faults: [{ fault: 'reference-twice', facts: { row: 2 } }] },
      { kind: 'wrong', faults: [{ fault: 'text-twice', facts: { row: 3 } }] },
      { kind: 'new' },
      { kind: 'wrong' },
    ]);
  });
});
