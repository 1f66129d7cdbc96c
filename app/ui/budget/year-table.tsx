import type { YearFigures } from '~/domain/budget/statement';
import { Table } from '../base/table';
import { Money } from '../base/values';

const FIGURES: readonly { id: string; header: string; of: (year: YearFigures) => number | null }[] =
  [
    { id: 'granted', header: 'À commander (AE)', of: (year) => year.granted },
    { id: 'carried', header: 'Reporté', of: (year) => year.carried },
    { id: 'ordered', header: 'Commandé', of: (year) => year.ordered },
    { id: 'certified', header: 'Service fait', of: (year) => year.certified },
    { id: 'invoiced', header: 'Facturé', of: (year) => year.invoiced },
    { id: 'paid', header: 'Payé', of: (year) => year.paid },
    { id: 'left', header: 'Reste à commander', of: (year) => (year.isOver ? null : year.left) },
    {
      id: 'toPay',
      header: 'Reste à payer (CP)',
      of: (year) => (year.isOver ? null : year.leftToPay),
    },
    {
      id: 'lapsed',
      header: 'Tombé',
      of: (year) => (year.isOver || year.lapsed > 0 ? year.lapsed : null),
    },
  ];

/** Ceilings and steps year by year: what is left of a past year or of an envelope that is over has lapsed, unless it was carried over. */
export function YearTable({ years }: { readonly years: readonly YearFigures[] }) {
  return (
    <Table
      caption="Année par année"
      captionHidden
      wide
      rows={years}
      rowKey={({ year }) => String(year)}
      columns={[
        { id: 'year', header: 'Année', rowHeader: true, cell: ({ year }) => year },
        ...FIGURES.map(({ id, header, of }) => ({
          id,
          header,
          numeric: true,
          cell: (row: YearFigures) => {
            const cents = of(row);
            return cents === null ? <span className="text-soft">–</span> : <Money cents={cents} />;
          },
        })),
      ]}
    />
  );
}
