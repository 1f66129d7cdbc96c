import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Db } from 'db/client';
import { resource } from 'db/schema/resources';
import { resourceReuse } from 'db/schema/resources-reuse';
import { allOfStanding, readResourceFilters } from '~/domain/resources/filters';
import { neglectOf } from '~/domain/resources/neglect';
import { addDays, day, dayInParis, type Day } from '~/domain/shared/day';
import { exportResources } from '~/services/resources/exportResources.server';
import { readNeglected } from '~/services/resources/readNeglected.server';
import { readResources } from '~/services/resources/readResources.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { plantResource, type Planted } from './plant';

const today = dayInParis(NOW);

describeOnBothEngines('resources that nobody keeps alive', (home) => {
  it('surface for staff alone', async () => {
    const long = new Date(NOW.getTime() - 400 * 86_400_000);
    const unused = await plantResource(home.db, { publishedAt: long });
    const young = await plantResource(home.db);
    const gone = await plantResource(home.db, { maintainedUntil: addDays(today, -1) });
    const read = await readNeglected(as(home.db, unused.staff));
    const found = read.ok ? read.value.map(({ slug, neglects }) => [slug, ...neglects]) : [];
    expect(found).toEqual([
      [unused.resource.slug, 'unused'],
      [gone.resource.slug, 'unmaintained'],
    ]);
    expect(await readNeglected(as(home.db, young.producer))).toMatchObject({
      refusal: 'forbidden',
    });
  });

  it('are a filter of the common base, on its pages and in its spreadsheet', async () => {
    const planted = await plantResource(home.db, { maintainedUntil: addDays(today, -1) });
    const alive = await plantResource(home.db, { maintainedUntil: today });
    const ctx = as(home.db, null);
    const asked = readResourceFilters(new URLSearchParams('etat=delaissees'));
    const { resources, total } = await readResources(ctx, asked, 1);
    const slugs = resources.map(({ slug }) => slug);
    expect(slugs).toContain(planted.resource.slug);
    expect(slugs).not.toContain(alive.resource.slug);
    expect(total).toBe(resources.length);
    const exported: string[] = [];
    for await (const piece of exportResources(ctx, asked))
      exported.push(...piece.map(({ slug }) => slug));
    expect(exported).toEqual(slugs);
  });

  it.each(['2025-02-27', '2025-02-28', '2025-03-01', '2026-03-12'].map(day))(
    'are on %s the same to the database as to the domain',
    async (on) => {
      const planted = await plantResource(home.db);
      await plantSigns(home.db, planted, on);
      const ctx = { ...as(home.db, planted.staff), today: on };
      const all = await readResources(ctx, allOfStanding('toutes'), 1);
      const pages = await Promise.all(
        Array.from({ length: all.pageCount }, (_, index) =>
          readResources(ctx, allOfStanding('toutes'), index + 1),
        ),
      );
      const judged = pages.flatMap(({ resources }) => resources);
      const dead = judged.filter((each) => neglectOf(each, on).length > 0);
      expect(dead.length).toBeGreaterThan(30);
      expect(dead.length).toBeLessThan(judged.length - 10);
      const read = await readNeglected(ctx);
      expect(read.ok ? read.value.map(({ slug }) => slug) : []).toEqual(
        dead.map(({ slug }) => slug),
      );
    },
  );
});

/** Resources around every boundary of the two signs on that day. */
async function plantSigns(db: Db, { resource: first, ...planted }: Planted, on: Day) {
  const producerId = planted.producer.organisationId ?? 0;
  const before = (days: number) => addDays(on, -days);
  const published = [day('2024-02-29'), before(364), before(365), before(366), before(3)];
  const rows = [null, before(1), on].flatMap((maintainedUntil) =>
    published.flatMap((publishedOn) =>
      (['stable', 'obsolete'] as const).flatMap((maturity) =>
        (['none', 'live', 'ended'] as const).map((reuse) => ({
          ...{ maintainedUntil, maturity, reuse },
          publishedAt: new Date(`${publishedOn}T12:00:00Z`),
        })),
      ),
    ),
  );
  for (const [index, { reuse, ...signs }] of rows.entries()) {
    const isWithdrawn = index % 7 === 0;
    const [row] = await db
      .insert(resource)
      .values({
        ...signs,
        ...{ slug: `${first.slug}-${index}`, kind: 'api', name: `Signes ${index}`, producerId },
        ...{ purpose: 'Sert.', audience: 'Tous.', accessConditions: 'Libre.' },
        changedAt: signs.publishedAt,
        ...(isWithdrawn && reuse === 'none'
          ? { withdrawnOn: on, withdrawalReason: 'Arrêtée' }
          : {}),
      })
      .returning();
    if (reuse === 'none') continue;
    const [kept] = await db
      .insert(resourceReuse)
      .values({
        ...{ resourceId: row?.id ?? 0, startupId: planted.startupId, since: before(400) },
        ...{ purpose: 'x', declaredById: planted.developer.id, declaredAt: NOW },
      })
      .returning();
    if (reuse === 'ended')
      await db
        .update(resourceReuse)
        .set({ state: 'ended', endedOn: before(2) })
        .where(eq(resourceReuse.id, kept?.id ?? 0));
  }
}
