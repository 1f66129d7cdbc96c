import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { LOG_WEEKS } from '~/domain/milestones/log';
import { notFound, requireActor } from '~/http/access.server';
import { answer } from '~/http/answer.server';
import { contextOf } from '~/http/context.server';
import { choice, line, ticked } from '~/http/fields';
import { readForm } from '~/http/form.server';
import { pageParam } from '~/http/page-param.server';
import { readLog } from '~/services/milestones/readLog.server';
import { readLogWeeks } from '~/services/milestones/readLogWeeks.server';
import { writeLogLine } from '~/services/milestones/writeLogLine.server';
import { CsvLink } from '~/ui/base/csv-link';
import { EmptyState } from '~/ui/base/messages';
import { Pagination } from '~/ui/base/navigation';
import { Section } from '~/ui/base/page-title';
import { LogForm } from '~/ui/milestones/log-form';
import { LogList } from '~/ui/milestones/log-list';
import { startupPageTitle } from '~/ui/startups/page-title';
import { LOG_REFUSALS } from '~/wording/milestones-log';

export const handle = { forVisitors: true };

/** A sentence, not a report. */
const LONGEST_LINE = 400;
const lineForm = z.object({
  week: choice(LOG_WEEKS).required(),
  words: line(LONGEST_LINE),
  private: ticked(),
});

export const meta: MetaFunction = ({ matches }) => startupPageTitle(matches, 'Journal de bord');

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const page = pageParam(new URL(request.url).searchParams);
  const ctx = contextOf(context);
  const read = await readLog(ctx, slug, { page });
  if (!read.ok) return notFound();
  const weeks = read.value.mayWrite ? await readLogWeeks(ctx, slug) : [];
  return { ...read.value, weeks, slug, page, formKey: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireActor(context);
  const slug = params.slug ?? '';
  const log = await readLog(contextOf(context), slug, { page: 1 });
  if (!log.ok || !log.value.mayWrite) return notFound();
  const form = await readForm(request, lineForm);
  if (!form.ok) return form.answer;
  const { week, words } = form.value;
  const audience = form.value.private ? 'parties' : 'everyone';
  const told = { slug, week, words, audience } as const;
  return answer(await writeLogLine(contextOf(context, form), told), form, {
    ...{ to: `/startups/${slug}/journal`, done: 'lineWritten' },
    sentences: LOG_REFUSALS,
  });
}

export default function Log() {
  const { lines, total, pageSize, page, mayWrite, weeks, slug, formKey } =
    useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Section title="Le journal de bord">
      {mayWrite ? <LogForm weeks={weeks} slug={slug} form={form} formKey={formKey} /> : null}
      {total === 0 ? (
        <EmptyState title="Rien n’y est encore écrit">
          <p>
            Une phrase par semaine, quand l’équipe a quelque chose à dire. Elle est reprise ensuite
            dans le dossier du comité et peut prouver un jalon&nbsp;: rien ne s’écrit deux fois.
          </p>
        </EmptyState>
      ) : (
        <>
          <LogList lines={lines} slug={slug} />
          <Pagination
            page={page}
            pageCount={Math.ceil(total / pageSize)}
            hrefFor={(other) => `/startups/${slug}/journal?page=${other}`}
          />
          <CsvLink href={`/startups/${slug}/journal.csv`} />
        </>
      )}
    </Section>
  );
}
