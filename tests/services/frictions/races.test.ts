import { beforeAll, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { rowsOf } from 'db/client';
import { findFriction } from 'db/repositories/frictions';
import { declineFriction } from '~/services/frictions/declineFriction.server';
import { mergeFriction } from '~/services/frictions/mergeFriction.server';
import { qualifyFriction } from '~/services/frictions/qualifyFriction.server';
import { saveDraft } from '~/services/frictions/saveDraft.server';
import { takeFriction } from '~/services/frictions/takeFriction.server';
import { describeOnPostgres } from '../../support/database';
import { as } from '../../support/planted-startup';
import { draft, plantFriction, plantPeople, type People } from './plant';

describeOnPostgres('decisions at the same time', (home) => {
  let people: People;
  beforeAll(async () => {
    people = await plantPeople(home.db);
  });
  const acts = async (frictionId: number): Promise<string[]> => {
    const rows = await rowsOf<{ act: string }>(
      home.db,
      sql`select act from journal_entry where friction_id = ${frictionId} order by number`,
    );
    return rows.map(({ act }) => act);
  };

  it('let one of two staff members decide, and tell the other what was recorded', async () => {
    const { db } = home;
    for (let round = 0; round < 5; round += 1) {
      const friction = await plantFriction(db, people, 'in_triage');
      const outcomes = await Promise.all([
        qualifyFriction(as(db, people.staff), { ...friction, words: 'Oui.' }),
        declineFriction(as(db, people.staff2), { ...friction, reason: 'too-small', words: 'Non.' }),
      ]);
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
      const loser = outcomes.find((outcome) => !outcome.ok);
      const state = outcomes[0].ok ? 'Qualifiée' : 'Non retenue';
      expect(loser).toMatchObject({ refusal: 'conflict', facts: { state } });
    }
  });

  it('let the same form act once, and answer every sender alike', async () => {
    const { db } = home;
    const friction = await plantFriction(db, people, 'submitted');
    const ctx = { ...as(db, people.staff), submission: `take ${friction.id}` };
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => takeFriction(ctx, friction)),
    );
    expect(outcomes).toEqual(outcomes.map(() => ({ ok: true, value: { id: friction.id } })));
    expect((await acts(friction.id)).filter((act) => act === 'friction.taken')).toHaveLength(1);
  });

  it('save the same new draft once', async () => {
    const { db } = home;
    const ctx = { ...as(db, people.agent), submission: 'a new draft' };
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => saveDraft(ctx, draft())));
    const ids = new Set(
      outcomes.map((outcome) => (outcome.ok ? outcome.value.id : outcome.refusal)),
    );
    expect(ids.size).toBe(1);
  });

  it('never merge in a circle, of two or of three', async () => {
    const { db } = home;
    const words = 'La même.';
    for (const size of [2, 3]) {
      for (let round = 0; round < 5; round += 1) {
        const ring = await Promise.all(
          Array.from({ length: size }, () => plantFriction(db, people, 'in_triage')),
        );
        const outcomes = await Promise.all(
          ring.map((friction, index) => {
            const target = ring[(index + 1) % size] ?? friction;
            const staff = index % 2 ? people.staff : people.staff2;
            return mergeFriction(as(db, staff), { ...friction, targetId: target.id, words });
          }),
        );
        expect(outcomes.some((outcome) => outcome.ok)).toBe(true);
        const rows = await Promise.all(ring.map(({ id }) => findFriction(db, id)));
        expect(
          rows.some((row) => row?.state === 'in_triage'),
          'one of them goes on',
        ).toBe(true);
      }
    }
  });
});
