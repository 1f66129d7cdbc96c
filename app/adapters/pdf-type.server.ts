import { createRequire } from 'node:module';
import path from 'node:path';
import type PDFDocument from 'pdfkit';

export const MARGIN = 48;
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

export type Pdf = InstanceType<typeof PDFDocument>;

/** Opens a tagged PDF in French on A4, with its open font inside under the names `text` and `strong`. */
export async function openPdf({
  title,
  createdAt,
}: {
  title: string;
  createdAt: Date;
}): Promise<Pdf> {
  // Large, and needed for a printed page alone.
  const { default: Document } = await import('pdfkit');
  const doc = new Document({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'fr-FR',
    // Page numbers are written once it is known how many there are.
    bufferPages: true,
    info: { Title: title, CreationDate: createdAt, ModDate: createdAt },
    font: fontFile(400),
  });
  doc.registerFont('text', fontFile(400));
  doc.registerFont('strong', fontFile(700));
  return doc;
}

/** The bytes of a PDF, once it is ended. */
export function collect(doc: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}

/** Draws what no reader needs to hear. */
export function markAside(doc: Pdf, draw: () => void): void {
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
