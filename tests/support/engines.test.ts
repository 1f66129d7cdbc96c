import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { isReady, rowsOf } from 'db/client';
import { describeOnBothEngines, describeOnPostgres } from './database';

describeOnBothEngines('a fresh database', (home) => {
  it('has every migration', async () => {
    expect(await isReady(home.db)).toBe(true);
  });

  it('speaks UTF-8 and knows French letters', async () => {
    const rows = await rowsOf<{ plain: string; upper: string; stem: string }>(
      home.db,
      sql`select unaccent('été') as plain, upper('été') as upper,
        to_tsvector('french', 'les chevaux')::text as stem`,
    );
    expect(rows).toEqual([{ plain: 'ete', upper: 'ÉTÉ', stem: "'cheval':2 'le':1" }]);
  });

  it('is nobody else’s', async () => {
    await home.db.execute(sql`create table mine (id int)`);
    const rows = await rowsOf<{ found: string | null }>(
      home.db,
      sql`select to_regclass('mine')::text as found`,
    );
    expect(rows).toEqual([{ found: 'mine' }]);
  });
});

describeOnPostgres('a real server', (home) => {
  it('runs transactions at the same time', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    let inside = 0;
    const enter = home.db.transaction.bind(home.db);
    const both = [1, 2].map(() =>
      enter(async (tx) => {
        await tx.execute(sql`select 1`);
        inside += 1;
        if (inside === 2) release();
        await gate;
      }),
    );
    await Promise.all(both);
    expect(inside).toBe(2);
  });
});
