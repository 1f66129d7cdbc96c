import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { obstacleToSupport } from '~/domain/frictions/permissions';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { paragraphs, wholeNumber } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { readFriction } from '~/services/frictions/readFriction.server';
import { readProposal } from '~/services/frictions/readProposal.server';
import { supportFriction } from '~/services/frictions/supportFriction.server';
import { Button, ButtonGroup, ButtonLink } from '~/ui/base/buttons';
import { Callout } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { NumberField, TextArea } from '~/ui/base/text-fields';
import { Prose } from '~/ui/layout/page';
import { FRICTION_REFUSALS } from '~/wording/frictions';

export const meta: MetaFunction = () => [{ title: 'Nous aussi – Relais' }];

const SUPPORT = z.object({
  evidence: paragraphs(),
  peoplePerYear: wholeNumber(0, 100_000_000).optional(),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context);
  const ctx = contextOf(context);
  const view = (await readFriction(ctx, idParam(params['id']))) ?? notFound();
  const { friction, mergedInto, rights } = view;
  if (mergedInto !== null) throw redirect(`/frictions/${mergedInto.id}/nous-aussi`);
  if (rights.supported) throw redirect(`/frictions/${friction.id}`);
  const draftId = new URL(request.url).searchParams.get('brouillon');
  const draft = draftId === null ? null : await readProposal(ctx, idParam(draftId));
  return {
    id: friction.id,
    title: friction.title,
    obstacle: obstacleToSupport(actor, friction),
    evidence: draft?.proposal?.situation ?? '',
    peoplePerYear: draft?.proposal?.peoplePerYear ?? null,
    formKey: crypto.randomUUID(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const id = idParam(params['id']);
  const form = await readForm(request, SUPPORT);
  if (!form.ok) return form.answer;
  const outcome = await supportFriction(contextOf(context, form), { id, ...form.value });
  return answer(outcome, form, { to: `/frictions/${id}?rejointe=1`, sentences: FRICTION_REFUSALS });
}

export default function JoinFriction() {
  const { id, title, obstacle, evidence, peoplePerYear, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Frictions', href: '/frictions' },
          { label: `Friction nº ${id}`, href: `/frictions/${id}` },
          { label: 'Nous aussi' },
        ]}
      />
      <PageTitle
        kicker="Nous aussi"
        title={title}
        lede="Dites comment votre organisation rencontre la même friction. Votre témoignage se lira sur sa page, et vous recevrez chaque réponse."
      />
      <Prose>
        {obstacle === null ? (
          <PostForm formKey={formKey}>
            <ErrorSummary form={form} />
            <TextArea
              name="evidence"
              label="Ce qui se passe chez vous"
              hint="Sans nom ni coordonnées : ce texte sera public avec la friction."
              rows={6}
              required
              form={form}
              defaultValue={evidence}
            />
            <NumberField
              name="peoplePerYear"
              label="Personnes concernées par an chez vous"
              unit="personnes"
              form={form}
              defaultValue={peoplePerYear ?? undefined}
            />
            <ButtonGroup>
              <Button variant="primary">Nous aussi</Button>
              <ButtonLink href={`/frictions/${id}`} variant="quiet">
                Revenir à la friction
              </ButtonLink>
            </ButtonGroup>
          </PostForm>
        ) : (
          <Callout
            action={<ButtonLink href={`/frictions/${id}`}>Revenir à la friction</ButtonLink>}
          >
            {FRICTION_REFUSALS[obstacle]}
          </Callout>
        )}
      </Prose>
    </>
  );
}
