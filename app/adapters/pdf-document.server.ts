import {
  collectPdf,
  INK,
  MARGIN,
  openPdf,
  rule,
  SOFT,
  TEXT_SIZE,
  writeFacts,
  writeFeet,
  writeText,
  type Doc,
  type PrintedFact,
  type Struct,
  type TextStyle,
} from './pdf-ground.server';

/** One thing of a part, under a heading of its own. */
interface PrintedItem {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

interface DocumentPart {
  readonly title: string;
  readonly paragraphs?: readonly string[] | undefined;
  readonly facts?: readonly PrintedFact[] | undefined;
  readonly items?: readonly PrintedItem[] | undefined;
}

/** A document of as many pages as it needs; the same data has the same bytes. */
export interface PrintedDocument {
  readonly title: string;
  readonly kicker: string;
  readonly lede: string;
  readonly parts: readonly DocumentPart[];
  /** What stands at the foot of each page, before its number. */
  readonly foot: string;
  readonly createdAt: Date;
}

/** A heading is followed by two lines at least before the page ends. */
const KEPT_TOGETHER = 60;
const FACT_HEIGHT = 44;

/** Sets a document of several pages as a tagged PDF in French, each page with its foot and number. */
export async function printDocument(printed: PrintedDocument): Promise<Uint8Array> {
  const doc = await openPdf(printed, true);
  const bytes = collectPdf(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const width = doc.page.width - 2 * MARGIN;
  const write: Writer = (tag, text, style = {}) => writeText(doc, root, { tag, text }, style);
  write('P', printed.kicker, { color: SOFT });
  write('H1', printed.title, { font: 'strong', size: TEXT_SIZE + 7 });
  doc.y += 2;
  write('P', printed.lede);
  for (const part of printed.parts) setPart(doc, root, part, { width, write });
  root.end();
  writeFeet(doc, width, (page, of) => `${printed.foot} – page ${page} sur ${of}`);
  doc.end();
  return bytes;
}

type Writer = (tag: string, text: string, style?: TextStyle) => void;

function setPart(
  doc: Doc,
  root: Struct,
  { title, paragraphs = [], facts = [], items = [] }: DocumentPart,
  { width, write }: { readonly width: number; readonly write: Writer },
): void {
  doc.y += TEXT_SIZE * 0.8;
  keepRoom(doc, KEPT_TOGETHER);
  rule(doc, width, INK);
  doc.y += TEXT_SIZE * 0.4;
  write('H2', title, { font: 'strong', size: TEXT_SIZE + 2 });
  for (const paragraph of paragraphs) {
    doc.y += 2;
    write('P', paragraph);
  }
  if (facts.length > 0) {
    writeFacts(doc, root, facts, {
      width,
      size: TEXT_SIZE,
      keepRoom: () => keepRoom(doc, FACT_HEIGHT),
    });
  }
  for (const item of items) {
    doc.y += TEXT_SIZE * 0.5;
    keepRoom(doc, KEPT_TOGETHER);
    write('H3', item.title, { font: 'strong' });
    for (const paragraph of item.paragraphs) write('P', paragraph);
  }
}

function keepRoom(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - MARGIN) doc.addPage();
}
