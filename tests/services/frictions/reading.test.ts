import { beforeAll, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { rowsOf } from 'db/client';
import { appendActs } from 'db/repositories/audit';
import { findFriction } from 'db/repositories/frictions';
import { readFilters } from '~/domain/frictions/filters';
import { askInformation } from '~/services/frictions/askInformation.server';
import { mergeFriction } from '~/services/frictions/mergeFriction.server';
import { readFriction } from '~/services/frictions/readFriction.server';
import { readFrictions } from '~/services/frictions/readFrictions.server';
import { readTriageQuery } from '~/domain/frictions/triage-filters';
import { readTriageQueue } from '~/services/frictions/readTriageQueue.server';
import { saveDraft } from '~/services/frictions/saveDraft.server';
import { supportFriction } from '~/services/frictions/supportFriction.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW, plantStartup } from '../../support/planted-startup';
import { draft, good, plantFriction, plantPeople, type People } from './plant';

/** Text that has broken other software: signs, scripts, directions, quotes, and what looks like code. */
const NAUGHTY = [
  `'; drop table friction; --`,
  '<script>alert(1)</script>',
  '{title} ${7*7} {{7*7}} %s %n',
  '👩‍👩‍👧‍👦 🏳️‍🌈 Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮',
  '\u202etest\u202c مرحبا שלום',
  '﷽ ｆｕｌｌ ｗｉｄｔｈ 田中さん',
  '\\ \\0 \\u0000 % _ " ` \u200b\u2028',
  'a'.repeat(200),
];

describeOnBothEngines('reading frictions', (home) => {
  let people: People;
  beforeAll(async () => {
    people = await plantPeople(home.db);
  });
  const list = (who: People[keyof People] | null, query: string) =>
    readFrictions(as(home.db, who), readFilters(new URLSearchParams(query)));
  const found = async (who: People[keyof People] | null, query: string): Promise<number[]> =>
    (await list(who, query)).lines.map(({ id }) => id);

  it('gives back every text byte for byte', async () => {
    const agent = as(home.db, people.agent);
    for (const text of NAUGHTY) {
      const typed = draft({ title: text, situation: text, sufferers: text, evidenceSource: text });
      const { id } = good(await saveDraft(agent, typed));
      expect(await findFriction(home.db, id)).toMatchObject({ title: text, situation: text });
      await expect(
        found(people.agent, new URLSearchParams({ q: text }).toString()),
      ).resolves.toBeDefined();
    }
  });

  it('shows each person what they may see, and contact details to nobody', async () => {
    const { db } = home;
    const secret = 'Mme Sponsor, 06 00 00 00 00';
    const { id } = await plantFriction(db, people, 'qualified', { sponsorNote: secret });
    const view = (who: People[keyof People] | null) => readFriction(as(db, who), id);
    expect((await view(people.colleague))?.friction.sponsorNote).toBe(secret);
    expect((await view(people.staff))?.friction.sponsorNote).toBe(secret);
    for (const who of [people.breton, people.unconfirmed, null]) {
      const text = JSON.stringify(await view(who));
      expect(text).not.toContain(secret);
      expect(text).not.toContain('@exemple.test');
    }
  });

  it('keeps a question between the proposer and staff', async () => {
    const { db } = home;
    const friction = await plantFriction(db, people, 'in_triage');
    const words = 'Question confidentielle ?';
    good(await askInformation(as(db, people.staff), { ...friction, words }));
    const text = async (who: People[keyof People]) =>
      JSON.stringify(await readFriction(as(db, who), friction.id));
    expect(await text(people.colleague)).toContain(words);
    expect(await text(people.staff2)).toContain(words);
    expect(await text(people.breton)).not.toContain(words);
  });

  it('hides what was written on a merged friction that is not public', async () => {
    const { db } = home;
    const target = await plantFriction(db, people, 'qualified');
    const merged = await plantFriction(db, people, 'in_triage', {}, people.breton);
    const evidence = 'Témoignage réservé aux agents';
    good(
      await supportFriction(as(db, people.rennais), {
        id: merged.id,
        evidence,
        peoplePerYear: null,
      }),
    );
    good(
      await mergeFriction(as(db, people.staff), { ...merged, targetId: target.id, words: 'Même.' }),
    );
    const visitor = await readFriction(as(db, null), target.id);
    expect(JSON.stringify(visitor)).not.toContain(evidence);
    expect(visitor?.merged).toEqual([]);
    expect(visitor?.organisations, 'counted all the same').toBe(3);
    expect(await readFriction(as(db, null), merged.id)).toBeNull();
  });

  it('tells the thread in its order, the startup’s acts included', async () => {
    const { db } = home;
    const { id } = await plantFriction(db, people, 'qualified');
    const view = await readFriction(as(db, null), id);
    expect(view?.thread.told.map(({ act }) => act)).toEqual([
      'friction.submitted',
      'friction.taken',
      'friction.qualified',
    ]);
    expect(view?.thread.toCome).toEqual(['select', 'open', 'build', 'hand-over']);
    const { frictionId, slug } = await plantStartup(db);
    expect((await readFriction(as(db, null), frictionId))?.startups[0]?.slug).toBe(slug);
  });

  it('tells the deposit of one whose history was written elsewhere', async () => {
    const { db } = home;
    const { frictionId, startupId: id } = await plantStartup(db, { phase: 'construction' });
    await db.transaction((tx) =>
      appendActs(
        tx,
        [
          {
            ...{ act: 'startup.imported', subject: { kind: 'startup', id } },
            ...{ startupId: id, frictionId },
          },
        ],
        { actorId: null, at: NOW, requestId: 'import' },
      ),
    );
    const view = await readFriction(as(db, null), frictionId);
    const acts = view?.thread.told.map(({ act }) => act);
    expect([acts?.[0], acts?.at(-1)]).toEqual(['friction.submitted', 'startup.imported']);
    expect(acts?.filter((act) => act === 'friction.submitted')).toHaveLength(1);
    expect(view?.thread.told[0]?.on).toBe(view?.submittedOn);
    expect(view?.thread.toCome, 'nothing is handed over yet').toEqual(['build', 'hand-over']);
  });

  it('lists by words, state, theme and territory', async () => {
    const { db } = home;
    // The register's own Bretagne has another code.
    const place = await rowsOf<{ code: string; slug: string }>(
      db,
      sql`select code, slug from organisation where id = ${people.breton.organisationId ?? 0}`,
    );
    const title = 'Les hydroliennes sans interlocuteur';
    const { id } = await plantFriction(db, people, 'qualified', {
      title,
      theme: 'environnement',
      territory: `Bretagne (${place[0]?.code ?? ''})`,
    });
    expect(await found(null, 'q=hydrolienne')).toEqual([id]);
    expect(await found(null, 'q=hydrolienes'), 'a typo').toEqual([id]);
    expect(await found(null, `q=${id}`)).toContain(id);
    expect(await found(null, `q=nº ${id}`), 'as the site writes it').toContain(id);
    expect(await found(null, 'q=hydrolienne&etat=declined')).toEqual([]);
    expect(await found(null, 'q=hydrolienne&theme=environnement')).toEqual([id]);
    expect(await found(null, `territoire=${place[0]?.slug ?? ''}`)).toEqual([id]);
    for (const order of ['pertinence', 'recentes', 'anciennes', 'partagees']) {
      expect(await found(null, `q=hydroliennes&tri=${order}`)).toEqual([id]);
    }
  });

  it('lists for a visitor what is public alone', async () => {
    const { id } = await plantFriction(home.db, people, 'submitted', {
      title: 'Zeppelins municipaux',
    });
    expect(await found(null, 'q=zeppelins')).toEqual([]);
    expect(await found(people.breton, 'q=zeppelins')).toEqual([id]);
    expect((await list(people.unconfirmed, '')).drafts).toEqual([]);
  });

  it('queues the oldest deposit first, for staff alone', async () => {
    const view = (vue: string) => readTriageQuery(new URLSearchParams({ vue }));
    const { db } = home;
    await plantFriction(db, people, 'submitted');
    expect(await readTriageQueue(as(db, people.agent), view('toutes'))).toBeNull();
    const later = new Date('2026-04-20T09:00:00Z');
    const queue = await readTriageQueue(as(db, people.staff, later), view('a-prendre'));
    expect(queue?.counts['a-prendre']).toBe(queue?.lines.length);
    expect(queue?.lines[0]).toMatchObject({ days: 39, late: true, answered: false });
    const mine = await readTriageQueue(as(db, people.staff2), view('a-moi'));
    expect(mine?.lines).toEqual([]);
  });
});
