import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { intentOf, readForm } from '~/http/form.server';
import { confirmForm, declareForm, endForm, refuseForm, savingForm } from '~/http/reuse-fields';
import { declareReuse } from '~/services/resources/declareReuse.server';
import { endReuse } from '~/services/resources/endReuse.server';
import { readReuses } from '~/services/resources/readReuses.server';
import { settleReuse } from '~/services/resources/settleReuse.server';
import { tellSaving } from '~/services/resources/tellSaving.server';
import { Breadcrumb } from '~/ui/base/navigation';
import { ReusePage } from '~/ui/resources/reuse-page';
import { de } from '~/wording/elision';
import { REUSE_REFUSALS } from '~/wording/resources-reuse';

export const handle = { forVisitors: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Réutilisations ${de(data?.resource.name ?? 'la ressource')} – Relais` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const read = await readReuses(ctx, params.slug ?? '');
  if (!read.ok) return notFound();
  const isVisitor = ctx.actor === null;
  return { ...read.value, isVisitor, today: ctx.today, formKey: crypto.randomUUID() };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const manners = { to: `/ressources/${slug}/reutilisations`, sentences: REUSE_REFUSALS };
  const intent = await intentOf(request);
  if (intent === 'end') {
    const form = await readForm(request, endForm);
    if (!form.ok) return form.answer;
    return answer(await endReuse(contextOf(context, form), { ...form.value, slug }), form, manners);
  }
  if (intent === 'confirm') {
    const form = await readForm(request, confirmForm);
    if (!form.ok) return form.answer;
    const confirmed = { ...form.value, slug, refusalReason: null };
    return answer(await settleReuse(contextOf(context, form), confirmed), form, manners);
  }
  if (intent === 'refuse') {
    const form = await readForm(request, refuseForm);
    if (!form.ok) return form.answer;
    const { reuseId, reason } = form.value;
    const refused = { slug, reuseId, refusalReason: reason };
    return answer(await settleReuse(contextOf(context, form), refused), form, manners);
  }
  if (intent === 'saving') {
    const form = await readForm(request, savingForm);
    if (!form.ok) return form.answer;
    const { reuseId, saved } = form.value;
    const told = { slug, reuseId, savedCents: saved };
    const outcome = await tellSaving(contextOf(context, form), told);
    return answer(outcome, form, { ...manners, done: 'savingTold' });
  }
  const form = await readForm(request, declareForm);
  if (!form.ok) return form.answer;
  const { saved: savedCents, ...rest } = form.value;
  const declared = { ...rest, savedCents, slug };
  const outcome = await declareReuse(contextOf(context, form), declared);
  return answer(outcome, form, { ...manners, done: 'declared' });
}

export default function ReusesOfResource() {
  const { isVisitor, ...page } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const { name, slug } = page.resource;
  const here = `/ressources/${slug}/reutilisations`;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Ressources', href: '/ressources' },
          { label: name, href: `/ressources/${slug}` },
          { label: 'Réutilisations' },
        ]}
      />
      <ReusePage {...page} form={form} />
      {isVisitor ? (
        <p>
          Votre organisation ou votre start-up la réutilise&nbsp;?{' '}
          <a href={`/connexion?retour=${here}`}>Connectez-vous pour le déclarer</a>.
        </p>
      ) : null}
    </>
  );
}
