import type { Day } from '~/domain/shared/day';
import { formatMoney } from '~/wording/format';
import { Table } from '../base/table';
import { Money } from '../base/values';
import { ChartFrame, Drawing, Hatching, usePatternId } from './chart-frame';
import { at, valueScale } from './scale';

interface MonthBarsProps {
  /** The sentence that says what they show. */
  readonly title: string;
  readonly months: readonly {
    readonly startsOn: Day;
    readonly orderedCents: number;
    readonly paidCents: number;
  }[];
}

const ROW = 54;
const BAR = 14;
const month = new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' });

function monthName(startsOn: Day): string {
  return month.format(new Date(`${startsOn}T00:00:00Z`));
}

/** What was ordered and paid month by month: two bars a month, hatched and full, each with its sum. */
export function MonthBars({ title, months }: MonthBarsProps) {
  const hatching = usePatternId();
  const most = Math.max(1, ...months.flatMap((each) => [each.orderedCents, each.paidCents]));
  const x = valueScale(most);
  return (
    <ChartFrame
      title={title}
      table={
        <Table
          caption="Mois par mois"
          captionHidden
          compact
          rows={months}
          rowKey={({ startsOn }) => startsOn}
          columns={[
            {
              id: 'month',
              header: 'Mois',
              rowHeader: true,
              cell: ({ startsOn }) => monthName(startsOn),
            },
            {
              id: 'ordered',
              header: 'Commandé',
              numeric: true,
              cell: (row) => <Money cents={row.orderedCents} />,
            },
            {
              id: 'paid',
              header: 'Payé',
              numeric: true,
              cell: (row) => <Money cents={row.paidCents} />,
            },
          ]}
        />
      }
    >
      <Drawing
        height={ROW * months.length}
        title={title}
        description={months
          .map(
            (each) =>
              `${monthName(each.startsOn)}\u00a0: ${formatMoney(each.orderedCents)} commandés, ${formatMoney(each.paidCents)} payés`,
          )
          .join('. ')}
      >
        <Hatching id={hatching} gap={5} />
        {months.map(({ startsOn, orderedCents, paidCents }, index) => {
          const top = ROW * index;
          return (
            <g key={startsOn}>
              <text x="0" y={top + 13}>
                {`${monthName(startsOn)}\u00a0: ${formatMoney(Math.max(0, orderedCents))} commandés, ${formatMoney(Math.max(0, paidCents))} payés`}
              </text>
              <rect
                fill={`url(#${hatching})`}
                x="0"
                y={top + 20}
                width={at(x(Math.max(0, orderedCents)))}
                height={BAR}
              />
              <rect
                className="rl-bar-edge"
                x="0"
                y={top + 20}
                width={at(x(Math.max(0, orderedCents)))}
                height={BAR}
              />
              <rect
                className="rl-bar-paid"
                x="0"
                y={top + 20 + BAR}
                width={at(x(Math.max(0, paidCents)))}
                height={BAR}
              />
            </g>
          );
        })}
      </Drawing>
    </ChartFrame>
  );
}
