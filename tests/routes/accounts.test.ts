import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { account } from 'db/schema/accounts';
import { outboxMessage } from 'db/schema/outbox';
import { ADMINISTRATION_PAGES } from '~/wording/administration';
import { startApp, type TestApp } from '../support/app';
import { describeOnBothEngines } from '../support/database';
import { plantOrganisation, plantPerson } from '../services/accounts/plant';

describeOnBothEngines('accounts over HTTP', (home) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(home);
    await plantPerson(home.db, { persona: 'staff', roles: ['staff'], name: 'Sacha Tri' });
    await plantPerson(home.db, { persona: 'admin', roles: ['admin'], name: 'Ada Min' });
  });
  afterAll(() => app.close());

  const get = (path: string, cookie = '') =>
    fetch(`${app.url}${path}`, { headers: { cookie }, redirect: 'manual' });
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(`${app.url}${path}`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });

  /** Asks for a link, and takes it out of the e-mail. */
  async function linkFor(email: string, retour = ''): Promise<string> {
    const asked = await post('/connexion', { email, retour });
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/connexion/envoye']);
    const [mail] = await home.db
      .select()
      .from(outboxMessage)
      .where(eq(outboxMessage.address, email))
      .orderBy(desc(outboxMessage.id))
      .limit(1);
    return /jeton=([\w-]+)/.exec(mail?.body ?? '')?.[1] ?? '';
  }

  it('signs in by a link that a mail scanner opened first, once, and out again', async () => {
    const jeton = await linkFor('lea.martin@mairie.test', '/frictions/nouvelle');
    for (let scan = 0; scan < 2; scan += 1) {
      const page = await get(`/connexion/lien?jeton=${jeton}`);
      expect(page.status).toBe(200);
      expect(page.headers.get('set-cookie')).toBeNull();
    }
    const opened = await post('/connexion/lien', { jeton });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/frictions/nouvelle']);
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await (await get('/compte', cookie)).text()).toContain('Lea Martin');
    const again = await post('/connexion/lien', { jeton });
    expect([again.status, again.headers.get('set-cookie')]).toEqual([422, null]);
    expect(await again.text()).toContain('déjà servi');
    const left = await post('/deconnexion', {}, cookie);
    expect(left.headers.get('set-cookie')).toMatch(/^relais_session=;.*Max-Age=0/);
    expect((await get('/compte', cookie)).status).toBe(404);
  });

  it('offers of the administration what it then opens, and no more', async () => {
    for (const persona of ['staff', 'admin']) {
      const cookie = await app.signIn(persona);
      const page = await (await get('/admin', cookie)).text();
      for (const { href } of ADMINISTRATION_PAGES) {
        const { status } = await get(href, cookie);
        expect([persona, href, page.includes(`href="${href}"`)]).toEqual([
          persona,
          href,
          status === 200,
        ]);
      }
    }
  });

  it('answers a wrong address at its field, keeps it, and leads nobody astray', async () => {
    const wrong = await post('/connexion', { email: 'léa@', retour: '/tri' });
    const page = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(page).toContain('value="léa@"');
    expect(page).toContain('Écrivez une adresse électronique complète');
    const jeton = await linkFor('max@mairie.test', 'https://ailleurs.test/');
    const opened = await post('/connexion/lien', { jeton });
    expect(opened.headers.get('location')).toBe('/compte');
  });

  it('limits how often an address asks, and says when to come back', async () => {
    for (let time = 0; time < 5; time += 1) await linkFor('foule@mairie.test');
    const sixth = await post('/connexion', { email: 'foule@mairie.test', retour: '' });
    expect(sixth.status).toBe(429);
    expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(3_500);
  });

  it('a person chooses an organisation, staff confirm it', async () => {
    const organisationId = await plantOrganisation(home.db, 'Communauté de Trifouilly');
    const agent =
      (await post('/connexion/lien', { jeton: await linkFor('ana@mairie.test') })).headers
        .get('set-cookie')
        ?.split(';')[0] ?? '';
    expect(await (await get('/compte?q=trifouily', agent)).text()).toContain(
      'Communauté de Trifouilly',
    );
    const chosen = { intent: 'organisation', organisationId: String(organisationId), formKey: 'k' };
    expect((await post('/compte', chosen, agent)).status).toBe(303);
    expect((await post('/compte', { ...chosen, formKey: 'other' }, agent)).status).toBe(422);
    const staff = await app.signIn('staff');
    const [row] = await home.db.select().from(account).where(eq(account.email, 'ana@mairie.test'));
    const answer = {
      accountId: String(row?.id),
      organisationId: String(organisationId),
      formKey: 'k2',
    };
    const empty = await post(
      '/admin/comptes?index',
      { ...answer, intent: 'refuse', reason: '' },
      staff,
    );
    expect(empty.status).toBe(422);
    const page = await (await get('/admin/comptes', staff)).text();
    expect(page).toContain('1\u00a0rattachement à confirmer');
    expect(
      (await post('/admin/comptes?index', { ...answer, intent: 'confirm' }, staff)).status,
    ).toBe(303);
    const late = await post(
      '/admin/comptes?index',
      { ...answer, intent: 'refuse', reason: 'Non' },
      staff,
    );
    expect(late.status).toBe(409);
    expect(await (await get('/compte', agent)).text()).toContain('Vous agissez au nom');
  });

  it('gives roles, settings and the journal to those they belong to', async () => {
    const [staff, admin] = [await app.signIn('staff'), await app.signIn('admin')];
    const [person] = await home.db.select().from(account).where(eq(account.persona, 'staff'));
    const page = `/admin/comptes/${person?.id ?? 0}`;
    for (const path of [page, '/admin/reglages']) {
      expect((await get(path)).headers.get('location')).toBe(
        `/connexion?retour=${encodeURIComponent(path)}`,
      );
      expect((await get(path, staff)).status).toBe(404);
      expect((await get(path, admin)).status).toBe(200);
    }
    expect((await get('/admin/journal', staff)).status).toBe(200);
    const both = await post(
      page,
      { 'college-etat': 'oui', 'college-collectivites': 'oui', seen: 'staff', intent: 'rights' },
      admin,
    );
    expect(both.status).toBe(422);
    expect(await both.text()).toContain('href="#field-college-etat"');
    const wrong = await post(
      '/admin/reglages',
      { constructionEnvelopeCents: 'beaucoup', investigationEnvelopeCents: '1' },
      admin,
    );
    expect(wrong.status).toBe(422);
    const right = {
      constructionEnvelopeCents: '210 000 €',
      investigationEnvelopeCents: '15 000',
      dayRateCents: '650',
    };
    expect((await post('/admin/reglages', right, admin)).status).toBe(303);
    expect(await (await get('/admin/journal?sujet=setting', staff)).text()).toContain(
      'a changé un réglage',
    );
  });

  it('shows organisations, small enough, and nothing for what is not there', async () => {
    const found = await (await get('/organisations?q=pas+de+calais')).text();
    expect(found).toContain('/organisations/departement-62');
    const all = await (await get('/organisations?nature=commune&page=2')).text();
    expect(Buffer.byteLength(all)).toBeLessThan(60_000);
    const page = await get('/organisations/departement-62');
    expect([page.status, (await page.text()).includes('Région Hauts-de-France')]).toEqual([
      200,
      true,
    ]);
    expect((await get('/organisations/departement-00')).status).toBe(404);
  });

  it('keeps the theme, shows the e-mails, and opens every plain page', async () => {
    const theme = await post('/theme', { theme: 'sombre', retour: '/organisations' });
    expect(theme.headers.get('location')).toBe('/organisations');
    expect(theme.headers.get('set-cookie')).toMatch(
      /^relais_theme=sombre; Path=\/; Max-Age=31536000/,
    );
    const mails = await (await get('/courriels')).text();
    expect(mails).toMatch(/<a href="\/connexion\/lien\?jeton=[\w-]+">/);
    for (const path of [
      '/connexion',
      '/connexion/envoye',
      '/accessibilite',
      '/mentions-legales',
      '/donnees-personnelles',
    ]) {
      expect((await get(path)).status).toBe(200);
    }
    expect(await (await get('/connexion')).text()).toContain('Sacha Tri');
  });

  it('has neither personas nor e-mails to show outside of a demonstration', async () => {
    const real = await startApp(home, { DEMO: '0', PUBLIC_URL: 'http://relais.test' });
    const persona = { method: 'POST', body: new URLSearchParams({ persona: 'staff' }) };
    expect((await fetch(`${real.url}/connexion/demo`, persona)).status).toBe(404);
    expect((await fetch(`${real.url}/courriels`)).status).toBe(404);
    expect(await (await fetch(`${real.url}/connexion`)).text()).not.toContain('Sacha Tri');
    await real.close();
    expect((await get('/connexion/demo')).status).toBe(404);
    expect((await post('/connexion/demo', { persona: 'nobody' })).status).toBe(404);
  });
});
