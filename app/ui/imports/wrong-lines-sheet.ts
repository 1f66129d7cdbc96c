import type { CellValue, SheetColumn } from '~/domain/shared/sheet';
import type { WrongLine } from './lines';

/** The lines to correct as a spreadsheet, to have beside the one that is corrected: each by its row, then its name, then what is wrong. */
export function wrongLineColumns<Fault, L extends WrongLine<Fault>>(
  name: { readonly header: string; readonly cell: (line: L) => CellValue },
  sentence: (fault: Fault) => string,
): readonly SheetColumn<L>[] {
  return [
    { header: 'Ligne', cell: ({ row }) => row },
    name,
    { header: 'À corriger', cell: ({ faults }) => faults.map(sentence).join('\n') },
  ];
}
