import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readPage } from '~/domain/frictions/filters';
import { requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { recordId } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { readFollowed } from '~/services/frictions/readFollowed.server';
import { unfollowFriction } from '~/services/frictions/unfollowFriction.server';
import { EmptyState } from '~/ui/base/messages';
import { Breadcrumb, Pagination } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { FollowedList } from '~/ui/frictions/followed-list';
import { formatCount } from '~/wording/format';

export const meta: MetaFunction = () => [{ title: 'Ce que je suis – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireActor(context);
  const page = readPage(new URL(request.url).searchParams);
  const followed = await readFollowed(contextOf(context), page);
  return { ...followed, page, formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireActor(context);
  const form = await readForm(request, z.object({ friction: recordId().required() }));
  if (!form.ok) return form.answer;
  const outcome = await unfollowFriction(contextOf(context, form), { id: form.value.friction });
  return answer(outcome, form, { to: '/suivis', sentences: {} });
}

export default function FollowedFrictions() {
  const { lines, total, page, pageCount, formKey } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb items={[{ label: 'Ce que je suis' }]} />
      <PageTitle
        title="Ce que je suis"
        lede={
          total === 0
            ? 'Les frictions que vous suivez : vous recevez par courriel chaque réponse qui leur est donnée.'
            : `${formatCount(total, 'friction suivie', 'frictions suivies')} : vous recevez par courriel chaque réponse qui leur est donnée.`
        }
      />
      {lines.length === 0 ? (
        <EmptyState
          title="Vous ne suivez encore rien"
          action={{ href: '/frictions', label: 'Voir les frictions' }}
        >
          <p>
            Une friction vous intéresse sans être la vôtre ? Le bouton « Suivre » de sa page la
            range ici. Dire « nous aussi » la fait suivre aussi.
          </p>
        </EmptyState>
      ) : (
        <FollowedList lines={lines} formKey={formKey} />
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefFor={(number) => `/suivis?page=${number}`}
      />
    </>
  );
}
