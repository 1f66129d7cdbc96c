import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { day } from '~/domain/shared/day';
import type { SheetColumn } from '~/domain/shared/sheet';
import { csvAnswer } from '~/http/csv.server';

interface Row {
  readonly title: string;
  readonly people: number | null;
}

const COLUMNS: readonly SheetColumn<Row>[] = [
  { header: 'Titre', cell: ({ title }) => title },
  { header: 'Personnes', cell: ({ people }) => people },
];
const ABOUT = { name: 'frictions', day: day('2026-11-25') };

async function* pieces(...lists: Row[][]) {
  for (const list of lists) yield await Promise.resolve(list);
}

it('sends a list by pieces as one file that spreadsheets open', async () => {
  const answer = await csvAnswer(
    ABOUT,
    COLUMNS,
    pieces([{ title: 'Été; à « Pau »', people: 12.5 }], [{ title: '=1+1', people: null }]),
  );
  expect(answer.headers.get('content-type')).toContain('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toContain('frictions-2026-11-25.csv');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.toString('utf8')).toBe(
    '\ufeffTitre;Personnes\r\n"Été; à « Pau »";"12,5"\r\n\'=1+1;\r\n',
  );
});

it('keeps every sign of a cell within its cell', async () => {
  const titles = ['un\ndeux', 'un\rdeux', 'un"deux', 'un,deux', 'un\tdeux', ' un '];
  const rows = titles.map((title) => ({ title, people: 1 }));
  const text = await (await csvAnswer(ABOUT, COLUMNS, [rows])).text();
  const read = parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
  expect(read.slice(1).map(([title]) => title)).toEqual(titles);
});

it('has its headers alone when the list is empty, or has no piece', async () => {
  for (const nothing of [[], [[]]]) {
    expect(await (await csvAnswer(ABOUT, COLUMNS, nothing)).text()).toBe('Titre;Personnes\r\n');
  }
});

it('tells a failure at the start before it answers, and cuts the file at a later one', async () => {
  async function* failing(after: number) {
    for (let piece = 0; piece < after; piece += 1) {
      yield await Promise.resolve([{ title: 'a', people: 1 }]);
    }
    throw new Error('the database is away');
  }
  await expect(csvAnswer(ABOUT, COLUMNS, failing(0))).rejects.toThrow('away');
  const begun = await csvAnswer(ABOUT, COLUMNS, failing(2));
  await expect(begun.text()).rejects.toThrow('away');
});
