import { expect, it } from 'vitest';
import { printPage, type PrintedPage } from '~/adapters/pdf.server';

const page = (words: string): PrintedPage => ({
  title: 'Fiche d’engagement',
  kicker: 'Relais',
  lede: words,
  parts: [
    { title: 'Le problème', paragraphs: [words, words] },
    {
      title: 'Ce qui est demandé',
      facts: [
        { term: 'Sponsor', value: '' },
        { term: 'Montant', value: words },
      ],
    },
  ],
  foot: 'Remplie le 12 mars 2026',
  createdAt: new Date('2026-03-12T09:00:00Z'),
});

const read = async (words: string): Promise<string> =>
  Buffer.from(await printPage(page(words))).toString('latin1');

it.each([
  ['a few words', 'Un sponsor, un agent, 12\u202f000\u00a0€'],
  ['what needs small type', 'Une phrase assez longue pour remplir la page. '.repeat(24)],
  ['signs that the font has not', 'Škoda, 部落格, 👾, \u0001, ﷽'],
])('prints %s on one page', async (_name, words) => {
  expect((await read(words)).match(/\/Type \/Page\b/g)).toHaveLength(1);
});

it('is tagged, titled, in French, with its font inside', async () => {
  const pdf = await read('Un sponsor');
  for (const mark of [
    '/Lang (fr-FR)',
    '/StructTreeRoot',
    '/Marked true',
    '/DisplayDocTitle true',
    '/S /H1',
    '/S /H2',
    '/S /Table',
    '/S /TH',
    '/S /TD',
  ])
    expect(pdf).toContain(mark);
  expect(pdf).toMatch(/\/FontFile[23]/);
  expect(pdf).not.toContain('/BaseFont /Helvetica');
});
