import type { FrictionState, FrictionTheme } from '~/domain/frictions/friction';
import { centsPerYear, hoursPerYear, type Evidence } from '~/domain/frictions/weight';
import type { Day } from '~/domain/shared/day';
import { eurosCell, type SheetColumn } from '~/domain/shared/sheet';
import { FIELD_LABELS, STATE_LABELS, THEME_LABELS } from '~/wording/frictions';

export interface TriageSheetLine extends Evidence {
  readonly id: number;
  readonly title: string;
  readonly state: FrictionState;
  readonly theme: FrictionTheme;
  readonly organisation: string;
  readonly territory: string | null;
  readonly submittedOn: Day;
  readonly days: number;
  readonly late: boolean;
  readonly handler: string | null;
  readonly organisations: number;
  readonly tags: readonly string[];
  readonly reviewers: number;
  readonly given: number;
  /** Null until the reader has scored. */
  readonly scores: { readonly means: readonly number[]; readonly spread: number } | null;
}

/** The triage queue as a spreadsheet; scores stand where the page shows them to that person. */
export function triageColumns(publicUrl: string): readonly SheetColumn<TriageSheetLine>[] {
  return [
    { header: 'Numéro', cell: ({ id }) => id },
    { header: FIELD_LABELS.title, cell: ({ title }) => title },
    { header: 'État', cell: ({ state }) => STATE_LABELS[state] },
    { header: FIELD_LABELS.theme, cell: ({ theme }) => THEME_LABELS[theme] },
    { header: 'Organisation', cell: ({ organisation }) => organisation },
    { header: FIELD_LABELS.territory, cell: ({ territory }) => territory },
    { header: 'Déposée le', cell: ({ submittedOn }) => submittedOn },
    { header: 'Jours depuis le dépôt', cell: ({ days }) => days },
    { header: 'En retard', cell: ({ late }) => (late ? 'oui' : 'non') },
    { header: 'En charge', cell: ({ handler }) => handler },
    { header: 'Étiquettes', cell: ({ tags }) => tags.join(', ') },
    { header: 'Organisations concernées', cell: ({ organisations }) => organisations },
    { header: 'Heures perdues par an', cell: (line) => rounded(hoursPerYear(line), 0) },
    { header: 'Euros perdus par an', cell: (line) => eurosCell(centsPerYear(line)) },
    { header: 'Qui note', cell: ({ reviewers }) => reviewers },
    { header: 'Grilles rendues', cell: ({ given }) => given },
    { header: 'Note moyenne', cell: ({ scores }) => rounded(meanOf(scores), 2) },
    { header: 'Écart entre les notes', cell: ({ scores }) => rounded(scores?.spread ?? null, 2) },
    { header: 'Adresse', cell: ({ id }) => `${publicUrl}/tri/${id}` },
  ];
}

function meanOf(scores: TriageSheetLine['scores']): number | null {
  if (scores === null || scores.means.length === 0) return null;
  return scores.means.reduce((sum, mean) => sum + mean, 0) / scores.means.length;
}

function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}
