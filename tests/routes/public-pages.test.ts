import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnPostgres } from '../support/database';
import { plantStory } from 'db/seed/story';
import { startApp, type TestApp } from '../support/app';
import { MATRIX } from './matrix';
import { recordsOf } from './matrix/records';
import type { Records } from './matrix/row';

/** Public pages that no two visitors read alike, or that change without the journal. */
const EACH_FOR_ITSELF = new Set([
  // Forms that act once hold their visitor's own key.
  'connexion._index',
  'connexion.lien',
  'passations.$id.verifier',
  // E-mails of the demonstration are sent without an act of their own.
  'courriels',
]);

/** Pages and feeds; spreadsheets and documents are made each time. */
const KEPT = /^(?:text\/html|application\/atom\+xml);/;

describeOnPostgres('public pages', (home) => {
  let app: TestApp;
  let records: Records;
  beforeAll(async () => {
    app = await startApp(home);
    await plantStory(home.db, app.house.storage, new Date());
    records = await recordsOf(home.db);
  });
  afterAll(() => app.close());

  it('are kept for visitors, but those that cannot be', async () => {
    const rendered: string[] = [];
    let kept = 0;
    for (const { method, path, route, answers } of MATRIX) {
      if (method !== 'GET' || (answers.visitor ?? answers.others) !== 200) continue;
      const url = app.url + (typeof path === 'string' ? path : path(records));
      const first = await fetch(url);
      await first.arrayBuffer();
      if (!KEPT.test(first.headers.get('content-type') ?? '')) continue;
      const second = await fetch(url);
      await second.arrayBuffer();
      const isKept = second.headers.get('etag') !== null;
      if (isKept) kept += 1;
      if (isKept === EACH_FOR_ITSELF.has(route)) rendered.push(`${route}: kept ${isKept}`);
    }
    expect(rendered).toEqual([]);
    expect(kept).toBeGreaterThan(20);
  });
});
