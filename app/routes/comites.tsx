import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readCalendarFilters, SCHEDULE_SLUGS, SCHEDULE_STATES } from '~/domain/reviews/schedule';
import { contextOf } from '~/http/context.server';
import { readCalendar } from '~/services/reviews/readCalendar.server';
import { CsvLink } from '~/ui/base/csv-link';
import { Pagination, SubNav } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { CalendarTable } from '~/ui/reviews/calendar-table';
import { LatestDecisions } from '~/ui/reviews/latest-decisions';
import { SCHEDULE_STATES as LABELS } from '~/wording/reviews-around';

export const handle = { forVisitors: true };

export const meta: MetaFunction = () => [{ title: 'Comités d’investissement – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const filters = readCalendarFilters(new URL(request.url).searchParams);
  return { ...(await readCalendar(ctx, filters)), filters, today: ctx.today };
}

/** The committees of all startups: which are to decide, late, planned or to plan, and what the last ones decided. */
export default function Calendar() {
  const { lines, pageCount, counts, decisions, isInside, filters, today } =
    useLoaderData<typeof loader>();
  const all = SCHEDULE_STATES.filter((state) => state !== 'later');
  return (
    <>
      <PageTitle
        title="Comités d’investissement"
        lede="Tous les six mois, et 45 jours avant la fin de l’argent, les sponsors de chaque start-up décident de la suite. Aucun comité ne se referme sans décision."
      />
      <SubNav
        label="États des comités"
        items={[
          {
            href: '/comites',
            label: 'À venir et dus',
            current: filters.state === null,
            count: all.reduce((sum, state) => sum + counts[state], 0),
          },
          ...SCHEDULE_STATES.map((state) => ({
            href: `/comites?etat=${SCHEDULE_SLUGS[state]}`,
            label: LABELS[state],
            current: filters.state === state,
            count: counts[state],
          })),
        ]}
      />
      <CalendarTable {...{ lines, today, isInside }} />
      <CsvLink href={`/comites.csv?${queryOf(filters.state, 1)}`} />
      <Pagination
        page={filters.page}
        pageCount={pageCount}
        hrefFor={(page) => `/comites?${queryOf(filters.state, page)}`}
      />
      {decisions.length === 0 ? null : (
        <Section title="Les dernières décisions">
          <LatestDecisions decisions={decisions} />
        </Section>
      )}
    </>
  );
}

function queryOf(state: keyof typeof SCHEDULE_SLUGS | null, page: number): string {
  const query = new URLSearchParams();
  if (state !== null) query.set('etat', SCHEDULE_SLUGS[state]);
  if (page > 1) query.set('page', String(page));
  return query.toString();
}
