import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '~/http/access.server';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { readIndicators } from '~/services/milestones/readIndicators.server';
import { INDICATOR_COLUMNS } from '~/ui/milestones/indicator-columns';

/** Every value of a startup's indicators, as their pages list them. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const slug = params.slug ?? '';
  const read = await readIndicators(ctx, slug);
  if (!read.ok) return notFound();
  const about = { name: `indicateurs-${slug}`, day: ctx.today };
  const pieces = read.value.indicators.map(({ id, kind, name, unit, target, series }) =>
    series.map(({ measuredOn, value, origin, source }) => ({
      ...{ id, kind, name, unit, target, measuredOn, value, origin, source },
    })),
  );
  return csvAnswer(about, INDICATOR_COLUMNS, pieces);
}
