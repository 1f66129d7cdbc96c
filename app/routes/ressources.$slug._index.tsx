import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { readActionsOf } from '~/services/programme/readActionsOf.server';
import { readResource } from '~/services/resources/readResource.server';
import { readReuses } from '~/services/resources/readReuses.server';
import { Callout } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { Day } from '~/ui/base/values';
import { TwoColumns } from '~/ui/layout/page';
import { ActionsBelongedTo } from '~/ui/programme/actions-belonged-to';
import { MachineLinks } from '~/ui/resources/machine-links';
import { NeglectCallout } from '~/ui/resources/neglect';
import { ResourceActions } from '~/ui/resources/resource-actions';
import { ResourceBadge } from '~/ui/resources/resource-badge';
import { ResourceFacts } from '~/ui/resources/resource-facts';
import { ResourceHistory } from '~/ui/resources/resource-history';
import { ResourceVersions } from '~/ui/resources/resource-versions';
import { ReuseSection } from '~/ui/resources/reuse-section';
import { RESOURCE_KIND_WORDS, RESOURCE_LABELS } from '~/wording/resources-catalogue';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.resource.name ?? 'Ressource'} – Relais` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const slug = params.slug ?? '';
  const view = (await readResource(ctx, slug)) ?? notFound();
  const reuse = await readReuses(ctx, slug);
  if (!reuse.ok) return notFound();
  return { ...view, reuse: reuse.value, actions: await readActionsOf(ctx, { resource: slug }) };
}

export default function Resource() {
  const view = useLoaderData<typeof loader>();
  const { resource, producer, startup, successor, replaced } = view;
  const { versions, answered, history, may, reuse } = view;
  const page = `/ressources/${resource.slug}`;
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Ressources', href: '/ressources' }, { label: resource.name }]}
      />
      <PageTitle
        kicker={RESOURCE_KIND_WORDS[resource.kind]}
        title={resource.name}
        meta={<ResourceBadge {...resource} />}
        actions={
          may.contribute ? (
            <ResourceActions
              page={page}
              mayEdit={may.edit}
              withdrawn={resource.withdrawnOn !== null}
            />
          ) : null
        }
      />
      {resource.withdrawnOn === null ? null : (
        <Callout title="Cette ressource est retirée">
          <p>
            Depuis le <Day day={resource.withdrawnOn} />. {resource.withdrawalReason}
          </p>
          {successor === null ? null : (
            <p>
              Elle est remplacée par <a href={`/ressources/${successor.slug}`}>{successor.name}</a>.
            </p>
          )}
        </Callout>
      )}
      <NeglectCallout neglects={reuse.neglects} />
      <TwoColumns
        asideLabel="Repères"
        aside={<ResourceFacts {...{ resource, producer, startup, replaced }} />}
      >
        <Told title={RESOURCE_LABELS.purpose} text={resource.purpose} />
        <Told title={RESOURCE_LABELS.audience} text={resource.audience} />
        <Told title={RESOURCE_LABELS.accessConditions} text={resource.accessConditions} />
        <ReuseSection slug={resource.slug} {...reuse} />
        <Section title="Versions">
          {versions.length === 0 ? (
            <p className="text-soft">Le producteur n’en a annoncé aucune ici.</p>
          ) : (
            <ResourceVersions versions={versions} />
          )}
        </Section>
        {answered.length === 0 ? null : (
          <Section title="Frictions auxquelles elle répond">
            <ul>
              {answered.map(({ id, title }) => (
                <li key={id}>
                  <a href={`/frictions/${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <ActionsBelongedTo actions={view.actions} />
        <MachineLinks slug={resource.slug} missing={view.codeLacks} />
        <Section title="Historique">
          <ResourceHistory acts={history} />
        </Section>
      </TwoColumns>
    </>
  );
}

function Told({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Section title={title}>
      <p className="preserve-lines">{text}</p>
    </Section>
  );
}
