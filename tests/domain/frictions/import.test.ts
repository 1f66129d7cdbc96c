import { describe, expect, it } from 'vitest';
import { FRICTION_THEMES } from '~/domain/frictions/friction';
import { IMPORT_FIELDS, IMPORT_HEADERS, type ImportField } from '~/domain/frictions/import-columns';
import { readAnswer, readLine, readTheme } from '~/domain/frictions/import-line';
import { guessColumns } from '~/domain/imports/columns';
import { THEME_LABELS } from '~/wording/frictions';
import { faultSentence, IMPORT_FIELD_LABELS, IMPORT_MODEL } from '~/wording/frictions-import';
import { FULL, read } from './imported-line';

const guessed = (headers: readonly string[]) => guessColumns(headers, IMPORT_HEADERS);

describe('the columns of a spreadsheet', () => {
  it('are recognised by the titles that Relais itself gives them', () => {
    expect(guessed(IMPORT_FIELDS.map((field) => IMPORT_FIELD_LABELS[field]))).toEqual(
      IMPORT_FIELDS,
    );
    expect(guessed(IMPORT_MODEL[0] ?? [])).toEqual(IMPORT_FIELDS);
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
    expect(guessed([header])).toEqual([field]);
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
