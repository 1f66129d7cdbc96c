import type { SheetColumn } from '~/domain/shared/sheet';
import { MILESTONE_STATE_LABELS } from '~/wording/milestones';
import type { EvidenceShown } from './evidence';
import type { ListedMilestone } from './milestone-list';

/** The milestones of a startup as a spreadsheet. */
export const MILESTONE_COLUMNS: readonly SheetColumn<ListedMilestone>[] = [
  { header: 'Numéro', cell: ({ id }) => id },
  { header: 'Jalon', cell: ({ title }) => title },
  { header: 'État', cell: ({ state }) => MILESTONE_STATE_LABELS[state] },
  { header: 'En retard', cell: ({ isLate }) => (isLate ? 'oui' : 'non') },
  { header: 'Date prévue', cell: ({ dueOn }) => dueOn },
  {
    header: 'Attend',
    cell: ({ waitsFor }) => waitsFor.map(({ title }) => title).join(', '),
  },
  {
    header: 'Menacé par',
    cell: ({ threatenedBy }) => threatenedBy.map(({ title }) => title).join(', '),
  },
  { header: 'Clos le', cell: ({ closedOn }) => closedOn },
  {
    header: 'Dates précédentes',
    cell: ({ moves }) => moves.map(({ fromDueOn }) => fromDueOn).join(', '),
  },
  { header: 'Preuve', cell: shownEvidence },
  { header: 'Chiffre atteint', cell: ({ evidenceFigure }) => evidenceFigure },
  { header: 'Chiffre relevé le', cell: ({ evidenceFigureOn }) => evidenceFigureOn },
];

/** The address, the figure's unit, the file's name or the line of the log; the page leads to the rest. */
function shownEvidence(evidence: EvidenceShown): string | null {
  return (
    evidence.evidenceUrl ??
    evidence.evidenceUnit ??
    evidence.evidenceFileName ??
    evidence.evidenceLogWords
  );
}
