import type { SheetColumn } from '~/domain/shared/sheet';
import { faultSentence, IMPORT_MODEL } from '~/wording/frictions-import';
import type { WrongLineShown } from './import-preview';

/** The lines to correct as a spreadsheet, to have beside the one that is corrected. */
export const WRONG_LINE_COLUMNS: readonly SheetColumn<WrongLineShown>[] = [
  { header: 'Ligne', cell: ({ row }) => row },
  { header: 'Titre', cell: ({ title }) => title },
  { header: 'À corriger', cell: ({ faults }) => faults.map(faultSentence).join('\n') },
];

const [TITLES = [], ...LINES] = IMPORT_MODEL;

/** The example to start from: its columns and its lines. */
export const MODEL_LINES = LINES;
export const MODEL_COLUMNS: readonly SheetColumn<readonly string[]>[] = TITLES.map(
  (header, index) => ({ header, cell: (line) => line[index] ?? null }),
);
