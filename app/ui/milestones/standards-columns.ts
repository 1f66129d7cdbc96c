import type { CriterionView } from '~/domain/milestones/standards';
import type { SheetColumn } from '~/domain/shared/sheet';
import { STANDARD_ANSWER_LABELS } from '~/wording/milestones-standards';

export interface CriterionLine extends CriterionView {
  readonly category: string;
  readonly standard: string;
}

/** A startup's answers to the standards as a spreadsheet. */
export const STANDARDS_COLUMNS: readonly SheetColumn<CriterionLine>[] = [
  { header: 'Catégorie', cell: ({ category }) => category },
  { header: 'Standard', cell: ({ standard }) => standard },
  { header: 'Critère', cell: ({ label }) => label },
  {
    header: 'Réponse',
    cell: ({ answer }) => (answer === null ? null : STANDARD_ANSWER_LABELS[answer]),
  },
  { header: 'Preuve', cell: ({ evidence }) => evidence },
  { header: 'Répondu le', cell: ({ answeredOn }) => answeredOn },
  { header: 'À revoir', cell: ({ isStale }) => (isStale ? 'oui' : 'non') },
];
