import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { idParam, notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { line, ticked, versionField } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { readLogLine } from '~/services/milestones/readLogLine.server';
import { rewriteLogLine } from '~/services/milestones/rewriteLogLine.server';
import { Button, ButtonGroup } from '~/ui/base/buttons';
import { Section } from '~/ui/base/page-title';
import { ErrorSummary, PostForm } from '~/ui/base/post-form';
import { LogFields } from '~/ui/milestones/log-fields';
import { startupPageTitle } from '~/ui/startups/page-title';
import { formatDay } from '~/wording/format';
import { LOG_FIELD_LABELS, LOG_REFUSALS } from '~/wording/milestones-log';

const LONGEST_LINE = 400;
const lineForm = z.object({
  version: versionField(),
  words: line(LONGEST_LINE),
  private: ticked(),
});

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Corriger une ligne');

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const read = await readLogLine(contextOf(context), slug, idParam(params.line));
  return read.ok ? { line: read.value, formKey: crypto.randomUUID() } : notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const lineId = idParam(params.line);
  const form = await readForm(request, lineForm);
  if (!form.ok) return form.answer;
  const { version, words } = form.value;
  const audience = form.value.private ? 'parties' : 'everyone';
  const rewritten = { slug, lineId, version, words, audience } as const;
  return answer(await rewriteLogLine(contextOf(context, form), rewritten), form, {
    to: `/startups/${slug}/journal#ligne-${lineId}`,
    done: 'lineRewritten',
    sentences: LOG_REFUSALS,
    labels: LOG_FIELD_LABELS,
  });
}

export default function RewriteLine() {
  const { line: saved, formKey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Section title={`Corriger la semaine du ${formatDay(saved.weekOn)}`}>
      <PostForm formKey={formKey} version={saved.version}>
        <ErrorSummary form={form} />
        <LogFields form={form} saved={saved} />
        <ButtonGroup>
          <Button variant="primary">Corriger cette ligne</Button>
        </ButtonGroup>
      </PostForm>
    </Section>
  );
}
