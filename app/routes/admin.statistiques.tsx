import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireAdmin } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { optionalParagraphs } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { changeStatsHosts } from '~/services/milestones/changeStatsHosts.server';
import { readStatsHosts } from '~/services/milestones/readStatsHosts.server';
import { Button } from '~/ui/base/buttons';
import { Alert } from '~/ui/base/messages';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { TextArea } from '~/ui/base/text-fields';
import { STATS_HOSTS_REFUSALS } from '~/wording/milestones-indicators';

const LONGEST = 60_000;
const schema = z.object({ hosts: optionalParagraphs(LONGEST) });

export const meta: MetaFunction = () => [{ title: 'Services lus – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context, request);
  const hosts = await readStatsHosts(contextOf(context).db);
  const saved = new URL(request.url).searchParams.has('enregistre');
  return { hosts, saved, formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requireAdmin(context, request);
  const form = await readForm(request, schema);
  if (!form.ok) return form.answer;
  return answer(await changeStatsHosts(contextOf(context, form), form.value.hosts), form, {
    ...{ to: '/admin/statistiques?enregistre', done: null },
    sentences: STATS_HOSTS_REFUSALS,
  });
}

export default function StatsHosts() {
  const { hosts, saved, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <Breadcrumb
        items={[
          { label: 'Administration', href: '/admin' },
          { label: 'Réglages', href: '/admin/reglages' },
          { label: 'Services lus' },
        ]}
      />
      <PageTitle
        title="Services lus"
        lede="Relais lit les statistiques que les services publient en JSON, une fois par jour. Il ne lit que ceux de cette liste, et jamais une adresse d’un réseau interne."
      />
      {saved && form === undefined ? (
        <Alert tone="success" title="La liste est enregistrée">
          Elle vaut dès la prochaine lecture.
        </Alert>
      ) : null}
      <PostForm formKey={formKey}>
        <ErrorSummary form={form} />
        <TextArea
          name="hosts"
          label="Noms de domaine, un par ligne"
          hint="Par exemple service.exemple.gouv.fr. Une étoile devant un domaine vaut pour tous les noms qu’il contient&nbsp;: *.exemple.gouv.fr."
          rows={8}
          defaultValue={hosts.join('\n')}
          form={form}
        />
        <Button variant="primary">Enregistrer la liste</Button>
      </PostForm>
    </>
  );
}
