import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { readLog } from '~/services/milestones/readLog.server';
import { LOG_COLUMNS } from '~/ui/milestones/log-columns';

/** The log of a startup: the lines that the reader may read. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const slug = params.slug ?? '';
  const read = await readLog(ctx, slug, { all: true });
  if (!read.ok) return notFound();
  const about = { name: `journal-de-bord-${slug}`, day: ctx.today };
  return csvAnswer(about, LOG_COLUMNS, [read.value.lines]);
}
