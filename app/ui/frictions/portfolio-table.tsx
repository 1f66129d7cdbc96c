import type { PortfolioLine } from '~/domain/frictions/portfolio-line';
import { formatMoney, formatNumber } from '~/wording/format';
import { formatValue } from '~/wording/frictions-selection';
import { formatMean } from '~/wording/frictions-workbench';
import { EmptyState } from '../base/messages';
import { Table, type Column } from '../base/table';
import { Money } from '../base/values';

/** What a candidate is judged on, in the columns of a table. */
const FACTS: readonly Column<PortfolioLine>[] = [
  {
    id: 'friction',
    header: 'Friction',
    rowHeader: true,
    cell: ({ id, title, organisation }) => (
      <>
        <a href={`/tri/${id}`}>{title}</a>
        <span className="rl-selection__who">{organisation}</span>
      </>
    ),
  },
  {
    id: 'value',
    header: 'Valeur',
    numeric: true,
    cell: ({ value }) => <strong>{formatValue(value)}</strong>,
  },
  {
    id: 'score',
    header: 'Notes',
    numeric: true,
    cell: ({ score }) => (score === null ? 'attendues' : `${formatMean(score)} / 4`),
  },
  { id: 'weight', header: 'Poids par an', numeric: true, cell: (line) => weightOf(line) },
  {
    id: 'inhabitants',
    header: 'Habitants',
    numeric: true,
    cell: ({ inhabitants }) => (inhabitants === null ? 'inconnu' : formatNumber(inhabitants)),
  },
  { id: 'cents', header: 'Montant', numeric: true, cell: ({ cents }) => <Money cents={cents} /> },
];

/** The weight of a line: hours, or euros, or that it is not known. */
export function weightOf({ hours, lostCents }: Pick<PortfolioLine, 'hours' | 'lostCents'>): string {
  if (hours !== null) return `${formatNumber(Math.round(hours))}\u00a0h`;
  return lostCents === null ? 'inconnu' : formatMoney(lostCents);
}

interface PortfolioTableProps {
  readonly caption: string;
  readonly lines: readonly PortfolioLine[];
  readonly empty?: string | undefined;
}

/** Lines of a portfolio to read. */
export function PortfolioTable({ caption, lines, empty = 'Aucune.' }: PortfolioTableProps) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ id }) => String(id)}
      columns={FACTS}
      empty={<p>{empty}</p>}
    />
  );
}

interface CandidateTableProps {
  readonly lines: readonly PortfolioLine[];
  /** Those of the portfolio that is shown; null while there is none. */
  readonly chosen: ReadonlySet<number> | null;
  readonly forcedIn: readonly number[];
  readonly forcedOut: readonly number[];
}

/** Every candidate, with what the portfolio does with it and what people impose. */
export function CandidateTable({ lines, chosen, forcedIn, forcedOut }: CandidateTableProps) {
  const [name, ...facts] = FACTS;
  if (name === undefined) return null;
  return (
    <Table
      caption="Les candidates, de la plus grande valeur à la plus petite"
      captionHidden
      rows={lines}
      rowKey={({ id }) => String(id)}
      empty={
        <EmptyState title="Aucune candidate">
          Toute friction qualifiée est candidate&nbsp;: elle apparaîtra ici dès sa qualification.
        </EmptyState>
      }
      columns={[
        name,
        ...(chosen === null
          ? []
          : [
              {
                id: 'chosen',
                header: 'Portefeuille',
                cell: ({ id }: PortfolioLine) =>
                  chosen.has(id) ? <strong>Choisie</strong> : <span>Non</span>,
              },
            ]),
        ...facts,
        {
          id: 'in',
          header: 'Imposer',
          cell: ({ id, title }) => (
            <Tick
              name="forcedIn"
              id={id}
              ticked={forcedIn}
              label={`Imposer «\u00a0${title}\u00a0»`}
            />
          ),
        },
        {
          id: 'out',
          header: 'Écarter',
          cell: ({ id, title }) => (
            <Tick
              name="forcedOut"
              id={id}
              ticked={forcedOut}
              label={`Écarter «\u00a0${title}\u00a0»`}
            />
          ),
        },
      ]}
    />
  );
}

interface TickProps {
  readonly name: string;
  readonly id: number;
  readonly ticked: readonly number[];
  readonly label: string;
}

function Tick({ name, id, ticked, label }: TickProps) {
  return (
    <input
      className="rl-tick"
      type="checkbox"
      name={name}
      value={id}
      aria-label={label}
      defaultChecked={ticked.includes(id)}
    />
  );
}
