import { reusesListed, reusesNumbered } from 'db/repositories/resources-reuse';
import { countReusers, linksOf, mostReused } from 'db/repositories/resources-reuse-views';
import { untilNextAct } from 'db/repositories/until-next-act';
import type { Context } from '~/services/shared/context.server';
import { readReuseFigures } from './readReuseFigures.server';

/** As much as a drawing can say; the table has it all. */
const MOST_RESOURCES = 12;
const MOST_REUSERS = 18;
const PAGE = 40;

/** Who reuses what: the figures, what the drawing shows, and one page of the whole list, of one resource or of all. */
export async function readReuseGraph(
  ctx: Context,
  asked: { readonly resource: string | null; readonly page: number },
) {
  const { db, today } = ctx;
  const [figures, graph, listed] = await Promise.all([
    untilNextAct(db, 'reuse figures', today, () => readReuseFigures(db, null), [
      'reuses',
      'startups',
    ]),
    untilNextAct(db, 'reuse graph', today, () => graphOf(ctx), ['resources', 'reuses', 'startups']),
    asked.resource === null
      ? untilNextAct(db, 'reuses listed', today, () => reusesListed(db, null), [
          'resources',
          'reuses',
        ])
      : reusesListed(db, asked.resource),
  ]);
  const count = listed.length;
  const pageCount = Math.max(1, Math.ceil(count / PAGE));
  const page = Math.min(asked.page, pageCount);
  const reuses = await reusesNumbered(db, listed.slice((page - 1) * PAGE, page * PAGE));
  return {
    figures,
    graph,
    reuses: reuses.map(({ declaredById: _, refusalReason: __, ...told }) => told),
    ...{ count, page, pageCount },
  };
}

async function graphOf({ db }: Context) {
  const resources = await mostReused(db, MOST_RESOURCES);
  const ids = resources.map(({ id }) => id);
  return {
    resources,
    links: await linksOf(db, ids, MOST_REUSERS),
    reusers: await countReusers(db, ids),
  };
}
