import { createRequire } from 'node:module';
import path from 'node:path';
import type PDFDocument from 'pdfkit';

/** One line of a table of facts; an empty value is a line to fill in by hand. */
export interface PrintedFact {
  readonly term: string;
  readonly value: string;
}

export const MARGIN = 48;
const TERM_WIDTH = 165;
const GUTTER = 10;
export const TEXT_SIZE = 10;
const LINE_GAP = 1.5;
/** Room to write by hand. */
const HAND_HEIGHT = 14;
const FOOT_SIZE = 8;
export const INK = '#1b1f3b';
export const SOFT = '#4f5370';
export const RULE = '#7d7f95';

const FILES = path.join(
  path.dirname(
    createRequire(import.meta.url).resolve('@fontsource/atkinson-hyperlegible-next/package.json'),
  ),
  'files',
);
const fontFile = (weight: 400 | 700): string =>
  path.join(FILES, `atkinson-hyperlegible-next-latin-${weight}-normal.woff`);

export type Doc = InstanceType<typeof PDFDocument>;
export type Struct = ReturnType<Doc['struct']>;

/** What a document says of itself; the instant is data, so that the same document has the same bytes. */
interface About {
  readonly title: string;
  readonly createdAt: Date;
}

/** A tagged A4 document in French with its open font inside. */
export async function openPdf({ title, createdAt }: About, bufferPages = false): Promise<Doc> {
  // Large, and needed for a printed page alone.
  const { default: Pdf } = await import('pdfkit');
  const doc = new Pdf({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'fr-FR',
    info: { Title: title, CreationDate: createdAt, ModDate: createdAt },
    font: fontFile(400),
    bufferPages,
  });
  doc.registerFont('text', fontFile(400));
  doc.registerFont('strong', fontFile(700));
  return doc;
}

/** The bytes of a document once it is ended. */
export function collectPdf(doc: Doc): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}

interface FactsRoom {
  readonly width: number;
  readonly size: number;
  /** Goes to the next page when a row has no room on this one. */
  readonly keepRoom?: () => void;
}

/** How a text looks; without its font, size and colour it is running text. */
export interface TextStyle {
  readonly font?: 'text' | 'strong';
  readonly size?: number;
  readonly color?: string;
  readonly left?: number;
}

/** Hangs a text in the document's tree under that tag, and sets it across the page from `left`. */
export function writeText(
  doc: Doc,
  parent: Struct,
  {
    tag,
    text,
    lineGap = LINE_GAP,
  }: { readonly tag: string; readonly text: string; readonly lineGap?: number },
  { font = 'text', size = TEXT_SIZE, color = INK, left = MARGIN }: TextStyle,
): void {
  const width = doc.page.width - MARGIN - left;
  parent.add(
    doc.struct(tag, {}, () => {
      doc.font(font).fontSize(size).fillColor(color);
      doc.text(printable(text), left, doc.y, { width, lineGap });
    }),
  );
}

/** Terms and their values as a real table; a value that is not known is a line to write on. */
export function writeFacts(
  doc: Doc,
  root: Struct,
  facts: readonly PrintedFact[],
  { width, size, keepRoom }: FactsRoom,
): void {
  // An element sets its text only once it hangs in the tree: from the root down.
  const table = doc.struct('Table');
  root.add(table);
  for (const { term, value } of facts) {
    const row = doc.struct('TR');
    table.add(row);
    keepRoom?.();
    doc.y += 3;
    const top = doc.y;
    const write = (tag: 'TH' | 'TD', text: string, left: number, room: number): number => {
      doc.y = top;
      row.add(
        doc.struct(tag, {}, () => {
          doc
            .font(tag === 'TH' ? 'strong' : 'text')
            .fontSize(size)
            .fillColor(INK);
          doc.text(printable(text), left, top, { width: room, lineGap: LINE_GAP });
        }),
      );
      return doc.y;
    };
    const afterTerm = write('TH', term, MARGIN, TERM_WIDTH - GUTTER);
    const afterValue = write('TD', value || ' ', MARGIN + TERM_WIDTH, width - TERM_WIDTH);
    doc.y = Math.max(afterTerm, afterValue);
    if (value === '') {
      doc.y = Math.max(doc.y, top + size + HAND_HEIGHT);
      rule(doc, width, RULE, MARGIN + TERM_WIDTH);
    }
    row.end();
  }
  table.end();
}

/** A line across the page, which no reader needs to hear. */
export function rule(doc: Doc, width: number, color: string, from = MARGIN): void {
  mark(doc, () => {
    doc.lineWidth(0.75).strokeColor(color);
    doc
      .moveTo(from, doc.y)
      .lineTo(MARGIN + width, doc.y)
      .stroke();
  });
}

/** Writes a foot on each page of a document that keeps its pages: for the eye, who listens hears it without breaks. */
export function writeFeet(
  doc: Doc,
  width: number,
  foot: (page: number, of: number) => string,
): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    // The foot stands below the margin, where text would start a new page.
    doc.page.margins.bottom = 0;
    mark(doc, () => {
      doc.font('text').fontSize(FOOT_SIZE).fillColor(SOFT);
      const words = printable(foot(index + 1, count));
      doc.text(words, MARGIN, doc.page.height - MARGIN + FOOT_SIZE, { width, lineBreak: false });
    });
  }
}

/** Draws what no reader needs to hear. */
export function mark(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

/** What the font has signs for, besides line ends. */
const WRITABLE =
  /[\n\u0020-\u007e\u00a0-\u00ff\u0152\u0153\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac\u2122\u2212]/u;

/** Text as the font can write it: narrow spaces become ordinary no-break ones, « Š » becomes « S », and any other sign a question mark. */
export function printable(text: string): string {
  const plain = text.normalize('NFC').replace(/[\u202f\u2007]/g, '\u00a0');
  return Array.from(plain.replace(/\r\n?/g, '\n'), (sign) => {
    if (WRITABLE.test(sign)) return sign;
    const letter = sign.normalize('NFD').charAt(0);
    return WRITABLE.test(letter) ? letter : '?';
  }).join('');
}
