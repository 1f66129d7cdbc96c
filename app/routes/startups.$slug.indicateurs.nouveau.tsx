import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { readForm } from '~/http/form.server';
import { INDICATOR_FORM } from '~/http/indicator-fields';
import { followIndicator } from '~/services/milestones/followIndicator.server';
import { readIndicators } from '~/services/milestones/readIndicators.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { IndicatorFields } from '~/ui/milestones/indicator-fields';
import { startupPageTitle } from '~/ui/startups/page-title';
import { INDICATOR_REFUSALS } from '~/wording/milestones-indicators';

export const meta: MetaFunction = ({ matches }) =>
  startupPageTitle(matches, 'Suivre un indicateur');

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const read = await readIndicators(contextOf(context), params.slug ?? '');
  return read.ok && read.value.may.follow ? { formKey: crypto.randomUUID() } : notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const form = await readForm(request, INDICATOR_FORM);
  if (!form.ok) return form.answer;
  return answer(await followIndicator(contextOf(context, form), slug, form.value), form, {
    to: (id) => `/startups/${slug}/indicateurs/${id}`,
    done: 'indicatorFollowed',
    sentences: INDICATOR_REFUSALS,
  });
}

export default function FollowIndicator() {
  const { formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Section title="Suivre un indicateur">
      <PostForm formKey={formKey}>
        <ErrorSummary form={form} />
        <IndicatorFields form={form} />
        <ButtonGroup>
          <Button variant="primary">Suivre cet indicateur</Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}
