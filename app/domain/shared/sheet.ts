/** What a cell of a spreadsheet holds: words, a figure, or nothing (unknown never counts as zero). */
export type CellValue = string | number | null;

/** A column of a spreadsheet that leaves the platform: its header, and what it holds of each row. */
export interface SheetColumn<Row> {
  readonly header: string;
  readonly cell: (row: Row) => CellValue;
}

/** How a spreadsheet program recognises a formula, half-width or full-width; blank signs before it do not protect. */
const FORMULA = '[\\s\\p{Control}\\p{Format}]*[=+\\-@＝＋－＠]|[\\t\\r\\n]';
/** Apostrophes in front count too, so that taking the one away gives back what was written. */
const TAKEN_AS_FORMULA = new RegExp(`^'*(?:${FORMULA})`, 'u');
const NEUTRALISED = new RegExp(`^'(?='*(?:${FORMULA}))`, 'u');

/**
 * A cell as a file holds it: words that a spreadsheet program would run as a formula get an apostrophe in front (OWASP,
 * CSV injection); figures, which are ours, are written with a decimal comma and keep their sign.
 */
export function writeCell(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return TAKEN_AS_FORMULA.test(value) ? `'${value}` : value;
}

/** The words of a cell that somebody sends, without the apostrophe that kept it from being a formula. */
export function readCell(text: string): string {
  return text.replace(NEUTRALISED, '');
}

/** Cents as the euros of a cell; unknown stays unknown. */
export function eurosCell(cents: number | null): number | null {
  return cents === null ? null : cents / 100;
}
