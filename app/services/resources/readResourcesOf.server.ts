import { countResources, listResources } from 'db/repositories/resources-list';
import { reusesBy } from 'db/repositories/resources-reuse';
import { allOfStanding } from '~/domain/resources/filters';
import { neglectOf } from '~/domain/resources/neglect';
import type { Context } from '../shared/context.server';

/** As many as an organisation's page can hold; the catalogue has the rest. */
const MOST_PRODUCED = 20;
const MOST_REUSED = 50;

/** What an organisation gives to the common base, withdrawn resources last, and what it reuses of it. */
export async function readResourcesOf(
  { db, today }: Context,
  organisation: { readonly id: number; readonly slug: string },
) {
  const theirs = { ...allOfStanding('toutes'), producer: organisation.slug };
  const [listed, produced, { reuses, total }] = await Promise.all([
    listResources(db, theirs, today, { size: MOST_PRODUCED, offset: 0 }),
    countResources(db, theirs, today),
    reusesBy(db, organisation.id, MOST_REUSED),
  ]);
  return {
    produced: {
      total: produced,
      resources: listed.map((each) => ({ ...each, neglects: neglectOf(each, today) })),
    },
    reused: {
      total,
      reuses: reuses.map(({ declaredById: _, refusalReason: __, ...told }) => told),
    },
  };
}
