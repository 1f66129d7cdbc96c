import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { readMilestones } from '~/services/milestones/readMilestones.server';
import { MILESTONE_COLUMNS } from '~/ui/milestones/milestone-columns';

/** The milestones of a startup, as its page lists them. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const slug = params.slug ?? '';
  const read = await readMilestones(ctx, slug);
  if (!read.ok) return notFound();
  const about = { name: `jalons-${slug}`, day: ctx.today };
  return csvAnswer(about, MILESTONE_COLUMNS, [read.value.milestones]);
}
