import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { storedFile } from 'db/schema/files';
import { friction } from 'db/schema/frictions';
import { handover } from 'db/schema/handover';
import { mission } from 'db/schema/startups';
import { writePostMortem } from '~/services/startups/writePostMortem.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { from, lateBoard } from './late-board';

describeOnBothEngines('what is late of teams, endings and answers', (home) => {
  let planted: PlantedStartup;
  const { mine, incubatorOf, linesOf } = lateBoard(home);
  beforeEach(() => void ({ planted } = mine));

  it('says since when a team is too small or too large, and nothing of a team within the band', async () => {
    expect(await linesOf('team-out-of-band')).toEqual([]);
    await home.db
      .update(mission)
      .set({ endsOn: from(-4) })
      .where(eq(mission.accountId, planted.developer.id));
    expect(await linesOf('team-out-of-band')).toMatchObject([
      { dueOn: from(-4), about: '1', href: `/startups/${planted.slug}/equipe` },
    ]);
    const stay = {
      startupId: planted.startupId,
      daysPerWeek: 2,
      startsOn: from(-2),
      role: 'design',
      outOfBandReason: 'Renfort',
    } as const;
    for (const who of [planted.staff, planted.sponsor, planted.signer])
      await home.db.insert(mission).values({ ...stay, accountId: who.id });
    expect(await linesOf('team-out-of-band')).toEqual([]);
    await home.db.insert(mission).values([
      { ...stay, accountId: planted.stranger.id, startsOn: from(-1) },
      { ...stay, accountId: planted.ownersAgent.id, startsOn: from(1) },
    ]);
    expect(await linesOf('team-out-of-band')).toMatchObject([{ dueOn: from(-1), about: '5' }]);
  });

  it.each([
    [-1, 0],
    [0, 1],
    [30, 1],
    [31, 0],
  ])('a mission whose last day is %i days from now is about to end: %i', async (days, count) => {
    const { developer, slug, startupId } = planted;
    await home.db
      .update(mission)
      .set({ endsOn: from(days + 1) })
      .where(eq(mission.accountId, developer.id));
    const lines = await linesOf('mission-ending');
    expect(lines).toHaveLength(count);
    if (count === 0) return;
    expect(lines).toMatchObject([{ dueOn: from(days), about: developer.name }]);
    expect(lines[0]?.href).toBe(`/startups/${slug}/equipe/${lines[0]?.id}`);
    await home.db.insert(mission).values({
      ...{ startupId, accountId: developer.id, role: 'design', daysPerWeek: 2 },
      startsOn: from(days + 1),
    });
    expect(await linesOf('mission-ending')).toEqual([]);
  });

  it.each([
    [29, 0],
    [30, 1],
  ])('a post-mortem is missing %i days after the stop: %i', async (days, count) => {
    const stopped = await plantStartup(home.db, { phase: 'abandon', openedOn: from(-days) });
    const asked = async () =>
      linesOf('post-mortem-missing', `incubateur=${await incubatorOf(stopped)}`);
    expect(await asked()).toHaveLength(count);
    const text = { tried: 'a', learnt: 'b', reusable: 'c', version: 0 };
    await writePostMortem(as(home.db, stopped.staff), stopped.slug, text);
    expect(await asked()).toEqual([]);
  });

  it.each([
    [29, 0],
    [30, 1],
    [31, 1],
  ])('a handover in which nothing happened for %i days is stalled: %i', async (days, count) => {
    await home.db.insert(handover).values({
      startupId: planted.startupId,
      receiverId: planted.ownerId,
      createdAt: new Date(`${from(-days)}T12:00:00Z`),
    });
    expect(await linesOf('handover-stalled')).toHaveLength(count);
  });

  it.each([
    [30, 0],
    [31, 1],
  ])('a friction without an answer for %i days is told: %i', async (days, count) => {
    await home.db.insert(friction).values({
      title: `Sans réponse ${days}`,
      state: 'submitted',
      organisationId: planted.ownerId,
      authorId: planted.ownersAgent.id,
      createdAt: NOW,
      submittedAt: new Date(`${from(-days)}T12:00:00Z`),
    });
    const lines = (await linesOf('friction-unanswered')).filter(
      ({ about }) => about === `Sans réponse ${days}`,
    );
    expect(lines).toHaveLength(count);
    if (count === 1) expect(lines[0]).toMatchObject({ people: [], startupName: null });
  });

  it.each([
    [59, 0],
    [61, 1],
  ])('a file that has been in quarantine for %i minutes is told: %i', async (minutes, count) => {
    await home.db.insert(storedFile).values({
      id: crypto.randomUUID(),
      startupId: planted.startupId,
      name: 'a.pdf',
      contentType: 'application/pdf',
      size: 1,
      sha256: 'x',
      uploadedById: planted.staff.id,
      uploadedAt: new Date(NOW.getTime() - minutes * 60_000),
      state: 'scanning',
    });
    expect(await linesOf('file-waiting')).toHaveLength(count);
  });
});
