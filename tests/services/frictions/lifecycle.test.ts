import { beforeAll, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { rowsOf } from 'db/client';
import { findFriction } from 'db/repositories/frictions';
import { FRICTION_STATES } from '~/domain/frictions/friction';
import {
  canMove,
  FRICTION_ACTS,
  TRANSITIONS,
  type Transition,
} from '~/domain/frictions/transitions';
import { askInformation } from '~/services/frictions/askInformation.server';
import { declineFriction } from '~/services/frictions/declineFriction.server';
import { deselectFriction } from '~/services/frictions/deselectFriction.server';
import { giveInformation } from '~/services/frictions/giveInformation.server';
import { mergeFriction } from '~/services/frictions/mergeFriction.server';
import { qualifyFriction } from '~/services/frictions/qualifyFriction.server';
import { redirectFriction } from '~/services/frictions/redirectFriction.server';
import { reopenFriction } from '~/services/frictions/reopenFriction.server';
import { saveDraft } from '~/services/frictions/saveDraft.server';
import { selectFriction } from '~/services/frictions/selectFriction.server';
import { submitFriction } from '~/services/frictions/submitFriction.server';
import { takeFriction } from '~/services/frictions/takeFriction.server';
import { unmergeFriction } from '~/services/frictions/unmergeFriction.server';
import { withdrawFriction } from '~/services/frictions/withdrawFriction.server';
import { describeOnBothEngines } from '../../support/database';
import { as, plantStartup } from '../../support/planted-startup';
import { draft, good, plantFriction, plantPeople, type People } from './plant';

describeOnBothEngines('the way of a friction', (home) => {
  let people: People;
  beforeAll(async () => {
    people = await plantPeople(home.db);
  });
  const state = async (id: number): Promise<string | undefined> =>
    (await findFriction(home.db, id))?.state;
  const words = 'Parce que.';

  it('is the same table in the code and in the database, cell by cell', async () => {
    for (const from of FRICTION_STATES) {
      for (const to of FRICTION_STATES) {
        const inCode = FRICTION_ACTS.some((act) => {
          const transition: Transition = TRANSITIONS[act];
          return canMove(from, act) && transition.to === to;
        });
        const [row] = await rowsOf<{ may: boolean }>(
          home.db,
          sql`select friction_may_move(${from}, ${to}) as may`,
        );
        expect(row?.may, `${from} → ${to}`).toBe(inCode);
      }
    }
  });

  it('goes from a draft to selected and back, asking on the way', async () => {
    const { db } = home;
    const staff = as(db, people.staff);
    const { id } = await plantFriction(db, people, 'in_triage');
    good(await askInformation(staff, { id, version: 3, words: 'Combien de dossiers ?' }));
    expect(await findFriction(db, id)).toMatchObject({
      state: 'needs_information',
      question: 'Combien de dossiers ?',
    });
    good(await giveInformation(as(db, people.colleague), { id, version: 4, words: '12 000.' }));
    expect(await state(id)).toBe('in_triage');
    good(await qualifyFriction(staff, { id, version: 5, words }));
    good(await selectFriction(staff, { id, version: 6, words }));
    good(await deselectFriction(staff, { id, version: 7, words }));
    const row = await findFriction(db, id);
    expect(row).toMatchObject({ state: 'qualified', question: null, version: 8 });
    expect(row?.publicSince).toEqual(staff.now);
  });

  it('is declined with a reason and an answer, and reopened', async () => {
    const { db } = home;
    const staff = as(db, people.staff);
    const { id, version } = await plantFriction(db, people, 'qualified');
    good(await declineFriction(staff, { id, version, reason: 'too-small', words: 'Trop peu.' }));
    expect(await findFriction(db, id)).toMatchObject({
      state: 'declined',
      declineReason: 'too-small',
      publicAnswer: 'Trop peu.',
    });
    good(await reopenFriction(as(db, people.staff2), { id, version: version + 1, words }));
    const row = await findFriction(db, id);
    expect(row).toMatchObject({
      state: 'in_triage',
      publicAnswer: null,
      handlerId: people.staff2.id,
    });
    expect(row?.publicSince, 'once public, always public').not.toBeNull();
  });

  it('is redirected to a startup or to an address, never to nowhere', async () => {
    const { db } = home;
    const staff = as(db, people.staff);
    const { slug, startupId } = await plantStartup(db);
    const first = await plantFriction(db, people, 'in_triage');
    good(await redirectFriction(staff, { ...first, target: slug, words }));
    expect(await findFriction(db, first.id)).toMatchObject({ redirectedToStartupId: startupId });
    const second = await plantFriction(db, people, 'in_triage');
    for (const target of ['no-such-startup', 'javascript:alert(1)', 'https://']) {
      const outcome = await redirectFriction(staff, { ...second, target, words });
      expect(outcome).toMatchObject({ ok: false, refusal: 'startup-unknown', field: 'target' });
    }
    good(await redirectFriction(staff, { ...second, target: 'https://service.exemple', words }));
    expect(await state(second.id)).toBe('redirected');
  });

  it('is withdrawn by its proposing side, a draft too', async () => {
    const { db } = home;
    const friction = await plantFriction(db, people, 'qualified');
    const outcome = await withdrawFriction(as(db, people.breton), { ...friction, words });
    expect(outcome).toEqual({ ok: false, refusal: 'forbidden' });
    good(await withdrawFriction(as(db, people.colleague), { ...friction, words }));
    expect(await state(friction.id)).toBe('withdrawn');
    const other = await plantFriction(db, people, 'draft');
    good(await withdrawFriction(as(db, people.agent), { ...other, words }));
    expect(await state(other.id)).toBe('withdrawn');
  });

  it('is merged, followed to its target, and given back whole', async () => {
    const { db } = home;
    const staff = as(db, people.staff);
    const source = await plantFriction(db, people, 'qualified');
    const target = await plantFriction(db, people, 'submitted', {}, people.breton);
    good(await mergeFriction(staff, { ...source, targetId: target.id, words }));
    expect(await findFriction(db, source.id)).toMatchObject({
      state: 'merged',
      mergedIntoId: target.id,
    });
    good(await unmergeFriction(staff, { id: source.id, version: source.version + 1, words }));
    expect(await findFriction(db, source.id)).toMatchObject({
      state: 'in_triage',
      mergedIntoId: null,
    });
  });

  it('refuses a merge into itself, into nothing, a draft, a merged or a closed one', async () => {
    const { db } = home;
    const staff = as(db, people.staff);
    const source = await plantFriction(db, people, 'in_triage');
    const merged = await plantFriction(db, people, 'in_triage');
    const root = await plantFriction(db, people, 'in_triage');
    const secret = await plantFriction(db, people, 'draft');
    const gone = await plantFriction(db, people, 'draft');
    good(await mergeFriction(staff, { ...merged, targetId: root.id, words }));
    good(await submitFriction(as(db, people.agent), gone));
    good(await withdrawFriction(as(db, people.agent), { id: gone.id, version: 2, words }));
    const into = (targetId: number) => mergeFriction(staff, { ...source, targetId, words });
    expect(await into(source.id)).toMatchObject({ refusal: 'target-itself' });
    expect(await into(999_999_999)).toMatchObject({ refusal: 'target-unknown' });
    expect(await into(secret.id)).toMatchObject({ refusal: 'target-unknown' });
    expect(await into(gone.id)).toMatchObject({ refusal: 'target-closed' });
    expect(await into(merged.id)).toMatchObject({
      refusal: 'target-merged',
      facts: { target: root.id },
    });
  });

  it('does not move from a state that the table does not know, nor without words', async () => {
    const { db } = home;
    const staff = as(db, people.staff);
    const friction = await plantFriction(db, people, 'in_triage');
    expect(await selectFriction(staff, { ...friction, words })).toMatchObject({
      refusal: 'impossible-move',
    });
    expect(await qualifyFriction(staff, { ...friction, words: '  ' })).toMatchObject({
      refusal: 'words-missing',
    });
    expect(await state(friction.id)).toBe('in_triage');
  });

  it('stays resolved while its service is alive, and may be reopened once it is closed', async () => {
    const { db } = home;
    const alive = await plantStartup(db, { phase: 'opere' });
    const closed = await plantStartup(db, { phase: 'abandon' });
    for (const { frictionId } of [alive, closed]) {
      await db.execute(sql`alter table friction disable trigger friction_guard`);
      await db.execute(sql`update friction set state = 'resolved' where id = ${frictionId}`);
      await db.execute(sql`alter table friction enable trigger friction_guard`);
    }
    const reopen = (id: number) => reopenFriction(as(db, people.staff), { id, version: 1, words });
    expect(await reopen(alive.frictionId)).toMatchObject({ refusal: 'service-alive' });
    good(await reopen(closed.frictionId));
    expect(await state(closed.frictionId)).toBe('in_triage');
  });

  it('changes hands without changing state', async () => {
    const { db } = home;
    const { id, version } = await plantFriction(db, people, 'in_triage');
    const again = await takeFriction(as(db, people.staff), { id, version });
    expect(again).toMatchObject({ refusal: 'already-yours' });
    good(await takeFriction(as(db, people.staff2), { id, version }));
    expect(await findFriction(db, id)).toMatchObject({
      state: 'in_triage',
      handlerId: people.staff2.id,
      version: version + 1,
    });
  });

  it('is submitted complete, and by somebody who is confirmed', async () => {
    const { db } = home;
    const unconfirmed = as(db, people.unconfirmed);
    const own = good(await saveDraft(unconfirmed, draft()));
    expect(await submitFriction(unconfirmed, own)).toMatchObject({ refusal: 'unconfirmed' });
    expect(await submitFriction(as(db, people.colleague), own)).toMatchObject({
      refusal: 'not-found',
    });
    const agent = as(db, people.agent);
    const half = good(await saveDraft(agent, draft({ improvement: '' })));
    expect(await submitFriction(agent, half)).toMatchObject({
      refusal: 'incomplete',
      field: 'improvement',
    });
    const whole = good(await saveDraft(agent, draft(), half));
    expect(whole.version).toBe(2);
    good(await submitFriction(as(db, people.colleague), whole));
    expect(await findFriction(db, whole.id)).toMatchObject({
      state: 'submitted',
      organisationId: people.agent.organisationId,
    });
  });
});
