import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageOfFilters, placeOfFilters, readFilters } from '~/domain/frictions/filters';
import { mayImport } from '~/domain/frictions/import-permissions';
import { contextOf } from '~/http/context.server';
import { feedLink } from '~/http/feed-link';
import { findNear } from '~/services/frictions/findNear.server';
import { readFrictions } from '~/services/frictions/readFrictions.server';
import { ButtonGroup, ButtonLink } from '~/ui/base/buttons';
import { CsvLink } from '~/ui/base/csv-link';
import { Figure, FigureRow } from '~/ui/base/figures';
import { CursorPages } from '~/ui/base/cursor-pages';
import { Breadcrumb, Pagination } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { feedOfFrictions } from '~/ui/frictions/friction-feed';
import { FrictionFilters } from '~/ui/frictions/friction-filters';
import { MapTeaser } from '~/ui/frictions/map-teaser';
import { FrictionList } from '~/ui/frictions/friction-list';
import { DraftList } from '~/ui/frictions/draft-list';
import { NearQuestion } from '~/ui/frictions/near-question';
import { NothingFound } from '~/ui/frictions/nothing-found';
import { formatDuration } from '~/wording/format';
import { frictionCount } from '~/wording/frictions-scale';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: 'Frictions – Relais' },
  ...(data ? [feedLink('Frictions', feedOfFrictions(data.filters))] : []),
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const filters = readFilters(new URL(request.url).searchParams);
  const list = await readFrictions(ctx, filters);
  const listed = list.lines.map(({ id }) => id);
  const near = await findNear(ctx, { ...filters, total: list.total }, listed);
  return { ...list, near, filters, signedIn: ctx.actor !== null, imports: mayImport(ctx.actor) };
}

export default function Frictions() {
  const {
    lines,
    total,
    more,
    pageCount,
    before,
    after,
    territories,
    waiting,
    drafts,
    near,
    filters,
    signedIn,
    imports,
  } = useLoaderData<typeof loader>();
  const propose = signedIn ? '/frictions/nouvelle' : '/connexion?retour=/frictions/nouvelle';
  return (
    <>
      <Breadcrumb items={[{ label: 'Frictions' }]} />
      <PageTitle
        title="Frictions"
        lede="Des problèmes entre une administration et ses usagers, proposés par celles et ceux qui les rencontrent. Chacune reçoit une réponse."
        actions={
          <ButtonGroup>
            <ButtonLink href={propose} variant="primary">
              Proposer une friction
            </ButtonLink>
            {imports ? <ButtonLink href="/frictions/import">Importer un tableau</ButtonLink> : null}
            <ButtonLink href="/selections" variant="quiet">
              Journées de sélection
            </ButtonLink>
          </ButtonGroup>
        }
      />
      <FigureRow>
        <Figure value={waiting.waiting} label="En attente d’une première réponse" />
        <Figure
          value={waiting.oldestDays === null ? 'aucune' : formatDuration(waiting.oldestDays)}
          label="La plus ancienne attend depuis"
        />
        <Figure
          value={
            waiting.medianDays === null ? 'pas encore connue' : formatDuration(waiting.medianDays)
          }
          label="Attente médiane"
          note="Entre le dépôt et la première réponse, depuis un an"
        />
      </FigureRow>
      <DraftList drafts={drafts} />
      <Section title={frictionCount(total, more)}>
        <div className="rl-beside-map">
          <FrictionFilters filters={filters} territories={territories} />
          <MapTeaser query={pageOfFilters(filters, 1)} />
        </div>
        {lines.length === 0 ? (
          <NothingFound q={filters.q} propose={propose} />
        ) : (
          <>
            <FrictionList lines={lines} />
            <CsvLink
              href={`/frictions.csv?${pageOfFilters(filters, 1)}`}
              feed={feedOfFrictions(filters)}
            />
          </>
        )}
        <Pagination
          page={filters.page}
          pageCount={pageCount}
          hrefFor={(page) => `/frictions?${pageOfFilters(filters, page)}`}
        />
        <CursorPages
          label="Pages de la liste"
          head={before && `/frictions?${placeOfFilters(filters, null)}`}
          before={before && `/frictions?${placeOfFilters(filters, before)}`}
          after={after && `/frictions?${placeOfFilters(filters, after)}`}
        />
      </Section>
      <NearQuestion near={near} first="frictions" />
    </>
  );
}
