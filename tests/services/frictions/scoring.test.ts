import { beforeAll, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { rowsOf } from 'db/client';
import { meanScores } from 'db/repositories/frictions-scores';
import { readTriageQuery } from '~/domain/frictions/triage-filters';
import { SCORE_CRITERIA, type Ratings } from '~/domain/frictions/scoring';
import { declineFriction } from '~/services/frictions/declineFriction.server';
import { exportTriage } from '~/services/frictions/exportTriage.server';
import { nameReviewers } from '~/services/frictions/nameReviewers.server';
import { readJury } from '~/services/frictions/readJury.server';
import { readTriageQueue } from '~/services/frictions/readTriageQueue.server';
import { scoreFriction } from '~/services/frictions/scoreFriction.server';
import { shortlistFriction } from '~/services/frictions/shortlistFriction.server';
import { unshortlistFriction } from '~/services/frictions/unshortlistFriction.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as } from '../../support/planted-startup';
import { good, plantFriction, plantPeople, type People } from './plant';

const grid = (rating: number, first = rating): Ratings =>
  Object.fromEntries(
    SCORE_CRITERIA.map((criterion, index) => [criterion, index === 0 ? first : rating]),
  ) as unknown as Ratings;
const comments = { impact: 'Mesuré.', feasibility: '', commitment: '', reuse: '', urgency: '' };

describeOnBothEngines('blind scoring of a shortlist', (home) => {
  let people: People;
  beforeAll(async () => {
    people = await plantPeople(home.db);
  });
  const shortlisted = async (): Promise<number> => {
    const { staff, staff2 } = people;
    const { id } = await plantFriction(home.db, people, 'in_triage');
    good(await shortlistFriction(as(home.db, staff), { id, reviewerIds: [staff.id, staff2.id] }));
    return id;
  };
  const view = (vue: string) => readTriageQuery(new URLSearchParams({ vue }));

  it('shows nobody’s grid to whoever has not given theirs, then everybody’s', async () => {
    const { db } = home;
    const { staff, staff2 } = people;
    const id = await shortlisted();
    const given = { id, version: null, ratings: grid(3), comments };
    good(await scoreFriction(as(db, staff), given));
    const before = await readJury(as(db, staff2), id);
    expect(before).toMatchObject({ scores: null, own: null, mayScore: true });
    expect(JSON.stringify(before)).not.toContain('Mesuré.');
    expect(before?.reviewers).toEqual(
      [
        { id: staff2.id, name: staff2.name, given: false },
        { id: staff.id, name: staff.name, given: true },
      ].sort((a, b) => a.name.localeCompare(b.name)),
    );
    good(await scoreFriction(as(db, staff2), { ...given, ratings: grid(1, 3) }));
    const after = await readJury(as(db, staff2), id);
    expect(after?.scores?.grids).toHaveLength(2);
    expect(after?.scores?.summary).toMatchObject({ count: 2, mean: 2.2, spread: 1.6 });
    expect(after?.scores?.order.at(-1)).toBe('impact');
  });

  it('keeps ratings out of the queue and of the journal until then', async () => {
    const { db } = home;
    const { staff, staff2 } = people;
    const id = await shortlisted();
    good(await scoreFriction(as(db, staff), { id, version: null, ratings: grid(4), comments }));
    const line = async (reader: typeof staff) =>
      (await readTriageQueue(as(db, reader), view('preselection')))?.lines.find(
        (one) => one.id === id,
      );
    expect(await line(staff2)).toMatchObject({ scores: null, given: 1, reviewers: 2 });
    expect(await line(staff)).toMatchObject({ scores: { means: [4], spread: 0 } });
    const exported = async (reader: typeof staff) => {
      const lines = [];
      for await (const page of exportTriage(as(db, reader), view('preselection')))
        lines.push(...page);
      return lines;
    };
    for (const reader of [staff, staff2]) {
      const lines = await exported(reader);
      expect(lines.find((one) => one.id === id)).toEqual(await line(reader));
      expect(new Set(lines.map((one) => one.id)).size).toBe(lines.length);
    }
    expect(await exported(people.agent)).toEqual([]);
    const entries = await rowsOf<{ before: unknown; after: unknown; reason: unknown }>(
      db,
      sql`select before, after, reason from journal_entry where friction_id = ${id} and act = 'friction.scored'`,
    );
    expect(entries).toEqual([{ before: null, after: null, reason: null }]);
  });

  it('sorts what is to be scored, and what everybody scored, the greatest disagreement first', async () => {
    const { db } = home;
    const { staff, staff2 } = people;
    const [calm, torn, blind] = [await shortlisted(), await shortlisted(), await shortlisted()];
    const score = async (reader: typeof staff, id: number, rating: number) =>
      good(
        await scoreFriction(as(db, reader), { id, version: null, ratings: grid(rating), comments }),
      );
    const ids = async (reader: typeof staff, vue: string) =>
      (await readTriageQueue(as(db, reader), view(vue)))?.lines
        .map((line) => line.id)
        .filter((id) => [calm, torn, blind].includes(id));
    expect(await ids(staff, 'a-noter')).toEqual([calm, torn, blind]);
    await score(staff, calm, 2);
    await score(staff, torn, 0);
    expect(await ids(staff, 'a-noter')).toEqual([blind]);
    expect(await ids(staff, 'notees')).toEqual([]);
    await score(staff2, calm, 3);
    await score(staff2, torn, 4);
    expect(await ids(staff, 'notees')).toEqual([torn, calm]);
  });

  it('is for its reviewers, on the shortlist, while it is examined or qualified', async () => {
    const { db } = home;
    const { staff, staff2, agent } = people;
    const given = { version: null, ratings: grid(2), comments };
    const { id, version } = await plantFriction(db, people, 'qualified');
    const score = (reader: typeof staff) => scoreFriction(as(db, reader), { id, ...given });
    expect(await score(staff)).toMatchObject({ refusal: 'not-shortlisted' });
    good(await shortlistFriction(as(db, staff), { id, reviewerIds: [staff2.id] }));
    expect(await score(staff)).toMatchObject({ refusal: 'not-reviewer' });
    expect(await score(agent)).toMatchObject({ refusal: 'not-found' });
    good(await declineFriction(as(db, staff), { id, version, reason: 'too-small', words: 'Non.' }));
    expect(await score(staff2)).toMatchObject({ refusal: 'not-shortlistable' });
    const waiting = await plantFriction(db, people, 'submitted');
    expect(
      await shortlistFriction(as(db, staff), { id: waiting.id, reviewerIds: [] }),
    ).toMatchObject({ refusal: 'not-shortlistable' });
  });

  it('lets a reviewer change their grid, on the version that they saw', async () => {
    const { db } = home;
    const { staff } = people;
    const id = await shortlisted();
    const given = { id, ratings: grid(2), comments };
    good(await scoreFriction(as(db, staff), { ...given, version: null }));
    expect(await scoreFriction(as(db, staff), { ...given, version: null })).toMatchObject({
      refusal: 'conflict',
    });
    good(await scoreFriction(as(db, staff), { ...given, version: 1, ratings: grid(3) }));
    const jury = await readJury(as(db, staff), id);
    expect(jury?.own).toMatchObject({ version: 2, ratings: grid(3) });
    expect(jury?.own?.revisedOn).not.toBeNull();
  });

  it('asks staff alone, and tells of a jury that changed meanwhile', async () => {
    const { db } = home;
    const { staff, staff2, agent } = people;
    const id = await shortlisted();
    const name = (reviewerIds: number[], seenIds: number[]) =>
      nameReviewers(as(db, staff), { id, reviewerIds, seenIds });
    expect(await name([agent.id], [staff.id, staff2.id])).toMatchObject({ refusal: 'not-staff' });
    expect(await name([staff.id], [staff.id])).toMatchObject({ refusal: 'conflict' });
    good(await name([staff2.id], [staff2.id, staff.id]));
    expect((await readJury(as(db, staff), id))?.mayScore).toBe(false);
    good(await unshortlistFriction(as(db, staff), { id }));
    expect(await name([staff.id], [staff2.id])).toMatchObject({ refusal: 'not-shortlisted' });
  });

  it('answers mean scores by friction, and nothing where nobody scored', async () => {
    const { db } = home;
    const { staff, staff2 } = people;
    const [scored, unscored] = [await shortlisted(), await shortlisted()];
    for (const [reader, rating] of [
      [staff, 1],
      [staff2, 4],
    ] as const) {
      good(
        await scoreFriction(as(db, reader), {
          id: scored,
          version: null,
          ratings: grid(rating),
          comments,
        }),
      );
    }
    const means = await meanScores(db, [scored, unscored]);
    expect(means.get(scored)).toMatchObject({ mean: 2.5, spread: 3, count: 2 });
    expect(means.has(unscored)).toBe(false);
    expect(await meanScores(db, [])).toEqual(new Map());
  });
});

describeOnPostgres('one reviewer in two windows', (home) => {
  it('gives one grid', async () => {
    const { db } = home;
    const people = await plantPeople(db);
    const { staff } = people;
    const { id } = await plantFriction(db, people, 'in_triage');
    good(await shortlistFriction(as(db, staff), { id, reviewerIds: [staff.id] }));
    const outcomes = await Promise.all(
      [0, 1, 2, 3].map((rating) =>
        scoreFriction(as(db, staff), { id, version: null, ratings: grid(rating), comments }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect((await readJury(as(db, staff), id))?.scores?.grids).toHaveLength(1);
  });
});
