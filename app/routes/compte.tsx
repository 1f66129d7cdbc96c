import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { calendarToken } from '~/http/calendar.server';
import { contextOf } from '~/http/context.server';
import { line, recordId } from '~/http/fields';
import { intentOf, readForm } from '~/http/form.server';
import { readMyAccount } from '~/services/accounts/readMyAccount.server';
import { renameAccount } from '~/services/accounts/renameAccount.server';
import { readNotificationSettings } from '~/services/notifications/readNotificationSettings.server';
import { chooseOrganisation } from '~/services/organisations/chooseOrganisation.server';
import { searchOrganisations } from '~/services/organisations/searchOrganisations.server';
import { MyOrganisation } from '~/ui/accounts/my-organisation';
import { OrganisationChoice } from '~/ui/accounts/organisation-choice';
import { Button } from '~/ui/base/buttons';
import { PageTitle, Section } from '~/ui/base/page-title';
import { ErrorSummary, Hidden, PostForm } from '~/ui/base/post-form';
import { TextField } from '~/ui/base/text-fields';
import { NotificationSettings } from '~/ui/notifications/notification-settings';
import { ATTACHMENT_REFUSALS } from '~/wording/accounts';

export const meta: MetaFunction = () => [{ title: 'Mon compte – Relais' }];

const nameSchema = z.object({ intent: z.literal('name'), name: line(100) });
const organisationSchema = z.object({
  intent: z.literal('organisation'),
  organisationId: recordId().required(),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id } = requireActor(context);
  const ctx = contextOf(context);
  const account = (await readMyAccount(ctx)) ?? notFound();
  const q = new URL(request.url).searchParams.get('q')?.trim() ?? '';
  const found = q === '' ? null : await searchOrganisations(ctx, { q, kind: null, page: 1 });
  const { weeklyDigest, calendarSeed: seed } = await readNotificationSettings(ctx, id);
  const { name, email, organisationName, attachment } = account;
  const calendarUrl =
    seed === null
      ? null
      : `${ctx.publicUrl}/suivi.ics?jeton=${calendarToken(id, seed, context.sessionSecret)}`;
  const told = { weeklyDigest, calendarUrl, formKey: crypto.randomUUID() };
  return { name, email, organisationName, attachment, q, found, told };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireActor(context);
  if ((await intentOf(request)) === 'name') {
    const form = await readForm(request, nameSchema);
    if (!form.ok) return form.answer;
    const outcome = await renameAccount(contextOf(context, form), form.value.name);
    return answer(outcome, form, { to: '/compte', sentences: {} });
  }
  const form = await readForm(request, organisationSchema);
  if (!form.ok) return form.answer;
  const outcome = await chooseOrganisation(contextOf(context, form), form.value.organisationId);
  return answer(outcome, form, { to: '/compte', sentences: ATTACHMENT_REFUSALS });
}

export default function MyAccount() {
  const { name, email, organisationName, attachment, q, found, told } =
    useLoaderData<typeof loader>();
  const { formKey } = told;
  const form = useActionData<typeof action>()?.form;
  const posted = form?.values['intent'];
  return (
    <>
      <PageTitle
        title="Mon compte"
        lede={email === null ? undefined : `Vous vous connectez avec ${email}.`}
      />
      <Section title="Mon organisation">
        <MyOrganisation name={organisationName} attachment={attachment} />
        <OrganisationChoice
          q={q}
          found={found}
          formKey={formKey}
          form={posted === 'organisation' ? form : undefined}
        />
      </Section>
      <Section title="Mon nom">
        <PostForm formKey={formKey} label="Mon nom">
          <ErrorSummary form={posted === 'name' ? form : undefined} />
          <Hidden name="intent" value="name" />
          <TextField
            name="name"
            label="Prénom et nom"
            hint="Il se lit à côté de ce que vous faites sur Relais."
            autoComplete="name"
            width="medium"
            required
            defaultValue={name}
            form={posted === 'name' ? form : undefined}
          />
          <Button>Enregistrer mon nom</Button>
        </PostForm>
      </Section>
      <NotificationSettings {...told} />
      <Section title="Quitter">
        <form method="post" action="/deconnexion">
          <Button>Se déconnecter</Button>
        </form>
      </Section>
    </>
  );
}
