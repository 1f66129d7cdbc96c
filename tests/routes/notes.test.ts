import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { accountByPersona } from 'db/repositories/accounts';
import { plantStory } from 'db/seed/story';
import { PERSONAS } from '~/domain/accounts/persona';
import { isStaff } from '~/domain/accounts/account';
import { addDays, dayInParis } from '~/domain/shared/day';
import { askOpinion } from '~/services/frictions/askOpinion.server';
import { giveOpinion } from '~/services/frictions/giveOpinion.server';
import { sendMessage } from '~/services/frictions/sendMessage.server';
import { writeNote } from '~/services/frictions/writeNote.server';
import { startApp, type TestApp } from '../support/app';
import { openTestDatabase } from '../support/database';
import { as } from '../support/planted-startup';
import { good } from '../services/frictions/plant';
import { MATRIX } from './matrix';
import type { Records, Who } from './matrix/row';

const NOW = new Date();
/** Words that stand nowhere else. */
const NOTE = 'notezébrée';
const OPINION = 'avisfarfelu';
const QUESTION = 'questionbiscornue';
const MESSAGE = 'messagecacatoès';

/** A record of any kind that the matrix speaks of is that friction: each of its pages is asked about a friction that carries secrets. */
function allAre(frictionId: number): Records {
  return new Proxy({} as Records, { get: () => frictionId });
}

/** Where Remix serves the data of a page's loaders, whether the page shows them or not. */
function dataOf(place: string): string {
  const [pathname, search] = place.split('?');
  return `${pathname === '/' ? '/_root' : pathname}.data${search === undefined ? '' : `?${search}`}`;
}

describe('what staff write for themselves', () => {
  let home: Awaited<ReturnType<typeof openTestDatabase>>;
  let app: TestApp;
  let frictions: readonly number[];
  const readers = new Map<Who, string>();

  beforeAll(async () => {
    home = await openTestDatabase();
    app = await startApp(home);
    await plantStory(home.db, app.house.storage, NOW);
    const rows = await rowsOf<{ id: number }>(
      home.db,
      sql`select distinct on (state) id from friction
          where state in ('submitted', 'qualified', 'in_incubation', 'declined') order by state, id`,
    );
    frictions = rows.map(({ id }) => id);
    const staff = as(home.db, await accountByPersona(home.db, 'staff'), NOW);
    const asked = await accountByPersona(home.db, 'college-etat');
    for (const id of frictions) {
      good(await writeNote(staff, { id, words: `Une ${NOTE} du dossier.` }));
      good(await sendMessage(staff, { id, words: `Un ${MESSAGE} au proposant.` }));
      const dueOn = addDays(dayInParis(NOW), 7);
      const question = `Une ${QUESTION} ?`;
      const { email } = asked ?? {};
      good(await askOpinion(staff, { id, email: email ?? '', question, dueOn }));
      good(await giveOpinion(as(home.db, asked, NOW), { id, words: `Un ${OPINION}.` }));
    }
    readers.set('visitor', '');
    for (const persona of PERSONAS) {
      const person = await accountByPersona(home.db, persona);
      if (!isStaff(person)) readers.set(persona, await app.signIn(persona));
    }
  });
  afterAll(async () => {
    await app.close();
    await home.close();
  });

  const read = async (place: string, cookie: string): Promise<string> => {
    const answer = await fetch(app.url + place, { headers: { cookie }, redirect: 'manual' });
    return answer.text();
  };
  /** Every page, and what its loaders answer to a page that asks for their data alone. */
  const places = (): ReadonlySet<string> =>
    new Set(
      MATRIX.filter(({ method }) => method === 'GET').flatMap(({ path }) =>
        (typeof path === 'string' ? [path] : frictions.map((id) => path(allAre(id)))).flatMap(
          (place) => [place, dataOf(place)],
        ),
      ),
    );

  it('is on their page, so that finding it nowhere else means something', async () => {
    const cookie = await app.signIn('staff');
    for (const id of frictions) {
      for (const place of [`/tri/${id}`, dataOf(`/tri/${id}`)]) {
        const page = await read(place, cookie);
        for (const secret of [NOTE, OPINION, MESSAGE]) expect(page, place).toContain(secret);
      }
    }
  });

  it('is told to nobody else: page, list, file, by anybody', { timeout: 300_000 }, async () => {
    const told: string[] = [];
    for (const place of places()) {
      // The demonstration's own mailbox shows everybody's mail; what is in it is checked below.
      if (/^\/courriels(\.data)?$/.test(place)) continue;
      await Promise.all(
        [...readers].map(async ([who, cookie]) => {
          const text = await read(place, cookie);
          const secrets = [NOTE, ...(who === 'college-etat' ? [] : [OPINION, QUESTION])];
          for (const secret of secrets) {
            if (text.includes(secret)) told.push(`${who} reads ${secret} at ${place}`);
          }
        }),
      );
    }
    expect(told).toEqual([]);
  });

  it('leaves by no e-mail and stands in no line of the journal', async () => {
    const [found] = await rowsOf<{ mails: number; acts: number; asked: number }>(
      home.db,
      sql`select
          (select count(*)::int from outbox_message as mail where strpos(mail::text, ${NOTE}) > 0 or strpos(mail::text, ${OPINION}) > 0) as mails,
          (select count(*)::int from journal_entry as entry where entry::text ~ ${`${NOTE}|${OPINION}|${QUESTION}|${MESSAGE}`}) as acts,
          (select count(*)::int from outbox_message as mail join account on account.id = account_id
            where strpos(mail::text, ${QUESTION}) > 0 and persona is distinct from 'college-etat') as asked`,
    );
    expect(found).toEqual({ mails: 0, acts: 0, asked: 0 });
  });

  it('is not among what the proposing side is written: that reaches them alone', async () => {
    const told: string[] = [];
    for (const id of frictions) {
      const [row] = await rowsOf<{ organisationId: number }>(
        home.db,
        sql`select organisation_id as "organisationId" from friction where id = ${id}`,
      );
      for (const [who, cookie] of readers) {
        const person = who === 'visitor' ? null : await accountByPersona(home.db, who);
        const isProposing = person?.organisationId === row?.organisationId;
        const pages = [`/frictions/${id}`, `/frictions/${id}/echanges`];
        for (const place of pages.flatMap((page) => [page, dataOf(page)])) {
          const text = await read(place, cookie);
          if (text.includes(MESSAGE) && !isProposing) told.push(`${who} reads it at ${place}`);
        }
      }
    }
    expect(told).toEqual([]);
  });
});
