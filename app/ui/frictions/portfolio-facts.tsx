import type { Limits, Portfolio } from '~/domain/frictions/portfolio';
import { sumOfLines, type PortfolioLine } from '~/domain/frictions/portfolio-line';
import { formatMoney, formatPercent } from '~/wording/format';
import { costSentence, formatValue, LIMIT_LABELS } from '~/wording/frictions-selection';
import { Figure, FigureRow } from '../base/figures';
import { Table } from '../base/table';

interface FiguresProps {
  readonly lines: readonly PortfolioLine[];
  readonly limits: Pick<Limits, 'budgetCents' | 'teams' | 'collectiviteShare'>;
}

/** What a portfolio comes to, each figure beside its limit. */
export function PortfolioFigures({ lines, limits }: FiguresProps) {
  const { ids, value, cents, collectivites } = sumOfLines(lines);
  return (
    <FigureRow>
      <Figure value={formatValue(value)} label="Valeur totale" />
      <Figure
        value={formatMoney(cents)}
        label="Montant"
        note={`Sur ${formatMoney(limits.budgetCents)}`}
      />
      <Figure value={ids.length} label="Équipes" note={`Sur ${limits.teams}`} />
      <Figure
        value={ids.length === 0 ? 'aucune' : formatPercent(collectivites / ids.length)}
        label="Part des collectivités"
        note={
          limits.collectiviteShare === 0
            ? 'Sans minimum'
            : `Au moins ${formatPercent(limits.collectiviteShare / 100)}`
        }
      />
    </FigureRow>
  );
}

interface CostsProps {
  readonly costs: Portfolio['costs'];
  readonly lines: readonly PortfolioLine[];
}

/** What each limit costs: how much more one would have without it, and what would change. */
export function LimitCosts({ costs, lines }: CostsProps) {
  return (
    <Table
      caption="Ce que coûte chaque limite"
      captionHidden
      rows={costs}
      rowKey={({ limit }) => limit}
      columns={[
        {
          id: 'limit',
          header: 'Limite',
          rowHeader: true,
          cell: ({ limit }) => LIMIT_LABELS[limit],
        },
        {
          id: 'cost',
          header: 'Ce qu’elle coûte',
          cell: (cost) => costSentence(cost.limit, cost.gain, cost.gain === null ? 0 : cost.cents),
        },
        {
          id: 'entering',
          header: 'Entreraient sans elle',
          cell: (cost) =>
            cost.gain ? <Titles ids={cost.entering} lines={lines} /> : 'Rien ne changerait',
        },
        {
          id: 'leaving',
          header: 'Sortiraient',
          cell: (cost) => (cost.gain ? <Titles ids={cost.leaving} lines={lines} /> : 'Rien'),
        },
      ]}
    />
  );
}

interface TitlesProps {
  readonly ids: readonly number[];
  readonly lines: readonly PortfolioLine[];
}

/** Beyond this a list of titles is no explanation any more. */
const MOST_TITLES = 5;

function Titles({ ids, lines }: TitlesProps) {
  if (ids.length === 0) return <>Aucune</>;
  const shown = ids.slice(0, MOST_TITLES);
  return (
    <ul className="rl-plain">
      {shown.map((id) => (
        <li key={id}>
          <a href={`/frictions/${id}`}>{lines.find((line) => line.id === id)?.title}</a>
        </li>
      ))}
      {ids.length > shown.length ? <li>et {ids.length - shown.length} de plus</li> : null}
    </ul>
  );
}
