import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { contextOf } from '~/http/context.server';
import { asOfParam } from '~/http/programme-address.server';
import { readProgramme } from '~/services/programme/readProgramme.server';
import { EmptyState } from '~/ui/base/messages';
import { PageTitle } from '~/ui/base/page-title';
import { ProgrammePage } from '~/ui/programme/programme-page';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view?.programme.name ?? 'Programme'} – Relais` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  return { view: await readProgramme(ctx, null, asOfParam(request, ctx.today)) };
}

/** The current programme; as of a day, the one that was the current one then. */
export default function CurrentProgramme() {
  const { view } = useLoaderData<typeof loader>();
  if (view !== null) return <ProgrammePage view={view} />;
  return (
    <>
      <PageTitle title="Programme" />
      <EmptyState
        title="Aucun programme à cette date"
        action={{ href: '/programmes', label: 'Voir tous les programmes' }}
      >
        <p>
          Les actions de l’État et des collectivités se lisent ici dès qu’un programme commence.
        </p>
      </EmptyState>
    </>
  );
}
