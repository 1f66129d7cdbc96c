import type { Day } from '../../../app/domain/shared/day';
import type { Upload } from '../../../app/services/files/keepFile.server';

/** A collectivité's deliberation as it is uploaded: one page of PDF that says what it is, and that it is invented. */
export function deliberationFile(number: string, takenOn: Day): Upload {
  const text = `Deliberation ${number} du ${takenOn} (document de demonstration)`;
  const page = `BT /F1 12 Tf 72 720 Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  return { name: `deliberation-${number}.pdf`, bytes: new TextEncoder().encode(pdfOf(objects)) };
}

/** Objects and the table of where each begins, which readers start from. */
function pdfOf(objects: readonly string[]): string {
  const offsets: number[] = [];
  let body = '%PDF-1.4\n';
  objects.forEach((object, index) => {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`;
  return `${body}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}
