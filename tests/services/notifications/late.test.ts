import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { friction } from 'db/schema/frictions';
import { milestone } from 'db/schema/milestones';
import { readLateFilters } from '~/domain/notifications/late';
import { exportLate } from '~/services/notifications/exportLate.server';
import { readLate, type LateLine } from '~/services/notifications/readLate.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { from, lateBoard, TODAY } from './late-board';

describeOnBothEngines('the board of what is late', (home) => {
  let planted: PlantedStartup;
  let own: string;
  const { mine, incubatorOf, board, linesOf, plan } = lateBoard(home);
  beforeEach(() => void ({ planted, own } = mine));

  it('is staff’s alone', async () => {
    const filters = readLateFilters(new URLSearchParams());
    for (const actor of [null, planted.intrapreneur, planted.sponsor])
      expect(await readLate(as(home.db, actor), filters)).toBeNull();
    for await (const piece of exportLate(as(home.db, planted.sponsor), filters))
      expect(piece).toEqual([]);
  });

  it.each([
    [-1, 1],
    [0, 0],
    [1, 0],
  ])('a planned milestone due %i days from now is late: %i', async (days, count) => {
    await plan(from(days));
    expect(await linesOf('milestone-late')).toHaveLength(count);
  });

  it('has no line for a milestone that was reached, missed or cancelled', async () => {
    await home.db.insert(milestone).values({
      startupId: planted.startupId,
      title: 'Manqué',
      dueOn: from(-9),
      createdAt: NOW,
      state: 'missed',
      closedOn: TODAY,
    });
    expect(await linesOf('milestone-late')).toEqual([]);
  });

  it('is read by incubator, and by person: of the team, sponsor, or in charge of the friction', async () => {
    const other = await plantStartup(home.db);
    for (const { startupId } of [planted, other])
      await home.db
        .insert(milestone)
        .values({ startupId, title: 'Un jalon', dueOn: from(-2), createdAt: NOW });
    await home.db
      .update(friction)
      .set({ handlerId: other.staff.id })
      .where(eq(friction.id, other.frictionId));
    const slugs = async (query: string) =>
      (await linesOf('milestone-late', query)).map(({ slug }) => slug);
    expect((await board()).incubators.map(({ slug }) => slug)).toContain(await incubatorOf(other));
    expect(await slugs(own)).toEqual([planted.slug]);
    expect(await slugs(`incubateur=${await incubatorOf(other)}`)).toEqual([other.slug]);
    for (const person of [planted.developer, planted.sponsor])
      expect(await slugs(`personne=${person.id}`)).toEqual([planted.slug]);
    expect(await slugs(`personne=${other.staff.id}`)).toEqual([other.slug]);
    expect(await slugs(`personne=${planted.stranger.id}`)).toEqual([]);
    const [line] = await linesOf('milestone-late', `personne=${other.staff.id}`);
    expect(line?.people.map(({ id }) => id)).toEqual([other.intrapreneur.id, other.staff.id]);
  });

  it('shows the head of a long list, then all of it a page at a time, and all at once in the spreadsheet', async () => {
    for (let index = 0; index < 60; index += 1)
      await plan(from(-1 - (index % 20)), `Jalon ${index}`);
    const head = (await board()).sections.find(({ kind }) => kind === 'milestone-late');
    expect([head?.lines.length, head?.total]).toEqual([6, 60]);
    const seen: number[] = [];
    for (let query = `${own}&genre=milestone-late`; query !== '';) {
      const section = (await board(query)).sections.find(({ kind }) => kind === 'milestone-late');
      seen.push(...(section?.lines ?? []).map(({ id }) => id));
      const after = section?.after ?? null;
      query = after === null ? '' : `${own}&genre=milestone-late&apres=${after.dueOn}_${after.id}`;
    }
    expect([seen.length, new Set(seen).size]).toEqual([60, 60]);
    const exported: LateLine[] = [];
    const filters = readLateFilters(new URLSearchParams(`${own}&genre=milestone-late`));
    for await (const piece of exportLate(as(home.db, planted.staff), filters))
      exported.push(...piece);
    expect(exported.map(({ id }) => id)).toEqual(seen);
    expect(exported.map(({ dueOn }) => dueOn)).toEqual(exported.map(({ dueOn }) => dueOn).sort());
  });
});
