import { expect, it } from 'vitest';
import { importFrictions } from '~/services/frictions/importFrictions.server';
import { describeOnPostgres } from '../../support/database';
import { as } from '../../support/planted-startup';
import { desk, row, sheet } from './import-desk';
import { plantPeople } from './plant';

describeOnPostgres('imports at the same time', (home) => {
  const { send, view, count } = desk(home);

  it('of the same lines by two people write each line once', { timeout: 60_000 }, async () => {
    const people = await plantPeople(home.db);
    const rows = Array.from({ length: 20 }, (_, index) => row(`R${index}`, `Titre ${index}`));
    const senders = [people.agent, people.colleague];
    const files = [sheet(...rows), sheet(...rows.toReversed())];
    const ids = [
      await send(people.agent, files[0] ?? sheet()),
      await send(people.colleague, files[1] ?? sheet()),
    ];
    const outcomes = await Promise.all(
      senders.map((who, index) =>
        importFrictions(as(home.db, who), { id: ids[index] ?? 0, version: 1 }),
      ),
    );
    const refusals = outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.refusal)).sort();
    expect(refusals[0]).toBe('done');
    expect(['imported-meanwhile', 'nothing-new']).toContain(refusals[1]);
    expect(await count('friction')).toBe(20);
    const loser = outcomes.findIndex((outcome) => !outcome.ok);
    const { plan } = await view(senders[loser] ?? people.agent, ids[loser] ?? 0);
    expect(new Set(plan.lines.map(({ kind }) => kind))).toEqual(new Set(['known']));
  });

  it('sent twice by the same form act once', async () => {
    const people = await plantPeople(home.db);
    const id = await send(people.agent, sheet(row('T1', 'Deux fois')));
    const before = await count('friction');
    const by = { ...as(home.db, people.agent), submission: `import ${id}` };
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => importFrictions(by, { id, version: 1 })),
    );
    expect(outcomes).toEqual(outcomes.map(() => ({ ok: true, value: { id, created: 1 } })));
    expect((await count('friction')) - before).toBe(1);
  });
});
