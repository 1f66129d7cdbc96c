import { afterAll, beforeAll } from 'vitest';
import { plantStory } from 'db/seed/story';
import { startApp, type TestApp } from '../support/app';
import { openTestDatabase } from '../support/database';

/** Serves the demonstration story to the journeys of a block; answers its address, to be asked for inside a test. */
export function servedStory(patience: number): () => string {
  let app: TestApp | undefined;
  let close: () => Promise<void> = () => Promise.resolve();
  beforeAll(async () => {
    const home = await openTestDatabase();
    ({ close } = home);
    app = await startApp(home);
    await plantStory(home.db, app.house.storage, new Date());
  }, patience);
  afterAll(async () => {
    await app?.close();
    await close();
  });
  return () => app?.url ?? '';
}
