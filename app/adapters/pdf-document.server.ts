import {
  cellText,
  type DocumentBlock,
  type DocumentCell,
  type DossierDocument,
} from '~/domain/reviews/document';
import {
  collect,
  INK,
  MARGIN,
  markAside,
  openPdf,
  printable,
  RULE,
  SOFT,
  type Pdf,
} from './pdf-type.server';

/** A document of several pages, ready to print. */
export interface PrintedDocument {
  readonly document: DossierDocument;
  /** What the people that it names are called. */
  readonly names: Readonly<Record<number, string>>;
  /** What stands at the foot of each page, before its number. */
  readonly foot: string;
  readonly createdAt: Date;
  /** Before the addresses of pages of this site. */
  readonly publicUrl: string;
}

type Struct = ReturnType<Pdf['struct']>;
type Block<K extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: K }>;

const SIZE = 10;
const CELL_SIZE = 9;
const FOOT_SIZE = 7.5;
const LINE_GAP = 2;
const PAD = 4;
const BULLET = 12;
/** A heading does not stay alone at the foot of a page. */
const HEADING_ROOM = 70;

/** Sets a document as a tagged PDF in French: title, headings, lists and tables as such, its open font inside, numbered pages. */
export async function printDocument(printed: PrintedDocument): Promise<Uint8Array> {
  const { document, foot, createdAt } = printed;
  const doc = openPdf({ title: `${document.title}, ${document.reference}`, createdAt });
  const bytes = collect(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  write(doc, root, 'P', document.reference, { color: SOFT });
  write(doc, root, 'H1', document.title, { font: 'strong', size: 20 });
  for (const { title, blocks } of document.sections) {
    room(doc, HEADING_ROOM);
    doc.y += SIZE;
    rule(doc, INK);
    doc.y += SIZE * 0.6;
    write(doc, root, 'H2', title, { font: 'strong', size: 13 });
    for (const block of blocks) {
      doc.y += SIZE * 0.6;
      writeBlock(doc, root, block, printed);
    }
  }
  root.end();
  numberPages(doc, foot);
  doc.end();
  return bytes;
}

interface Style {
  readonly font?: 'text' | 'strong';
  readonly size?: number;
  readonly color?: string;
  readonly link?: string;
  readonly left?: number;
}

function widthOf(doc: Pdf): number {
  return doc.page.width - 2 * MARGIN;
}

function write(doc: Pdf, parent: Struct, tag: string, text: string, style: Style): void {
  const left = style.left ?? MARGIN;
  parent.add(
    doc.struct(tag, {}, () => {
      doc
        .font(style.font ?? 'text')
        .fontSize(style.size ?? SIZE)
        .fillColor(style.color ?? INK);
      doc.text(printable(text), left, doc.y, {
        width: widthOf(doc) - (left - MARGIN),
        lineGap: LINE_GAP,
      });
    }),
  );
}

/** What is drawn on the page is left out on paper: the table beside it says the same. */
function writeBlock(doc: Pdf, root: Struct, block: DocumentBlock, printed: PrintedDocument): void {
  if (block.kind === 'text') write(doc, root, 'P', block.text, {});
  if (block.kind === 'list') writeList(doc, root, block, printed);
  if (block.kind === 'table') writeTable(doc, root, block, printed);
}

function writeList(
  doc: Pdf,
  root: Struct,
  { items }: Block<'list'>,
  { publicUrl }: PrintedDocument,
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

function writeTable(
  doc: Pdf,
  root: Struct,
  { caption, columns, rows }: Block<'table'>,
  { names }: PrintedDocument,
): void {
  const table = doc.struct('Table');
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (share / all) * widthOf(doc));
  const lines = rows.map((row) => row.map((cell: DocumentCell) => cellText(cell, names)));
  const headers = columns.map(({ header }) => header);
  const first = lines[0] === undefined ? 0 : heightOf(doc, lines[0], widths);
  room(doc, SIZE * 2 + heightOf(doc, headers, widths) + first);
  root.add(table);
  write(doc, table, 'Caption', caption, { color: SOFT, size: CELL_SIZE });
  doc.y += PAD;
  const set = (cells: readonly string[], isHead: boolean): void => {
    const height = heightOf(doc, cells, widths);
    if (!isHead && room(doc, height)) doc.y += PAD;
    const row = doc.struct('TR');
    table.add(row);
    const top = doc.y;
    cells.forEach((text, index) => {
      const left = MARGIN + widths.slice(0, index).reduce((sum, width) => sum + width, 0);
      const isTitle = isHead || index === 0;
      // The library knows the scope of a header; its types do not.
      const options: object = isTitle ? { scope: isHead ? 'Column' : 'Row' } : {};
      row.add(
        doc.struct(isTitle ? 'TH' : 'TD', options, () => {
          doc
            .font(isHead ? 'strong' : 'text')
            .fontSize(CELL_SIZE)
            .fillColor(INK);
          doc.text(printable(text) || ' ', left, top, {
            width: (widths[index] ?? 0) - 2 * PAD,
            lineGap: LINE_GAP,
            align: columns[index]?.numeric ? 'right' : 'left',
          });
        }),
      );
    });
    row.end();
    doc.y = top + height;
    rule(doc, isHead ? INK : RULE);
    doc.y += PAD;
  };
  set(headers, true);
  for (const cells of lines) set(cells, false);
  table.end();
}

function heightOf(doc: Pdf, cells: readonly string[], widths: readonly number[]): number {
  // The wider of the two weights, so that a header is measured with room to spare.
  doc.font('strong').fontSize(CELL_SIZE);
  const heights = cells.map((text, index) =>
    doc.heightOfString(printable(text) || ' ', {
      width: (widths[index] ?? 0) - 2 * PAD,
      lineGap: LINE_GAP,
    }),
  );
  return Math.max(...heights) + PAD / 2;
}

/** Begins a new page when that height does not fit any more; whether it did. */
function room(doc: Pdf, height: number): boolean {
  if (doc.y + height <= doc.page.height - MARGIN) return false;
  doc.addPage();
  return true;
}

function rule(doc: Pdf, color: string): void {
  markAside(doc, () => {
    doc.lineWidth(0.5).strokeColor(color);
    doc
      .moveTo(MARGIN, doc.y)
      .lineTo(MARGIN + widthOf(doc), doc.y)
      .stroke();
  });
}

function numberPages(doc: Pdf, foot: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Below the margin, where text would begin a page of its own.
    doc.page.margins.bottom = 0;
    markAside(doc, () => {
      doc.font('text').fontSize(FOOT_SIZE).fillColor(SOFT);
      const text = `${foot}\u00a0\u00a0·\u00a0\u00a0${page + 1}\u00a0/\u00a0${count}`;
      doc.text(printable(text), MARGIN, doc.page.height - MARGIN + 12, {
        width: widthOf(doc),
        lineBreak: false,
      });
    });
  }
}
