import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { notFound, requireActor } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readBudget } from '~/services/budget/readBudget.server';
import { CsvLink } from '~/ui/base/csv-link';
import { Section } from '~/ui/base/page-title';
import { BalanceBar } from '~/ui/budget/balance-bar';
import { BudgetAlerts } from '~/ui/budget/budget-alerts';
import { CarryOverTable } from '~/ui/budget/carry-over-list';
import { EditionLinks } from '~/ui/budget/edition-links';
import { EnvelopeTable } from '~/ui/budget/envelope-table';
import { ForecastPanel } from '~/ui/budget/forecast-panel';
import { LedgerForms } from '~/ui/budget/ledger-forms';
import { LedgerTable } from '~/ui/budget/ledger-table';
import { YearTable } from '~/ui/budget/year-table';
import { de } from '~/wording/elision';
import { writeLine } from './write.server';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Budget ${de(data?.startupName ?? 'la start-up')} – Relais` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const budget = await readBudget(ctx, params.slug ?? '');
  if (!budget) return notFound();
  return { ...budget, slug: params.slug ?? '', today: ctx.today, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  return writeLine(request, context, params.slug ?? '');
}

/** The money of a startup: one bar and what to do about it, the envelopes year by year, and for the parties the ledger. */
export default function BudgetPage() {
  const { balance, years, envelopes, orders, may, forecast, slug, today, formKey, ...rest } =
    useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>()?.form;
  const carryOvers = envelopes.flatMap(({ funderName, carryOvers: decided }) =>
    decided.map((each) => ({ ...each, funderName })),
  );
  return (
    <>
      <Section title="Budget">
        <BudgetAlerts {...{ slug, envelopes, today }} mayCarryOver={may.keepEnvelopes} />
        <BalanceBar balance={balance} />
        <ForecastPanel forecast={forecast} />
      </Section>
      <Section title="Enveloppes">
        <EnvelopeTable envelopes={envelopes} total={balance} />
        {may.keepEnvelopes ? (
          <p className="no-print">
            <a href={`/startups/${slug}/budget/enveloppes`}>
              Ajouter une enveloppe ou décider un report
            </a>
          </p>
        ) : null}
      </Section>
      {years.length === 0 ? null : (
        <Section title="Année par année">
          <p>
            Les plafonds sont annuels. Ce qu’une année laisse tombe au 31&nbsp;décembre, sauf
            décision de report.
          </p>
          <YearTable years={years} />
        </Section>
      )}
      {carryOvers.length === 0 ? null : (
        <Section title="Reports décidés">
          <CarryOverTable rows={carryOvers} />
        </Section>
      )}
      <EditionLinks slug={slug} editions={rest.editions} />
      {orders === null ? null : (
        <Section title="Registre des dépenses">
          {orders.length === 0 ? (
            <p>
              Rien n’est encore commandé. Chaque commande, service fait, facture et paiement
              s’inscrira ici.
            </p>
          ) : (
            <>
              <LedgerTable orders={orders} />
              <CsvLink href={`/startups/${slug}/budget.csv`} />
            </>
          )}
          <LedgerForms {...{ formKey, today, may, orders, envelopes, posted }} grid={rest.grid} />
        </Section>
      )}
    </>
  );
}
