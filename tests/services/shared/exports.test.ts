import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { readFilters } from '~/domain/frictions/filters';
import { exportAccounts } from '~/services/accounts/exportAccounts.server';
import { exportJournal } from '~/services/accounts/exportJournal.server';
import { readJournal } from '~/services/accounts/readJournal.server';
import { exportFrictions } from '~/services/frictions/exportFrictions.server';
import { readFrictions } from '~/services/frictions/readFrictions.server';
import { exportOrganisations } from '~/services/organisations/exportOrganisations.server';
import { describeOnBothEngines } from '../../support/database';
import { as } from '../../support/planted-startup';
import { plantFriction, plantPeople } from '../frictions/plant';

async function whole<Row>(pieces: AsyncIterable<readonly Row[]> | null): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const piece of pieces ?? []) rows.push(...piece);
  return rows;
}

describeOnBothEngines('a list taken away', (home) => {
  it('holds what the pages show to that person, in their order', async () => {
    const people = await plantPeople(home.db);
    await plantFriction(home.db, people, 'draft');
    await plantFriction(home.db, people, 'submitted', { title: 'Déposée' });
    await plantFriction(home.db, people, 'qualified', { title: 'Qualifiée' });
    for (const query of ['', 'etat=qualified', 'q=RSA', 'tri=partagees', 'tri=anciennes']) {
      const filters = readFilters(new URLSearchParams(query));
      for (const who of [null, people.breton, people.agent, people.staff]) {
        const ctx = as(home.db, who);
        const { lines } = await readFrictions(ctx, filters);
        const taken = await whole(exportFrictions(ctx, { ...filters, page: 7 }));
        expect(taken.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
      }
    }
    const [visitor, agent] = await Promise.all(
      [null, people.breton].map((who) =>
        whole(exportFrictions(as(home.db, who), readFilters(new URLSearchParams()))),
      ),
    );
    expect(visitor?.map(({ title }) => title)).toEqual(['Qualifiée']);
    expect(agent).toHaveLength(2);
    expect(agent?.[0]).toMatchObject({ peoplePerYear: 12_000, eurosEachCents: null, waited: 0 });
  });

  it('is the whole journal, however long, for whoever reads it', async () => {
    const people = await plantPeople(home.db);
    await home.db.execute(
      sql`insert into journal_entry (number, at, act, subject_kind, subject_id, request_id, previous_hash, hash)
          select 0, now(), 'setting.changed', 'setting', 1, 'test', '', '' from generate_series(1, 1001)`,
    );
    const subject = { kind: 'setting', id: null } as const;
    const numbers = (await whole(exportJournal(as(home.db, people.staff), subject))).map(
      ({ number }) => number,
    );
    const page = await readJournal(as(home.db, people.staff), { page: 1, subject });
    expect(numbers).toHaveLength(page?.total ?? 0);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => b - a));
    for (const who of [people.agent, null]) {
      expect(exportJournal(as(home.db, who), null)).toBeNull();
      expect(await exportAccounts(as(home.db, who), '')).toBeNull();
    }
  });

  it('is every account of that name, and every organisation of that kind', async () => {
    const people = await plantPeople(home.db);
    const accounts = await whole(await exportAccounts(as(home.db, people.staff), 'agathe'));
    expect(accounts.map(({ name }) => name)).toContain(people.agent.name);
    expect(new Set(accounts.map(({ name }) => name))).toEqual(new Set(['Agathe Dumont']));
    const communes = { q: '', kind: 'commune' } as const;
    const found = await whole(exportOrganisations(as(home.db, null), communes));
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(30_000);
  });
});
