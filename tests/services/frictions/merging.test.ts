import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { rowsOf } from 'db/client';
import { findFriction } from 'db/repositories/frictions';
import { familyOf } from 'db/repositories/frictions-merging';
import type { Actor } from '~/domain/accounts/account';
import { countFamily } from '~/domain/frictions/merge-preview';
import { followFriction } from '~/services/frictions/followFriction.server';
import { mergeFriction } from '~/services/frictions/mergeFriction.server';
import { readMergePreview } from '~/services/frictions/readMergePreview.server';
import { readUnmergePreview } from '~/services/frictions/readUnmergePreview.server';
import { supportFriction } from '~/services/frictions/supportFriction.server';
import { unmergeFriction } from '~/services/frictions/unmergeFriction.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as } from '../../support/planted-startup';
import { good, plantFriction, plantPeople, type People } from './plant';

const WORDS = 'La même.';
const SIZE = 5;

describeOnBothEngines('merging and separating', (home) => {
  let people: People;
  let voices: readonly Actor[];
  beforeAll(async () => {
    people = await plantPeople(home.db);
    voices = [people.breton, people.rennais, people.staff];
  });
  const version = async (id: number) => (await findFriction(home.db, id))?.version ?? 0;
  const merge = async (id: number, targetId: number) =>
    mergeFriction(as(home.db, people.staff), {
      ...{ id, targetId, version: await version(id), words: WORDS },
    });
  const unmerge = async (id: number) =>
    unmergeFriction(as(home.db, people.staff2), {
      ...{ id, version: await version(id), words: WORDS },
    });

  /** Everything that merging could touch: the rows (but for the count of their changes), who supports, who follows, what each counts. */
  const everything = async (ids: readonly number[]) => {
    const list = sql.join(
      ids.map((id) => sql`${id}`),
      sql`, `,
    );
    return {
      frictions: await rowsOf(
        home.db,
        sql`select id, title, situation, handler_id, public_since::text, organisation_id, author_id, merged_into_id
            from friction where id in (${list}) order by id`,
      ),
      supports: await rowsOf(
        home.db,
        sql`select friction_id, organisation_id, evidence, withdrawn_at from support where friction_id in (${list}) order by id`,
      ),
      follows: await rowsOf(
        home.db,
        sql`select friction_id, account_id from follow where friction_id in (${list}) order by 1, 2`,
      ),
      counts: await Promise.all(ids.map(async (id) => countFamily(await familyOf(home.db, id)))),
    };
  };

  it('gives back the same state, and the preview tells the truth, whatever is merged and separated in whatever order', async () => {
    const plan = fc.record({
      supports: fc.uniqueArray(fc.tuple(fc.nat(SIZE - 1), fc.nat(2)), {
        maxLength: 8,
        comparator: ([a, b], [c, d]) => a === c && b === d,
      }),
      follows: fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(2)), { maxLength: 4 }),
      bretons: fc.uniqueArray(fc.nat(SIZE - 1), { maxLength: 2 }),
      merges: fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)), {
        minLength: 2,
        maxLength: 8,
      }),
      order: fc.array(fc.nat(), { minLength: SIZE, maxLength: SIZE }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ supports, follows, bretons, merges, order }) => {
        const { db } = home;
        const ids: number[] = [];
        for (let place = 0; place < SIZE; place += 1) {
          const author = bretons.includes(place) ? people.breton : people.agent;
          const state = place % 2 === 0 ? 'in_triage' : 'qualified';
          const wishes = { peoplePerYear: place === 0 ? null : place * 10 };
          ids.push((await plantFriction(db, people, state, wishes, author)).id);
        }
        const at = (place: number): number => ids[place] ?? 0;
        for (const [place, voice] of supports) {
          const actor = voices[voice] ?? people.staff;
          const given = { id: at(place), evidence: 'Nous aussi.', peoplePerYear: voice * 7 };
          // The proposer's own organisation is refused: nothing to count twice then.
          await supportFriction(as(db, actor), given);
        }
        for (const [place, voice] of follows) {
          good(await followFriction(as(db, voices[voice] ?? people.staff), { id: at(place) }));
        }
        const before = await everything(ids);
        const merged: number[] = [];
        for (const [from, into] of merges) {
          const proposal = await readMergePreview(as(db, people.staff), at(from), at(into));
          const outcome = await merge(at(from), at(into));
          expect(
            outcome.ok,
            'a preview is shown exactly when the merge may be made, circles apart',
          ).toBe(
            (proposal?.preview ?? null) !== null && (outcome.ok || outcome.refusal !== 'circle'),
          );
          if (!outcome.ok) continue;
          merged.push(at(from));
          const after = countFamily(await familyOf(db, at(into)));
          expect(proposal?.preview?.together, 'what was announced is what is counted').toEqual(
            after,
          );
        }
        const shuffled = merged
          .map((id, index) => ({ id, key: order[index % SIZE] ?? 0 }))
          .sort((a, b) => a.key - b.key);
        for (const { id } of shuffled) {
          const preview = await readUnmergePreview(as(db, people.staff), id);
          good(await unmerge(id));
          const target = preview?.target.id ?? 0;
          expect(preview?.after).toEqual(countFamily(await familyOf(db, target)));
          expect(preview?.source.count).toEqual(countFamily(await familyOf(db, id)));
        }
        expect(await everything(ids)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  }, 180_000);

  it('leaves the file in the hands of whoever had it', async () => {
    const source = await plantFriction(home.db, people, 'in_triage');
    const target = await plantFriction(home.db, people, 'in_triage');
    good(await merge(source.id, target.id));
    good(await unmerge(source.id));
    expect((await findFriction(home.db, source.id))?.handlerId).toBe(people.staff.id);
  });

  it('shows why two may not be merged, and to staff alone', async () => {
    const { db } = home;
    const source = await plantFriction(db, people, 'in_triage');
    const merged = await plantFriction(db, people, 'in_triage');
    const root = await plantFriction(db, people, 'in_triage');
    const draft = await plantFriction(db, people, 'draft');
    good(await merge(merged.id, root.id));
    const staff = as(db, people.staff);
    const asked = (targetId: number | null) => readMergePreview(staff, source.id, targetId);
    expect(await asked(null)).toMatchObject({ preview: null, refusal: null });
    expect(await asked(source.id)).toMatchObject({ preview: null, refusal: 'target-itself' });
    expect(await asked(draft.id)).toMatchObject({ preview: null, refusal: 'target-unknown' });
    expect(await asked(merged.id)).toMatchObject({ refusal: 'target-merged', insteadId: root.id });
    for (const actor of [people.agent, people.breton, null]) {
      expect(await readMergePreview(as(db, actor), source.id, root.id)).toBeNull();
      expect(await readUnmergePreview(as(db, actor), merged.id)).toBeNull();
    }
    expect(await readUnmergePreview(staff, root.id), 'it is not merged').toBeNull();
  });
});

describeOnPostgres('merging against the rest of the world', (home) => {
  it('never loses a « nous aussi » that arrives meanwhile', async () => {
    const { db } = home;
    const people = await plantPeople(db);
    const given = { evidence: 'Nous aussi.', peoplePerYear: 3 };
    const organisationId = people.rennais.organisationId ?? 0;
    let arrived = 0;
    for (let round = 0; round < 12; round += 1) {
      const source = await plantFriction(db, people, 'in_triage');
      const target = await plantFriction(db, people, 'in_triage', {}, people.breton);
      const support = () => supportFriction(as(db, people.rennais), { id: source.id, ...given });
      const merge = () =>
        mergeFriction(as(db, people.staff), { ...source, targetId: target.id, words: WORDS });
      const [supported, merged] =
        round % 2 === 0
          ? await Promise.all([support(), merge()])
          : await Promise.all([merge(), support()]).then(([one, other]) => [other, one] as const);
      expect(merged.ok, 'a support is no reason to refuse a merge').toBe(true);
      if (!supported.ok) expect(supported.refusal).toBe('not-open');
      const counted = (await familyOf(db, target.id)).voices.some(
        (voice) => voice.organisationId === organisationId,
      );
      expect(counted, 'counted with the family exactly when it was accepted').toBe(supported.ok);
      arrived += supported.ok ? 1 : 0;
    }
    expect(arrived, 'some arrive in time').toBeGreaterThan(0);
  });

  it('lets one of two merges in a circle through, and counts once what they made', async () => {
    const { db } = home;
    const people = await plantPeople(db);
    for (let round = 0; round < 6; round += 1) {
      const one = await plantFriction(db, people, 'in_triage');
      const other = await plantFriction(db, people, 'in_triage', {}, people.breton);
      const outcomes = await Promise.all([
        mergeFriction(as(db, people.staff), { ...one, targetId: other.id, words: WORDS }),
        mergeFriction(as(db, people.staff2), { ...other, targetId: one.id, words: WORDS }),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const root = outcomes[0].ok ? other.id : one.id;
      expect(countFamily(await familyOf(db, root)).organisations).toBe(2);
    }
  });
});
