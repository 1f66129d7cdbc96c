import { scaleLinear } from 'd3-scale';
import { formatMoney, formatPercent } from '~/wording/format';

interface BudgetBarProps {
  readonly grantedCents: number;
  readonly orderedCents: number;
  readonly certifiedCents: number;
  readonly paidCents: number;
}

/** The sentence above the bar: what is left to order, and how much of the money that is. */
export function budgetSentence({ grantedCents, orderedCents }: Pick<BudgetBarProps, 'grantedCents' | 'orderedCents'>): string {
  if (grantedCents === 0) return 'Aucune enveloppe n’est encore accordée';
  const left = grantedCents - orderedCents;
  return `Il reste ${formatMoney(left)} à commander, soit ${formatPercent(left / grantedCents)} de ce qui est accordé`;
}

/** One bar: paid within certified within ordered within granted, each with its figure beside it. */
export function BudgetBar(props: BudgetBarProps) {
  const { grantedCents, orderedCents, certifiedCents, paidCents } = props;
  const parts = [
    { label: 'Payé', cents: paidCents, className: 'fill-paid' },
    { label: 'Service fait', cents: certifiedCents, className: 'fill-certified' },
    { label: 'Commandé', cents: orderedCents, className: 'fill-ordered' },
    { label: 'Accordé', cents: grantedCents, className: 'track' },
  ];
  return (
    <figure className="chart">
      <figcaption>{budgetSentence(props)}</figcaption>
      <Bars parts={parts} granted={grantedCents} width={960} className="wide" />
      <Bars parts={parts} granted={grantedCents} width={340} className="narrow" />
    </figure>
  );
}

interface Part {
  readonly label: string;
  readonly cents: number;
  readonly className: string;
}

function Bars({ parts, granted, width, className }: { readonly parts: readonly Part[]; readonly granted: number; readonly width: number; readonly className: string }) {
  const x = scaleLinear([0, Math.max(granted, 1)], [0, width]);
  const described = parts.map(({ label, cents }) => `${label} : ${formatMoney(cents)}`).join(', ');
  return (
    <svg className={className} viewBox={`0 0 ${width} ${22 * parts.length + 30}`} role="img" aria-label={described}>
      {[...parts].reverse().map((part) => (
        <rect key={part.label} className={part.className} x="0" y="0" width={x(part.cents)} height="22" />
      ))}
      {parts.map((part, index) => (
        <g key={part.label} transform={`translate(0 ${34 + index * 22})`}>
          <rect className={part.className} x="0.5" y="0" width="11" height="11" />
          <text x="20" y="10">
            {part.label}
          </text>
          <text x={width < 500 ? width : 220} y="10" textAnchor="end">
            {formatMoney(part.cents)}
          </text>
        </g>
      ))}
    </svg>
  );
}
