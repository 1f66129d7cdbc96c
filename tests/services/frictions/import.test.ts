import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { findFriction } from 'db/repositories/frictions';
import { organisationsCalled } from 'db/repositories/frictions-import-places';
import { organisationOf } from 'db/repositories/organisations';
import type { Actor } from '~/domain/accounts/account';
import { abandonImport } from '~/services/frictions/abandonImport.server';
import { importFrictions } from '~/services/frictions/importFrictions.server';
import { mapImport } from '~/services/frictions/mapImport.server';
import { readImport } from '~/services/frictions/readImport.server';
import { readImports } from '~/services/frictions/readImports.server';
import { receiveImport } from '~/services/frictions/receiveImport.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { desk, row, sheet } from './import-desk';
import { good, plantPeople, type People } from './plant';

describeOnBothEngines('an import of frictions', (home) => {
  let people: People;
  // The register has namesakes of the planted organisations: these are told by their addresses.
  let bretagne = '';
  let rennes = '';
  const { send, view, count } = desk(home);
  beforeAll(async () => {
    people = await plantPeople(home.db);
    const slugOf = async ({ organisationId }: Actor) =>
      (await organisationOf(home.db, organisationId ?? 0))?.slug ?? '';
    bretagne = await slugOf(people.breton);
    rennes = await slugOf(people.rennais);
  });
  const go = async (who: Actor, id: number) =>
    importFrictions(as(home.db, who), { id, version: (await view(who, id)).version });

  it('deposits every line in the name of the organisation, and tells once', async () => {
    const mails = await count('outbox_message');
    const id = await send(
      people.agent,
      sheet(row('A1', 'Un'), row('A2', 'Deux', `Registre;${bretagne};`)),
    );
    expect((await view(people.agent, id)).plan.lines.map(({ kind }) => kind)).toEqual([
      'new',
      'new',
    ]);
    expect(await go(people.agent, id)).toEqual({ ok: true, value: { id, created: 2 } });
    const done = await readImport(as(home.db, people.agent), id);
    if (done?.state !== 'completed') throw new Error('not completed');
    expect(done.frictions.map(({ row: at, title }) => [at, title])).toEqual([
      [2, 'Un'],
      [3, 'Deux'],
    ]);
    const [first, second] = await Promise.all(
      done.frictions.map(({ id: number }) => findFriction(home.db, number)),
    );
    const { organisationId } = people.agent;
    expect(first).toMatchObject({
      state: 'submitted',
      organisationId,
      peoplePerYear: 12,
      submittedAt: NOW,
    });
    expect(second).toMatchObject({
      peoplePerYear: null,
      territoryId: people.breton.organisationId,
    });
    const acts = await rowsOf<{ act: string; after: unknown }>(
      home.db,
      sql`select act, after from journal_entry where subject_kind = 'friction_import' and subject_id = ${id} order by number`,
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'friction_import.received',
      'friction_import.completed',
    ]);
    expect(acts[1]?.after).toEqual({ created: 2, known: 0 });
    // The sender, and the two of staff.
    expect((await count('outbox_message')) - mails).toBe(3);
  });

  it('of the same file again, under any name, creates nothing', async () => {
    const file = sheet(row('A1', 'Un'), row('A2', 'Deux', `Registre;${bretagne};`));
    const before = await count('friction');
    const id = await send(people.colleague, { ...file, name: 'copie.csv' });
    expect((await view(people.colleague, id)).plan.lines.map(({ kind }) => kind)).toEqual([
      'known',
      'known',
    ]);
    expect(await go(people.colleague, id)).toMatchObject({ refusal: 'nothing-new' });
    expect(await count('friction')).toBe(before);
  });

  it('leaves out a line known by its reference or by its text, and takes the others', async () => {
    const id = await send(
      people.agent,
      sheet(row('A1', 'Récrit'), row('', 'Deux'), row('A3', 'Trois')),
    );
    const { lines } = (await view(people.agent, id)).plan;
    expect(lines).toMatchObject([
      { kind: 'known', differs: true },
      { kind: 'known', differs: false },
      { kind: 'new' },
    ]);
    expect(await go(people.agent, id)).toMatchObject({ value: { created: 1 } });
    expect(await readImport(as(home.db, people.agent), id)).toMatchObject({ knownLines: 2 });
  });

  it('keeps the references of one organisation apart from those of another', async () => {
    const id = await send(people.breton, sheet(row('A1', 'Un')));
    expect(await go(people.breton, id)).toMatchObject({ value: { created: 1 } });
  });

  it('is all or nothing: one wrong line, and none is written', async () => {
    const before = await count('friction');
    const id = await send(
      people.agent,
      sheet(row('W1', 'Juste'), row('W2', ''), row('W3', 'Faux', 'Registre;Nulle part;peu')),
    );
    const wrong = (await view(people.agent, id)).plan.lines.filter(({ kind }) => kind === 'wrong');
    expect(wrong).toMatchObject([
      { row: 3, faults: [{ field: 'title', fault: 'missing' }] },
      { row: 4, faults: [{ field: 'peoplePerYear' }, { field: 'territory' }] },
    ]);
    expect(await go(people.agent, id)).toMatchObject({
      refusal: 'lines-wrong',
      facts: { count: 2 },
    });
    expect(await count('friction')).toBe(before);
    expect((await view(people.agent, id)).plan.lines).toHaveLength(3);
  });

  it('by staff is for any organisation, said by line or for all', async () => {
    const id = await send(people.staff, sheet(row('S1', 'Pour qui ?')));
    expect((await view(people.staff, id)).plan.absent).toEqual(['organisation']);
    const seen = { id, version: 1 };
    const { mapping } = await view(people.staff, id);
    const choices = { mapping: mapping.map((field) => field || null), source: '' };
    const by = as(home.db, people.staff);
    expect(await mapImport(by, seen, { ...choices, organisation: 'Nulle part' })).toMatchObject({
      refusal: 'default-unknown',
      field: 'organisation',
    });
    good(await mapImport(by, seen, { ...choices, organisation: rennes }));
    expect(await mapImport(by, seen, { ...choices, organisation: '' })).toMatchObject({
      refusal: 'conflict',
    });
    expect(await importFrictions(by, seen)).toMatchObject({ refusal: 'conflict' });
    expect(await go(people.staff, id)).toMatchObject({ value: { created: 1 } });
    const done = await readImport(by, id);
    const number = done?.state === 'completed' ? (done.frictions[0]?.id ?? 0) : 0;
    expect(await findFriction(home.db, number)).toMatchObject({
      organisationId: people.rennais.organisationId,
    });
  });

  it('finds organisations by each way of naming them', async () => {
    const ways = [
      'Commune-2A004',
      'AJACCIO (2A004)',
      '243 500 139',
      'departement du pas de calais',
      'dinsic',
    ];
    const called = await organisationsCalled(home.db, [...ways, 'Nulle part', '%']);
    const slugs = await Promise.all(
      ways.map(async (way) => (await organisationOf(home.db, called.get(way)?.[0]?.id ?? 0))?.slug),
    );
    expect(slugs).toEqual([
      'commune-2A004',
      'commune-2A004',
      'epci-243500139',
      'departement-62',
      'dinsic',
    ]);
    expect([called.get('Nulle part'), called.get('%')]).toEqual([undefined, undefined]);
  });

  it('has its columns corrected, each given once', async () => {
    const id = await send(people.agent, sheet(row('C1', 'Colonnes')));
    const by = as(home.db, people.agent);
    const choices = { organisation: '', source: 'Dite pour toutes' };
    const twice = ['title', 'title'] as const;
    expect(await mapImport(by, { id, version: 1 }, { ...choices, mapping: twice })).toMatchObject({
      refusal: 'column-doubled',
      field: 'column-1',
    });
    good(await mapImport(by, { id, version: 1 }, { ...choices, mapping: [null, 'title'] }));
    const { plan, mapping } = await view(people.agent, id);
    expect(mapping).toEqual(['', 'title', '', '', '', '', '', '']);
    expect(plan.absent).toEqual(['sufferers', 'situation', 'improvement']);
  });

  it('is refused to whoever acts for nobody, and hidden from others', async () => {
    const file = sheet(row('H1', 'Caché'));
    for (const who of [people.unconfirmed, null]) {
      expect(await receiveImport(as(home.db, who), file)).toMatchObject({ refusal: 'not-found' });
      expect(await readImports(as(home.db, who))).toBeNull();
    }
    const id = await send(people.agent, file);
    const seen = { id, version: 1 };
    for (const who of [people.colleague, people.breton, people.staff, null]) {
      const by = as(home.db, who);
      expect(await readImport(by, id)).toBeNull();
      expect(await importFrictions(by, seen)).toMatchObject({ refusal: 'not-found' });
      expect(await abandonImport(by, seen)).toMatchObject({ refusal: 'not-found' });
      const choices = { mapping: [], organisation: '', source: '' };
      expect(await mapImport(by, seen, choices)).toMatchObject({ refusal: 'not-found' });
    }
    const other = await send(people.agent, sheet('H2;Volé;x;y;z;Registre;;;Bretagne'));
    expect((await view(people.agent, other)).plan.lines).toMatchObject([{ kind: 'wrong' }]);
  });

  it('is taken up where it was left, and forgotten once given up or after a month', async () => {
    const file = sheet(row('F1', 'Oublié'));
    const id = await send(people.agent, file);
    expect(await send(people.agent, file)).toBe(id);
    good(await abandonImport(as(home.db, people.agent), { id, version: 1 }));
    const again = await send(people.agent, file);
    expect(again).not.toBe(id);
    const content = async (number: number) => {
      const [kept] = await rowsOf<{ content: string | null }>(
        home.db,
        sql`select content from friction_import where id = ${number}`,
      );
      return kept?.content;
    };
    expect(await content(id)).toBeNull();
    const days = (count_: number) => new Date(NOW.getTime() + count_ * 86_400_000);
    good(await receiveImport(as(home.db, people.breton, days(30)), sheet(row('F2', 'x'))));
    expect(await content(again)).toContain('Oublié');
    good(await receiveImport(as(home.db, people.breton, days(31)), sheet(row('F3', 'x'))));
    expect(await content(again)).toBeNull();
  });

  it.each([
    ['file-empty', Buffer.alloc(0)],
    ['sheet-without-lines', Buffer.from('Titre;Thème\r\n\r\n')],
    ['sheet-broken', Buffer.from('Titre\n"Sans fin')],
    ['sheet-is-a-workbook', Buffer.from('PK\u0003\u0004')],
    ['sheet-too-large', Buffer.alloc(2 * 1024 * 1024 + 1, 'a')],
    ['sheet-too-long', Buffer.from(`Titre\n${'a\n'.repeat(1_001)}`)],
    ['sheet-too-wide', Buffer.from(`${'a;'.repeat(60)}a\n1`)],
  ])('says why a file cannot be read: %s', async (refusal, bytes) => {
    const sent = await receiveImport(as(home.db, people.agent), { name: 'a.csv', bytes });
    expect(sent).toMatchObject({ refusal, field: 'file' });
  });
});
