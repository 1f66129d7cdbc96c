import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireAdmin } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { euros } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { changeSettings } from '~/services/accounts/changeSettings.server';
import { readSettings } from '~/services/shared/readSettings.server';
import { Button } from '~/ui/base/buttons';
import { Alert } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { MoneyField } from '~/ui/base/text-fields';
import { SETTING_WORDS } from '~/wording/accounts';
import { formatTypedEuros } from '~/wording/format';

export const meta: MetaFunction = () => [{ title: 'Réglages – Relais' }];

const schema = z.object({
  constructionEnvelopeCents: euros().required(),
  investigationEnvelopeCents: euros().required(),
  dayRateCents: euros().required(),
});
const KEYS = schema.keyof().options;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context, request);
  const settings = await readSettings(contextOf(context).db);
  const saved = new URL(request.url).searchParams.has('enregistre');
  return { settings, saved, formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireAdmin(context, request);
  const form = await readForm(request, schema);
  if (!form.ok) return form.answer;
  const outcome = await changeSettings(contextOf(context, form), form.value);
  return answer(outcome, form, { to: '/admin/reglages?enregistre', done: null, sentences: {} });
}

export default function SettingsPage() {
  const { settings, saved, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb items={[{ label: 'Administration', href: '/admin' }, { label: 'Réglages' }]} />
      <PageTitle
        title="Réglages"
        lede="Ce que les formulaires proposent et ce que les prévisions comptent. Chaque changement est gardé au journal."
      />
      {saved && form === undefined ? (
        <Alert tone="success" title="Les réglages sont enregistrés">
          Ils valent pour les prochaines enveloppes ; celles déjà accordées ne changent pas.
        </Alert>
      ) : null}
      <PostForm formKey={formKey}>
        <ErrorSummary form={form} />
        {KEYS.map((key) => (
          <MoneyField
            key={key}
            name={key}
            label={SETTING_WORDS[key].label}
            hint={SETTING_WORDS[key].hint}
            required
            defaultValue={formatTypedEuros(settings[key])}
            form={form}
          />
        ))}
        <Button variant="primary">Enregistrer les réglages</Button>
      </PostForm>
      <p>
        <a href="/admin/statistiques">Les services dont Relais lit les statistiques</a>
      </p>
    </>
  );
}
