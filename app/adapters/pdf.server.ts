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

const TERM_WIDTH = 165;
const GUTTER = 10;
const LINE_GAP = 1.5;
const FOOT_SIZE = 8;
const FOOT_HEIGHT = 20;
/** Room to write by hand. */
const HAND_HEIGHT = 14;
/** Text sizes from the one that reads best to the one that still reads: the first at which the page holds everything. */
const SIZES = [10, 9.5, 9, 8.5, 8] as const;
const LEAST_SIZE = 8;

/** Sets one page as a tagged PDF in French with its open font inside; the text shrinks a little rather than run over. */
export async function printPage(page: PrintedPage): Promise<Uint8Array> {
  for (const size of SIZES) {
    const doc = await openPdf(page);
    const bytes = collect(doc);
    const held = set(doc, page, size);
    if (!held && size !== LEAST_SIZE) continue;
    doc.end();
    return bytes;
  }
  throw new Error('the smallest size is always printed');
}

/** Sets the page and answers whether it holds everything at that size. */
function set(doc: Pdf, page: PrintedPage, size: number): boolean {
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
  doc: Pdf,
  root: ReturnType<Pdf['struct']>,
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

function rule(doc: Pdf, width: number, color: string, from = MARGIN): void {
  markAside(doc, () => {
    doc.lineWidth(0.75).strokeColor(color);
    doc
      .moveTo(from, doc.y)
      .lineTo(MARGIN + width, doc.y)
      .stroke();
  });
}
