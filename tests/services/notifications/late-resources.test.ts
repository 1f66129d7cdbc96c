import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { organisation } from 'db/schema/organisations';
import { resource } from 'db/schema/resources';
import { startup } from 'db/schema/startups';
import { readLateFilters } from '~/domain/notifications/late';
import { addDays, dayInParis } from '~/domain/shared/day';
import { done } from '~/domain/shared/result';
import { exportLate } from '~/services/notifications/exportLate.server';
import { readLate } from '~/services/notifications/readLate.server';
import { readLateOfIncubators } from '~/services/notifications/readLateOfIncubators.server';
import { declareReuse } from '~/services/resources/declareReuse.server';
import { act } from '~/services/shared/act.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { plantResource, reuseOf, type Planted } from '../resources/plant';

const today = dayInParis(NOW);
const OLD = new Date(NOW.getTime() - 400 * 86_400_000);

describeOnBothEngines('dead resources among what is late', (home) => {
  const linesOf = async ({ staff, resource: { id } }: Planted, query = '') => {
    const asked = readLateFilters(new URLSearchParams(`genre=resource-neglected&${query}`));
    const board = await readLate(as(home.db, staff), asked);
    const section = board?.sections.find(({ kind }) => kind === 'resource-neglected');
    return (section?.lines ?? []).filter((line) => line.id === id);
  };

  /** How many the board counts, which it keeps until an act changes it. */
  const kept = async ({ staff }: Planted, isPlanted = false) => {
    // Rows planted by hand leave no act behind; this one may have changed anything.
    if (isPlanted)
      await act(as(home.db, staff), ({ record }) => {
        record({ act: 'setting.changed', subject: { kind: 'setting', id: 0 } });
        return Promise.resolve(done(null));
      });
    const board = await readLate(as(home.db, staff), readLateFilters(new URLSearchParams()));
    return board?.sections.find(({ kind }) => kind === 'resource-neglected')?.total ?? 0;
  };

  it('are there since the first day of neglect, with their producer and their page', async () => {
    const planted = await plantResource(home.db, { maintainedUntil: addDays(today, -5) });
    const { slug } = planted.resource;
    expect(await linesOf(planted)).toMatchObject([
      {
        ...{ dueOn: addDays(today, -4), href: `/ressources/${slug}`, people: [] },
        resource: { slug, producerSlug: expect.stringContaining('producteur-') as string },
      },
    ]);
    const { counts } = (await readLateOfIncubators(as(home.db, planted.staff), today)) ?? {};
    expect(counts?.find(({ kind }) => kind === 'resource-neglected')?.overdue).toBeGreaterThan(0);
    const exported: number[] = [];
    const all = readLateFilters(new URLSearchParams());
    for await (const piece of exportLate(as(home.db, planted.staff), all))
      exported.push(...piece.filter(({ href }) => href.endsWith(slug)).map(({ id }) => id));
    expect(exported).toEqual([planted.resource.id]);
  });

  it('are gone once somebody reuses them, at the very next look', async () => {
    const planted = await plantResource(home.db, { publishedAt: OLD });
    expect(await linesOf(planted)).toHaveLength(1);
    const count = await kept(planted, true);
    const declared = await declareReuse(as(home.db, planted.ownersAgent), reuseOf(planted));
    expect(declared.ok).toBe(true);
    expect(await linesOf(planted)).toEqual([]);
    expect(await kept(planted)).toBe(count - 1);
  });

  it.each([
    ['maintained to the end of today', { maintainedUntil: today }],
    ['withdrawn', { publishedAt: OLD, withdrawnOn: today, withdrawalReason: 'Arrêtée' }],
  ])('are not those that are %s', async (_, more) => {
    expect(await linesOf(await plantResource(home.db, more))).toEqual([]);
  });

  it('are an incubator’s where they came from one of its services', async () => {
    const planted = await plantResource(home.db, { publishedAt: OLD });
    const [row] = await home.db
      .select({ slug: organisation.slug })
      .from(organisation)
      .innerJoin(startup, eq(startup.incubatorId, organisation.id))
      .where(eq(startup.id, planted.startupId));
    const own = `incubateur=${row?.slug ?? ''}`;
    expect(await linesOf(planted, own)).toEqual([]);
    const { startupId } = planted;
    await home.db.update(resource).set({ startupId }).where(eq(resource.id, planted.resource.id));
    expect(await linesOf(planted, own)).toMatchObject([{ slug: planted.slug }]);
  });
});
