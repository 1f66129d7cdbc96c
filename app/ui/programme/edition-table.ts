import { PILOT_SEPARATOR, type WrittenLine } from '~/domain/programme/edition-table';
import { writeCell } from '~/domain/shared/sheet';
import { EDITION_HEADERS } from '~/wording/programme-recording';

/** Actions as the table in which an edition is written; read again, it gives the same lines. */
export function editionTable(lines: readonly WrittenLine[]): string {
  const rows = lines.map(({ number, priority, title, text, pilots, reason }) => [
    number,
    priority,
    title,
    text,
    pilots['college-etat'].join(PILOT_SEPARATOR),
    pilots['college-collectivites'].join(PILOT_SEPARATOR),
    reason,
  ]);
  return [EDITION_HEADERS, ...rows].map((row) => row.map(quoted).join(';')).join('\n');
}

function quoted(value: string | number): string {
  const cell = writeCell(value);
  return /[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
