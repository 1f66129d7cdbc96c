import type { Funding } from '~/domain/budget/funding';
import type { YearFigures } from '~/domain/budget/statement';
import { eurosCell, type SheetColumn } from '~/domain/shared/sheet';
import { formatNumber } from '~/wording/format';
import { FUNDING_LABELS } from '~/wording/budget-money';
import { Table } from '../base/table';
import { Money } from '../base/values';

export interface PortfolioRowShown extends YearFigures {
  readonly incubatorName: string;
  readonly funderSlug: string;
  readonly funderName: string;
  readonly funding: Funding;
  readonly startups: number;
}

const FIGURES: readonly {
  readonly id: string;
  readonly header: string;
  readonly of: (row: YearFigures) => number;
}[] = [
  { id: 'granted', header: 'À commander (AE)', of: (row) => row.granted + row.carried },
  { id: 'ordered', header: 'Commandé', of: (row) => row.ordered },
  { id: 'certified', header: 'Service fait', of: (row) => row.certified },
  { id: 'invoiced', header: 'Facturé', of: (row) => row.invoiced },
  { id: 'paid', header: 'Payé', of: (row) => row.paid },
  { id: 'left', header: 'Reste à commander', of: (row) => row.left },
  { id: 'lapsed', header: 'Tombé', of: (row) => row.lapsed },
];

/** The portfolio's money, a line per incubator, funder and year. */
export function PortfolioTable({ lines }: { readonly lines: readonly PortfolioRowShown[] }) {
  return (
    <Table
      caption="Argent du portefeuille"
      captionHidden
      wide
      rows={lines}
      rowKey={(row) => `${row.year} ${row.incubatorName} ${row.funderSlug} ${row.funding}`}
      empty={<p>Aucune enveloppe ne correspond.</p>}
      columns={[
        {
          id: 'funder',
          header: 'Qui finance',
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={`/organisations/${row.funderSlug}/calendrier`}>{row.funderName}</a>
              <span className="rl-ledger__about">
                {FUNDING_LABELS[row.funding]}, {row.incubatorName}
              </span>
            </>
          ),
        },
        { id: 'year', header: 'Année', numeric: true, cell: (row) => row.year },
        {
          id: 'startups',
          header: 'Start-ups',
          numeric: true,
          cell: (row) => formatNumber(row.startups),
        },
        ...FIGURES.map(({ id, header, of }) => ({
          id,
          header,
          numeric: true,
          cell: (row: PortfolioRowShown) => <Money cents={of(row)} />,
        })),
      ]}
    />
  );
}

/** The same as a spreadsheet. */
export const PORTFOLIO_COLUMNS: readonly SheetColumn<PortfolioRowShown>[] = [
  { header: 'Année', cell: (row) => row.year },
  { header: 'Incubateur', cell: (row) => row.incubatorName },
  { header: 'Financeur', cell: (row) => row.funderName },
  { header: 'À quel titre', cell: (row) => FUNDING_LABELS[row.funding] },
  { header: 'Start-ups', cell: (row) => row.startups },
  ...FIGURES.map(({ header, of }) => ({
    header: `${header} en euros`,
    cell: (row: PortfolioRowShown) => eurosCell(of(row)),
  })),
];
