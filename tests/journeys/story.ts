import { afterAll, beforeAll } from 'vitest';
import { plantStory } from 'db/seed/story';
import { startApp, type TestApp } from '../support/app';
import { openTestDatabase, type TestDatabase } from '../support/database';

/** The demonstration story as it is served: to be asked for inside a hook or a test, once it is open. */
export interface ServedStory {
  readonly url: string;
  readonly app: TestApp;
  readonly home: TestDatabase;
}

/** Serves the demonstration story to the journeys of a block, which read or change what is behind its pages. */
export function openedStory(patience: number): ServedStory {
  let app: TestApp | undefined;
  let home: Awaited<ReturnType<typeof openTestDatabase>> | undefined;
  beforeAll(async () => {
    home = await openTestDatabase();
    app = await startApp(home);
    await plantStory(home.db, app.house.storage, new Date());
  }, patience);
  afterAll(async () => {
    await app?.close();
    await home?.close();
  });
  return {
    get url() {
      return opened(app).url;
    },
    get app() {
      return opened(app);
    },
    get home() {
      return opened(home);
    },
  };
}

function opened<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the story opens in beforeAll');
  return value;
}

/** The same for journeys that need its address alone, to be asked for inside a test. */
export function servedStory(patience: number): () => string {
  const story = openedStory(patience);
  return () => story.url;
}
