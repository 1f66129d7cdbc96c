import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { plantScale } from 'db/seed/scale/plant';
import { placeOfFilters, readFilters } from '~/domain/frictions/filters';
import type { Cursor } from '~/domain/shared/cursor';
import { readFrictions } from '~/services/frictions/readFrictions.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { plantFriction, plantPeople, type People } from './plant';

const PLANTED = 120;

describeOnBothEngines('the pages of the list', (home) => {
  let people: People;
  beforeAll(async () => {
    await plantScale(home.db, PLANTED, NOW, () => undefined);
    people = await plantPeople(home.db);
  });
  const list = (query: string, signedIn = true) =>
    readFrictions(
      as(home.db, signedIn ? people.agent : null),
      readFilters(new URLSearchParams(query)),
    );

  /** Every page's numbers, walked by the links of the pages. */
  const walk = async (query: string, way: 'before' | 'after', from: Cursor | null = null) => {
    const filters = readFilters(new URLSearchParams(query));
    const pages: number[][] = [];
    let cursor = from;
    do {
      const page = await list(placeOfFilters(filters, cursor));
      pages.push(page.lines.map(({ id }) => id));
      cursor = page[way];
    } while (cursor !== null);
    return pages;
  };

  it.each(['recentes', 'anciennes', 'partagees'])(
    'tell every friction once in the order « %s », forwards and back',
    async (order) => {
      const pages = await walk(`tri=${order}`, 'after');
      const ids = pages.flat();
      expect(new Set(ids).size).toBe(ids.length);
      const [{ count } = { count: 0 }] = await rowsOf<{ count: number }>(
        home.db,
        sql`select count(*)::int as count from friction where submitted_at is not null and state not in ('merged', 'withdrawn')`,
      );
      expect(ids).toHaveLength(count);
      expect(pages.length).toBeGreaterThan(3);
      const last = pages.at(-1)?.[0] ?? 0;
      const back = await walk(`tri=${order}`, 'before', { way: 'before', id: last });
      expect(back.reverse().flat()).toEqual(ids.slice(0, ids.indexOf(last)));
    },
  );

  it('goes by the number of organisations, most first', async () => {
    const counts = (await list('tri=partagees')).lines.map(({ organisations }) => organisations);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(1);
  });

  it('keeps the filters from page to page', async () => {
    const pages = await walk('etat=declined', 'after');
    expect(pages.length).toBeGreaterThan(1);
    const states = await rowsOf<{ state: string }>(
      home.db,
      sql`select distinct state from friction where id in ${pages.flat()}`,
    );
    expect(states).toEqual([{ state: 'declined' }]);
  });

  it('still answers to page numbers, and begins at the head where there is no such place', async () => {
    const first = await list('');
    const second = await list('page=2');
    expect(second.lines).toEqual((await list(`apres=${first.lines.at(-1)?.id}`)).lines);
    expect(second.before).toEqual({ way: 'before', id: second.lines[0]?.id });
    expect((await list('page=11')).lines).toEqual(first.lines);
    expect((await list('apres=999999999')).lines).toEqual(first.lines);
    expect((await list('apres=0')).lines).toEqual(first.lines);
  });

  it('takes what the reader may not see for no place at all', async () => {
    const { db } = home;
    const before = await list('', false);
    const { id } = await plantFriction(db, people, 'submitted');
    expect((await list(`apres=${id}`, false)).lines).toEqual(before.lines);
    expect((await list(`apres=${id}`, false)).before).toBeNull();
  });

  it('counts up to a limit, and looks for what titles look like only when no word is known', async () => {
    const page = await list('q=formulaire');
    expect(page.more).toBe(false);
    expect(page.total).toBe(page.lines.length);
    expect((await list('q=formulère')).total).toBeGreaterThan(0);
  });
});
