import { sql } from 'drizzle-orm';
import { rowsOf } from 'db/client';
import { plantReference } from 'db/seed/reference';
import { plantStory } from 'db/seed/story';
import { readClock } from '~/adapters/clock.server';
import type { House } from './open';

/** Loads the reference list of organisations into an empty database and, in demonstration mode, the story; never on top of anything. Says whether it planted. */
export async function plantIfEmpty(house: House): Promise<boolean> {
  const { db } = house.database;
  const [counts] = await rowsOf<{ organisations: number; accounts: number }>(
    db,
    sql`select (select count(*)::int from organisation) as organisations, (select count(*)::int from account) as accounts`,
  );
  if (counts?.organisations === 0) await plantReference(db);
  const tells = house.env.demo && counts?.accounts === 0;
  if (tells) await plantStory(db, house.storage, readClock());
  return tells || counts?.organisations === 0;
}
