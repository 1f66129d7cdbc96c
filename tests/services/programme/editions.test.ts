import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { causeOf } from 'db/errors';
import { editionsOf, readEdition } from 'db/repositories/programme-editions';
import { editionInForce } from '~/domain/programme/edition';
import { addDays, day } from '~/domain/shared/day';
import { openProgramme } from '~/services/programme/openProgramme.server';
import { readProgramme } from '~/services/programme/readProgramme.server';
import type { WrittenLine } from '~/domain/programme/edition-table';
import { recordEdition } from '~/services/programme/recordEdition.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { editionOf, lineOf, PROGRAMME } from './planted';

describeOnBothEngines('editions adopted elsewhere', (home) => {
  let people: PlantedStartup;
  beforeAll(async () => {
    people = await plantStartup(home.db);
    expect(await openProgramme(as(home.db, people.staff), PROGRAMME)).toEqual({
      ok: true,
      value: 'dcant-2018-2020',
    });
  });

  const record = (...args: Parameters<typeof editionOf>) =>
    recordEdition(as(home.db, people.staff), 'dcant-2018-2020', editionOf(...args));

  it('are for staff alone, and for a programme that exists', async () => {
    for (const who of [people.sponsor, people.developer, null]) {
      const ctx = as(home.db, who);
      expect(await openProgramme(ctx, { ...PROGRAMME, name: 'Autre' })).toMatchObject({
        refusal: 'not-found',
      });
      const edition = editionOf('2018-S1', '2017-12-14', [lineOf(1)]);
      expect(await recordEdition(ctx, 'dcant-2018-2020', edition)).toMatchObject({
        refusal: 'not-found',
      });
    }
    const edition = editionOf('2018-S1', '2017-12-14', [lineOf(1)]);
    expect(await recordEdition(as(home.db, people.staff), 'aucun', edition)).toMatchObject({
      refusal: 'not-found',
    });
  });

  it.each<[string, string, WrittenLine[]]>([
    ['priority-unknown', 'table', [lineOf(1, { priority: 3 })]],
    ['title-missing', 'table', [lineOf(1, { title: '' })]],
    ['number-twice', 'table', [lineOf(1), lineOf(1)]],
    ['removed-unknown', 'table', [lineOf(1), lineOf(2, { title: '', text: '', reason: 'x' })]],
    [
      'pilot-unknown',
      'table',
      [lineOf(1, { pilots: { 'college-etat': ['Nulle part'], 'college-collectivites': [] } })],
    ],
    ['edition-empty', 'table', []],
  ])('are refused: %s', async (refusal, field, lines) => {
    expect(await record('2018-S1', '2017-12-14', lines)).toMatchObject({ refusal, field });
  });

  it('follow each other, each told whole, each change with its reason', async () => {
    const first = [lineOf(1), lineOf(2), lineOf(3, { priority: 2 })];
    expect(await record('2018-S1', '2027-12-14', first)).toMatchObject({
      refusal: 'edition-to-come',
    });
    expect(await record('2018-S1', '2017-12-14', first)).toEqual({ ok: true, value: '2018-S1' });
    expect(await record('2018-S1', '2018-06-20', first)).toMatchObject({
      refusal: 'edition-not-after',
      field: 'semester',
    });
    expect(await record('2018-S2', '2017-12-14', first)).toMatchObject({
      refusal: 'edition-not-after',
      field: 'adoptedOn',
    });
    const forgets = [lineOf(1), lineOf(2)];
    expect(await record('2018-S2', '2018-06-20', forgets)).toMatchObject({
      refusal: 'edition-forgets',
      facts: { number: 3 },
    });
    const unexplained = [lineOf(1, { title: 'Autre' }), lineOf(2), lineOf(3, { priority: 2 })];
    expect(await record('2018-S2', '2018-06-20', unexplained)).toMatchObject({
      refusal: 'change-unexplained',
      facts: { number: 1 },
    });
    const removed = lineOf(2, { title: '', text: '', reason: 'Fait ailleurs.' });
    const second = [
      lineOf(1, { text: 'Plus loin.', reason: 'Précisé.' }),
      removed,
      lineOf(3, { priority: 2 }),
      lineOf(4),
    ];
    expect(await record('2018-S2', '2018-06-20', second)).toMatchObject({ ok: true });
    expect(
      await record('2019-S1', '2018-12-20', [
        lineOf(1, { text: 'Plus loin.' }),
        lineOf(2),
        lineOf(3, { priority: 2 }),
        lineOf(4),
      ]),
    ).toMatchObject({ refusal: 'number-used', facts: { number: 2 } });

    const { programme } = (await readProgramme(as(home.db, null), null)) ?? {};
    const heads = await editionsOf(home.db, programme?.id ?? 0);
    const edition = await readEdition(home.db, programme?.id ?? 0, heads[1] ?? 'last');
    expect(edition?.semester).toBe('2018-S2');
    expect(edition?.lastNumber).toBe(4);
    expect(edition?.actions.map(({ number, standing }) => [number, standing])).toEqual([
      [1, 'enriched'],
      [2, 'removed'],
      [3, 'unchanged'],
      [4, 'added'],
    ]);
  });

  it('hold their numbers in the database too', async () => {
    const denied = async (statement: ReturnType<typeof sql>): Promise<string | undefined> => {
      try {
        await home.db.execute(statement);
        return undefined;
      } catch (error) {
        return causeOf(error).rule;
      }
    };
    expect(await denied(sql`update programme_action set number = 40 where number = 1`)).toBe(
      'programme action keeps its number',
    );
    expect(await denied(sql`delete from programme_action where number = 2`)).toBe(
      'programme action keeps its number',
    );
    expect(await denied(sql`update programme_action set state = 'en-cours' where number = 2`)).toBe(
      'programme action removed for good',
    );
    expect(
      await denied(sql`update programme_action_standing set since = '2020-01-01'`),
    ).toBeTruthy();
    expect(await denied(sql`truncate programme_action_standing`)).toBeTruthy();
  });

  describe('as of a day', () => {
    it('show the edition in force then, whatever the day', async () => {
      const { programme } = (await readProgramme(as(home.db, null), null)) ?? {};
      const heads = await editionsOf(home.db, programme?.id ?? 0);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: -20, max: 800 }), async (offset) => {
          const on = addDays(day('2017-12-01'), offset);
          const head = editionInForce(heads, on);
          const view = await readProgramme(as(home.db, null), 'dcant-2018-2020', on);
          expect(view?.edition?.semester ?? null).toBe(head?.semester ?? null);
          const edition =
            head === null ? null : await readEdition(home.db, programme?.id ?? 0, head);
          const left = edition?.actions.filter(({ standing }) => standing !== 'removed') ?? [];
          expect(view?.actions.map(({ number, title }) => [number, title])).toEqual(
            left.map(({ number, content }) => [number, content.title]),
          );
          expect(view?.actions.every(({ state }) => state !== 'retiree')).toBe(true);
        }),
        { numRuns: 40 },
      );
    });

    it('are told on the day itself, not the day before', async () => {
      const at = async (on: string) =>
        (await readProgramme(as(home.db, null), 'dcant-2018-2020', day(on)))?.edition?.semester;
      expect(await at('2017-12-13')).toBeUndefined();
      expect(await at('2017-12-14')).toBe('2018-S1');
      expect(await at('2018-06-19')).toBe('2018-S1');
      expect(await at('2018-06-20')).toBe('2018-S2');
      expect(await readProgramme(as(home.db, null), null, day('2017-12-13'))).toBeNull();
    });
  });
});

describeOnPostgres('two editions at once', (home) => {
  it('are recorded one after the other, and the second is told', async () => {
    const { staff } = await plantStartup(home.db);
    await openProgramme(as(home.db, staff), PROGRAMME);
    const answers = await Promise.all(
      [1, 2, 3, 4].map((count) =>
        recordEdition(
          as(home.db, staff),
          'dcant-2018-2020',
          editionOf(
            '2018-S1',
            '2017-12-14',
            Array.from({ length: count }, (_, i) => lineOf(i + 1)),
          ),
        ),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))).toEqual(
      Array.from({ length: 3 }, () => 'edition-not-after'),
    );
  });

  it('each says what it changed of the one before it, whatever the order', async () => {
    const { staff } = await plantStartup(home.db);
    const ctx = as(home.db, staff);
    for (let round = 1; round <= 6; round += 1) {
      const name = `Programme ${round}`;
      const slug = `programme-${round}`;
      await openProgramme(ctx, { ...PROGRAMME, name });
      await recordEdition(ctx, slug, editionOf('2018-S1', '2017-12-14', [lineOf(1)]));
      const enriched = lineOf(1, { text: 'Plus loin.', reason: 'Précisé.' });
      const answers = await Promise.all([
        recordEdition(ctx, slug, editionOf('2018-S2', '2018-06-20', [enriched])),
        recordEdition(ctx, slug, editionOf('2019-S1', '2018-12-20', [lineOf(1)])),
      ]);
      // After the enriched one the other changes the action back, unexplained; before it, the enriched one comes too late.
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });
});
