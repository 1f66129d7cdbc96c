import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { resource } from 'db/schema/resources';
import { resourceReuse } from 'db/schema/resources-reuse';
import type { Actor } from '~/domain/accounts/account';
import { mayBecome, REUSE_STATES, type ReuseState } from '~/domain/resources/reuse';
import { addDays, dayInParis } from '~/domain/shared/day';
import { declareReuse, type ReuseForm } from '~/services/resources/declareReuse.server';
import { settleReuse } from '~/services/resources/settleReuse.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { plantResource, reuseOf, type Planted } from './plant';

const today = dayInParis(NOW);

describeOnBothEngines('the table of reuses', (home) => {
  let planted: Planted;
  beforeEach(async () => {
    planted = await plantResource(home.db);
  });
  const declared = async (who: Actor, more: Partial<ReuseForm> = {}): Promise<number> => {
    const outcome = await declareReuse(as(home.db, who), reuseOf(planted, more));
    return outcome.ok ? outcome.value : 0;
  };
  const answer = (who: Actor | null, reuseId: number, refusalReason: string | null = null) =>
    settleReuse(as(home.db, who), { slug: planted.resource.slug, reuseId, refusalReason });
  it('moves in the database as in the domain', async () => {
    const rows = await rowsOf<{ from: ReuseState; to: ReuseState; allowed: boolean }>(
      home.db,
      sql`select a.state as from, b.state as to, reuse_may_become(a.state, b.state) as allowed
          from unnest(array['declared', 'confirmed', 'refused', 'ended']) as a(state),
            unnest(array['declared', 'confirmed', 'refused', 'ended']) as b(state)`,
    );
    expect(rows).toHaveLength(REUSE_STATES.length ** 2);
    for (const { from, to, allowed } of rows)
      expect(allowed, `${from} ${to}`).toBe(mayBecome(from, to));
  });

  it('holds when somebody writes straight to its table', async () => {
    const id = await declared(planted.ownersAgent);
    await answer(planted.producer, id);
    const change = (set: Partial<typeof resourceReuse.$inferInsert>) =>
      home.db.update(resourceReuse).set(set).where(eq(resourceReuse.id, id));
    const because = async (work: PromiseLike<unknown>) => {
      try {
        await work;
        return 'done';
      } catch (error) {
        return error instanceof Error ? `${error.message} ${String(error.cause)}` : '';
      }
    };
    expect(await because(change({ state: 'declared' }))).toContain('reuse moves along its table');
    expect(await because(change({ purpose: 'Autre chose' }))).toContain('stays as it was declared');
    expect(await because(change({ savedCents: 1, purpose: 'Autre' }))).toContain('stays as it was');
    expect(await because(change({ savedCents: 1, state: 'ended', endedOn: today }))).toContain(
      'stays as it was declared',
    );
    expect(await because(change({ savedCents: 1 }))).toBe('done');
    for (const savedCents of [2, null])
      expect(await because(change({ savedCents }))).toContain('stays as it was declared');
    expect(await because(change({ state: 'ended', endedOn: addDays(today, -1) }))).toContain(
      'resource_reuse_ends_after',
    );
    const plain = {
      resourceId: planted.resource.id,
      since: today,
      purpose: 'x',
      declaredById: planted.producer.id,
      declaredAt: NOW,
    };
    const insert = (row: Partial<typeof resourceReuse.$inferInsert>) =>
      home.db.insert(resourceReuse).values({ ...plain, ...row });
    expect(await because(insert({ organisationId: planted.producer.organisationId }))).toContain(
      'own resource',
    );
    expect(
      await because(
        insert({
          startupId: planted.startupId,
          ...{ state: 'confirmed', settledById: planted.staff.id, settledAt: NOW },
        }),
      ),
    ).toContain('reuse begins declared');
    await home.db
      .update(resource)
      .set({ withdrawnOn: today, withdrawalReason: 'Arrêtée' })
      .where(eq(resource.id, planted.resource.id));
    expect(await because(insert({ startupId: planted.startupId }))).toContain(
      'reuse of a withdrawn resource',
    );
    expect(
      await declareReuse(
        as(home.db, planted.developer),
        reuseOf(planted, { startup: planted.slug }),
      ),
    ).toMatchObject({ refusal: 'resource-withdrawn' });
  });
});
