import {
  frictionsOfFeed,
  latestPublicFrictions,
  type FrictionOfFeed,
} from 'db/repositories/frictions-feed';
import { untilNextAct } from 'db/repositories/until-next-act';
import { asksForAll, type FrictionFilters } from '~/domain/frictions/filters';
import type { Context } from '~/services/shared/context.server';

/** A feed reader comes back before as many are new. */
const MOST = 50;

/** The frictions of a list that became public last: the same for everyone, signed in or not. */
export async function readFrictionFeed(
  { db, today }: Context,
  filters: FrictionFilters,
): Promise<readonly FrictionOfFeed[]> {
  const find = () => latestPublicFrictions(db, filters, MOST);
  // Readers ask for the whole list every few minutes; other questions are rare.
  const ids = asksForAll(filters)
    ? await untilNextAct(db, 'latest public frictions', today, find, ['frictions'])
    : await find();
  return frictionsOfFeed(db, ids);
}
