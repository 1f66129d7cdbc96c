import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnPostgres, type TestDatabase } from '../support/database';
import { startApp, type TestApp } from '../support/app';
import { plantPerson } from '../services/accounts/plant';

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
  (app) => {
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

    it('tells browsers to stay on https', async () => {
      expect((await fetch(app().url)).headers.get('strict-transport-security')).toContain(
        'max-age',
      );
    });
  },
);
