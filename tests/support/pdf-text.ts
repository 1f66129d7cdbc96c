import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';

export interface ReadPdf {
  readonly text: string;
  readonly pages: number;
  readonly isTagged: boolean;
}

/** What a reader gets out of a PDF: its text, its pages, and whether it says it is tagged. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // The library takes the bytes away from whoever hands them over.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const info: unknown = await pdf.getMarkInfo();
  const { text } = await extractText(pdf, { mergePages: true });
  return {
    text: text.replace(/\s+/g, ' '),
    pages: pdf.numPages,
    isTagged: JSON.stringify(info).includes('"Marked":true'),
  };
}

/** What the machine's own tools object to in a PDF; nothing where it has none (the library's reading stands for them). */
export function objectionsTo(bytes: Uint8Array): string[] {
  const file = path.join(mkdtempSync(path.join(inject('homes').scratch, 'pdf-')), 'read.pdf');
  writeFileSync(file, bytes);
  const qpdf = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
  const info = spawnSync('pdfinfo', [file], { encoding: 'utf8' });
  return [
    ...(qpdf.error === undefined && qpdf.status !== 0
      ? [`qpdf: ${qpdf.stdout}${qpdf.stderr}`]
      : []),
    ...(info.error === undefined && !/^Tagged:\s+yes$/m.test(info.stdout)
      ? [`pdfinfo: ${info.stdout}${info.stderr}`]
      : []),
  ];
}
