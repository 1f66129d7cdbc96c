import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { INDICATOR_FORM } from '~/http/indicator-fields';
import { changeIndicator } from '~/services/milestones/changeIndicator.server';
import { readIndicators } from '~/services/milestones/readIndicators.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { IndicatorFields } from '~/ui/milestones/indicator-fields';
import { startupPageTitle } from '~/ui/startups/page-title';
import { INDICATOR_FIELD_LABELS, INDICATOR_REFUSALS } from '~/wording/milestones-indicators';

const changeForm = INDICATOR_FORM.extend({ version: versionField() });

export const meta: MetaFunction = ({ matches }) =>
  startupPageTitle(matches, 'Modifier un indicateur');

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const read = await readIndicators(contextOf(context), params.slug ?? '');
  if (!read.ok || !read.value.may.measure) return notFound();
  const id = idParam(params.number);
  const indicator = read.value.indicators.find((each) => each.id === id);
  return indicator?.closedAt === null ? { indicator, formKey: crypto.randomUUID() } : notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const indicatorId = idParam(params.number);
  const form = await readForm(request, changeForm);
  if (!form.ok) return form.answer;
  const { version, ...indicator } = form.value;
  const seen = { slug, indicatorId, version };
  return answer(await changeIndicator(contextOf(context, form), seen, indicator), form, {
    to: `/startups/${slug}/indicateurs/${indicatorId}`,
    done: 'indicatorChanged',
    sentences: INDICATOR_REFUSALS,
    labels: INDICATOR_FIELD_LABELS,
  });
}

export default function ChangeIndicator() {
  const { indicator, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Section title={`Modifier\u00a0: ${indicator.name}`}>
      <PostForm formKey={formKey} version={indicator.version}>
        <ErrorSummary form={form} />
        <IndicatorFields form={form} saved={indicator} />
        <ButtonGroup>
          <Button variant="primary">Modifier cet indicateur</Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}
