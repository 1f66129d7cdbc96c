import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { rowsOf, type Db } from 'db/client';
import { plantReference } from 'db/seed/reference';
import { plantStory } from 'db/seed/story';
import { localStorageIn } from '~/adapters/object-storage.server';
import { PERSONAS } from '~/domain/accounts/persona';
import { FRICTION_STATES } from '~/domain/frictions/friction';
import { PHASES } from '~/domain/startups/phase';
import { verifyJournal } from '~/services/audit/verifyJournal.server';
import { readBudget } from '~/services/budget/readBudget.server';
import { describeOnBothEngines, type TestDatabase } from '../support/database';
import { as, NOW } from '../support/planted-startup';
import { makeScratch } from '../support/scratch';

/** Départements whose communes and EPCI the story speaks of. */
const PLACES = ['22', '29', '35', '56', '62'];

/** What the story comes to, the same for the same day: titles, states and phases, the journal's acts and days. */
async function hashOf(db: Db): Promise<string> {
  const rows = await rowsOf<{ line: string }>(
    db,
    sql`select title || state as line from friction
        union all select slug || phase || starts_on from startup join startup_phase on startup_id = startup.id
        union all select number || act || subject_id || extract(epoch from at) from journal_entry
        union all select subject || address || extract(epoch from created_at) from outbox_message`,
  );
  // Sorted here: the engines order letters differently.
  const lines = rows.map((row) => row.line).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** What the story came to in each telling of this run: one on each engine. */
const told = new Set<string>();

describeOnBothEngines('the demonstration story', (home: TestDatabase) => {
  const storage = localStorageIn(makeScratch());
  let first = '';

  beforeAll(async () => {
    await plantReference(home.db, { only: PLACES });
    await plantStory(home.db, storage, NOW);
    first = await hashOf(home.db);
    told.add(first);
  });

  const words = async (query: ReturnType<typeof sql>): Promise<string[]> =>
    (await rowsOf<{ word: string }>(home.db, query)).map((row) => row.word);

  it('has frictions in every state', async () => {
    const states = await words(sql`select distinct state as word from friction`);
    expect(states.sort()).toEqual([...FRICTION_STATES].sort());
  });

  it('has about 43 startups, in every phase', async () => {
    const phases = await words(sql`select phase as word from startup_phase where ends_on is null`);
    expect(phases).toHaveLength(43);
    expect([...new Set(phases)].sort()).toEqual([...PHASES].sort());
  });

  it('has everybody whom a visitor may sign in as', async () => {
    const personas = await words(
      sql`select persona as word from account where persona is not null`,
    );
    expect(personas.sort()).toEqual([...PERSONAS].sort());
  });

  it('keeps a journal that holds, in the order of time', async () => {
    expect(await verifyJournal(home.db)).toMatchObject({ ok: true });
    const [row] = await rowsOf<{ backwards: number }>(
      home.db,
      sql`select count(*)::int as backwards from (select at < lag(at) over (order by number) as before from journal_entry) as steps where before`,
    );
    expect(row?.backwards).toBe(0);
  });

  it('has ordered 92 % of what the startup of the personas was granted', async () => {
    const budget = await readBudget(as(home.db, null), 'a-domicile-62');
    expect(budget?.balance.usedPercent).toBe(92);
  });

  it('says what is late, blocked, overridden, refused and handed over', async () => {
    const today = '2026-03-12';
    const found = async (query: ReturnType<typeof sql>) => (await words(query)).sort();
    expect(
      await found(
        sql`select slug as word from milestone join startup on startup.id = startup_id where state = 'planned' and due_on < ${today}::date`,
      ),
    ).toEqual(expect.arrayContaining(['a-domicile-62', 'quai-ouvert']));
    expect(
      await found(sql`select slug as word from review join startup on startup.id = startup_id
        join startup_phase on startup_phase.startup_id = startup.id and ends_on is null
        where state = 'decided' and opens_phase <> phase and decided_at >= opened_at`),
    ).toEqual(['chantiers-en-clair']);
    expect(
      await found(
        sql`select slug as word from startup_phase join startup on startup.id = startup_id where override_reason is not null`,
      ),
    ).toEqual(['prochain-passage']);
    expect(
      await found(
        sql`select slug || ' ' || state as word from handover join startup on startup.id = startup_id`,
      ),
    ).toEqual([
      'adresse-a-jour signed',
      'cartable-en-car prepared',
      'saison-claire refused',
      'voies-et-numeros signed',
    ]);
    expect(
      await found(
        sql`select slug as word from handover join startup on startup.id = startup_id where deliberation_file_id is not null`,
      ),
    ).toEqual(['voies-et-numeros']);
  });

  it('keeps the deliberation’s file', async () => {
    const [id = ''] = await words(
      sql`select id::text as word from stored_file where startup_id is not null`,
    );
    const bytes = await storage.get(id);
    expect(new TextDecoder().decode(bytes?.slice(0, 5))).toBe('%PDF-');
  });

  it('lets every waiting friction wait since it was deposited, and none in the future', async () => {
    const [row] = await rowsOf<{ wrong: number; future: number }>(
      home.db,
      sql`select
          (select count(*)::int from friction where (state = 'submitted' and (answered_at is not null or handler_id is not null)) or answered_at < submitted_at) as wrong,
          (select count(*)::int from journal_entry where at > ${NOW.toISOString()}::timestamptz) as future`,
    );
    expect(row).toEqual({ wrong: 0, future: 0 });
  });

  it('has sent its old e-mails, and the last ones wait', async () => {
    const waiting = await words(
      sql`select subject as word from outbox_message where sent_at is null`,
    );
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.length).toBeLessThan(10);
  });

  it('has a person erased and one who waits to be confirmed', async () => {
    expect(await words(sql`select attachment as word from account where email is null`)).toEqual([
      'confirmed',
    ]);
    expect(
      await words(sql`select name as word from account where attachment = 'requested'`),
    ).toEqual(['Basile Nouveau']);
  });

  it('is not told twice', async () => {
    await plantStory(home.db, storage, NOW);
    expect(await hashOf(home.db)).toBe(first);
  });

  it('is the same for the same day, on any engine', () => {
    expect([...told]).toEqual([first]);
  });
});
