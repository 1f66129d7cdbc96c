import { emptiness } from 'db/repositories/emptiness';
import { plantReference } from 'db/seed/reference';
import { plantStory } from 'db/seed/story';
import { readClock } from '~/adapters/clock.server';
import type { House } from './open';

/** Loads the reference list of organisations into an empty database and, in demonstration mode, the story; never on top of anything. Says whether it planted. */
export async function plantIfEmpty(house: House): Promise<boolean> {
  const { db } = house.database;
  const empty = await emptiness(db);
  if (empty.organisations) await plantReference(db);
  const tells = house.env.demo && empty.accounts;
  if (tells) await plantStory(db, house.storage, readClock());
  return tells || empty.organisations;
}
