import type { LoaderFunctionArgs } from '@remix-run/node';
import { contextOf } from '~/http/context.server';
import { csvAnswer } from '~/http/csv.server';
import { readStatistics } from '~/services/open-data/readStatistics.server';
import { STATISTIC_COLUMNS, statisticLines } from '~/ui/open-data/statistics-sheet';

/** The public figures, one a line. */
export async function loader({ context }: LoaderFunctionArgs) {
  const ctx = contextOf(context);
  const lines = statisticLines(await readStatistics(ctx));
  return csvAnswer({ name: 'statistiques', day: ctx.today }, STATISTIC_COLUMNS, [lines]);
}
