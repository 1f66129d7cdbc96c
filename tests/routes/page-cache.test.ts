import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request as send, type IncomingHttpHeaders } from 'node:http';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { findFriction } from 'db/repositories/frictions';
import { qualifyFriction } from '~/services/frictions/qualifyFriction.server';
import { describeOnBothEngines } from '../support/database';
import { startApp, type TestApp } from '../support/app';
import { as } from '../support/planted-startup';
import { plantPerson } from '../services/accounts/plant';
import { plantFriction, plantPeople, type People } from '../services/frictions/plant';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request whose headers are ours alone: fetch adds encodings and decodes by itself. */
function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    send(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const encoding = response.headers['content-encoding'];
        const body =
          bytes.length === 0 || encoding === undefined
            ? bytes
            : encoding === 'br'
              ? brotliDecompressSync(bytes)
              : gunzipSync(bytes);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: body.toString(),
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** The words that only a page from the cache leaves with: it never passed the middleware that compresses anew. */
const isKept = ({ headers }: Answer): boolean =>
  headers['etag'] !== undefined && !String(headers['content-security-policy']).includes('nonce');

describeOnBothEngines('pages kept for visitors', (home) => {
  let people: People;
  let app: TestApp;
  let other: TestApp;
  beforeAll(async () => {
    people = await plantPeople(home.db);
    await plantPerson(home.db, { persona: 'staff', roles: ['staff'], name: 'Sacha Tri' });
    await plantFriction(home.db, people, 'qualified', { title: 'Une friction publique' });
    [app, other] = [await startApp(home), await startApp(home)];
  });
  afterAll(async () => {
    await Promise.all([app.close(), other.close()]);
  });
  const page = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    ask(`${app.url}${path}`, headers, method);

  it('are finished bytes in the smallest encoding that is read', async () => {
    const first = await page('/frictions');
    expect(isKept(first), 'rendered').toBe(false);
    for (const [accepted, encoding] of [
      ['gzip, deflate, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
      ['', undefined],
    ] as const) {
      const kept = await page('/frictions', { 'accept-encoding': accepted });
      expect(isKept(kept), accepted).toBe(true);
      expect(kept.headers['content-encoding']).toBe(encoding);
      expect(kept.text).toBe(first.text);
    }
  });

  it('are not sent again to whoever has them, each encoding by its own tag', async () => {
    await page('/frictions');
    const kept = await page('/frictions', { 'accept-encoding': 'br' });
    const etag = String(kept.headers['etag']);
    const again = await page('/frictions', {
      'accept-encoding': 'br',
      'if-none-match': `W/"x", ${etag}`,
    });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(again.headers).toMatchObject({ etag, 'cache-control': kept.headers['cache-control'] });
    const otherwise = await page('/frictions', {
      'accept-encoding': 'gzip',
      'if-none-match': etag,
    });
    expect(otherwise.status).toBe(200);
    const head = await page('/frictions', { 'accept-encoding': 'br' }, 'HEAD');
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(head.headers['content-length']).toBe(kept.headers['content-length']);
  });

  it('have every security header of a rendered page, and no nonce', async () => {
    const rendered = await page('/frictions?rendu=1');
    const kept = await page('/frictions?rendu=1');
    expect(isKept(kept)).toBe(true);
    const policy = (answer: Answer) => String(answer.headers['content-security-policy']);
    expect(policy(rendered).replace(/ 'nonce-[^']*'/g, '')).toBe(policy(kept));
    for (const name of Object.keys(rendered.headers)) {
      if (!['transfer-encoding', 'content-security-policy', 'etag'].includes(name))
        expect(kept.headers, name).toHaveProperty(name);
    }
    expect(kept.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(String(kept.headers['vary']).toLowerCase()).toContain('cookie');
  });

  it('are for nobody who brings a session, and no page of a session is kept', async () => {
    await page('/');
    expect(isKept(await page('/'))).toBe(true);
    for (const cookie of [
      'relais_session=',
      'a=b; relais_session=nonsense',
      `relais_session=${'a'.repeat(43)}`,
    ]) {
      const answer = await page('/', { cookie });
      expect(isKept(answer), cookie).toBe(false);
      expect(answer.headers['cache-control']).toBe('private, no-store');
    }
    expect(isKept(await page('/', { authorization: 'Bearer x' }))).toBe(false);
  });

  it('show nothing of a person who reads the same page meanwhile', async () => {
    const session = await app.signIn('staff');
    const path = '/frictions?tri=anciennes';
    const mine = await page(path, { cookie: session });
    expect(mine.text).toContain('Sacha Tri');
    expect(mine.headers['cache-control']).toBe('private, no-store');
    for (let turn = 0; turn < 2; turn += 1) {
      const [visitor, again] = await Promise.all([page(path), page(path, { cookie: session })]);
      expect(visitor.text).not.toContain('Sacha Tri');
      expect(again.text).toContain('Sacha Tri');
    }
  });

  it('follow the theme of the browser', async () => {
    await page('/organisations', { cookie: 'relais_theme=sombre' });
    const dark = await page('/organisations', { cookie: 'relais_theme=sombre' });
    expect(isKept(dark)).toBe(true);
    expect(dark.text).toContain('data-theme="sombre"');
    await page('/organisations');
    const light = await page('/organisations');
    expect(isKept(light)).toBe(true);
    expect(light.text).not.toContain('data-theme=');
  });

  it.each([
    '/connexion',
    '/frictions/nouvelle',
    '/tri',
    '/frictions/999999',
    '/theme',
    '/nulle-part',
  ])('leave %s alone', async (path) => {
    await page(path);
    const answer = await page(path);
    expect(isKept(answer)).toBe(false);
    expect(answer.headers['etag']).toBeUndefined();
  });

  it('show a change within a second, whichever process made it', async () => {
    const title = 'Une friction qui devient publique';
    const friction = await plantFriction(home.db, people, 'in_triage', { title });
    for (const { url } of [app, other]) {
      await ask(`${url}/frictions`);
      const kept = await ask(`${url}/frictions`);
      expect(isKept(kept)).toBe(true);
      expect(kept.text).not.toContain(title);
    }
    const hidden = await page(`/frictions/${friction.id}`);
    expect(hidden.status).toBe(404);
    const before = await findFriction(home.db, friction.id);
    const outcome = await qualifyFriction(as(home.db, people.staff), {
      id: friction.id,
      version: before?.version ?? 0,
      words: 'Oui.',
    });
    expect(outcome.ok).toBe(true);
    // Asked all the while, as a busy page is.
    const until = performance.now() + 900;
    while (performance.now() < until) {
      await Promise.all([app, other].map(({ url }) => ask(`${url}/frictions`)));
      await wait(20);
    }
    for (const { url } of [app, other])
      expect((await ask(`${url}/frictions`)).text).toContain(title);
    expect((await page(`/frictions/${friction.id}`)).status).toBe(200);
  });

  it('outlive what changes nothing for a visitor, and fall with a file that leaves quarantine', async () => {
    const { db } = home;
    const path = '/startups';
    const tag = async () => String((await page(path)).headers['etag']);
    await tag();
    const kept = await tag();
    await app.signIn('staff');
    await wait(600);
    expect(isKept(await page(path)), 'a person signed in').toBe(true);
    expect(await tag()).toBe(kept);
    const [{ id } = { id: 0 }] = await rowsOf<{ id: number }>(
      db,
      sql`select id from friction where public_since is not null limit 1`,
    );
    await db.execute(sql`insert into stored_file (id, friction_id, name, content_type, size, sha256, uploaded_by_id, uploaded_at, state)
      values (gen_random_uuid(), ${id}, 'a.pdf', 'application/pdf', 1, 'x', ${people.staff.id}, now(), 'scanning')`);
    await wait(600);
    expect(isKept(await page(path)), 'a file waits').toBe(false);
    expect(isKept(await page(path))).toBe(true);
    await db.execute(sql`update stored_file set state = 'clean'`);
    await wait(600);
    expect(isKept(await page(path)), 'it is clean').toBe(false);
  });
});
