import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FRICTION_THEMES } from '~/domain/frictions/friction';
import {
  portfolioQuery,
  readPortfolioFilters,
  type PortfolioFilters,
} from '~/domain/startups/portfolio';
import { contextOf } from '~/http/context.server';
import { readPortfolioPicture } from '~/services/startups/readPortfolioPicture.server';
import { Button, ButtonGroup, ButtonLink } from '~/ui/base/buttons';
import { Select } from '~/ui/base/choice-fields';
import { CsvLink } from '~/ui/base/csv-link';
import { CursorPages } from '~/ui/base/cursor-pages';
import { EmptyState } from '~/ui/base/messages';
import { PageTitle, Section } from '~/ui/base/page-title';
import { PortfolioLines } from '~/ui/charts/portfolio-lines';
import { PortfolioOverTime } from '~/ui/charts/portfolio-over-time';
import { PhaseLengths } from '~/ui/startups/phase-lengths';
import { formatCount } from '~/wording/format';
import { THEME_LABELS } from '~/wording/frictions';

export const handle = { forVisitors: true };

export const meta: MetaFunction = () => [{ title: 'Frise des start-ups – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const filters = readPortfolioFilters(new URL(request.url).searchParams);
  return { ...(await readPortfolioPicture(ctx, filters)), filters, today: ctx.today };
}

export default function Portfolio() {
  const {
    startups,
    total,
    overTime,
    lengths,
    incubators,
    priorities,
    territories,
    before,
    after,
    filters,
    today,
  } = useLoaderData<typeof loader>();
  const hrefFor = (cursor: PortfolioFilters['cursor']) =>
    `/startups/frise?${portfolioQuery({ ...filters, cursor })}`;
  return (
    <>
      <PageTitle
        title="Frise des start-ups"
        lede="Chaque start-up sur le même axe de temps, phase par phase. Le trait orange marque la fin de ses six mois de construction."
        actions={<ButtonLink href="/startups">Voir la liste</ButtonLink>}
      />
      <form
        className="rl-search"
        method="get"
        action="/startups/frise"
        aria-label="Filtrer la frise"
      >
        <div className="rl-search__filters">
          <Select
            name="incubateur"
            label="Incubateur"
            required
            emptyLabel="Tous"
            defaultValue={filters.incubator}
            options={incubators.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <Select
            name="territoire"
            label="Territoire"
            required
            emptyLabel="Tous"
            defaultValue={filters.territory}
            options={territories.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <Select
            name="theme"
            label="Thème"
            required
            emptyLabel="Tous"
            defaultValue={filters.theme ?? ''}
            options={FRICTION_THEMES.map((theme) => ({ value: theme, label: THEME_LABELS[theme] }))}
          />
          {priorities.length === 0 ? null : (
            <Select
              name="priorite"
              label="Priorité du programme"
              required
              emptyLabel="Toutes"
              defaultValue={filters.priority === null ? '' : String(filters.priority)}
              options={priorities.map(({ number, title }) => ({
                value: String(number),
                label: `${number}. ${title}`,
              }))}
            />
          )}
          <ButtonGroup>
            <Button>Filtrer</Button>
          </ButtonGroup>
        </div>
      </form>
      {total === 0 ? (
        <EmptyState
          title="Aucune start-up ici"
          action={{ href: '/startups/frise', label: 'Voir toutes les start-ups' }}
        >
          <p>Une start-up s’ouvre quand une friction est choisie et qu’un sponsor s’engage.</p>
        </EmptyState>
      ) : (
        <>
          <PortfolioOverTime overTime={overTime} />
          <Section title="Une par une" aside={formatCount(total, 'start-up', 'start-ups')}>
            <PortfolioLines startups={startups} today={today} />
            <CursorPages
              label="Pages de la frise"
              head={filters.cursor === null ? null : hrefFor(null)}
              before={before === null ? null : hrefFor({ way: 'before', id: before })}
              after={after === null ? null : hrefFor({ way: 'after', id: after })}
            />
            <CsvLink href={`/startups/frise.csv?${portfolioQuery({ ...filters, cursor: null })}`} />
          </Section>
          <PhaseLengths {...lengths} />
        </>
      )}
    </>
  );
}
