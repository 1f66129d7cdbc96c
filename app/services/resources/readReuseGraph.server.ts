import { countReuses, listReuses } from 'db/repositories/resources-reuse';
import { countReusers, linksOf, mostReused } from 'db/repositories/resources-reuse-views';
import type { Context } from '~/services/shared/context.server';
import { readReuseFigures } from './readReuseFigures.server';

/** As much as a drawing can say; the table has it all. */
const MOST_RESOURCES = 12;
const MOST_REUSERS = 18;
const PAGE = 50;

/** Who reuses what: the figures, what the drawing shows, and one page of the whole list, of one resource or of all. */
export async function readReuseGraph(
  { db }: Context,
  asked: { readonly resource: string | null; readonly page: number },
) {
  const resources = await mostReused(db, MOST_RESOURCES);
  const ids = resources.map(({ id }) => id);
  const count = await countReuses(db, asked.resource);
  const pageCount = Math.max(1, Math.ceil(count / PAGE));
  const page = Math.min(asked.page, pageCount);
  const reuses = await listReuses(db, asked.resource, { size: PAGE, number: page });
  return {
    figures: await readReuseFigures(db, null),
    graph: {
      resources,
      links: await linksOf(db, ids, MOST_REUSERS),
      reusers: await countReusers(db, ids),
    },
    reuses: reuses.map(({ declaredById: _, refusalReason: __, ...told }) => told),
    ...{ count, page, pageCount },
  };
}
