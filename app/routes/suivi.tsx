import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { lateQuery, readLateFilters, type LateFilters } from '~/domain/notifications/late';
import { notFound, requireStaff } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readLate } from '~/services/notifications/readLate.server';
import { ButtonLink } from '~/ui/base/buttons';
import { CsvLink } from '~/ui/base/csv-link';
import { CursorPages } from '~/ui/base/cursor-pages';
import { EmptyState } from '~/ui/base/messages';
import { SubNav } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { LateFiltersForm } from '~/ui/notifications/late-filters';
import { lateCount, LateSection } from '~/ui/notifications/late-section';
import { LATE_TITLES } from '~/wording/notifications-late';

export const meta: MetaFunction = () => [{ title: 'Suivi – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const me = requireStaff(context, request);
  const ctx = contextOf(context);
  const filters = readLateFilters(new URL(request.url).searchParams);
  const board = (await readLate(ctx, filters)) ?? notFound();
  return { ...board, filters, me: me.id, today: ctx.today };
}

export default function Late() {
  const { sections, filters, incubators, staff, person, me, today } =
    useLoaderData<typeof loader>();
  const hrefFor = (changes: Partial<LateFilters>) =>
    `/suivi?${lateQuery({ ...filters, kind: null, after: null, ...changes })}`;
  const filled = sections.filter(({ total }) => total > 0);
  const shown = filled.filter(({ kind }) => filters.kind === null || kind === filters.kind);
  const [whole] = filters.kind === null ? [] : shown;
  const last = whole?.after ?? null;
  return (
    <>
      <PageTitle
        title="Suivi"
        lede="Ce qui est en retard ou le sera bientôt. Chaque ligne mène au formulaire qui la règle."
        actions={
          <>
            {filters.personId === me ? null : (
              <ButtonLink href={hrefFor({ personId: me })}>Ce dont je m’occupe</ButtonLink>
            )}
            <ButtonLink href="/startups/frise">Voir la frise des start-ups</ButtonLink>
          </>
        }
      />
      <LateFiltersForm {...{ filters, incubators, staff, person }} />
      {filled.length === 0 ? (
        <EmptyState
          title="Rien n’est en retard"
          action={{ href: '/startups', label: 'Voir les start-ups' }}
        >
          <p>
            Un comité à prévoir, un jalon dépassé, une enveloppe qui se termine&nbsp;: ce qui
            demande un acte paraîtra ici.
          </p>
        </EmptyState>
      ) : (
        <>
          <SubNav
            label="Genres de retard"
            items={[
              { href: hrefFor({}), label: 'Tout', current: filters.kind === null },
              ...filled.map((section) => ({
                href: hrefFor({ kind: section.kind }),
                label: LATE_TITLES[section.kind],
                count: lateCount(section),
                current: filters.kind === section.kind,
              })),
            ]}
          />
          {shown.map((section) => (
            <LateSection
              key={section.kind}
              group={section}
              today={today}
              hrefFor={hrefFor}
              isWhole={section === whole}
            />
          ))}
          <CursorPages
            label="Pages de la liste"
            head={filters.after === null ? null : hrefFor({ kind: filters.kind })}
            before={null}
            after={last === null ? null : hrefFor({ kind: filters.kind, after: last })}
          />
          <CsvLink href={`/suivi.csv?${lateQuery({ ...filters, after: null })}`} />
        </>
      )}
    </>
  );
}
