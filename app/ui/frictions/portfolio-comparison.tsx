import type { Limits } from '~/domain/frictions/portfolio';
import { compareLines, sumOfLines, type PortfolioLine } from '~/domain/frictions/portfolio-line';
import type { SelectionKind } from '~/domain/frictions/selection';
import { formatCount, formatMoney, formatPercent } from '~/wording/format';
import { formatValue, limitsSentence } from '~/wording/frictions-selection';
import { Section } from '../base/page-title';
import { Table } from '../base/table';
import { PortfolioTable } from './portfolio-table';

interface Compared {
  readonly number: number;
  readonly limits: Limits;
  readonly lines: readonly PortfolioLine[];
}

interface PortfolioComparisonProps {
  readonly kind: SelectionKind;
  readonly one: Compared;
  readonly other: Compared;
}

/** Two portfolios side by side: their limits, what they come to, what both choose and what one alone does. */
export function PortfolioComparison({ kind, one, other }: PortfolioComparisonProps) {
  const { both, onlyOne, onlyOther } = compareLines(one.lines, other.lines);
  const rows = [
    {
      id: 'limits',
      label: 'Limites',
      of: (it: Compared) => limitsSentence({ kind, ...it.limits }),
    },
    { id: 'forces', label: 'Imposées, écartées', of: forcesOf },
    {
      id: 'value',
      label: 'Valeur totale',
      of: (it: Compared) => formatValue(sumOfLines(it.lines).value),
    },
    {
      id: 'cents',
      label: 'Montant',
      of: (it: Compared) => formatMoney(sumOfLines(it.lines).cents),
    },
    {
      id: 'teams',
      label: 'Équipes',
      of: (it: Compared) => String(sumOfLines(it.lines).ids.length),
    },
    { id: 'share', label: 'Part des collectivités', of: shareOf },
  ];
  return (
    <>
      <Section title="Côte à côte">
        <Table
          caption={`Les portefeuilles nº ${one.number} et nº ${other.number}`}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'label',
              header: 'Ce qui est comparé',
              rowHeader: true,
              cell: ({ label }) => label,
            },
            { id: 'one', header: `Portefeuille nº ${one.number}`, cell: ({ of }) => of(one) },
            { id: 'other', header: `Portefeuille nº ${other.number}`, cell: ({ of }) => of(other) },
          ]}
        />
      </Section>
      <div className="rl-selection__sides">
        <Side number={one.number} lines={onlyOne} />
        <Side number={other.number} lines={onlyOther} />
      </div>
      <Section title={`Dans les deux (${both.length})`}>
        <PortfolioTable caption="Dans les deux" lines={both} />
      </Section>
    </>
  );
}

function Side({ number, lines }: { readonly number: number; readonly lines: Compared['lines'] }) {
  return (
    <Section title={`Seulement dans le nº ${number} (${lines.length})`}>
      {lines.length === 0 ? (
        <p>Aucune.</p>
      ) : (
        <ul>
          {lines.map(({ id, title, organisation, value, cents }) => (
            <li key={id}>
              <a href={`/tri/${id}`}>{title}</a>, {organisation}&nbsp;: valeur {formatValue(value)},{' '}
              {formatMoney(cents)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function forcesOf({ limits }: Compared): string {
  const { forcedIn, forcedOut } = limits;
  if (forcedIn.length + forcedOut.length === 0) return 'Aucune';
  return `${formatCount(forcedIn.length, 'imposée', 'imposées')}, ${formatCount(forcedOut.length, 'écartée', 'écartées')}`;
}

function shareOf({ lines }: Compared): string {
  const { ids, collectivites } = sumOfLines(lines);
  return ids.length === 0 ? 'Aucune' : formatPercent(collectivites / ids.length);
}
