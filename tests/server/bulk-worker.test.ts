import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { createLogger } from '~/adapters/logger.server';
import { startBulkWorker } from '~/server/bulk-worker';
import { makeBulkJob } from '~/services/frictions/makeBulkJob.server';
import { readBulkJob } from '~/services/frictions/readBulkJob.server';
import { startApp, type TestApp } from '../support/app';
import { describeOnBothEngines } from '../support/database';
import { as } from '../support/planted-startup';
import { good, plantFriction, plantPeople } from '../services/frictions/plant';

/** Less than the pause of a worker that nobody calls. */
const SOON_MS = 8_000;

describeOnBothEngines('the worker of lots', (home) => {
  let app: TestApp | undefined;
  let stop: (() => Promise<void>) | undefined;
  afterEach(async () => {
    await stop?.();
    await app?.close();
  });

  it('is called by a lot that begins, and sleeps meanwhile', async () => {
    app = await startApp(home);
    stop = startBulkWorker(app.house, () => 'http://relais.test', createLogger('silent'));
    const { staff, ...people } = await plantPeople(home.db);
    const friction = await plantFriction(home.db, { staff, ...people }, 'in_triage');
    // Its first round, which found nothing, is over.
    await wait(500);
    const ctx = as(home.db, staff);
    const began = Date.now();
    const order = { act: 'tag', tag: 'cantine' } as const;
    const { id } = good(await makeBulkJob(ctx, { order, of: [friction] }));
    while ((await readBulkJob(ctx, id))?.job.state !== 'done' && Date.now() - began < SOON_MS)
      await wait(50);
    expect((await readBulkJob(ctx, id))?.job.state).toBe('done');
  });
});
