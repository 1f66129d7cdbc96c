import { IMPORT_FIELDS, type ImportField } from '~/domain/frictions/import-columns';
import { readLine } from '~/domain/frictions/import-line';

/** The cells of a line that says everything. */
export const FULL: Readonly<Partial<Record<ImportField, string>>> = {
  reference: 'AAP-1',
  title: 'Les demandes se perdent',
  theme: 'École et jeunesse',
  sufferers: 'Les familles',
  situation: 'Le dossier passe de main en main.',
  improvement: 'Chacun suit son dossier.',
  peoplePerYear: '12 000',
  minutesEach: '45',
  eurosEachCents: '12,50 €',
  evidenceSource: 'Registre',
  sponsorAnswer: 'Oui',
};

/** A line of those cells, every field a column. */
export function read(cells: Readonly<Partial<Record<ImportField, string>>>, source = '') {
  const record = { row: 2, cells: IMPORT_FIELDS.map((field) => cells[field] ?? '') };
  return readLine(record, IMPORT_FIELDS, source);
}
