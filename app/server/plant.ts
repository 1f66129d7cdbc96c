import { emptiness } from 'db/repositories/emptiness';
import { readClock } from '~/adapters/clock.server';
import type { House } from './open';

/**
 * Loads the reference list of organisations into an empty database and, in demonstration mode, the story; never on top
 * of anything. Tells what it is about to load, as it takes a while, and answers whether it planted.
 */
export async function plantIfEmpty(
  house: House,
  tell: (sentence: string) => void,
): Promise<boolean> {
  const { db } = house.database;
  const empty = await emptiness(db);
  if (empty.organisations) {
    tell('loading the register of organisations…');
    // Loaded once in the life of a database: a process that finds it planted need not hold it.
    const { plantReference } = await import('db/seed/reference');
    await plantReference(db);
  }
  const tells = house.env.demo && empty.accounts;
  if (tells) {
    tell('telling the demonstration story…');
    const { plantStory } = await import('db/seed/story');
    await plantStory(db, house.storage, readClock());
  }
  return tells || empty.organisations;
}
