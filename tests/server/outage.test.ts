import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { describeOnPostgres, type TestDatabase } from '../support/database';
import { Inbox } from '../support/inbox';
import { freePort } from '../support/postgres';
import { startServer, type RunningServer } from '../support/process';
import { openRelay, type Relay } from '../support/relay';

const ADDRESS = 'prudence.mesnil@mairie.test';
const CLIENT = '203.0.113.77';
const SEARCHED = 'prudencecherchececi';

async function until(what: () => Promise<boolean> | boolean, seconds = 40): Promise<void> {
  for (let tries = 0; !(await what()); tries += 1) {
    if (tries > seconds * 5) throw new Error('it never happened');
    await wait(200);
  }
}

describeOnPostgres('a database that goes away while the server runs', (home: TestDatabase) => {
  let relay: Relay;
  let inbox: Inbox;
  let server: RunningServer;
  let cookie = '';
  const secrets: string[] = [];

  beforeAll(async () => {
    [relay, inbox] = await Promise.all([openRelay(home.url), Inbox.open()]);
    const port = String(await freePort());
    server = await startServer({
      DATABASE_URL: relay.url,
      DATA_DIR: mkdtempSync(path.join(inject('homes').scratch, 'outage-')),
      SESSION_SECRET: 'a secret of the tests, long enough',
      SMTP_URL: inbox.url,
      DEMO: '0',
      PORT: port,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      TRUST_PROXY: '1',
      LOG_LEVEL: 'trace',
    });
  });
  afterAll(async () => {
    await server.stop('SIGKILL');
    await Promise.all([relay.close(), inbox.close()]);
  });

  const headers = () => ({ cookie, 'x-forwarded-for': CLIENT });
  const get = (place: string) =>
    fetch(server.url + place, { headers: headers(), redirect: 'manual' });
  const post = (place: string, body: Record<string, string>) =>
    fetch(server.url + place, {
      method: 'POST',
      headers: headers(),
      body: new URLSearchParams(body),
      redirect: 'manual',
    });

  /** Asks for a link and takes it out of the mail that came over SMTP. */
  async function linkByMail(): Promise<string> {
    const earlier = inbox.received.length;
    expect((await post('/connexion', { email: ADDRESS, retour: '' })).status).toBe(303);
    await until(() => inbox.received.length > earlier);
    const text = (inbox.received.at(-1)?.text ?? '').replace(/=\r\n/g, '').replace(/=3D/g, '=');
    const jeton = /jeton=([\w-]{43})/.exec(text)?.[1] ?? '';
    secrets.push(jeton);
    return jeton;
  }

  /** A whole page that says what happens and offers a way out, without a trace. */
  async function expectUnavailable(answer: Response): Promise<void> {
    const page = await answer.text();
    expect(answer.status, page).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page).toContain('<html lang="fr"');
    expect(page).toMatch(/<h1[^>]*>[^<]*indisponible/);
    expect(page).toMatch(/<a [^>]*href="[^"]*"[^>]*>Réessayer/);
    expect(page).not.toMatch(/\bat .*\.(js|tsx?):\d+|Failed query|ECONN/);
  }

  it('signs in by a link that came over SMTP', async () => {
    const jeton = await linkByMail();
    expect((await get(`/connexion/lien?jeton=${jeton}`)).status).toBe(200);
    const opened = await post('/connexion/lien', { jeton });
    cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    secrets.push(cookie.split('=')[1] ?? '');
    expect((await get('/compte')).status).toBe(200);
    expect((await get(`/frictions?q=${SEARCHED}`)).status).toBe(200);
    expect((await get(`/nulle-part?q=${SEARCHED}`)).status).toBe(404);
    expect((await get(`/%E0%A4%A?q=${SEARCHED}`)).status).toBe(400);
  });

  it.each([
    ['out of reach', true],
    ['hanging', false],
  ])('says so while it is %s, and goes on by itself once it is back', async (_how, refuses) => {
    expect((await get('/compte')).status).toBe(200);
    if (refuses) {
      await relay.cut();
      // A moment ago it answered: whoever comes first finds out.
      await expectUnavailable(await fetch(`${server.url}/startups`));
      await expectUnavailable(await post('/connexion', { email: ADDRESS, retour: '' }));
    } else {
      relay.clog();
      await wait(1_500);
    }
    await expectUnavailable(await get('/compte'));
    await expectUnavailable(await post('/connexion', { email: ADDRESS, retour: '' }));
    expect((await get('/readyz')).status).toBe(503);
    expect((await get('/healthz')).status).toBe(200);
    // Long enough for the mail worker to have met the outage too.
    await wait(2_500);
    await relay.mend();
    await until(async () => (await get('/readyz')).status === 200);
    expect((await get('/compte')).status).toBe(200);
    expect(await linkByMail()).not.toBe('');
  });

  it('writes a log of JSON lines that tell nothing about anybody', async () => {
    expect(await server.stop('SIGTERM')).toBe(0);
    const lines = server
      .said()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('Relais') && !line.startsWith('Name'));
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const requests = told.filter(({ msg }) => msg === 'answered' || msg === 'page failed');
    expect(requests.length).toBeGreaterThan(10);
    expect(told.some(({ msg }) => msg === 'the outbox could not be worked')).toBe(true);
    expect(requests.every(({ requestId }) => /^[0-9a-f-]{36}$/.test(String(requestId)))).toBe(true);
    const log = lines.join('\n').toLowerCase();
    for (const word of [...secrets, ADDRESS, 'prudence', 'mesnil', CLIENT, SEARCHED, 'params']) {
      expect(word.length).toBeGreaterThan(3);
      expect(log).not.toContain(word.toLowerCase());
    }
  });
});
