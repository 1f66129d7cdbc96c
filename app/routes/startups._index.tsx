import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Cursor } from '~/domain/shared/cursor';
import { EVERY_INCUBATOR, queryOfStartups, readStartupFilters } from '~/domain/startups/filters';
import { contextOf } from '~/http/context.server';
import { feedLink } from '~/http/feed-link';
import { readStartups } from '~/services/startups/readStartups.server';
import { ButtonLink } from '~/ui/base/buttons';
import { Select } from '~/ui/base/choice-fields';
import { CsvLink } from '~/ui/base/csv-link';
import { CursorPages } from '~/ui/base/cursor-pages';
import { NamedFilter } from '~/ui/base/filter-form';
import { EmptyState } from '~/ui/base/messages';
import { PageTitle } from '~/ui/base/page-title';
import { SearchForm } from '~/ui/base/search-form';
import { feedOfStartups } from '~/ui/startups/startup-feed';
import { StartupTable } from '~/ui/startups/startup-table';
import { formatCount } from '~/wording/format';
import { PortfolioShown } from '~/ui/startups/portfolio-shown';
import { PHASE_LABELS } from '~/wording/startups';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: 'Start-ups – Relais' },
  ...(data ? [feedLink('Start-ups', feedOfStartups(data.filters))] : []),
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const { searchParams } = new URL(request.url);
  const filters = readStartupFilters(searchParams);
  return { ...(await readStartups(ctx, filters)), today: ctx.today };
}

export default function Startups() {
  const list = useLoaderData<typeof loader>();
  const { startups, total, before, after, counts, territories, mayOpen, filters, today } = list;
  const hrefFor = (cursor: Cursor | null) => `/startups?${queryOfStartups(filters, cursor)}`;
  return (
    <>
      <PageTitle
        title="Start-ups"
        lede="Une petite équipe, un budget et six mois pour mettre un service entre les mains de ses usagers, jusqu’à ce que son porteur le reprenne."
        actions={<ButtonLink href="/startups/frise">Voir la frise</ButtonLink>}
      />
      <SearchForm action="/startups" label="Chercher une start-up" defaultValue={filters.q}>
        <Select
          name="phase"
          label="Phase"
          required
          emptyLabel="Toutes"
          defaultValue={filters.phase ?? ''}
          options={counts.map(({ phase, count }) => ({
            value: phase,
            label: `${PHASE_LABELS[phase]} (${count})`,
          }))}
        />
        <NamedFilter
          name="territoire"
          label="Territoire"
          choices={territories}
          chosen={filters.territory}
        />
        {list.incubators.length < 2 ? null : (
          <Select
            name="incubateur"
            label="Incubateur"
            required
            defaultValue={filters.incubator || EVERY_INCUBATOR}
            options={[
              { value: EVERY_INCUBATOR, label: 'Tous' },
              ...list.incubators.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
        )}
      </SearchForm>
      <PortfolioShown incubators={list.incubators} filters={filters} />
      {total === 0 ? (
        <EmptyState
          title="Aucune start-up ici"
          action={{
            href: `/startups?incubateur=${EVERY_INCUBATOR}`,
            label: 'Voir toutes les start-ups',
          }}
        >
          <p>Une start-up s’ouvre quand une friction est choisie et qu’un sponsor s’engage.</p>
        </EmptyState>
      ) : (
        <>
          <p>{formatCount(total, 'start-up', 'start-ups')}</p>
          <StartupTable startups={startups} today={today} />
          <CsvLink
            href={`/startups.csv?${queryOfStartups(filters, null)}`}
            feed={feedOfStartups(filters)}
          />
        </>
      )}
      <CursorPages
        label="Pages de la liste"
        head={before && hrefFor(null)}
        before={before && hrefFor(before)}
        after={after && hrefFor(after)}
      />
      {mayOpen ? (
        <p>
          Une start-up s’ouvre depuis une friction choisie :{' '}
          <ButtonLink href="/tri">Aller au tri</ButtonLink>
        </p>
      ) : null}
    </>
  );
}
