import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { envelope } from 'db/schema/budget';
import { storedFile } from 'db/schema/files';
import { friction } from 'db/schema/frictions';
import { handover } from 'db/schema/handover';
import { milestone } from 'db/schema/milestones';
import { organisation } from 'db/schema/organisations';
import { review } from 'db/schema/reviews';
import { mission, startup } from 'db/schema/startups';
import { readLateFilters, type LateKind } from '~/domain/notifications/late';
import { firstReviewDue } from '~/domain/reviews/calendar';
import { addDays, addMonths, day, dayInParis, type Day } from '~/domain/shared/day';
import { done } from '~/domain/shared/result';
import { exportLate } from '~/services/notifications/exportLate.server';
import { readLate, type LateLine } from '~/services/notifications/readLate.server';
import { act } from '~/services/shared/act.server';
import { writePostMortem } from '~/services/startups/writePostMortem.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const TODAY = dayInParis(NOW);
const from = (days: number): Day => addDays(TODAY, days);

describeOnBothEngines('the board of what is late', (home) => {
  let planted: PlantedStartup;
  let own: string;
  beforeEach(async () => {
    planted = await plantStartup(home.db);
    own = `incubateur=${await incubatorOf(planted)}`;
  });

  async function incubatorOf({ startupId }: PlantedStartup): Promise<string> {
    const [row] = await home.db
      .select({ slug: organisation.slug })
      .from(organisation)
      .innerJoin(startup, eq(startup.incubatorId, organisation.id))
      .where(eq(startup.id, startupId));
    return row?.slug ?? '';
  }

  /** Rows planted by hand leave no act behind, after which alone the board is read anew; this one may have changed anything. */
  const leaveAnAct = () =>
    act(as(home.db, planted.staff), ({ record }) => {
      record({ act: 'setting.changed', subject: { kind: 'setting', id: 0 } });
      return Promise.resolve(done(null));
    });
  const board = async (query = own) => {
    await leaveAnAct();
    const filters = readLateFilters(new URLSearchParams(query));
    const read = await readLate(as(home.db, planted.staff), filters);
    if (read === null) throw new Error('staff read the board');
    return read;
  };
  const linesOf = async (kind: LateKind, query = own): Promise<LateLine[]> => [
    ...((await board(query)).sections.find((section) => section.kind === kind)?.lines ?? []),
  ];
  const plan = (dueOn: Day, title = 'Un jalon') =>
    home.db
      .insert(milestone)
      .values({ startupId: planted.startupId, title, dueOn, createdAt: NOW });

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

  it.each([
    [-1, 1],
    [0, 1],
    [1, 0],
  ])(
    'a planned committee held %i days from now waits for its decision: %i',
    async (days, count) => {
      await home.db
        .insert(review)
        .values({ startupId: planted.startupId, heldOn: from(days), createdAt: NOW });
      const lines = await linesOf('review-to-record');
      expect(lines).toHaveLength(count);
      if (count === 1)
        expect(lines[0]?.href).toMatch(new RegExp(`^/startups/${planted.slug}/comites/\\d+$`));
      expect(await linesOf('review-to-plan')).toEqual([]);
    },
  );

  it('counts the first committee as the calendar does, on the 31st of August too', async () => {
    for (const openedOn of ['2025-08-31', '2025-09-01', '2025-10-12'].map(day)) {
      await home.db.update(startup).set({ openedOn }).where(eq(startup.id, planted.startupId));
      const due = firstReviewDue(openedOn, null);
      const [line] = await linesOf('review-to-plan');
      expect(line?.dueOn ?? null).toBe(due <= from(30) ? due : null);
    }
  });

  it('counts the next committee from the last decision', async () => {
    const decided = {
      startupId: planted.startupId,
      state: 'decided',
      outcome: 'stopped',
      reason: 'Non',
      createdAt: NOW,
      decidedById: planted.sponsor.id,
    } as const;
    await home.db.insert(review).values([
      {
        ...decided,
        heldOn: from(-90),
        decidedAt: new Date('2026-01-01T10:00:00Z'),
        nextDueOn: from(-5),
      },
      {
        ...decided,
        heldOn: from(-30),
        decidedAt: new Date('2026-02-01T10:00:00Z'),
        nextDueOn: from(31),
      },
    ]);
    expect(await linesOf('review-to-plan')).toEqual([]);
    await home.db.insert(review).values({
      ...decided,
      heldOn: from(-3),
      decidedAt: new Date('2026-03-01T10:00:00Z'),
      nextDueOn: from(30),
    });
    expect((await linesOf('review-to-plan')).map(({ dueOn }) => dueOn)).toEqual([from(30)]);
  });

  it.each([
    [44, 1],
    [45, 1],
    [46, 0],
    [-400, 1],
  ])('money that ends %i days from now is told: %i', async (days, count) => {
    const other = await plantStartup(home.db, { openedOn: from(-600), envelopeEndsOn: from(days) });
    expect(await linesOf('money-ending', `incubateur=${await incubatorOf(other)}`)).toHaveLength(
      count,
    );
  });

  it('is quiet about an old envelope that a later one follows', async () => {
    const other = await plantStartup(home.db, { openedOn: from(-600), envelopeEndsOn: from(-300) });
    await home.db.insert(envelope).values({
      startupId: other.startupId,
      funderId: other.funderId,
      commitmentCeilingCents: 100,
      paymentCeilingCents: 100,
      startsOn: from(-300),
      endsOn: from(90),
      grantedAt: NOW,
      grantedById: other.staff.id,
    });
    expect(await linesOf('money-ending', `incubateur=${await incubatorOf(other)}`)).toEqual([]);
  });

  it.each(['2025-08-31', '2025-09-12', '2025-10-11', '2025-10-12'].map(day))(
    'six months from %s are told as the clock counts them',
    async (openedOn) => {
      const other = await plantStartup(home.db, { openedOn });
      const [line] = await linesOf('clock-ending', `incubateur=${await incubatorOf(other)}`);
      const due = addMonths(openedOn, 6);
      expect(line?.dueOn ?? null).toBe(due <= from(30) ? due : null);
    },
  );

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
