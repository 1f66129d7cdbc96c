import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readOrganisation } from '~/services/organisations/readOrganisation.server';
import { readResourcesOf } from '~/services/resources/readResourcesOf.server';
import { EmptyState } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { TwoColumns } from '~/ui/layout/page';
import { OrganisationFacts } from '~/ui/organisations/organisation-facts';
import { OrganisationFrictions } from '~/ui/organisations/organisation-frictions';
import { OrganisationResources } from '~/ui/organisations/organisation-resources';
import { OrganisationStartups } from '~/ui/organisations/organisation-startups';
import { TerritoryLinks } from '~/ui/organisations/territory-links';
import { KIND_WORDS } from '~/wording/organisations';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.organisation.name ?? 'Organisation'} – Relais` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const view = (await readOrganisation(ctx, params['slug'] ?? '')) ?? notFound();
  return { ...view, ...(await readResourcesOf(ctx, view.organisation)) };
}

export default function Organisation() {
  const view = useLoaderData<typeof loader>();
  const { organisation, around, inside, proposed, supported, startups, own } = view;
  const { produced, reused } = view;
  const funds = startups.rows.some(({ tie }) => tie === 'sponsor');
  const told = proposed.total + supported.total + startups.total;
  const nothing = told + produced.total + reused.total === 0;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Organisations', href: '/organisations' },
          { label: organisation.shortName ?? organisation.name },
        ]}
      />
      <PageTitle
        kicker={KIND_WORDS[organisation.kind]}
        title={organisation.name}
        meta={organisation.shortName}
      />
      <TwoColumns
        asideLabel="Fiche de l’organisation"
        aside={
          <>
            <OrganisationFacts organisation={organisation} around={around} />
            <TerritoryLinks organisation={organisation} inside={inside} />
          </>
        }
      >
        {nothing ? (
          <EmptyState
            title="Rien encore sur Relais"
            action={{ href: '/frictions/nouvelle', label: 'Proposer une friction' }}
          >
            Les frictions que cette organisation propose ou partage, les start-ups qu’elle porte ou
            finance, et les ressources qu’elle produit ou réutilise, se liront ici.
          </EmptyState>
        ) : null}
        {startups.total === 0 ? null : (
          <Section
            title="Start-ups"
            aside={
              funds ? (
                <a href={`/organisations/${organisation.slug}/calendrier`}>Calendrier budgétaire</a>
              ) : null
            }
          >
            <OrganisationStartups slug={organisation.slug} startups={startups} />
          </Section>
        )}
        {proposed.total === 0 ? null : (
          <Section title={own ? 'Frictions proposées, brouillons compris' : 'Frictions proposées'}>
            <OrganisationFrictions frictions={proposed} />
          </Section>
        )}
        {supported.total === 0 ? null : (
          <Section title="Nous aussi">
            <OrganisationFrictions frictions={supported} />
          </Section>
        )}
        <OrganisationResources slug={organisation.slug} {...{ produced, reused }} />
      </TwoColumns>
    </>
  );
}
