import { beforeAll, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { rowsOf } from 'db/client';
import { findFriction } from 'db/repositories/frictions';
import { SCORE_CRITERIA, type Ratings } from '~/domain/frictions/scoring';
import { day } from '~/domain/shared/day';
import { verifyJournal } from '~/services/audit/verifyJournal.server';
import { declineFriction } from '~/services/frictions/declineFriction.server';
import { changeSelection } from '~/services/frictions/changeSelection.server';
import { decideSelection } from '~/services/frictions/decideSelection.server';
import { openSelection } from '~/services/frictions/openSelection.server';
import { proposePortfolio } from '~/services/frictions/proposePortfolio.server';
import { readMinutes } from '~/services/frictions/readMinutes.server';
import { readSelection } from '~/services/frictions/readSelection.server';
import { readSelectionDecision } from '~/services/frictions/readSelectionDecision.server';
import { readSelections } from '~/services/frictions/readSelections.server';
import { scoreFriction } from '~/services/frictions/scoreFriction.server';
import { selectFriction } from '~/services/frictions/selectFriction.server';
import { setSelectionAmounts } from '~/services/frictions/setSelectionAmounts.server';
import { shortlistFriction } from '~/services/frictions/shortlistFriction.server';
import {
  describeOnBothEngines,
  describeOnPostgres,
  type TestDatabase,
} from '../../support/database';
import { as } from '../../support/planted-startup';
import { good, plantFriction, plantPeople, type People } from './plant';

const LIMITS = { budgetCents: 30_000_00, teams: 2, collectiviteShare: 0 };
const DAY = { heldOn: day('2026-04-02'), kind: 'investigation', ...LIMITS } as const;
const NOTHING_FORCED = { forcedIn: [], forcedOut: [] };

/** A session with one portfolio, and what a decision on it brings. */
async function proposed(home: Pick<TestDatabase, 'db'>, people: People, wishes = {}) {
  const { db } = home;
  const ctx = as(db, people.staff);
  const { id } = good(await openSelection(ctx, DAY));
  const { number } = good(
    await proposePortfolio(ctx, { id, ...LIMITS, ...NOTHING_FORCED, ...wishes }),
  );
  const view = await readSelectionDecision(ctx, id, number);
  if (view === null) throw new Error('staff read what they decide');
  return {
    id,
    number,
    lines: view.portfolio.lines,
    decision: {
      id,
      number,
      version: view.selection.version,
      seen: view.seen,
      words: new Map<number, string>(),
      selectedReason: 'Les plus utiles.',
      keptReason: 'Le budget ne permet pas plus.',
    },
  };
}

describeOnBothEngines('selection day', (home) => {
  let people: People;
  beforeAll(async () => {
    people = await plantPeople(home.db);
  });
  const state = async (id: number) => (await findFriction(home.db, id))?.state;

  it('proposes among the qualified, decides all at once, and publishes the minutes', async () => {
    const { db } = home;
    const ids: number[] = [];
    for (const peoplePerYear of [100, 5_000, 9_000]) {
      ids.push((await plantFriction(db, people, 'qualified', { peoplePerYear })).id);
    }
    const [small = 0, middle = 0, large = 0] = ids;
    const waiting = await plantFriction(db, people, 'in_triage');
    const { id, number, lines, decision } = await proposed(home, people);
    expect(number).toBe(1);
    expect(lines.map((line) => line.id)).not.toContain(waiting.id);
    expect(lines.filter(({ chosen }) => chosen).map((line) => line.id)).toEqual([large, middle]);
    expect(await readMinutes(as(db, null), id)).toBeNull();

    const words = new Map([[large, 'La plus lourde.']]);
    good(await decideSelection(as(db, people.staff), { ...decision, words }));
    expect(await Promise.all(ids.map(state))).toEqual(['qualified', 'selected', 'selected']);
    const minutes = await readMinutes(as(db, null), id);
    expect(minutes).toMatchObject({ decidedBy: people.staff.name, sum: { cents: 30_000_00 } });
    expect(
      minutes?.lines.map(({ frictionId, outcome, reason }) => [frictionId, outcome, reason]),
    ).toEqual([
      [small, 'kept', decision.keptReason],
      [middle, 'selected', 'Les plus utiles.'],
      [large, 'selected', 'La plus lourde.'],
    ]);
    const acts = await rowsOf<{ act: string; reason: string }>(
      db,
      sql`select act, reason from journal_entry where friction_id in (${small}, ${large})
          and act in ('friction.selected', 'friction.passed-over') order by friction_id`,
    );
    expect(acts).toEqual([
      { act: 'friction.passed-over', reason: decision.keptReason },
      { act: 'friction.selected', reason: 'La plus lourde.' },
    ]);
    const mails = await rowsOf<{ subject: string; body: string }>(
      db,
      sql`select subject, body from outbox_message where subject like ${`%nº ${small} n’est pas retenue%`}`,
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.body).toContain(decision.keptReason);
    expect(JSON.stringify(minutes)).not.toContain('score');
    expect(await verifyJournal(db)).toMatchObject({ ok: true });
  });

  it('takes nothing back once it is decided, not even by SQL', async () => {
    const { db } = home;
    await plantFriction(db, people, 'qualified');
    const { id, decision } = await proposed(home, people);
    good(await decideSelection(as(db, people.staff), decision));
    const ctx = as(db, people.staff2);
    const refused = { ok: false, refusal: 'already-decided' };
    expect(await decideSelection(ctx, decision)).toMatchObject(refused);
    expect(await proposePortfolio(ctx, { id, ...LIMITS, ...NOTHING_FORCED })).toMatchObject({
      ok: false,
    });
    expect(await changeSelection(ctx, { id, version: 2, ...DAY })).toMatchObject(refused);
    const amounts = { id, version: 2, cents: new Map<number, number>() };
    expect(await setSelectionAmounts(ctx, amounts)).toMatchObject(refused);
    for (const statement of [
      sql`update selection set budget_cents = 1 where id = ${id}`,
      sql`delete from selection_decision where selection_id = ${id}`,
      sql`update selection_portfolio set number = 9 where selection_id = ${id}`,
      sql`insert into selection_amount (selection_id, friction_id, cents) select ${id}, id, 1 from friction limit 1`,
    ]) {
      await expect(db.execute(statement)).rejects.toThrow();
    }
  });

  it('decides nothing when one of the chosen has changed, and says which', async () => {
    const { db } = home;
    const one = await plantFriction(db, people, 'qualified', { peoplePerYear: 90_000 });
    const { decision, lines } = await proposed(home, people);
    const others = lines.filter((line) => line.chosen && line.id !== one.id);
    good(
      await declineFriction(as(db, people.staff2), {
        ...one,
        reason: 'too-small',
        words: 'Finalement non.',
      }),
    );
    expect(await decideSelection(as(db, people.staff), decision)).toMatchObject({
      refusal: 'candidates-changed',
      facts: { number: one.id },
    });
    for (const other of others) expect(await state(other.id)).toBe('qualified');
  });

  it('asks for a reason for everyone, and for a version that is still the one seen', async () => {
    const { db } = home;
    await plantFriction(db, people, 'qualified', { peoplePerYear: 80_000 });
    const { decision } = await proposed(home, people);
    const ctx = as(db, people.staff);
    const missing = await decideSelection(ctx, { ...decision, selectedReason: '' });
    expect(missing).toMatchObject({ refusal: 'reason-missing' });
    expect(await decideSelection(ctx, { ...decision, keptReason: '' })).toMatchObject({
      refusal: 'reason-missing',
      field: 'keptReason',
    });
    expect(await decideSelection(ctx, { ...decision, version: 9 })).toMatchObject({
      refusal: 'conflict',
    });
  });

  it('keeps a mean to itself until everybody asked has scored', async () => {
    const { db } = home;
    const { staff, staff2 } = people;
    const { id } = await plantFriction(db, people, 'qualified');
    good(await shortlistFriction(as(db, staff), { id, reviewerIds: [staff.id, staff2.id] }));
    const ratings = Object.fromEntries(
      SCORE_CRITERIA.map((criterion) => [criterion, 4]),
    ) as unknown as Ratings;
    const comments = { impact: '', feasibility: '', commitment: '', reuse: '', urgency: '' };
    const session = good(await openSelection(as(db, staff), DAY));
    const score = async () =>
      (await readSelection(as(db, staff), session.id))?.lines.find((line) => line.id === id)?.score;
    expect(await score()).toBeNull();
    good(await scoreFriction(as(db, staff), { id, version: null, ratings, comments }));
    expect(await score()).toBeNull();
    good(await scoreFriction(as(db, staff2), { id, version: null, ratings, comments }));
    expect(await score()).toBe(4);
  });

  it('counts the amounts that staff set, and forgets those that are usual', async () => {
    const { db } = home;
    const { id: frictionId } = await plantFriction(db, people, 'qualified');
    const ctx = as(db, people.staff);
    const { id } = good(await openSelection(ctx, DAY));
    const cents = async () =>
      (await readSelection(ctx, id))?.lines.find((line) => line.id === frictionId)?.cents;
    expect(await cents()).toBe(15_000_00);
    const set = (version: number, sum: number) =>
      setSelectionAmounts(ctx, { id, version, cents: new Map([[frictionId, sum]]) });
    good(await set(1, 20_000_00));
    expect(await cents()).toBe(20_000_00);
    expect(await set(1, 9_000_00)).toMatchObject({ refusal: 'conflict' });
    good(await set(2, 15_000_00));
    const kept = await rowsOf(db, sql`select * from selection_amount where selection_id = ${id}`);
    expect(kept).toEqual([]);
  });

  it('is the staff’s alone until it is decided', async () => {
    const { db } = home;
    const { id, number, decision } = await proposed(home, people);
    for (const actor of [null, people.agent, people.breton]) {
      const ctx = as(db, actor);
      expect(await readSelection(ctx, id)).toBeNull();
      expect(await readSelectionDecision(ctx, id, number)).toBeNull();
      expect((await readSelections(ctx)).selections.map((one) => one.id)).not.toContain(id);
      expect(await openSelection(ctx, DAY)).toMatchObject({ refusal: 'not-found' });
      expect(await proposePortfolio(ctx, { id, ...LIMITS, ...NOTHING_FORCED })).toMatchObject({
        refusal: 'not-found',
      });
      expect(await decideSelection(ctx, decision)).toMatchObject({ refusal: 'not-found' });
      expect(await changeSelection(ctx, { id, version: 1, ...DAY })).toMatchObject({
        refusal: 'not-found',
      });
    }
  });
});

describeOnPostgres('two who decide at once', (home) => {
  let people: People;
  beforeAll(async () => {
    people = await plantPeople(home.db);
  });

  it('decide a session once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id } = await plantFriction(home.db, people, 'qualified');
      const { decision } = await proposed(home, people, { forcedIn: [id] });
      const outcomes = await Promise.all(
        [people.staff, people.staff2].map((actor) => decideSelection(as(home.db, actor), decision)),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: 'already-decided' });
    }
  });

  it('decide a friction once: alone or with the session, all or nothing', async () => {
    for (let round = 0; round < 6; round += 1) {
      const one = await plantFriction(home.db, people, 'qualified');
      const two = await plantFriction(home.db, people, 'qualified');
      const { decision } = await proposed(home, people, { forcedIn: [one.id, two.id] });
      const [session, single] = await Promise.all([
        decideSelection(as(home.db, people.staff), decision),
        round % 2 === 0
          ? declineFriction(as(home.db, people.staff2), {
              ...two,
              reason: 'too-small',
              words: 'Non.',
            })
          : selectFriction(as(home.db, people.staff2), { ...two, words: 'Oui.' }),
      ]);
      expect([session.ok, single.ok].filter(Boolean)).toHaveLength(1);
      const states = await Promise.all(
        [one.id, two.id].map(async (id) => (await findFriction(home.db, id))?.state),
      );
      if (session.ok) expect(states).toEqual(['selected', 'selected']);
      else expect(states).toEqual(['qualified', round % 2 === 0 ? 'declined' : 'selected']);
    }
  });
});
