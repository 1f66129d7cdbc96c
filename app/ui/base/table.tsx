import { useId, type ReactNode } from 'react';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures: set to the right, under each other. */
  readonly numeric?: boolean | undefined;
  /** The column that names the row (one per table). */
  readonly rowHeader?: boolean | undefined;
}

interface TableProps<Row> {
  readonly caption: ReactNode;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Said instead of the table when there is no row. */
  readonly empty?: ReactNode;
  /** The caption is read out but not shown (when a title just above says it). */
  readonly captionHidden?: boolean | undefined;
  /** Few short columns: stays a table however narrow its place. */
  readonly compact?: boolean | undefined;
  /** Many columns of figures: smaller, and scrolled sideways within its place rather than wider than the page. */
  readonly wide?: boolean | undefined;
  /** Cells of a closing line (totals), by column id. */
  readonly foot?: Readonly<Record<string, ReactNode>> | undefined;
}

/** A table that becomes a list of cards on a narrow screen, each cell keeping its header. Headers stay in view on long ones. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  empty,
  captionHidden = false,
  compact = false,
  wide = false,
  foot,
}: TableProps<Row>) {
  const captionId = useId();
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div
      className={`fr-table${compact ? ' rl-table--compact' : ''}${wide ? ' rl-table--wide' : ''}`}
      {...(wide ? { role: 'region', tabIndex: 0, 'aria-labelledby': captionId } : {})}
    >
      <table>
        <caption
          id={wide ? captionId : undefined}
          className={captionHidden ? 'fr-sr-only' : undefined}
        >
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.numeric ? 'rl-numeric' : undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} content={column.cell(row)} />
              ))}
            </tr>
          ))}
        </tbody>
        {foot ? (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <Cell key={column.id} column={column} content={foot[column.id]} />
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

interface CellProps {
  readonly column: Pick<Column<never>, 'header' | 'numeric' | 'rowHeader'>;
  readonly content: ReactNode;
}

function Cell({ column, content }: CellProps) {
  const className = column.numeric ? 'rl-numeric' : undefined;
  if (column.rowHeader) {
    return (
      <th scope="row" className={className} data-label={column.header}>
        {content}
      </th>
    );
  }
  return (
    <td className={className} data-label={column.header}>
      {content}
    </td>
  );
}
