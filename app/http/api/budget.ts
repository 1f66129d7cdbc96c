import { z } from 'zod';
import { FORECAST_STATES } from '~/domain/budget/forecast';
import { FUNDINGS } from '~/domain/budget/funding';
import { LEDGER_KINDS } from '~/domain/budget/ledger';
import { API_PARAMETERS, API_SUMMARIES } from '~/wording/open-data-api';
import type { ApiRoute } from './api-route';

const cents = z.int();
const day = z.iso.date();

const steps = {
  orderedCents: cents,
  certifiedCents: cents,
  invoicedCents: cents,
  paidCents: cents,
};
const balance = z.strictObject({
  ...{ grantedCents: cents, payableCents: cents, ...steps },
  ...{ leftCents: cents, leftToPayCents: cents, lapsedCents: cents, lapsedToPayCents: cents },
});

/** What `/api/v1/startups/{slug}/budget` answers. */
export const budgetAnswer = z.strictObject({
  startup: z.string(),
  asOf: day,
  totals: balance,
  years: z.array(
    z.strictObject({
      year: z.int(),
      ...{ grantedCents: cents, payableCents: cents, carriedCents: cents },
      ...{ payableCarriedCents: cents, ...steps, leftCents: cents, leftToPayCents: cents },
      lapsedCents: cents,
      isOver: z.boolean(),
    }),
  ),
  envelopes: z.array(
    z.strictObject({
      id: z.int(),
      funder: z.string().nullable(),
      funding: z.enum(FUNDINGS),
      year: z.int(),
      startsOn: day,
      endsOn: day,
      otherHalf: z.strictObject({ expected: cents, brought: cents }).nullable(),
      totals: balance,
    }),
  ),
  forecast: z.strictObject({
    state: z.enum(FORECAST_STATES),
    orderBefore: day.nullable(),
    runwayOn: day.nullable(),
    fundedUntil: day.nullable(),
    teamMonthlyCents: cents,
  }),
  /** Null for whoever is not a party: suppliers and labels are theirs. */
  orders: z
    .array(
      z.strictObject({
        id: z.int(),
        label: z.string(),
        supplier: z.string(),
        activity: z.string().nullable(),
        resource: z.string().nullable(),
        envelopeId: z.int(),
        totals: z.strictObject(steps),
        lines: z.array(
          z.strictObject({
            id: z.int(),
            kind: z.enum(LEDGER_KINDS),
            amountCents: cents,
            happenedOn: day,
            reversesId: z.int().nullable(),
            invoiceNumber: z.string().nullable(),
            invoiceId: z.int().nullable(),
          }),
        ),
      }),
    )
    .nullable(),
});

/** A startup's money. */
export const BUDGET_ROUTE: ApiRoute = {
  path: '/api/v1/startups/{slug}/budget',
  summary: API_SUMMARIES.budget,
  parameters: [{ name: 'slug', description: API_PARAMETERS.startup }],
  answer: budgetAnswer,
};
