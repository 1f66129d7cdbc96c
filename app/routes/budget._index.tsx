import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound, requireStaff } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { pageParam } from '~/http/page-param.server';
import { portfolioFilter } from '~/http/portfolio-filter';
import { readPortfolioPage } from '~/services/budget/readPortfolioPage.server';
import { CsvLink } from '~/ui/base/csv-link';
import { Pagination, SubNav } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { accountPages } from '~/ui/budget/account-pages';
import { BalanceBar } from '~/ui/budget/balance-bar';
import { PortfolioFilters } from '~/ui/budget/portfolio-filters';
import { PortfolioTable } from '~/ui/budget/portfolio-table';
import { YearTable } from '~/ui/budget/year-table';

export const meta: MetaFunction = () => [{ title: 'Budget du portefeuille – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const { searchParams } = new URL(request.url);
  const filter = portfolioFilter(searchParams);
  const page = pageParam(searchParams);
  const view = (await readPortfolioPage(contextOf(context), filter, page)) ?? notFound();
  searchParams.delete('page');
  return { ...view, filter, page, query: searchParams.toString() };
}

/** The money of the whole portfolio for staff: by incubator, funder and year. */
export default function Portfolio() {
  const { balance, years, lines, choices, filter, page, pageCount, query } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title="Budget du portefeuille" />
      <SubNav label="Pages du budget" items={accountPages('/budget')} />
      <PortfolioFilters choices={choices} filter={filter} />
      <Section title="Ensemble">
        <BalanceBar balance={balance} />
        <YearTable years={years} />
      </Section>
      <Section title="Par incubateur, financeur et année">
        <PortfolioTable lines={lines} />
        <CsvLink href={query === '' ? '/budget.csv' : `/budget.csv?${query}`} />
        <Pagination page={page} pageCount={pageCount} hrefFor={(to) => hrefOfPage(query, to)} />
      </Section>
    </>
  );
}

function hrefOfPage(query: string, page: number): string {
  const params = new URLSearchParams(query);
  if (page > 1) params.set('page', String(page));
  const asked = params.toString();
  return asked === '' ? '/budget' : `/budget?${asked}`;
}
