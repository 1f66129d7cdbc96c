import { get } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { magicLink, session } from 'db/schema/accounts';
import { newToken } from '~/http/session.server';
import { describeOnPostgres, type TestDatabase } from '../support/database';
import { startApp, type TestApp } from '../support/app';
import { plantPerson } from '../services/accounts/plant';
import { MATRIX } from './matrix';

async function post(
  app: TestApp,
  path: string,
  body: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(app.url + path, {
    method: 'POST',
    body: new URLSearchParams(body),
    headers,
    redirect: 'manual',
  });
}

function onApp(
  name: string,
  variables: Record<string, string>,
  body: (app: () => TestApp, home: TestDatabase) => void,
) {
  describeOnPostgres(name, (home) => {
    let app: TestApp | undefined;
    beforeAll(async () => {
      app = await startApp(home, variables);
    });
    afterAll(() => app?.close());
    body(() => {
      if (!app) throw new Error('the application starts in beforeAll');
      return app;
    }, home);
  });
}

onApp('every answer', {}, (app) => {
  it('carries a policy that names its nonce and nothing unsafe', async () => {
    const [one, two] = await Promise.all([fetch(app().url), fetch(app().url)]);
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(two.headers.get('content-security-policy')).not.toBe(policy);
    expect(one.headers.get('referrer-policy')).toBe('same-origin');
    expect(one.headers.get('x-content-type-options')).toBe('nosniff');
    expect(one.headers.get('permissions-policy')).toContain('camera=()');
    expect(one.headers.get('x-powered-by')).toBeNull();
  });

  it.each([
    ['a page', '/', 200],
    ['an asset', '/favicon.svg', 200],
    ['a page that is not there', '/nulle-part', 404],
    ['an asset that is not there', '/assets/nulle-part.js', 404],
    ['an address that cannot be read', '/%E0%A4%A', 400],
    ['a page sent elsewhere', '/tri', 302],
    ['the health of the process', '/healthz', 200],
    ['the readiness', '/readyz', 200],
    ['the figures of the process', '/metrics', 200],
  ])('is guarded alike: %s', async (_what, place, status) => {
    const answer = await fetch(app().url + place, { redirect: 'manual' });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('permissions-policy')).toContain('camera=()');
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
  });

  it('to a host that is none is a page that says so, and no outage', async () => {
    const { hostname, port } = new URL(app().url);
    const status = await new Promise((resolve, reject) => {
      get({ hostname, port, headers: { host: 'a host%' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on('error', reject);
    });
    expect(status).toBe(400);
  });

  it('says what is not there in a page of its own, without a trace', async () => {
    const answer = await fetch(`${app().url}/nulle-part`);
    const page = await answer.text();
    expect(answer.status).toBe(404);
    expect(page).toContain('<html lang="fr"');
    expect(page).toContain('/connexion?retour=%2Fnulle-part');
    expect(page).not.toMatch(/\bat .*\.(js|tsx?):\d+/);
  });

  it('answers a method that a page does not know without a trace', async () => {
    const answer = await post(app(), '/organisations', {});
    expect([404, 405]).toContain(answer.status);
    expect(await answer.text()).not.toMatch(/\bat .*\.(js|tsx?):\d+/);
  });
});

onApp('a form', {}, (app, home) => {
  beforeAll(async () => {
    await plantPerson(home.db, { persona: 'staff', roles: ['staff'] });
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://ailleurs.example' }],
    ['nowhere', { origin: 'null' }],
  ])('posted from %s does nothing', async (_from, headers) => {
    const answer = await post(app(), '/connexion/demo', { persona: 'staff' }, headers);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it.each([...new Set(MATRIX.filter(({ method }) => method === 'POST').map(({ route }) => route))])(
    'of %s posted from elsewhere does nothing',
    async (route) => {
      const place = `/${route.replaceAll('.', '/').replace(/\$\w*/g, '1')}`;
      const answer = await post(app(), place, {}, { origin: 'https://ailleurs.example' });
      expect(answer.status).toBe(403);
    },
  );

  it('posted from the site itself works', async () => {
    const { host } = new URL(app().url);
    const own = { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' };
    const answer = await post(app(), '/connexion/demo', { persona: 'staff' }, own);
    expect(answer.status).toBe(303);
  });

  it('never leads astray after it', async () => {
    for (const retour of [
      'https://ailleurs.example',
      '//ailleurs.example',
      '/\\ailleurs.example',
    ]) {
      const answer = await post(app(), '/connexion/demo', { persona: 'staff', retour });
      expect(answer.headers.get('location')).toBe('/');
    }
  });
});

onApp('a session', {}, (app, home) => {
  beforeAll(async () => {
    await plantPerson(home.db, { persona: 'staff', roles: ['staff'] });
  });

  it('is a cookie that scripts cannot read, new at each sign-in, dead at sign-out', async () => {
    const sign = () => post(app(), '/connexion/demo', { persona: 'staff' });
    const [one, two] = [await sign(), await sign()];
    const cookie = one.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^relais_session=[\w-]{43}; /);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toContain('Secure');
    expect(two.headers.get('set-cookie')).not.toBe(cookie);

    const headers = { cookie: cookie.split(';')[0] ?? '' };
    expect((await fetch(`${app().url}/tri`, { headers, redirect: 'manual' })).status).toBe(200);
    expect((await post(app(), '/deconnexion', {}, headers)).status).toBe(303);
    expect((await fetch(`${app().url}/tri`, { headers, redirect: 'manual' })).status).toBe(302);
  });
});

onApp(
  'an instance that is no demonstration',
  { DEMO: '0', PUBLIC_URL: 'https://relais.example' },
  (app, home) => {
    it('has no one-click persona and no mail on show', async () => {
      expect(
        (
          await post(
            app(),
            '/connexion/demo',
            { persona: 'staff' },
            { origin: 'https://relais.example' },
          )
        ).status,
      ).toBe(404);
      expect((await fetch(`${app().url}/courriels`)).status).toBe(404);
      expect(await (await fetch(app().url)).text()).not.toContain('Démonstration.');
    });

    it('gives its session to https alone', async () => {
      const answer = await post(app(), '/theme', { theme: 'clair', retour: '/' });
      expect(answer.status).toBe(303);
      const { token, hash } = newToken(app().house.sessionSecret);
      const now = new Date();
      await home.db.insert(magicLink).values({
        tokenHash: hash,
        email: 'lea@relais.example',
        createdAt: now,
        expiresAt: new Date(now.getTime() + 60_000),
      });
      const uses = await Promise.all(
        Array.from({ length: 50 }, () => post(app(), '/connexion/lien', { jeton: token })),
      );
      const cookies = uses.flatMap((use) => use.headers.get('set-cookie') ?? []);
      expect(cookies).toHaveLength(1);
      expect(cookies[0]).toMatch(/; HttpOnly; SameSite=Lax; Secure$/);
      expect(await home.db.select().from(session)).toHaveLength(1);
    });

    it('answers an address it knows and one it does not alike, byte for byte', async () => {
      await plantPerson(home.db, { email: 'connue@relais.example' });
      const ask = async (email: string) => {
        const answer = await post(app(), '/connexion', { email, retour: '' });
        const headers = [...answer.headers.keys()].sort();
        return [answer.status, answer.headers.get('location'), headers, await answer.text()];
      };
      expect(await ask('inconnue@relais.example')).toEqual(await ask('connue@relais.example'));
    });

    it('tells browsers to stay on https', async () => {
      expect((await fetch(app().url)).headers.get('strict-transport-security')).toContain(
        'max-age',
      );
    });
  },
);

onApp('an instance that wears the DSFR', { THEME: 'dsfr' }, (app) => {
  it('links the stylesheet of the operator’s package, under a policy that stays strict', async () => {
    const answer = await fetch(app().url);
    const page = await answer.text();
    const sheets = [...page.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)];
    const hrefs = sheets.map(([, href]) => href ?? '');
    expect(hrefs[0]).toBe('/dsfr/dsfr.min.css');
    // Our drawings, which the package has no styles for, and nothing else of our theme.
    const ours = await (await fetch(app().url + (hrefs[1] ?? ''))).text();
    expect(hrefs).toHaveLength(2);
    expect(ours).toContain('.rl-chart');
    expect(ours).not.toContain('.fr-btn');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("img-src 'self' data:;");
    expect(policy).toMatch(/style-src 'self';/);
    expect(policy).not.toContain('unsafe');
  });
});
