import type { Balance, Steps } from '~/domain/budget/balance';
import type { Forecast } from '~/domain/budget/forecast';
import type { YearFigures } from '~/domain/budget/statement';
import type { Day } from '~/domain/shared/day';
import type { EnvelopeRow } from './envelope-table';
import type { LedgerOrder } from './ledger-table';

interface Rendered {
  readonly balance: Balance;
  readonly years: readonly YearFigures[];
  readonly forecast: Forecast;
  readonly envelopes: readonly EnvelopeRow[];
  readonly orders: readonly LedgerOrder[] | null;
}

const stepsOf = ({ ordered, certified, invoiced, paid }: Steps) => ({
  orderedCents: ordered,
  certifiedCents: certified,
  invoicedCents: invoiced,
  paidCents: paid,
});

const balanceOf = (balance: Balance) => ({
  grantedCents: balance.granted,
  payableCents: balance.payable,
  ...stepsOf(balance),
  leftCents: balance.left,
  leftToPayCents: balance.leftToPay,
  lapsedCents: balance.lapsed,
  lapsedToPayCents: balance.lapsedToPay,
});

/** A budget as the API says it: cents, Paris days, codes in English; `orders` is null for whoever may not read them. */
export function budgetRendition(slug: string, asOf: Day, budget: Rendered) {
  const { forecast } = budget;
  return {
    startup: slug,
    asOf,
    totals: balanceOf(budget.balance),
    years: budget.years.map((year) => ({
      year: year.year,
      grantedCents: year.granted,
      payableCents: year.payable,
      carriedCents: year.carried,
      payableCarriedCents: year.payableCarried,
      ...stepsOf(year),
      leftCents: year.left,
      leftToPayCents: year.leftToPay,
      lapsedCents: year.lapsed,
      isOver: year.isOver,
    })),
    envelopes: budget.envelopes.map((envelope) => ({
      id: envelope.id,
      funder: envelope.funderSlug ?? null,
      funding: envelope.funding,
      year: envelope.year,
      startsOn: envelope.startsOn,
      endsOn: envelope.endsOn,
      otherHalf: envelope.otherHalf,
      totals: balanceOf(envelope.balance),
    })),
    forecast: {
      state: forecast.state,
      orderBefore: forecast.orderBefore,
      runwayOn: forecast.runwayOn,
      fundedUntil: forecast.fundedUntil,
      teamMonthlyCents: forecast.teamMonthlyCents,
    },
    orders:
      budget.orders?.map(({ id, label, supplier, activity, resource, envelopeId, ...order }) => ({
        ...{ id, label, supplier, activity, resource, envelopeId },
        totals: stepsOf(order.steps),
        lines: order.lines.map((line) => ({
          id: line.id,
          kind: line.kind,
          amountCents: line.amountCents,
          happenedOn: line.happenedOn,
          reversesId: line.reversesId,
          invoiceNumber: line.invoiceNumber,
          invoiceId: line.invoiceId,
        })),
      })) ?? null,
  };
}
