import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { countLexemes } from '~/services/frictions/countLexemes.server';
import { WORKER_SLACK } from '~/domain/frictions/similar';
import { addSynonyms } from '~/services/frictions/addSynonyms.server';
import { changeSynonyms } from '~/services/frictions/changeSynonyms.server';
import { findSimilar } from '~/services/frictions/findSimilar.server';
import { readSynonyms } from '~/services/frictions/readSynonyms.server';
import { readSynonymsOf } from '~/services/frictions/readSynonymsOf.server';
import { removeSynonyms } from '~/services/frictions/removeSynonyms.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { good, plantFriction, plantPeople, type People } from './plant';

describeOnBothEngines('synonyms', (home) => {
  let people: People;
  beforeAll(async () => {
    people = await plantPeople(home.db);
  });

  it('are listed by a word that they hold, for staff alone', async () => {
    const staff = as(home.db, people.staff);
    const [only, ...others] = (await readSynonyms(staff, 'SOLIDARITE active')) ?? [];
    expect(only?.forms).toContain('RSA');
    expect(others).toEqual([]);
    expect((await readSynonyms(staff, ''))?.length).toBeGreaterThan(100);
    expect(await readSynonyms(as(home.db, people.agent), '')).toBeNull();
    expect(await readSynonymsOf(as(home.db, people.agent), only?.id ?? 0)).toBeNull();
    expect(await addSynonyms(as(home.db, people.agent), 'bac, traille')).toMatchObject({
      refusal: 'not-found',
    });
  });

  it('change what is found at once, and are journalled', async () => {
    const { db } = home;
    const staff = as(db, people.staff);
    const agent = as(db, people.breton);
    const ferry = await plantFriction(db, people, 'submitted', {
      title: 'La traille est en panne',
    });
    const found = async () => (await findSimilar(agent, 'passage d’eau')).map(({ id }) => id);
    expect(await found()).not.toContain(ferry.id);
    const id = good(await addSynonyms(staff, 'traille, passage d’eau'));
    expect(await found()).toContain(ferry.id);
    good(await changeSynonyms(staff, { id, version: 1, forms: 'traille, bac à câble' }));
    expect(await found()).not.toContain(ferry.id);
    expect(await changeSynonyms(staff, { id, version: 1, forms: 'a1, b1' })).toMatchObject({
      refusal: 'conflict',
      facts: { forms: 'traille, bac à câble' },
    });
    expect(await removeSynonyms(staff, { id, version: 1 })).toMatchObject({ refusal: 'conflict' });
    good(await removeSynonyms(staff, { id, version: 2 }));
    expect(await readSynonymsOf(staff, id)).toBeNull();
    const acts = await rowsOf<{ act: string }>(
      db,
      sql`select act from journal_entry where subject_kind = 'synonym' and subject_id = ${id} order by number`,
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'synonym.added',
      'synonym.changed',
      'synonym.removed',
    ]);
  });

  it.each([
    ['seul', 'lonely-form'],
    ['mot, Mot', 'lonely-form'],
    ['bac, le', 'empty-form'],
    [Array.from({ length: 13 }, (_, index) => `mot${index}`).join(','), 'too-many-forms'],
  ])('are refused: %s', async (forms, refusal) => {
    expect(await addSynonyms(as(home.db, people.staff), forms)).toMatchObject({
      refusal,
      field: 'forms',
    });
  });

  it('and words are counted by the worker, drafts left out', async () => {
    const { db } = home;
    await plantFriction(db, people, 'draft', { title: 'Les ballons dirigeables' });
    await plantFriction(db, people, 'submitted', { title: 'Les montgolfières municipales' });
    await countLexemes(db, NOW, WORKER_SLACK);
    const known = await rowsOf<{ lexeme: string; documents: number }>(
      db,
      sql`select lexeme, documents from lexeme where lexeme like 'dirigeabl%' or lexeme like 'montgolfier%'`,
    );
    expect(known).toMatchObject([{ documents: 1 }]);
    expect(known[0]?.lexeme).toMatch(/^montgolfier/);
  });
});

describeOnPostgres('words counted by several processes at once', (home) => {
  it('are counted once, without an error', async () => {
    const people = await plantPeople(home.db);
    await plantFriction(home.db, people, 'submitted', { title: 'Les montgolfières municipales' });
    await Promise.all(Array.from({ length: 8 }, () => countLexemes(home.db, NOW, WORKER_SLACK)));
    const [count] = await rowsOf<{ documents: number }>(
      home.db,
      sql`select documents from lexeme_count`,
    );
    expect(count?.documents).toBe(1);
  });
});
