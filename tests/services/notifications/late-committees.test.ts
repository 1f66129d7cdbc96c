import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { envelope } from 'db/schema/budget';
import { review } from 'db/schema/reviews';
import { startup } from 'db/schema/startups';
import { firstReviewDue } from '~/domain/reviews/calendar';
import { addMonths, day } from '~/domain/shared/day';
import { carryOver } from '~/services/budget/carryOver.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { from, lateBoard } from './late-board';

describeOnBothEngines('what is late of committees, money and the clock', (home) => {
  let planted: PlantedStartup;
  const { mine, incubatorOf, linesOf } = lateBoard(home);
  beforeEach(() => void ({ planted } = mine));

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
    [45, 1],
    [46, 1],
    [47, 0],
    [-400, 1],
  ])('money whose first day without is %i days from now is told: %i', async (days, count) => {
    const other = await plantStartup(home.db, { openedOn: from(-600), envelopeEndsOn: from(days) });
    expect(await linesOf('money-ending', `incubateur=${await incubatorOf(other)}`)).toHaveLength(
      count,
    );
  });

  it.each([
    [46, 1],
    [47, 0],
  ])(
    'money carried over to a first day without it %i days from now is told: %i',
    async (days, count) => {
      const other = await plantStartup(home.db, {
        openedOn: from(-300),
        envelopeEndsOn: from(-80),
      });
      const carry = { envelopeId: other.envelopeId, fromYear: 2025, commitmentCents: 1 };
      const decided = await carryOver(as(home.db, other.staff), other.slug, {
        ...{ ...carry, paymentCents: 1, endsOn: from(days), reason: 'La suite' },
      });
      expect(decided).toMatchObject({ ok: true });
      expect(await linesOf('money-ending', `incubateur=${await incubatorOf(other)}`)).toHaveLength(
        count,
      );
    },
  );

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
});
