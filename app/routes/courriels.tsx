import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayInParis } from '~/domain/shared/day';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { pageParam } from '~/http/page-param.server';
import { readMessages } from '~/services/outbox/readMessages.server';
import { EmptyState } from '~/ui/base/messages';
import { Breadcrumb, Pagination } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { MessageSheet } from '~/ui/outbox/message-sheet';

export const meta: MetaFunction = () => [{ title: 'Courriels de la démonstration – Relais' }];

/** Only a demonstration without a mail server keeps its e-mails here; elsewhere the address does not exist. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!context.mailIsShown) return notFound();
  const page = pageParam(new URL(request.url).searchParams);
  const { messages, total, pageSize } = await readMessages(contextOf(context), page);
  return {
    messages: messages.map((message) => ({ ...message, day: dayInParis(message.createdAt) })),
    page,
    pageCount: Math.ceil(total / pageSize),
    publicUrl: context.publicUrl,
  };
}

export default function Messages() {
  const { messages, page, pageCount, publicUrl } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb items={[{ label: 'Courriels' }]} />
      <PageTitle
        title="Courriels de la démonstration"
        lede="Rien ne part d’ici. Voici ce que chaque personne aurait reçu, le plus récent d’abord."
      />
      {messages.length === 0 ? (
        <EmptyState
          title="Aucun courriel pour l’instant"
          action={{ href: '/connexion', label: 'Se connecter' }}
        >
          Une décision, une question ou un lien de connexion se liront ici.
        </EmptyState>
      ) : (
        messages.map((message) => (
          <MessageSheet key={message.id} message={message} publicUrl={publicUrl} />
        ))
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        hrefFor={(other) => `/courriels?page=${other}`}
      />
    </>
  );
}
