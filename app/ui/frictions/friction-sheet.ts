import type { FrictionState, FrictionTheme } from '~/domain/frictions/friction';
import { centsPerYear, hoursPerYear, type Evidence } from '~/domain/frictions/weight';
import type { Day } from '~/domain/shared/day';
import { eurosCell, type SheetColumn } from '~/domain/shared/sheet';
import { FIELD_LABELS, STATE_LABELS, THEME_LABELS } from '~/wording/frictions';

export interface FrictionSheetLine extends Evidence {
  readonly id: number;
  readonly title: string;
  readonly state: FrictionState;
  readonly theme: FrictionTheme;
  readonly organisation: string;
  readonly territory: string | null;
  readonly submittedOn: Day;
  readonly answeredOn: Day | null;
  readonly waited: number;
  readonly organisations: number;
  readonly redirectedTo: string | null;
  readonly sufferers: string;
  readonly situation: string;
  readonly improvement: string;
  readonly evidenceSource: string;
}

/** The list of frictions as a spreadsheet: the list's columns, then what each friction's page tells. */
export function frictionColumns(publicUrl: string): readonly SheetColumn<FrictionSheetLine>[] {
  return [
    { header: 'Numéro', cell: ({ id }) => id },
    { header: FIELD_LABELS.title, cell: ({ title }) => title },
    { header: 'État', cell: ({ state }) => STATE_LABELS[state] },
    { header: FIELD_LABELS.theme, cell: ({ theme }) => THEME_LABELS[theme] },
    { header: 'Organisation', cell: ({ organisation }) => organisation },
    { header: FIELD_LABELS.territory, cell: ({ territory }) => territory },
    { header: 'Déposée le', cell: ({ submittedOn }) => submittedOn },
    { header: 'Première réponse le', cell: ({ answeredOn }) => answeredOn },
    { header: 'Jours d’attente', cell: ({ waited }) => waited },
    { header: 'Organisations concernées', cell: ({ organisations }) => organisations },
    { header: 'Réorientée vers', cell: ({ redirectedTo }) => redirectedTo },
    { header: FIELD_LABELS.peoplePerYear, cell: ({ peoplePerYear }) => peoplePerYear },
    { header: FIELD_LABELS.minutesEach, cell: ({ minutesEach }) => minutesEach },
    {
      header: FIELD_LABELS.eurosEachCents,
      cell: ({ eurosEachCents }) => eurosCell(eurosEachCents),
    },
    { header: 'Heures perdues par an', cell: (line) => wholeHours(hoursPerYear(line)) },
    { header: 'Euros perdus par an', cell: (line) => eurosCell(centsPerYear(line)) },
    { header: FIELD_LABELS.evidenceSource, cell: ({ evidenceSource }) => evidenceSource },
    { header: FIELD_LABELS.sufferers, cell: ({ sufferers }) => sufferers },
    { header: FIELD_LABELS.situation, cell: ({ situation }) => situation },
    { header: FIELD_LABELS.improvement, cell: ({ improvement }) => improvement },
    { header: 'Adresse', cell: ({ id }) => `${publicUrl}/frictions/${id}` },
  ];
}

function wholeHours(hours: number | null): number | null {
  return hours === null ? null : Math.round(hours);
}
