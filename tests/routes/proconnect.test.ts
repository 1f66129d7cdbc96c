import { eq } from 'drizzle-orm';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { account } from 'db/schema/accounts';
import { startApp, type TestApp } from '../support/app';
import { describeOnBothEngines } from '../support/database';
import { startProvider, type TestProvider } from '../support/proconnect';

/** A browser of one person: keeps each site's cookies and follows no redirect by itself. */
class Visitor {
  readonly #cookies = new Map<string, string>();

  async open(url: string, fields?: Readonly<Record<string, string>>) {
    const answer = await fetch(url, {
      headers: { cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') },
      redirect: 'manual',
      ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0\b/i.test(cookie)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const to = answer.headers.get('location');
    return { answer, to: to === null ? null : new URL(to, url).href };
  }

  /** The cookie of that name, to steal or to spoil. */
  change(name: string, how: (value: string) => string): void {
    this.#cookies.set(name, how(this.#cookies.get(name) ?? ''));
  }

  /** Signs in on the provider's own pages as that address; where it sends them back to. */
  async signInThere(start: string, email: string): Promise<string> {
    let at = start;
    for (let step = 0; step < 12; step += 1) {
      const { answer, to } = await this.open(at);
      if (to?.includes('/connexion/proconnect/retour')) return to;
      if (to !== null) {
        at = to;
        continue;
      }
      const form = parse(await answer.text()).querySelector('form');
      const prompt = form?.querySelector('[name="prompt"]')?.getAttribute('value') ?? '';
      const action = new URL(form?.getAttribute('action') ?? '', at).href;
      const sent = await this.open(action, { prompt, login: email, password: 'any' });
      at = sent.to ?? '';
    }
    throw new Error('the provider never sends back');
  }
}

describeOnBothEngines('signing in by ProConnect', (home) => {
  let provider: TestProvider;
  let app: TestApp;
  let without: TestApp;
  beforeAll(async () => {
    provider = await startProvider();
    app = await startApp(home, provider.variables);
    without = await startApp(home);
    provider.serve(app.url);
  });
  afterAll(async () => {
    await app.close();
    await without.close();
    await provider.close();
  });

  const depart = async (visitor: Visitor, retour = '/suivis') =>
    (await visitor.open(`${app.url}/connexion/proconnect?retour=${encodeURIComponent(retour)}`))
      .to ?? '';

  const backAs = async (visitor: Visitor, email: string, retour?: string) =>
    visitor.signInThere(await depart(visitor, retour), email);

  it('is not offered, nor there, where it is not set up', async () => {
    const visitor = new Visitor();
    const page = await visitor.open(`${without.url}/connexion`);
    expect(await page.answer.text()).not.toContain('ProConnect');
    for (const path of ['/connexion/proconnect', '/connexion/proconnect/retour'])
      expect((await visitor.open(without.url + path)).answer.status).toBe(404);
  });

  it('opens the account of the address that it vouches for, a new one the first time', async () => {
    const visitor = new Visitor();
    const page = await visitor.open(`${app.url}/connexion?retour=%2Fsuivis`);
    expect(await page.answer.text()).toContain('/connexion/proconnect?retour=%2Fsuivis');
    const back = await backAs(visitor, 'Maiwenn.LeGoff@bretagne.test');
    const arrived = await visitor.open(back);
    expect([arrived.answer.status, arrived.to]).toEqual([302, `${app.url}/suivis`]);
    expect(await (await visitor.open(`${app.url}/compte`)).answer.text()).toContain(
      'Maïwenn Le Goff',
    );

    const again = new Visitor();
    await again.open(await backAs(again, 'maiwenn.legoff@bretagne.test'));
    const accounts = await home.db
      .select({ name: account.name, organisationId: account.organisationId })
      .from(account)
      .where(eq(account.email, 'maiwenn.legoff@bretagne.test'));
    expect(accounts).toEqual([{ name: 'Maïwenn Le Goff', organisationId: null }]);
  });

  it('leads nowhere outside of the site', async () => {
    const visitor = new Visitor();
    const arrived = await visitor.open(
      await backAs(visitor, 'ailleurs@bretagne.test', 'https://ailleurs.test/'),
    );
    expect(arrived.to).toBe(`${app.url}/`);
  });

  it('opens nothing for an answer that this browser did not ask for, nor twice for the same', async () => {
    const refused = `${app.url}/connexion?proconnect=not-verified&retour=%2F`;
    const refusedOnTheWay = `${app.url}/connexion?proconnect=not-verified&retour=%2Fsuivis`;
    const asking = new Visitor();
    const back = await backAs(asking, 'agent@bretagne.test');
    const stranger = new Visitor();
    expect((await stranger.open(back)).to).toBe(refused);
    // Somebody else's answer, in a browser that has gone to ask for its own.
    await depart(stranger);
    expect((await stranger.open(back)).to).toBe(refusedOnTheWay);
    const spoilt = new Visitor();
    const own = await backAs(spoilt, 'agent@bretagne.test');
    spoilt.change('relais_proconnect_depart', (value) => value.replace(/^../, 'ZZ'));
    expect((await spoilt.open(own)).to).toBe(refused);

    expect((await asking.open(back)).to).toBe(`${app.url}/suivis`);
    expect((await asking.open(back)).to).toBe(refused);
    const page = await (await asking.open(refused)).answer.text();
    expect(page).toContain('ProConnect n’a pas pu confirmer qui vous êtes.');
  });

  it('opens nothing for an address that it has not verified', async () => {
    const visitor = new Visitor();
    const { to } = await visitor.open(await backAs(visitor, 'unverified.agent@bretagne.test'));
    expect(to).toBe(`${app.url}/connexion?proconnect=not-verified&retour=%2Fsuivis`);
    expect((await visitor.open(`${app.url}/compte`)).answer.status).toBe(404);
  });

  it('opens nothing when what it says is not signed by its key', async () => {
    const forger = await startProvider();
    const fooled = await startApp(home, forger.variables);
    forger.serve(fooled.url, 'forger');
    const visitor = new Visitor();
    const { to: start } = await visitor.open(`${fooled.url}/connexion/proconnect`);
    const back = await visitor.signInThere(start ?? '', 'agent@bretagne.test');
    const { to } = await visitor.open(back);
    expect(to).toBe(`${fooled.url}/connexion?proconnect=not-verified&retour=%2F`);
    await fooled.close();
    await forger.close();
  });

  it('says so when the person turns around, and keeps where they were going', async () => {
    const visitor = new Visitor();
    const { to: login } = await visitor.open(await depart(visitor));
    const { to: resumed } = await visitor.open(`${login ?? ''}/abort`);
    const { to: back } = await visitor.open(resumed ?? '');
    const { to } = await visitor.open(back ?? '');
    expect(to).toBe(`${app.url}/connexion?proconnect=cancelled&retour=%2Fsuivis`);
    const page = parse(await (await visitor.open(to ?? '')).answer.text());
    expect(page.querySelector('main')?.text).toContain('s’est interrompue');
    expect(page.querySelector('[name="retour"]')?.getAttribute('value')).toBe('/suivis');
  });

  it('signs out there too, and of Relais alone whoever came by e-mail', async () => {
    const visitor = new Visitor();
    await visitor.open(await backAs(visitor, 'sortie@bretagne.test'));
    const { answer, to } = await visitor.open(`${app.url}/deconnexion`, {});
    expect([answer.status, to]).toEqual([303, `${app.url}/deconnexion/proconnect`]);
    const leaving = parse(await (await visitor.open(to ?? '')).answer.text());
    const link = leaving.querySelector('main a')?.getAttribute('href') ?? '';
    const refresh = leaving.querySelector('meta[http-equiv="refresh"]');
    expect(refresh?.getAttribute('content')).toBe(`0;url=${link}`);
    const end = new URL(link);
    expect(end.origin).toBe(provider.variables['PROCONNECT_ISSUER']);
    expect(end.searchParams.get('post_logout_redirect_uri')).toBe(`${app.url}/`);
    const asked = await visitor.open(end.href);
    expect(asked.answer.status).toBe(200);
    expect((await visitor.open(`${app.url}/compte`)).answer.status).toBe(404);
    expect((await visitor.open(`${app.url}/deconnexion`, {})).to).toBe(`${app.url}/`);
  });

  it('says when a session may be left open there', async () => {
    const soon = await startProvider();
    const first = await startApp(home, soon.variables);
    soon.serve(first.url);
    const visitor = new Visitor();
    const { to: start } = await visitor.open(`${first.url}/connexion/proconnect`);
    await visitor.open(await visitor.signInThere(start ?? '', 'poste.partage@bretagne.test'));
    await first.close();
    await soon.close();
    const second = await startApp(home, soon.variables);
    const { to } = await visitor.open(`${second.url}/deconnexion`, {});
    const page = parse(await (await visitor.open(to ?? '')).answer.text());
    expect(page.querySelector('main')?.text).toContain('est peut-être encore ouverte');
    expect(page.querySelector('meta[http-equiv="refresh"]')).toBeNull();
    expect((await visitor.open(`${second.url}/compte`)).answer.status).toBe(404);
    await second.close();
  });

  it('does not sign out there whoever is signed in here', async () => {
    const visitor = new Visitor();
    await visitor.open(await backAs(visitor, 'reste@bretagne.test'));
    const led = await visitor.open(`${app.url}/deconnexion/proconnect`);
    expect([led.answer.status, led.to]).toEqual([302, `${app.url}/`]);
    expect((await visitor.open(`${app.url}/compte`)).answer.status).toBe(200);
  });

  it('sends back to the e-mail when it does not answer, and is found again once it does', async () => {
    const gone = await startProvider();
    const lonely = await startApp(home, gone.variables);
    await gone.close();
    const visitor = new Visitor();
    const { to } = await visitor.open(`${lonely.url}/connexion/proconnect?retour=%2Fsuivis`);
    expect(to).toBe(`${lonely.url}/connexion?proconnect=unreachable&retour=%2Fsuivis`);
    const page = await (await visitor.open(to ?? '')).answer.text();
    expect(page).toContain('ProConnect ne répond pas en ce moment.');
    expect(page).toContain('name="email"');
    await lonely.close();
  });
});
