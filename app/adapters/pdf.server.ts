import {
  collectPdf,
  INK,
  MARGIN,
  openPdf,
  rule,
  SOFT,
  writeFacts,
  writeText,
  type Doc,
  type PrintedFact,
  type TextStyle,
} from './pdf-ground.server';

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

const FOOT_SIZE = 8;
const FOOT_HEIGHT = 20;
/** Text sizes from the one that reads best to the one that still reads: the first at which the page holds everything. */
const SIZES = [10, 9.5, 9, 8.5, 8] as const;
const LEAST_SIZE = 8;

/** Sets one page as a tagged PDF in French with its open font inside; the text shrinks a little rather than run over. */
export async function printPage(page: PrintedPage): Promise<Uint8Array> {
  for (const size of SIZES) {
    const doc = await openPdf(page);
    const bytes = collectPdf(doc);
    const held = set(doc, page, size);
    if (!held && size !== LEAST_SIZE) continue;
    doc.end();
    return bytes;
  }
  throw new Error('the smallest size is always printed');
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
  const write = (tag: string, text: string, style?: TextStyle): void =>
    writeText(doc, root, { tag, text }, { size, ...style });
  write('P', page.kicker, { color: SOFT });
  write('H1', page.title, { font: 'strong', size: size + 7 });
  doc.y += 2;
  write('P', page.lede);
  for (const part of page.parts) {
    doc.y += size * 0.6;
    rule(doc, width, INK);
    doc.y += size * 0.4;
    write('H2', part.title, { font: 'strong', size: size + 2 });
    for (const paragraph of part.paragraphs ?? []) {
      doc.y += 2;
      write('P', paragraph);
    }
    if (part.facts !== undefined) writeFacts(doc, root, part.facts, { width, size });
  }
  const end = doc.y + FOOT_HEIGHT;
  doc.y = doc.page.height - MARGIN - FOOT_SIZE;
  write('P', page.foot, { size: FOOT_SIZE, color: SOFT });
  root.end();
  return overruns.length === 0 && end <= doc.page.height - MARGIN;
}
