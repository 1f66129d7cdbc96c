import type { SheetColumn } from '~/domain/shared/sheet';
import type { IndicatorKind, ValueOrigin } from '~/domain/milestones/indicator';
import type { Day } from '~/domain/shared/day';
import { INDICATOR_KIND_LABELS } from '~/wording/milestones-indicators';

export interface IndicatorLine {
  readonly id: number;
  readonly kind: IndicatorKind;
  readonly name: string;
  readonly unit: string;
  readonly target: number | null;
  readonly measuredOn: Day;
  readonly value: number;
  readonly origin: ValueOrigin;
  readonly source: string;
}

/** Every value of a startup's indicators as a spreadsheet. */
export const INDICATOR_COLUMNS: readonly SheetColumn<IndicatorLine>[] = [
  { header: 'Numéro', cell: ({ id }) => id },
  { header: 'Nature', cell: ({ kind }) => INDICATOR_KIND_LABELS[kind] },
  { header: 'Indicateur', cell: ({ name }) => name },
  { header: 'Date', cell: ({ measuredOn }) => measuredOn },
  { header: 'Valeur', cell: ({ value }) => value },
  { header: 'Unité', cell: ({ unit }) => unit },
  { header: 'Visé', cell: ({ target }) => target },
  { header: 'Relevé', cell: ({ origin }) => (origin === 'hand' ? 'à la main' : 'statistiques') },
  { header: 'Source', cell: ({ source }) => source },
];
