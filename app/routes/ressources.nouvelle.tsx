import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { mayPublish } from '~/domain/resources/permissions';
import { idParam, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { optionalParagraphs } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { resourceFields } from '~/http/resource-fields';
import { contributeResource } from '~/services/resources/contributeResource.server';
import { publishResource } from '~/services/resources/publishResource.server';
import { readContributionStart } from '~/services/resources/readContributionStart.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { Breadcrumb } from '~/ui/base/navigation';
import { PageTitle } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { Prose } from '~/ui/layout/page';
import { ContributionNote } from '~/ui/resources/contribution-note';
import { ResourceFields } from '~/ui/resources/resource-fields';
import { PRODUCER_TO_ADD, RESOURCE_REFUSAL_SENTENCES } from '~/wording/resources-catalogue';

const newResourceForm = z.object({ ...resourceFields, note: optionalParagraphs(1_000) });

export const meta: MetaFunction = () => [{ title: 'Proposer une ressource – Relais' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireActor(context);
  const { searchParams } = new URL(request.url);
  const resumed = searchParams.get('reprendre');
  const start = await readContributionStart(contextOf(context), {
    resumed: resumed === null ? null : idParam(resumed),
    startup: searchParams.get('startup')?.replaceAll('\u0000', '') ?? null,
  });
  return { ...start, formKey: crypto.randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context);
  const form = await readForm(request, newResourceForm);
  if (!form.ok) return form.answer;
  const { note, ...typed } = form.value;
  const ctx = contextOf(context, form);
  const sentences = RESOURCE_REFUSAL_SENTENCES;
  if (mayPublish(actor)) {
    const to = (slug: string) => `/ressources/${slug}`;
    return answer(await publishResource(ctx, typed), form, { to, sentences });
  }
  const outcome = await contributeResource(ctx, { slug: null, typed, note });
  return answer(outcome, form, {
    to: (id) => `/ressources/contributions/${id}`,
    sentences: { ...sentences, 'producer-unknown': PRODUCER_TO_ADD },
  });
}

export default function NewResource() {
  const { written, mayPublish: publishes, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const title = publishes ? 'Publier une ressource' : 'Proposer une ressource';
  return (
    <>
      <Breadcrumb items={[{ label: 'Ressources', href: '/ressources' }, { label: title }]} />
      <PageTitle
        title={title}
        lede={
          publishes
            ? 'Elle entre tout de suite dans la base commune.'
            : 'L’incubateur la relit, puis vous répond par courriel. Six réponses suffisent\u00a0; le reste peut attendre.'
        }
      />
      <Prose>
        <p>
          C’est un logiciel dont le dépôt a un publiccode.yml&nbsp;?{' '}
          <a href="/ressources/publiccode">Reprenez ce qu’il dit</a>.
        </p>
        <PostForm formKey={formKey}>
          <ErrorSummary form={form} />
          <ResourceFields form={form} written={written} />
          {publishes ? null : <ContributionNote form={form} />}
          <ButtonGroup>
            <Button variant="primary">
              {publishes ? 'Publier la ressource' : 'Proposer la ressource'}
            </Button>
          </ButtonGroup>
        </PostForm>
      </Prose>
    </>
  );
}
