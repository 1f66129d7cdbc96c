import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LINKS_PER_PAGE } from '~/domain/programme/progress';
import { plantActions } from '../services/programme/planted-actions';
import { startApp, type TestApp } from '../support/app';
import { describeOnPostgres } from '../support/database';
import { plantStartup } from '../support/planted-startup';

describeOnPostgres('an action to which more belongs than a page shows', (home) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(home);
    await plantActions(home);
    for (let count = 0; count < LINKS_PER_PAGE; count += 1) await plantStartup(home.db);
    await home.db
      .execute(sql`insert into programme_action_link (action_id, startup_id, linked_on, linked_by_id)
      select action.id, startup.id, current_date, (select min(id) from account)
      from startup, (select min(id) as id from programme_action where number = 1) as action`);
  });
  afterAll(() => app.close());

  it.each([
    ['?page=1', LINKS_PER_PAGE],
    ['?page=2', 1],
    ['?page=2&au=2018-01-01', 0],
  ])('%s lists %i of them, in little', async (query, count) => {
    for (const base of ['/programme', '/programmes/dcant-2018-2020']) {
      const answer = await fetch(`${app.url}${base}/actions/1${query}`);
      const html = await answer.text();
      expect(answer.status).toBe(200);
      expect(html.match(/<li><div><a href="\/startups\//g)?.length ?? 0).toBe(count);
      expect(html.length).toBeLessThan(60_000);
      if (count > 0) expect(html).toContain('/actions/1?page=2#avancement');
    }
  });
});
