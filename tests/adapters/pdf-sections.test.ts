import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { printSections } from '~/adapters/pdf-sections.server';
import type { DocumentBlock, DossierDocument } from '~/domain/reviews/document';

const WORDS = 'Une phrase assez longue pour aller à la ligne plusieurs fois dans la page. ';

const table = (rows: number): DocumentBlock => ({
  kind: 'table',
  caption: 'Qui est en mission',
  columns: [
    { header: 'Personne', share: 60 },
    { header: 'Jours', share: 40, numeric: true },
  ],
  rows: Array.from({ length: rows }, (_, index) => [{ accountId: 7 }, `ligne ${index}`]),
});

const documentOf = (blocks: readonly DocumentBlock[]): DossierDocument => ({
  title: 'À domicile 62',
  reference: 'Dossier du comité du 12 mars 2026',
  sections: [{ id: 'one', title: 'L’équipe', blocks }],
});

const print = (blocks: readonly DocumentBlock[]) =>
  printSections({
    document: documentOf(blocks),
    names: { 7: 'Odette Tamis' },
    foot: 'Dossier figé.',
    createdAt: new Date('2026-03-12T09:00:00Z'),
    publicUrl: 'http://relais.test',
  });

const pagesOf = (pdf: string) => pdf.match(/\/Type \/Page\b/g)?.length;
const countOf = (pdf: string, mark: string) => pdf.split(mark).length - 1;

describe('a document on paper', () => {
  let pdf = '';
  beforeAll(async () => {
    const list = { kind: 'list', items: [{ text: 'Un irritant', href: '/frictions/1' }] } as const;
    const bytes = await print([{ kind: 'text', text: WORDS }, list, table(2)]);
    pdf = Buffer.from(bytes).toString('latin1');
  });

  it('is tagged, titled, in French, with its font inside', () => {
    for (const mark of [
      '/Lang (fr-FR)',
      '/StructTreeRoot',
      '/Marked true',
      '/DisplayDocTitle true',
      '/S /H1',
      '/S /H2',
      '/S /L',
      '/S /LBody',
      '/S /Table',
      '/S /Caption',
      '/ToUnicode',
    ])
      expect(pdf, mark).toContain(mark);
    expect(pdf).toMatch(/\/FontFile[23]/);
    expect(pdf).not.toContain('/BaseFont /Helvetica');
  });

  it('has tables as tables: a header for each column and each row', () => {
    expect(countOf(pdf, '/S /TR')).toBe(3);
    expect(countOf(pdf, '/Scope /Column')).toBe(2);
    expect(countOf(pdf, '/Scope /Row')).toBe(2);
    expect(countOf(pdf, '/S /TD')).toBe(2);
  });
});

it('prints the very same bytes from the same words', async () => {
  const blocks = [{ kind: 'text', text: WORDS } as const, table(3)];
  expect(Buffer.from(await print(blocks)).equals(Buffer.from(await print(blocks)))).toBe(true);
});

it('goes on over as many pages as it needs, and tags each row once', async () => {
  const long = { kind: 'text', text: WORDS.repeat(120) } as const;
  const pdf = Buffer.from(await print([long, table(60)])).toString('latin1');
  expect(pagesOf(pdf)).toBeGreaterThan(3);
  expect(countOf(pdf, '/S /TR')).toBe(61);
  expect(countOf(pdf, '/Scope /Column')).toBe(2);
});

it('leaves on the page what is only drawn', async () => {
  const money = {
    kind: 'money',
    grantedCents: 1,
    orderedCents: 0,
    certifiedCents: 0,
    paidCents: 0,
  } as const;
  const structure = async (blocks: readonly DocumentBlock[]) =>
    Buffer.from(await print(blocks))
      .toString('latin1')
      .match(/\/S \/\w+/g);
  expect(await structure([money, table(1)])).toEqual(await structure([table(1)]));
});

it('is read aloud in its order, by another program than the one that wrote it', async () => {
  const long = { kind: 'text', text: WORDS.repeat(60) } as const;
  const bytes = await print([long, table(40)]);
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  const { text, totalPages } = await extractText(pdf, { mergePages: false });
  expect(text[0]).toContain('Dossier du comité du 12 mars 2026\nÀ domicile 62\nL’équipe');
  expect(text.join('\n').match(/Odette Tamis/g)).toHaveLength(40);
  // Each page says which one it is, and a table that goes on shows its headers again.
  for (const [index, page] of text.entries()) {
    expect(page).toContain(`${index + 1} / ${totalPages}`);
    if (page.includes('Odette')) expect(page).toContain('Personne');
  }
  const tree = await (await pdf.getPage(1)).getStructTree();
  expect(JSON.stringify(tree)).toMatch(/"H1".*"H2".*"P"/);
});
