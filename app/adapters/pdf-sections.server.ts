import {
  cellText,
  type DocumentBlock,
  type DocumentCell,
  type DossierDocument,
} from '~/domain/reviews/document';
import {
  collectPdf,
  INK,
  mark,
  MARGIN,
  openPdf,
  printable,
  RULE,
  rule,
  SOFT,
  TEXT_SIZE,
  writeFeet,
  writeText,
  type Doc,
  type Struct,
  type TextStyle,
} from './pdf-ground.server';

/** A document of several pages, ready to print. */
export interface PrintedSections {
  readonly document: DossierDocument;
  /** What the people that it names are called. */
  readonly names: Readonly<Record<number, string>>;
  /** What stands at the foot of each page, before its number. */
  readonly foot: string;
  readonly createdAt: Date;
  /** Before the addresses of pages of this site. */
  readonly publicUrl: string;
}

type Block<K extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: K }>;

const CELL_SIZE = 9;
const LINE_GAP = 2;
const PAD = 4;
const GUTTER = 12;
const BULLET = 12;
/** A heading does not stay alone at the foot of a page: room for itself and two lines under it. */
const HEADING_HEIGHT = 40;
const TWO_LINES = 30;

/** Sets a document as a tagged PDF in French: title, headings, lists and tables as such, its open font inside, numbered pages. */
export async function printSections(printed: PrintedSections): Promise<Uint8Array> {
  const { document, foot, createdAt } = printed;
  const doc = await openPdf({ title: `${document.title}, ${document.reference}`, createdAt }, true);
  const bytes = collectPdf(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  write(doc, root, 'P', document.reference, { color: SOFT });
  write(doc, root, 'H1', document.title, { font: 'strong', size: 20 });
  for (const { title, blocks } of document.sections) {
    const first = blocks.find(({ kind }) => kind !== 'slips' && kind !== 'money');
    const under =
      first?.kind === 'table' ? beginningOf(doc, gridOf(doc, first, printed)) : TWO_LINES;
    room(doc, HEADING_HEIGHT + under);
    doc.y += TEXT_SIZE;
    rule(doc, widthOf(doc), INK);
    doc.y += TEXT_SIZE * 0.6;
    write(doc, root, 'H2', title, { font: 'strong', size: 13 });
    for (const block of blocks) {
      doc.y += TEXT_SIZE * 0.6;
      writeBlock(doc, root, block, printed);
    }
  }
  root.end();
  writeFeet(
    doc,
    widthOf(doc),
    (page, of) => `${foot}\u00a0\u00a0·\u00a0\u00a0${page}\u00a0/\u00a0${of}`,
  );
  doc.end();
  return bytes;
}

function widthOf(doc: Doc): number {
  return doc.page.width - 2 * MARGIN;
}

function write(doc: Doc, parent: Struct, tag: string, text: string, style: TextStyle): void {
  writeText(doc, parent, { tag, text, lineGap: LINE_GAP }, style);
}

/** What is drawn on the page is left out on paper: the table beside it says the same. */
function writeBlock(doc: Doc, root: Struct, block: DocumentBlock, printed: PrintedSections): void {
  if (block.kind === 'text') write(doc, root, 'P', block.text, {});
  if (block.kind === 'list') writeList(doc, root, block, printed);
  if (block.kind === 'table') writeTable(doc, root, block, printed);
}

function writeList(
  doc: Doc,
  root: Struct,
  { items }: Block<'list'>,
  { publicUrl }: PrintedSections,
): void {
  const list = doc.struct('L');
  root.add(list);
  for (const { text, href } of items) {
    const item = doc.struct('LI');
    list.add(item);
    const top = doc.y;
    write(doc, item, 'Lbl', '•', {});
    doc.y = top;
    const address = href === undefined ? '' : ` (${publicUrl}${href})`;
    write(doc, item, 'LBody', `${text}${address}`, { left: MARGIN + BULLET });
    item.end();
    doc.y += 2;
  }
  list.end();
}

/** A table ready to set: its words, and the width of each column. */
interface Grid {
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
  readonly numeric: readonly boolean[];
}

function gridOf(
  doc: Doc,
  { caption, columns, rows }: Block<'table'>,
  { names }: PrintedSections,
): Grid {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return {
    caption,
    headers: columns.map(({ header }) => header),
    rows: rows.map((row) => row.map((cell: DocumentCell) => cellText(cell, names))),
    widths: columns.map(({ share }) => (share / all) * widthOf(doc)),
    numeric: columns.map(({ numeric }) => numeric === true),
  };
}

/** How high the caption, the headers and the first row are: what stays together. */
function beginningOf(doc: Doc, { headers, rows, widths }: Grid): number {
  const first = rows[0] === undefined ? 0 : heightOf(doc, rows[0], widths);
  return TEXT_SIZE * 2 + heightOf(doc, headers, widths) + first + 6 * PAD;
}

function writeTable(doc: Doc, root: Struct, block: Block<'table'>, printed: PrintedSections): void {
  const grid = gridOf(doc, block, printed);
  room(doc, beginningOf(doc, grid));
  const table = doc.struct('Table');
  root.add(table);
  write(doc, table, 'Caption', grid.caption, { color: SOFT, size: CELL_SIZE });
  doc.y += PAD;
  writeRow(doc, table, grid, grid.headers, true);
  for (const cells of grid.rows) {
    // On a new page the headers are drawn again for the eye; a reader by ear knows them already.
    if (room(doc, heightOf(doc, cells, grid.widths) + PAD))
      writeRow(doc, null, grid, grid.headers, true);
    writeRow(doc, table, grid, cells, false);
  }
  table.end();
}

function writeRow(
  doc: Doc,
  table: Struct | null,
  { widths, numeric }: Grid,
  cells: readonly string[],
  isHead: boolean,
): void {
  const row = table === null ? null : doc.struct('TR');
  if (row !== null) table?.add(row);
  const top = doc.y;
  const bottom = top + heightOf(doc, cells, widths);
  cells.forEach((text, index) => {
    const left = MARGIN + widths.slice(0, index).reduce((sum, width) => sum + width, 0);
    const isTitle = isHead || index === 0;
    const set = (): void => {
      doc
        .font(isHead ? 'strong' : 'text')
        .fontSize(CELL_SIZE)
        .fillColor(INK);
      doc.text(printable(text) || ' ', left, top, {
        width: (widths[index] ?? 0) - GUTTER,
        lineGap: LINE_GAP,
        align: numeric[index] ? 'right' : 'left',
      });
    };
    if (row === null) {
      mark(doc, set);
      return;
    }
    // The library knows the scope of a header; its types do not.
    const options: object = isTitle ? { scope: isHead ? 'Column' : 'Row' } : {};
    row.add(doc.struct(isTitle ? 'TH' : 'TD', options, set));
  });
  row?.end();
  doc.y = bottom;
  rule(doc, widthOf(doc), isHead ? INK : RULE);
  doc.y += PAD;
}

function heightOf(doc: Doc, cells: readonly string[], widths: readonly number[]): number {
  // The wider of the two weights, so that a header is measured with room to spare.
  doc.font('strong').fontSize(CELL_SIZE);
  const heights = cells.map((text, index) =>
    doc.heightOfString(printable(text) || ' ', {
      width: (widths[index] ?? 0) - GUTTER,
      lineGap: LINE_GAP,
    }),
  );
  return Math.max(...heights) + PAD / 2;
}

/** Begins a new page when that height does not fit any more; whether it did. */
function room(doc: Doc, height: number): boolean {
  if (doc.y + height <= doc.page.height - MARGIN) return false;
  doc.addPage();
  return true;
}
