import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { readStandards } from '~/services/milestones/readStandards.server';
import { STANDARDS_COLUMNS } from '~/ui/milestones/standards-columns';

/** A startup's answers to the standards in force, criterion by criterion. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const slug = params.slug ?? '';
  const read = await readStandards(ctx, slug);
  if (!read.ok) return notFound();
  const about = { name: `standards-${slug}`, day: ctx.today };
  const pieces = read.value.standards.map(({ category, title, criteria }) =>
    criteria.map((criterion) => ({ ...criterion, category, standard: title })),
  );
  return csvAnswer(about, STANDARDS_COLUMNS, pieces);
}
