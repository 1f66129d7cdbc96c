import { latestStartups, type StartupOfFeed } from 'db/repositories/startups-feed';
import type { StartupFilters } from '~/domain/startups/filters';
import type { Context } from '~/services/shared/context.server';

/** A feed reader comes back before as many are new. */
const MOST = 50;

/** The startups of a list that opened last. */
export function readStartupFeed(
  { db }: Context,
  filters: StartupFilters,
): Promise<readonly StartupOfFeed[]> {
  return latestStartups(db, filters, MOST);
}
