import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { paragraphs } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { giveOpinion } from '~/services/frictions/giveOpinion.server';
import { readMyOpinion } from '~/services/frictions/readMyOpinion.server';
import { Button, ButtonGroup, ButtonLink } from '~/ui/base/buttons';
import { Alert, Callout } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle, Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { TextArea } from '~/ui/base/text-fields';
import { DueDay } from '~/ui/base/values';
import { FrictionText, Written } from '~/ui/frictions/friction-text';
import { Prose } from '~/ui/layout/page';
import { OPINION_REFUSALS } from '~/wording/frictions-conversation';

export const meta: MetaFunction = () => [{ title: 'Votre avis – Relais' }];

const OPINION = z.object({ words: paragraphs() });

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const ctx = contextOf(context);
  const opinion = (await readMyOpinion(ctx, idParam(params['id']))) ?? notFound();
  return { opinion, today: ctx.today, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const id = idParam(params['id']);
  const asked = await readMyOpinion(contextOf(context), id);
  if (asked === null) return notFound();
  const form = await readForm(request, OPINION);
  if (!form.ok) return form.answer;
  return answer(await giveOpinion(contextOf(context, form), { id, ...form.value }), form, {
    ...{ to: `/frictions/${id}/avis`, done: null },
    sentences: OPINION_REFUSALS,
  });
}

export default function MyOpinion() {
  const { opinion, today, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Frictions', href: '/frictions' },
          { label: `Friction nº ${opinion.id}`, href: `/frictions/${opinion.id}` },
          { label: 'Votre avis' },
        ]}
      />
      <PageTitle kicker="Votre avis est demandé" title={opinion.title} />
      <Prose>
        <Callout title={`${opinion.askedBy}, de l’incubateur, vous demande`}>
          <Written text={opinion.question} />
          {opinion.open ? (
            <p>
              Votre avis est attendu le <DueDay day={opinion.dueOn} today={today} />.
            </p>
          ) : null}
        </Callout>
        {opinion.open ? (
          <PostForm formKey={formKey}>
            <ErrorSummary form={form} />
            <TextArea
              name="words"
              label="Votre avis"
              hint="Quelques lignes suffisent. L’incubateur seul le lira."
              rows={8}
              required
              form={form}
            />
            <ButtonGroup>
              <Button variant="primary">Donner mon avis</Button>
              <ButtonLink href={`/frictions/${opinion.id}`} variant="quiet">
                Voir la page de la friction
              </ButtonLink>
            </ButtonGroup>
          </PostForm>
        ) : (
          <Alert tone="success" title="Votre avis est transmis">
            <Written text={opinion.words ?? ''} />
          </Alert>
        )}
        <Section title="La friction">
          <FrictionText text={opinion} />
        </Section>
      </Prose>
    </>
  );
}
