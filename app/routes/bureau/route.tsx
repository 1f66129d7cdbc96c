import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { intentOf } from '~/http/form.server';
import { readDesk } from '~/services/reviews/readDesk.server';
import { EmptyState } from '~/ui/base/messages';
import { PageTitle, Section } from '~/ui/base/page-title';
import { ActionList } from '~/ui/base/lists';
import { DeskMoney } from '~/ui/reviews/desk-money';
import { DeskReview, deskTasks } from '~/ui/reviews/desk-review';
import { actOnDesk } from './acts.server';

export const meta: MetaFunction = () => [{ title: 'Votre bureau – Relais' }];

export async function loader({ context }: LoaderFunctionArgs) {
  if (context.actor === null) throw redirect('/connexion?retour=%2Fbureau');
  const ctx = contextOf(context);
  const desk = await readDesk(ctx);
  return {
    desk: desk && { money: desk.money, total: desk.total },
    asked: (desk?.asked ?? []).map(({ slug, page, isFrozen }) => ({ ...page, slug, isFrozen })),
    today: ctx.today,
    formKey: crypto.randomUUID(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireActor(context);
  return actOnDesk(await intentOf(request), { request, context });
}

/** A sponsor's desk: what is asked of them and by when, then each committee with its dossier, and what their money did. */
export default function DeskPage() {
  const { desk, asked, today, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  if (desk === null) {
    return (
      <>
        <PageTitle title="Votre bureau" />
        <EmptyState title="Vous n’êtes sponsor d’aucune start-up">
          <p>
            Quand vous vous engagez pour une start-up, ses comités, ses dossiers et ce que fait
            votre argent se trouvent ici.
          </p>
        </EmptyState>
      </>
    );
  }
  const tasks = asked.flatMap((review) => deskTasks(review, today));
  return (
    <>
      <PageTitle
        title="Votre bureau"
        lede="Ce qui vous est demandé, et ce que votre argent a fait jusqu’ici."
      />
      <Section title="Ce qui vous est demandé">
        {tasks.length === 0 ? (
          <p>Rien pour l’instant&nbsp;: un courriel vous préviendra avant le prochain comité.</p>
        ) : (
          <ActionList label="Ce qui vous est demandé" items={tasks} today={today} />
        )}
      </Section>
      {asked.map((review) => (
        <DeskReview
          key={review.review.id}
          asked={review}
          today={today}
          formKey={formKey}
          form={form?.values.reviewId === String(review.review.id) ? form : undefined}
        />
      ))}
      <Section title="Ce que votre argent a fait">
        <DeskMoney total={desk.total} startups={desk.money} />
      </Section>
    </>
  );
}
