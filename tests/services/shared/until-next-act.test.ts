import { beforeEach, expect, it } from 'vitest';
import type { Db } from 'db/client';
import { untilNextAct } from 'db/repositories/until-next-act';
import type { Act } from '~/domain/audit/act';
import { changedBy, FACTS, type Fact } from '~/domain/audit/changes';
import { dayInParis } from '~/domain/shared/day';
import { done } from '~/domain/shared/result';
import { act } from '~/services/shared/act.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';

const TODAY = dayInParis(NOW);

describeOnBothEngines('an answer that is kept until an act', (home) => {
  let planted: PlantedStartup;
  let computed = 0;
  beforeEach(async () => {
    planted = await plantStartup(home.db);
    computed = 0;
  });

  const read = (name: string, follows?: readonly Fact[], day = TODAY) =>
    untilNextAct(home.db, name, day, () => Promise.resolve((computed += 1)), follows);
  const leave = (...acts: readonly Act[]) =>
    act(as(home.db, planted.staff), ({ record }) => {
      for (const each of acts)
        record({ act: each, subject: { kind: 'startup', id: planted.startupId } });
      return Promise.resolve(done(null));
    });

  it.each([
    [['account.signed-in'], ['milestones'], false],
    [['milestone.reached'], ['milestones'], true],
    [['milestone.reached'], ['phases', 'milestones'], true],
    [['milestone.reached'], ['phases', 'envelopes'], false],
    [['account.signed-in', 'milestone.reached', 'friction.tagged'], ['milestones'], true],
    [['setting.changed'], ['ledger'], true],
    [['milestone.reached'], undefined, true],
  ] satisfies [Act[], Fact[] | undefined, boolean][])(
    'after %j, what follows %j is computed again: %s',
    async (acts, follows, again) => {
      const name = `${acts.join()} ${follows?.join()}`;
      expect(await read(name, follows)).toBe(1);
      expect(await read(name, follows)).toBe(1);
      await leave(...acts);
      expect(await read(name, follows)).toBe(again ? 2 : 1);
      expect(await read(name, follows)).toBe(again ? 2 : 1);
    },
  );

  it('is another on another day', async () => {
    expect(await read('a day', ['phases'])).toBe(1);
    expect(await read('a day', ['phases'], dayInParis(new Date(NOW.getTime() + 86_400_000)))).toBe(
      2,
    );
  });

  it('is computed once for all who ask at the same time, and again after it failed', async () => {
    const answers = await Promise.all([read('once'), read('once'), read('once')]);
    expect(answers).toEqual([1, 1, 1]);
    const failing = untilNextAct(home.db, 'failing', TODAY, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await read('failing')).toBe(2);
  });

  it('keeps nothing older than an act that came while it was computed', async () => {
    const early = await untilNextAct(
      home.db,
      'overtaken',
      TODAY,
      async () => {
        await leave('milestone.reached');
        return 'early';
      },
      ['milestones'],
    );
    expect(early).toBe('early');
    expect(await read('overtaken', ['milestones'])).toBe(1);
  });
});

it('an answer is not believed once the journal is shorter than it was, or grew by more acts than are looked at', async () => {
  let head = 7_000;
  let computed = 0;
  const db = { execute: () => Promise.resolve([{ number: String(head) }]) } as unknown as Db;
  const read = () => untilNextAct(db, 'far', TODAY, () => Promise.resolve((computed += 1)), []);
  expect([await read(), await read()]).toEqual([1, 1]);
  head += 1_001;
  expect([await read(), await read()]).toEqual([2, 2]);
  head -= 1;
  expect([await read(), await read()]).toEqual([3, 3]);
});

it.each(['account.signed-in', 'friction.scored', 'milestone.commented'])(
  '%s changes nothing that is kept',
  (name) => {
    expect(changedBy(name)).toEqual([]);
  },
);

it.each(['account.erased', 'selection.decided', 'an act of a later version'])(
  '%s may change anything',
  (name) => {
    expect(changedBy(name)).toEqual(FACTS);
  },
);
