import type { SheetColumn } from '~/domain/shared/sheet';
import { faultSentence, IMPORT_MODEL } from '~/wording/frictions-import';
import { wrongLineColumns } from '../imports/wrong-lines-sheet';
import type { WrongLineShown } from './import-preview';

/** The lines of a list of frictions that are to correct. */
export const WRONG_LINE_COLUMNS = wrongLineColumns(
  { header: 'Titre', cell: ({ title }: WrongLineShown) => title },
  faultSentence,
);

const [TITLES = [], ...LINES] = IMPORT_MODEL;

/** The example to start from: its columns and its lines. */
export const MODEL_LINES = LINES;
export const MODEL_COLUMNS: readonly SheetColumn<readonly string[]>[] = TITLES.map(
  (header, index) => ({ header, cell: (line) => line[index] ?? null }),
);
