import { createRequire } from 'node:module';
import path from 'node:path';
import type PDFDocument from 'pdfkit';

/** One line of a table of facts; an empty value is a line to fill in by hand. */
interface PrintedFact {
  readonly term: string;
  readonly value: string;
}

export interface PrintedPart {
  readonly title: string;
  readonly paragraphs?: readonly string[];
  readonly facts?: readonly PrintedFact[];
}

/** A document of one page, ready to print. */
export interface PrintedPage {
  readonly title: string;
  readonly kicker: string;
  readonly lede: string;
  readonly parts: readonly PrintedPart[];
  /** What stands at the foot of the page. */
  readonly foot: string;
  readonly createdAt: Date;
}

const MARGIN = 48;
const TERM_WIDTH = 165;
const GUTTER = 10;
const LINE_GAP = 1.5;
const FOOT_SIZE = 8;
const FOOT_HEIGHT = 20;
/** Room to write by hand. */
const HAND_HEIGHT = 14;
const INK = '#1b1f3b';
const SOFT = '#4f5370';
const RULE = '#7d7f95';
/** Text sizes from the one that reads best to the one that still reads: the first at which the page holds everything. */
const SIZES = [10, 9.5, 9, 8.5, 8] as const;
const LEAST_SIZE = 8;

const FILES = path.join(
  path.dirname(
    createRequire(import.meta.url).resolve('@fontsource/atkinson-hyperlegible-next/package.json'),
  ),
  'files',
);
const fontFile = (weight: 400 | 700): string =>
  path.join(FILES, `atkinson-hyperlegible-next-latin-${weight}-normal.woff`);

type Doc = InstanceType<typeof PDFDocument>;

/** Sets one page as a tagged PDF in French with its open font inside; the text shrinks a little rather than run over. */
export async function printPage(page: PrintedPage): Promise<Uint8Array> {
  // Large, and needed for a printed page alone.
  const { default: Pdf } = await import('pdfkit');
  for (const size of SIZES) {
    const doc = open(new Pdf(optionsOf(page)));
    const bytes = collect(doc);
    const held = set(doc, page, size);
    if (!held && size !== LEAST_SIZE) continue;
    doc.end();
    return bytes;
  }
  throw new Error('the smallest size is always printed');
}

function optionsOf(page: PrintedPage): PDFKit.PDFDocumentOptions {
  return {
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'fr-FR',
    info: { Title: page.title, CreationDate: page.createdAt, ModDate: page.createdAt },
    font: fontFile(400),
  };
}

function open(doc: Doc): Doc {
  doc.registerFont('text', fontFile(400));
  doc.registerFont('strong', fontFile(700));
  return doc;
}

function collect(doc: Doc): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}

/** Sets the page and answers whether it holds everything at that size. */
function set(doc: Doc, page: PrintedPage, size: number): boolean {
  const overruns: true[] = [];
  doc.on('pageAdded', () => void overruns.push(true));
  const width = doc.page.width - 2 * MARGIN;
  // The foot stands below the margin, and what runs over must be measured and not put on a second page.
  doc.page.margins.bottom = 0;
  const root = doc.struct('Document');
  doc.addStructure(root);
  const write = (tag: string, text: string, style: Style): void => {
    root.add(
      doc.struct(tag, {}, () => {
        doc
          .font(style.font ?? 'text')
          .fontSize(style.size ?? size)
          .fillColor(style.color ?? INK);
        doc.text(printable(text), MARGIN, doc.y, { width, lineGap: LINE_GAP });
      }),
    );
  };
  write('P', page.kicker, { color: SOFT });
  write('H1', page.title, { font: 'strong', size: size + 7 });
  doc.y += 2;
  write('P', page.lede, {});
  for (const part of page.parts) {
    doc.y += size * 0.6;
    rule(doc, width, INK);
    doc.y += size * 0.4;
    write('H2', part.title, { font: 'strong', size: size + 2 });
    for (const paragraph of part.paragraphs ?? []) {
      doc.y += 2;
      write('P', paragraph, {});
    }
    if (part.facts !== undefined) writeFacts(doc, root, part.facts, { width, size });
  }
  const end = doc.y + FOOT_HEIGHT;
  doc.y = doc.page.height - MARGIN - FOOT_SIZE;
  write('P', page.foot, { size: FOOT_SIZE, color: SOFT });
  root.end();
  return overruns.length === 0 && end <= doc.page.height - MARGIN;
}

interface Style {
  readonly font?: 'text' | 'strong';
  readonly size?: number;
  readonly color?: string;
}

/** Terms and their values as a real table; a value that is not known is a line to write on. */
function writeFacts(
  doc: Doc,
  root: ReturnType<Doc['struct']>,
  facts: readonly PrintedFact[],
  { width, size }: { readonly width: number; readonly size: number },
): void {
  // An element sets its text only once it hangs in the tree: from the root down.
  const table = doc.struct('Table');
  root.add(table);
  for (const { term, value } of facts) {
    const row = doc.struct('TR');
    table.add(row);
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

function rule(doc: Doc, width: number, color: string, from = MARGIN): void {
  mark(doc, () => {
    doc.lineWidth(0.75).strokeColor(color);
    doc
      .moveTo(from, doc.y)
      .lineTo(MARGIN + width, doc.y)
      .stroke();
  });
}

/** Draws what no reader needs to hear. */
function mark(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

/** What the font has signs for, besides line ends. */
const WRITABLE =
  /[\n\u0020-\u007e\u00a0-\u00ff\u0152\u0153\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac\u2122\u2212]/u;

/** Text as the font can write it: narrow spaces become ordinary no-break ones, « Š » becomes « S », and any other sign a question mark. */
function printable(text: string): string {
  const plain = text.normalize('NFC').replace(/[\u202f\u2007]/g, '\u00a0');
  return Array.from(plain.replace(/\r\n?/g, '\n'), (sign) => {
    if (WRITABLE.test(sign)) return sign;
    const letter = sign.normalize('NFD').charAt(0);
    return WRITABLE.test(letter) ? letter : '?';
  }).join('');
}
