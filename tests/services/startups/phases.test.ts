import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { handover } from 'db/schema/handover';
import { review } from 'db/schema/reviews';
import { startupFriction } from 'db/schema/startups';
import { addDays, dayInParis } from '~/domain/shared/day';
import { PHASES, type Phase } from '~/domain/startups/phase';
import { isLive } from '~/domain/startups/standing';
import { nextPhases, phaseMove } from '~/domain/startups/transitions';
import { changePhase } from '~/services/startups/changePhase.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { change, decideFavourably, frictionState, minutes, phasesOf } from './phase-steps';

describeOnBothEngines('the phases of a startup', (home) => {
  let planted: PlantedStartup;
  beforeEach(async () => {
    planted = await plantStartup(home.db);
  });

  it('follow each other as the table says, here and in the database', async () => {
    const rows = await rowsOf<{ from: Phase; to: Phase; allowed: boolean }>(
      home.db,
      sql`select a.phase as from, b.phase as to, phase_may_follow(a.phase, b.phase) as allowed
          from unnest(array[${sql.join(
            PHASES.map((phase) => sql`${phase}`),
            sql`, `,
          )}]) as a(phase),
            unnest(array[${sql.join(
              PHASES.map((phase) => sql`${phase}`),
              sql`, `,
            )}]) as b(phase)`,
    );
    expect(rows).toHaveLength(PHASES.length ** 2);
    for (const { from, to, allowed } of rows) {
      expect({ from, to, allowed }).toEqual({ from, to, allowed: phaseMove(from, to) !== null });
    }
  });

  it('change on a waiting review, whose reason is published with it', async () => {
    expect(await change(home.db, planted, 'acceleration')).toBe('gate-shut');
    await decideFavourably(home.db, planted, 'acceleration', minutes(1));
    expect(await change(home.db, planted, 'acceleration', { reason: '', at: minutes(2) })).toBe(
      'done',
    );
    const [, opened] = await phasesOf(home.db, planted.startupId);
    expect(opened).toMatchObject({
      phase: 'acceleration',
      sequence: 2,
      reason: 'Le comité est convaincu',
      overrideReason: null,
      endsOn: null,
    });
    expect(opened?.reviewId).not.toBeNull();
  });

  it('are not opened twice by one review, even one decided at the instant of the opening', async () => {
    await decideFavourably(home.db, planted, 'acceleration', minutes(1));
    expect(await change(home.db, planted, 'acceleration', { at: minutes(1) })).toBe('done');
    const back = { overrideReason: 'Les usagers manquent', at: minutes(1) };
    expect(await change(home.db, planted, 'construction', back)).toBe('done');
    expect(await change(home.db, planted, 'acceleration', { at: minutes(3) })).toBe('gate-shut');
  });

  it('are not opened by a review of an earlier phase', async () => {
    await decideFavourably(home.db, planted, 'acceleration', new Date('2025-01-01T09:00:00Z'));
    expect(await change(home.db, planted, 'acceleration')).toBe('gate-shut');
  });

  it.each(['abandon', 'acceleration'] as const)(
    'on the way to « %s », keep a planned committee only for a startup that lives on',
    async (to) => {
      const [waiting] = await home.db
        .insert(review)
        .values({
          ...{ startupId: planted.startupId, state: 'planned', createdAt: NOW },
          ...{ heldOn: addDays(dayInParis(NOW), 30), ask: '' },
        })
        .returning({ id: review.id });
      const stop = { reason: 'La loi règle la friction', overrideReason: 'Décidé sans comité' };
      expect(await change(home.db, planted, to, stop)).toBe('done');
      const [now] = await home.db
        .select({ state: review.state, reason: review.reason })
        .from(review)
        .where(eq(review.id, waiting?.id ?? 0));
      expect(now).toEqual(
        to === 'abandon'
          ? { state: 'cancelled', reason: stop.reason }
          : { state: 'planned', reason: null },
      );
    },
  );

  it('may be overridden with a written reason, which stays', async () => {
    const override = { overrideReason: 'Le sponsor est en congé' };
    expect(await change(home.db, planted, 'consolidation', override)).toBe('done');
    const [, opened] = await phasesOf(home.db, planted.startupId);
    expect(opened?.overrideReason).toBe('Le sponsor est en congé');
    const acts = await rowsOf<{ act: string; friction_id: number }>(
      home.db,
      sql`select act, friction_id from journal_entry where startup_id = ${planted.startupId} order by number`,
    );
    expect(acts).toEqual([
      { act: 'startup.phase-changed', friction_id: planted.frictionId },
      { act: 'startup.gate-overridden', friction_id: planted.frictionId },
    ]);
  });

  it('never open the transfer by hand', async () => {
    expect(await change(home.db, planted, 'consolidation', { overrideReason: 'x' })).toBe('done');
    const override = { overrideReason: 'On y est presque' };
    expect(await change(home.db, planted, 'transfere', override)).toBe('never-overridden');
  });

  it('ask for a reason, for staff and for the version that was seen', async () => {
    expect(await change(home.db, planted, 'abandon', { reason: '' })).toBe('reason-missing');
    expect(await change(home.db, planted, 'investigation')).toBe('no-such-move');
    expect(await change(home.db, planted, 'abandon', { version: 99 })).toBe('conflict');
    const ctx = as(home.db, planted.intrapreneur);
    const asked = {
      slug: planted.slug,
      version: 1,
      to: 'abandon',
      reason: 'x',
      overrideReason: null,
    } as const;
    expect(await changePhase(ctx, asked)).toMatchObject({ refusal: 'forbidden' });
  });

  it('take the friction with them, and tell the people around', async () => {
    expect(await change(home.db, planted, 'abandon')).toBe('done');
    expect(await frictionState(home.db, planted.frictionId)).toBe('qualified');
    const told = await rowsOf<{ account_id: number }>(
      home.db,
      sql`select distinct account_id from outbox_message where body like ${`%/startups/${planted.slug}`} order by 1`,
    );
    const { intrapreneur, developer, sponsor, signer } = planted;
    expect(told.map((row) => row.account_id)).toEqual(
      expect.arrayContaining([intrapreneur.id, developer.id, sponsor.id, signer.id]),
    );
  });

  it('leave a friction in incubation while another live startup answers it', async () => {
    const other = await plantStartup(home.db);
    await home.db
      .insert(startupFriction)
      .values({ startupId: other.startupId, frictionId: planted.frictionId });
    expect(await change(home.db, planted, 'abandon')).toBe('done');
    expect(await frictionState(home.db, planted.frictionId)).toBe('in_incubation');
    expect(await change(home.db, other, 'abandon')).toBe('done');
    expect(await frictionState(home.db, planted.frictionId)).toBe('qualified');
  });

  it('resolve the friction for good when the service is there, even if it closes later', async () => {
    expect(await change(home.db, planted, 'opere', { overrideReason: 'x' })).toBe('done');
    expect(await frictionState(home.db, planted.frictionId)).toBe('resolved');
    expect(await change(home.db, planted, 'abandon')).toBe('done');
    expect(await frictionState(home.db, planted.frictionId)).toBe('resolved');
  });

  it('cancel the running handover when consolidation is left', async () => {
    expect(await change(home.db, planted, 'consolidation', { overrideReason: 'x' })).toBe('done');
    const [paper] = await home.db
      .insert(handover)
      .values({ startupId: planted.startupId, receiverId: planted.ownerId, createdAt: NOW })
      .returning({ id: handover.id });
    expect(await change(home.db, planted, 'acceleration', { overrideReason: 'x' })).toBe('done');
    const [kept] = await home.db
      .select()
      .from(handover)
      .where(eq(handover.id, paper?.id ?? 0));
    expect(kept?.state).toBe('cancelled');
  });
});

describeOnBothEngines('whatever staff ask, in whatever order,', (home) => {
  it('phases meet, exactly one is open, and the friction goes along', async () => {
    const wish = fc.record({
      to: fc.constantFrom(...PHASES),
      override: fc.boolean(),
      followsTable: fc.boolean(),
      pick: fc.nat(7),
    });
    let changes = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 6 }), async (wishes) => {
        const planted = await plantStartup(home.db);
        for (const [index, { to, override, followsTable, pick }] of wishes.entries()) {
          const [current] = (await phasesOf(home.db, planted.startupId)).slice(-1);
          const possible = current === undefined ? [] : nextPhases(current.phase);
          const aimed = followsTable ? (possible[pick % Math.max(possible.length, 1)] ?? to) : to;
          const overrideReason = override ? 'Décision motivée' : null;
          const at = minutes(index * 700);
          const told = await change(home.db, planted, aimed, { overrideReason, at });
          if (told === 'done') changes += 1;
        }
        const phases = await phasesOf(home.db, planted.startupId);
        expect(phases.filter((phase) => phase.endsOn === null)).toHaveLength(1);
        phases.slice(1).forEach((phase, index) => {
          expect(phase.sequence).toBe(index + 2);
          expect(phase.startsOn).toBe(phases[index]?.endsOn);
          expect(phaseMove(phases[index]?.phase ?? 'abandon', phase.phase)).not.toBeNull();
        });
        expect(phases.map((phase) => phase.phase)).not.toContain('transfere');
        const last = phases.at(-1)?.phase ?? 'abandon';
        const inIncubation = (await frictionState(home.db, planted.frictionId)) === 'in_incubation';
        expect(inIncubation).toBe(isLive(last));
      }),
      // Forth, back and to the end, whatever is drawn: else all of it might be refused.
      {
        numRuns: 8,
        examples: [
          [
            (['acceleration', 'construction', 'opere', 'abandon'] as const).map((to) => ({
              ...{ to, override: true, followsTable: false, pick: 0 },
            })),
          ],
        ],
      },
    );
    expect(changes).toBeGreaterThanOrEqual(4);
  });
});

describeOnPostgres('two staff members who change the phase at once', (home) => {
  it('one wins, the other gets the conflict', async () => {
    const planted = await plantStartup(home.db);
    const asked = { slug: planted.slug, version: 1, reason: 'x', overrideReason: 'x' };
    const outcomes = await Promise.all(
      (['acceleration', 'consolidation'] as const).map((to) =>
        changePhase(as(home.db, planted.staff), { ...asked, to }),
      ),
    );
    const told = outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.refusal)).sort();
    expect(told).toEqual(['conflict', 'done']);
  });

  it('two startups of one friction that stop at once send it back', async () => {
    const one = await plantStartup(home.db);
    const other = await plantStartup(home.db);
    await home.db
      .insert(startupFriction)
      .values({ startupId: other.startupId, frictionId: one.frictionId });
    expect(
      await Promise.all([change(home.db, one, 'abandon'), change(home.db, other, 'abandon')]),
    ).toEqual(['done', 'done']);
    expect(await frictionState(home.db, one.frictionId)).toBe('qualified');
  });
});
