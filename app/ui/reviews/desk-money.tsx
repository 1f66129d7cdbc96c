import type { Balance } from '~/domain/budget/balance';
import type { Day as CalendarDay } from '~/domain/shared/day';
import type { Phase } from '~/domain/startups/phase';
import { formatNumber } from '~/wording/format';
import { sumsTitle } from '~/wording/reviews-around';
import { PHASE_LABELS } from '~/wording/startups';
import { BudgetBar } from '../charts/budget-bar';
import { Table } from '../base/table';
import { Day, Money } from '../base/values';

export interface DeskStartup {
  readonly slug: string;
  readonly name: string;
  readonly phase: Phase;
  readonly organisationName: string;
  readonly balance: Balance;
  readonly milestonesReached: number;
  readonly lastReached: { readonly title: string; readonly on: CalendarDay } | null;
  readonly figure: { readonly name: string; readonly unit: string; readonly value: number } | null;
}

interface DeskMoneyProps {
  readonly total: Balance;
  readonly startups: readonly DeskStartup[];
}

/** What the money of the sponsor's organisation did: one bar for all of it, then each startup with the steps reached. */
export function DeskMoney({ total, startups }: DeskMoneyProps) {
  const sums = {
    grantedCents: total.granted,
    orderedCents: total.ordered,
    paidCents: total.paid,
  };
  return (
    <>
      {total.granted === 0 ? (
        <p>Votre organisation n’a pas encore accordé d’enveloppe.</p>
      ) : (
        <BudgetBar
          {...sums}
          title={sumsTitle(sums)}
          certifiedCents={total.certified}
          lapsedCents={total.lapsed}
        />
      )}
      <Table
        caption="Start-up par start-up"
        rows={startups}
        rowKey={({ slug }) => slug}
        columns={[
          {
            id: 'name',
            header: 'Start-up',
            rowHeader: true,
            cell: ({ slug, name }) => <a href={`/startups/${slug}`}>{name}</a>,
          },
          { id: 'phase', header: 'Phase', cell: ({ phase }) => PHASE_LABELS[phase] },
          {
            id: 'granted',
            header: 'Accordé',
            numeric: true,
            cell: ({ balance }) => <Money cents={balance.granted} />,
          },
          {
            id: 'ordered',
            header: 'Commandé',
            numeric: true,
            cell: ({ balance }) => <Money cents={balance.ordered} />,
          },
          {
            id: 'paid',
            header: 'Payé',
            numeric: true,
            cell: ({ balance }) => <Money cents={balance.paid} />,
          },
          {
            id: 'reached',
            header: 'Jalons atteints',
            numeric: true,
            cell: ({ milestonesReached }) => milestonesReached,
          },
          { id: 'last', header: 'Le dernier', cell: lastOf },
          { id: 'figure', header: 'Ce qui est mesuré', cell: figureOf },
        ]}
      />
    </>
  );
}

function lastOf({ lastReached }: DeskStartup) {
  if (lastReached === null) return '–';
  return (
    <>
      {lastReached.title}, le <Day day={lastReached.on} />
    </>
  );
}

function figureOf({ figure }: DeskStartup) {
  if (figure === null) return '–';
  return `${figure.name}\u00a0: ${formatNumber(figure.value)}\u00a0${figure.unit}`;
}
