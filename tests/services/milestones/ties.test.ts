import { desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { milestone } from 'db/schema/milestones';
import { milestoneTie } from 'db/schema/milestones-ties';
import { mission } from 'db/schema/startups';
import { outboxMessage } from 'db/schema/outbox';
import { cadenceDay } from '~/domain/milestones/cadence';
import { addDays, day, dayInParis } from '~/domain/shared/day';
import { commentMilestone } from '~/services/milestones/commentMilestone.server';
import { planCadence } from '~/services/milestones/planCadence.server';
import { planMilestone } from '~/services/milestones/planMilestone.server';
import { readCadence } from '~/services/milestones/readCadence.server';
import { readMilestone } from '~/services/milestones/readMilestone.server';
import { readMilestones } from '~/services/milestones/readMilestones.server';
import { tieMilestones } from '~/services/milestones/tieMilestones.server';
import { untieMilestones } from '~/services/milestones/untieMilestones.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { answerTo } from '../../support/refusal';

const today = dayInParis(NOW);
const outcomeOf = (answer: { ok: boolean; refusal?: string }) => answer.refusal ?? 'done';

describeOnBothEngines('milestones that wait for each other', (home) => {
  let planted: PlantedStartup;
  let first: number;
  let second: number;

  const plan = async (of: PlantedStartup, title: string, days: number): Promise<number> => {
    const form = { slug: of.slug, title, description: '', dueOn: addDays(today, days) };
    const outcome = await planMilestone(as(home.db, of.developer), form);
    return outcome.ok ? outcome.value : 0;
  };
  const tie = async (milestoneId: number, onId: number, who = planted.developer) =>
    outcomeOf(await tieMilestones(as(home.db, who), planted.slug, { milestoneId, onId }));

  beforeEach(async () => {
    planted = await plantStartup(home.db);
    first = await plan(planted, 'Premier', 10);
    second = await plan(planted, 'Second', 20);
  });

  it('show what threatens them, and no more once they do not wait', async () => {
    const late = await plan(planted, 'Tardif', 30);
    expect(await tie(second, first)).toBe('done');
    expect(await tie(second, late)).toBe('done');
    const shown = async () => {
      const read = await readMilestones(as(home.db, null), planted.slug);
      return read.ok ? read.value.milestones.find(({ id }) => id === second) : undefined;
    };
    expect(await shown()).toMatchObject({
      waitsFor: [{ title: 'Premier' }, { title: 'Tardif' }],
      threatenedBy: [{ title: 'Tardif' }],
    });
    const ctx = as(home.db, planted.staff);
    await untieMilestones(ctx, planted.slug, { milestoneId: second, onId: late });
    expect(await shown()).toMatchObject({ waitsFor: [{ title: 'Premier' }], threatenedBy: [] });
  });

  it('never do in a circle, nor twice, nor for themselves, nor for another startup’s', async () => {
    const other = await plan(await plantStartup(home.db), 'Ailleurs', 5);
    expect(await tie(second, first)).toBe('done');
    expect(await tie(second, first)).toBe('tie-known');
    expect(await tie(first, second)).toBe('tie-closes-circle');
    expect(await tie(first, first)).toBe('tie-to-itself');
    expect(await tie(first, other)).toBe('not-found');
    expect(await tie(first, 999_999)).toBe('not-found');
  });

  it.each(['sponsor', 'ownersAgent', 'stranger'] as const)('are not tied by %s', async (who) => {
    expect(await tie(second, first, planted[who])).toBe('forbidden');
  });

  it.each([
    ['itself', () => [first, first], 'RL001 milestones may not wait in a circle'],
    ['a circle', () => [first, second], 'RL001 milestones may not wait in a circle'],
  ] as const)('are kept from %s by the database alone', async (_, ids, expected) => {
    await tie(second, first);
    const [milestoneId = 0, onId = 0] = ids();
    const row = { milestoneId, onId, at: NOW, authorId: planted.staff.id };
    expect(await answerTo(home.db.insert(milestoneTie).values(row))).toBe(expected);
  });

  it('are of one startup, by the database alone', async () => {
    const other = await plan(await plantStartup(home.db), 'Ailleurs', 5);
    const row = { milestoneId: first, onId: other, at: NOW, authorId: planted.staff.id };
    expect(await answerTo(home.db.insert(milestoneTie).values(row))).toBe(
      'RL001 milestone waits for another of its startup only',
    );
  });

  describe('planned at once', () => {
    it('take the chosen steps, at the days that were confirmed, each after those before it', async () => {
      const ctx = as(home.db, planted.intrapreneur);
      const read = await readCadence(ctx, planted.slug, null);
      const startsOn = read.ok ? read.value.startsOn : today;
      expect(read).toMatchObject({ value: { isKnown: true, startsOn: addDays(today, -60) } });
      // Sixty days after the start, « users-met » is over and « in-use » is not.
      const past = read.ok ? read.value.steps.filter((step) => step.isPast) : [];
      expect(past.map(({ step }) => step)).toContain('users-met');
      expect(past.map(({ step }) => step)).not.toContain('in-use');
      const moved = addDays(today, 100);
      const days = {
        'users-met': cadenceDay('users-met', startsOn),
        'first-version': cadenceDay('first-version', startsOn),
        'in-use': moved,
      };
      expect(await planCadence(ctx, { slug: planted.slug, days })).toEqual({ ok: true, value: 3 });
      const all = await readMilestones(as(home.db, null), planted.slug);
      const steps = all.ok ? all.value.milestones.filter(({ id }) => id > second) : [];
      expect(steps.map(({ dueOn }) => dueOn)).toEqual([
        addDays(today, -46),
        cadenceDay('first-version', addDays(today, -60)),
        moved,
      ]);
      expect(steps.map(({ waitsFor }) => waitsFor.length)).toEqual([0, 1, 1]);
      const again = await readCadence(ctx, planted.slug, null);
      expect(again.ok && again.value.steps.filter((step) => step.isPlanned)).toHaveLength(3);
    });

    it('refuse a day before the startup at its field, and plan nothing then', async () => {
      const days = { 'users-met': today, 'in-use': day('2020-01-01') };
      const ctx = as(home.db, planted.staff);
      expect(await planCadence(ctx, { slug: planted.slug, days })).toMatchObject({
        refusal: 'due-before-startup',
        field: 'day-in-use',
      });
      expect(await planCadence(ctx, { slug: planted.slug, days: {} })).toMatchObject({
        refusal: 'no-step-chosen',
      });
      expect(await home.db.$count(milestone, eq(milestone.startupId, planted.startupId))).toBe(2);
    });

    it('are offered to whoever logs, and to nobody else', async () => {
      for (const who of ['sponsor', 'ownersAgent', 'stranger'] as const) {
        expect((await readCadence(as(home.db, planted[who]), planted.slug, null)).ok).toBe(false);
      }
    });
  });

  describe('and are commented', () => {
    const HOSTILE = '<script>alert(1)</script>\r\nBcc: x@y.fr\n{title} </textarea> \u202e';
    const comment = (who: PlantedStartup[keyof PlantedStartup] & object, words: string) =>
      commentMilestone(as(home.db, who), { slug: planted.slug, milestoneId: first, words });
    const toldAfter = async (work: () => Promise<unknown>) => {
      const [last] = await home.db
        .select({ id: outboxMessage.id })
        .from(outboxMessage)
        .orderBy(desc(outboxMessage.id))
        .limit(1);
      await work();
      const all = await home.db.select().from(outboxMessage);
      return all.filter(({ id }) => id > (last?.id ?? 0));
    };

    it.each(['developer', 'staff', 'sponsor', 'ownersAgent'] as const)(
      'by %s, and everybody around is told in the words that were written',
      async (who) => {
        const told = await toldAfter(async () => {
          expect(outcomeOf(await comment(planted[who], HOSTILE))).toBe('done');
        });
        const around = ['intrapreneur', 'developer', 'sponsor', 'signer'] as const;
        const expected = around.filter((each) => each !== who).map((each) => planted[each].id);
        expect(told.map(({ accountId }) => accountId).sort()).toEqual(expected.sort());
        for (const { subject, body } of told) {
          expect(subject).not.toMatch(/[\r\n]/);
          expect(body).toContain(HOSTILE);
        }
        const read = await readMilestone(as(home.db, planted.sponsor), planted.slug, first);
        expect(read).toMatchObject({ value: { comments: [{ words: HOSTILE, on: today }] } });
      },
    );

    it('tell whoever said something before, unless they have left since', async () => {
      await comment(planted.ownersAgent, 'Où en êtes-vous ?');
      await comment(planted.developer, 'On y arrive.');
      await home.db
        .update(mission)
        // Longer ago than the days for which one still reads.
        .set({ endsOn: addDays(today, -40) })
        .where(eq(mission.accountId, planted.developer.id));
      const told = await toldAfter(() => comment(planted.staff, 'Bravo.'));
      const ids = told.map(({ accountId }) => accountId);
      expect(ids).toContain(planted.ownersAgent.id);
      expect(ids).not.toContain(planted.developer.id);
    });

    it('by nobody else, who reads none either', async () => {
      await comment(planted.staff, 'Entre nous.');
      expect(outcomeOf(await comment(planted.stranger, 'Bonjour'))).toBe('forbidden');
      for (const who of [planted.stranger, null]) {
        const read = await readMilestone(as(home.db, who), planted.slug, first);
        expect(read).toMatchObject({ value: { comments: null, others: [], logLines: [] } });
      }
    });
  });
});

describeOnPostgres('two ties that would close a circle together', (home) => {
  it('come one after the other, and the second is refused', async () => {
    const planted = await plantStartup(home.db);
    const plan = async (title: string) => {
      const form = { slug: planted.slug, title, description: '', dueOn: today };
      const outcome = await planMilestone(as(home.db, planted.staff), form);
      return outcome.ok ? outcome.value : 0;
    };
    const ids = [await plan('a'), await plan('b'), await plan('c')] as const;
    const ring = [
      [ids[0], ids[1]],
      [ids[1], ids[2]],
      [ids[2], ids[0]],
    ] as const;
    const answers = await Promise.all(
      ring.map(([milestoneId, onId]) =>
        tieMilestones(as(home.db, planted.staff), planted.slug, { milestoneId, onId }),
      ),
    );
    expect(answers.map(outcomeOf).sort()).toEqual(['done', 'done', 'tie-closes-circle']);
    // By the database alone too, without the use case's own lock.
    const rows = [
      { milestoneId: ids[0], onId: ids[1] },
      { milestoneId: ids[1], onId: ids[0] },
    ].map((row) => ({ ...row, at: NOW, authorId: planted.staff.id }));
    await home.db.delete(milestoneTie);
    const inserted = await Promise.all(
      rows.map((row) => answerTo(home.db.insert(milestoneTie).values(row))),
    );
    expect(inserted.sort()).toEqual(['RL001 milestones may not wait in a circle', 'done']);
  });
});
