import { formatMoney } from '~/wording/format';
import { Table } from '../base/table';
import { Money, Percent } from '../base/values';
import { ChartFrame, Drawing, Hatching, usePatternId } from './chart-frame';
import { at, valueScale } from './scale';

interface BudgetBarProps {
  readonly grantedCents: number;
  readonly orderedCents: number;
  readonly certifiedCents: number;
  readonly paidCents: number;
  /** What may not be ordered any more; left out, what is left is not told at all. */
  readonly lapsedCents?: number | undefined;
  /** The sentence above the bar. */
  readonly title: string;
}

interface Level {
  readonly id: string;
  readonly label: string;
  readonly cents: number;
}

const BAR = { top: 2, height: 34 };
const LABEL = 24;

/** One bar: paid within certified within ordered within granted, each named where it ends. */
export function BudgetBar({
  grantedCents,
  orderedCents,
  certifiedCents,
  paidCents,
  lapsedCents,
  title,
}: BudgetBarProps) {
  const close = usePatternId();
  const wide = usePatternId();
  const x = valueScale(grantedCents);
  const levels: readonly Level[] = [
    { id: 'ordered', label: 'commandé', cents: orderedCents },
    { id: 'certified', label: 'service fait', cents: certifiedCents },
    { id: 'paid', label: 'payé', cents: paidCents },
  ];
  const rows: readonly Level[] = [
    { id: 'granted', label: 'Accordé', cents: grantedCents },
    { id: 'ordered', label: 'Commandé', cents: orderedCents },
    { id: 'certified', label: 'Service fait', cents: certifiedCents },
    { id: 'paid', label: 'Payé', cents: paidCents },
    ...(lapsedCents === undefined
      ? []
      : [
          {
            ...{ id: 'left', label: 'Reste à commander' },
            cents: grantedCents - orderedCents - lapsedCents,
          },
        ]),
    ...(lapsedCents === undefined || lapsedCents === 0
      ? []
      : [{ id: 'lapsed', label: 'Ne se commande plus', cents: lapsedCents }]),
  ];
  return (
    <ChartFrame
      title={title}
      table={
        <Table
          caption="L’enveloppe et ce qui en est fait"
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { id: 'what', header: 'Étape', cell: ({ label }) => label, rowHeader: true },
            {
              id: 'sum',
              header: 'Somme',
              cell: ({ cents }) => <Money cents={cents} />,
              numeric: true,
            },
            {
              id: 'share',
              header: 'Part',
              cell: ({ cents }) =>
                grantedCents === 0 ? 'sans objet' : <Percent ratio={cents / grantedCents} />,
              numeric: true,
            },
          ]}
        />
      }
    >
      <Drawing
        height={BAR.top + BAR.height + LABEL * 4 + 4}
        title={title}
        description={rows
          .map(({ label, cents }) => `${label}\u00a0: ${formatMoney(cents)}`)
          .join(', ')}
      >
        <Hatching id={close} gap={5} />
        <Hatching id={wide} gap={11} />
        <rect className="rl-bar-granted" x="0" y={BAR.top} width="100%" height={BAR.height} />
        <rect
          fill={`url(#${wide})`}
          x="0"
          y={BAR.top}
          width={at(x(orderedCents))}
          height={BAR.height}
        />
        <rect
          fill={`url(#${close})`}
          x="0"
          y={BAR.top}
          width={at(x(certifiedCents))}
          height={BAR.height}
        />
        <rect
          className="rl-bar-paid"
          x="0"
          y={BAR.top}
          width={at(x(paidCents))}
          height={BAR.height}
        />
        <rect className="rl-bar-edge" x="0" y={BAR.top} width="100%" height={BAR.height} />
        {[{ id: 'granted', label: 'accordés', cents: grantedCents }, ...levels].map(
          (level, row) => (
            <line
              key={level.id}
              className="rl-leader"
              x1={at(x(level.cents))}
              x2={at(x(level.cents))}
              y1={BAR.top}
              y2={labelY(row) + 3}
            />
          ),
        )}
        <LevelLabel row={0} x={100} text={`${formatMoney(grantedCents)} accordés`} />
        {levels.map(({ id, label, cents }, index) => (
          <LevelLabel
            key={id}
            row={index + 1}
            x={x(cents)}
            text={`${formatMoney(cents)} ${label}`}
          />
        ))}
      </Drawing>
    </ChartFrame>
  );
}

function labelY(row: number): number {
  return BAR.top + BAR.height + LABEL * (row + 1) - 4;
}

/** The name of a level, beside the line that goes down from where it ends; levels further left go deeper. */
function LevelLabel({
  row,
  x,
  text,
}: {
  readonly row: number;
  readonly x: number;
  readonly text: string;
}) {
  const toTheLeft = x > 50;
  return (
    <text
      className={row === 1 ? 'rl-halo rl-strong' : 'rl-halo'}
      x={at(x)}
      dx={toTheLeft ? -6 : 6}
      y={labelY(row)}
      textAnchor={toTheLeft ? 'end' : 'start'}
    >
      {text}
    </text>
  );
}
