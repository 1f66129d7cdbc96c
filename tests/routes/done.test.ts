import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app';
import { describeOnBothEngines } from '../support/database';
import { plantPerson } from '../services/accounts/plant';

const SAVED = 'C’est enregistré.';

describeOnBothEngines('what was done', (home) => {
  let app: TestApp;
  let session: string;
  beforeAll(async () => {
    app = await startApp(home);
    await plantPerson(home.db, { persona: 'staff', roles: ['staff'], name: 'Sacha Tri' });
    session = await app.signIn('staff');
  });
  afterAll(() => app.close());

  const open = async (path: string, cookie: string) => {
    const answer = await fetch(app.url + path, { headers: { cookie }, redirect: 'manual' });
    return { text: await answer.text(), cookies: answer.headers.getSetCookie() };
  };
  const rename = (name: string) =>
    fetch(`${app.url}/compte`, {
      method: 'POST',
      headers: { cookie: session },
      body: new URLSearchParams({ intent: 'name', name, formKey: crypto.randomUUID() }),
      redirect: 'manual',
    });

  it('is said once, by the page that follows', async () => {
    const answer = await rename('Sacha Tri');
    const [kept] = answer.headers.getSetCookie();
    expect([answer.status, kept]).toEqual([
      303,
      'relais_fait=saved; Path=/; Max-Age=30; HttpOnly; SameSite=Lax',
    ]);
    const next = await open('/compte', `${session}; relais_fait=saved`);
    expect(next.text).toContain(SAVED);
    expect(next.cookies).toEqual(['relais_fait=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax']);
    const later = await open('/compte', session);
    expect(later.text).not.toContain(SAVED);
    expect(later.cookies).toEqual([]);
  });

  it('is not said of what was refused', async () => {
    const answer = await rename('');
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([422, []]);
  });

  it('is never on a visitor’s page, which others read, nor in words that somebody made up', async () => {
    for (const path of ['/', '/frictions']) {
      expect((await open(path, 'relais_fait=saved')).text).not.toContain(SAVED);
      expect((await open(path, '')).text).not.toContain(SAVED);
    }
    for (const made of ['constructor', '__proto__', 'Bonjour', '<b>'])
      expect((await open('/compte', `${session}; relais_fait=${made}`)).cookies).toEqual([]);
  });
});
