import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withQueue } from '~/domain/frictions/triage-filters';
import { idParam, notFound, requireStaff } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { filledIn } from '~/http/template-param.server';
import { readNextFile } from '~/services/frictions/readNextFile.server';
import { readTriageFile } from '~/services/frictions/readTriageFile.server';
import { showPresence } from '~/services/frictions/showPresence.server';
import { ButtonLink } from '~/ui/base/buttons';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { FileDesk } from '~/ui/frictions/file-desk';
import { FrictionMeta } from '~/ui/frictions/friction-meta';
import { Presence } from '~/ui/frictions/presence';
import { TriageActs, TriageReading } from '~/ui/frictions/triage-file';
import { TriageKeys } from '~/ui/frictions/triage-keys';
import { TwoColumns } from '~/ui/layout/page';
import { decide } from './decide.server';
import { queryOf, queueOf } from './return.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Dossier nº ${data?.view.friction.id ?? ''} – Tri – Relais` },
];

export const handle = { islands: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context, request);
  const ctx = contextOf(context);
  const id = idParam(params['id']);
  const file = (await readTriageFile(ctx, id)) ?? notFound();
  const queue = queueOf(request);
  return {
    ...file,
    present: (await showPresence(ctx, id)) ?? [],
    filled: await filledIn(ctx, request, id),
    queue,
    nextId: queue === null ? null : await readNextFile(ctx, queryOf(queue), id),
    formKey: crypto.randomUUID(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireStaff(context, request);
  return decide(request, context, idParam(params['id']));
}

export default function TriageFile() {
  const { view, jury, similar, desk, filled, present, queue, nextId, formKey } =
    useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>()?.form;
  const { friction } = view;
  const here = `/tri/${friction.id}`;
  return (
    <div data-open-file={friction.id}>
      <Breadcrumb
        items={[{ label: 'Tri', href: queue ?? '/tri' }, { label: `Dossier nº ${friction.id}` }]}
      />
      <PageTitle
        kicker={`Dossier nº ${friction.id}`}
        title={friction.title}
        meta={<FrictionMeta view={view} />}
        actions={
          <>
            <ButtonLink href={queue ?? '/tri'} variant="quiet" dataKey="Escape">
              Revenir à la liste
            </ButtonLink>
            {nextId === null ? null : (
              <ButtonLink href={withQueue(`/tri/${nextId}`, queue)} variant="quiet" dataKey="s">
                Dossier suivant
              </ButtonLink>
            )}
            <ButtonLink href={`/frictions/${friction.id}`} variant="quiet">
              Voir la page publique
            </ButtonLink>
            <TriageKeys />
          </>
        }
      />
      <Presence key={friction.id} frictionId={friction.id} names={present} />
      <TwoColumns
        asideLabel="Décisions"
        aside={
          <TriageActs
            view={view}
            jury={jury}
            similar={similar}
            desk={desk}
            filled={filled}
            formKey={formKey}
            action={withQueue(here, queue)}
            posted={posted}
            scoreHref={withQueue(`${here}/noter`, queue)}
          />
        }
      >
        <TriageReading view={view} similar={similar}>
          <FileDesk
            id={friction.id}
            desk={desk}
            formKey={formKey}
            returnTo={`${withQueue(here, queue)}#echanges`}
          />
        </TriageReading>
      </TwoColumns>
    </div>
  );
}
