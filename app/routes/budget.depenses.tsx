import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound, requireStaff } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { yearParam } from '~/http/portfolio-filter';
import { readNetwork } from '~/services/budget/readNetwork.server';
import { Button } from '~/ui/base/buttons';
import { CsvLink } from '~/ui/base/csv-link';
import { SubNav } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { accountPages } from '~/ui/budget/account-pages';
import { NetworkTable } from '~/ui/budget/network-table';
import { YearSelect } from '~/ui/budget/portfolio-filters';

export const meta: MetaFunction = () => [{ title: 'Dépenses du réseau – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { searchParams } = new URL(request.url);
  const year = yearParam(searchParams);
  const view = (await readNetwork(contextOf(context), year)) ?? notFound();
  return { ...view, year, query: searchParams.toString() };
}

/** The network's budget table: a year (or all of them) by activity and resource. */
export default function NetworkBudget() {
  const { cells, grid, years, year, query } = useLoaderData<typeof loader>();
  const when = year === null ? 'toutes années' : String(year);
  return (
    <>
      <PageTitle
        title="Dépenses du réseau"
        lede="Par année, activité et ressource, comme le réseau les rassemble&nbsp;: rien n’est à ressaisir."
      />
      <SubNav label="Pages du budget" items={accountPages('/budget/depenses')} />
      <form
        method="get"
        action="/budget/depenses"
        className="field-row"
        aria-label="Choisir l’année"
      >
        <YearSelect years={years} year={year} />
        <Button variant="secondary">Montrer</Button>
      </form>
      <Section title={`Commandé, ${when}`}>
        <NetworkTable caption={`Commandé, ${when}`} step="ordered" cells={cells} grid={grid} />
      </Section>
      <Section title={`Payé, ${when}`}>
        <NetworkTable caption={`Payé, ${when}`} step="paid" cells={cells} grid={grid} />
        <CsvLink href={query === '' ? '/budget/depenses.csv' : `/budget/depenses.csv?${query}`} />
      </Section>
    </>
  );
}
