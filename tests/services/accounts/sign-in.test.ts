import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Db } from 'db/client';
import { account, magicLink, session } from 'db/schema/accounts';
import { outboxMessage } from 'db/schema/outbox';
import { newToken } from '~/http/session.server';
import { closeSession } from '~/services/accounts/closeSession.server';
import { followMagicLink } from '~/services/accounts/followMagicLink.server';
import { readMagicLink } from '~/services/accounts/readMagicLink.server';
import { readPersonas } from '~/services/accounts/readPersonas.server';
import { readSignedIn } from '~/services/accounts/readSignedIn.server';
import { requestMagicLink } from '~/services/accounts/requestMagicLink.server';
import { signInAsPersona } from '~/services/accounts/signInAsPersona.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';
import { actsSoFar, plantPerson } from './plant';

const SECRET = 'a secret of the tests, long enough';
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

async function ask(db: Db, email: string, now = NOW) {
  const link = newToken(SECRET);
  const outcome = await requestMagicLink(as(db, null, now), {
    email,
    returnTo: '/frictions/nouvelle',
    token: link.token,
    tokenHash: link.hash,
  });
  return { link, outcome };
}

function signIn(formerHash: string | null = null) {
  return { tokenHash: newToken(SECRET).hash, formerHash };
}

/** The same database, telling what each transaction asks it for. */
function watched(db: Db, way: string[]): Db {
  const telling = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(of, name) {
        const value: unknown = Reflect.get(of, name);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          if (name !== 'transaction') way.push(String(name));
          const [work, ...others] = given;
          const told =
            name === 'transaction' && typeof work === 'function'
              ? (tx: object) => (work as (tx: object) => unknown)(telling(tx))
              : work;
          return (value as (...given: unknown[]) => unknown).apply(of, [told, ...others]);
        };
      },
    });
  return telling(db);
}

async function mailsTo(db: Db, address: string) {
  return db.select().from(outboxMessage).where(eq(outboxMessage.address, address));
}

describeOnBothEngines('signing in by a link', (home) => {
  it('gives a known and an unknown address the same answer and the same words', async () => {
    await plantPerson(home.db, { email: 'connue@relais.test' });
    const known = await ask(home.db, 'connue@relais.test');
    const unknown = await ask(home.db, 'inconnue@relais.test');
    expect(unknown.outcome).toEqual(known.outcome);
    const [knownMail] = await mailsTo(home.db, 'connue@relais.test');
    const [unknownMail] = await mailsTo(home.db, 'inconnue@relais.test');
    const words = (mail: { body: string } | undefined, token: string) =>
      mail?.body.replace(token, '…');
    expect(words(unknownMail, unknown.link.token)).toBe(words(knownMail, known.link.token));
    expect(knownMail?.body.split('\n').at(-1)).toBe(
      `http://relais.test/connexion/lien?jeton=${known.link.token}`,
    );
    expect(
      await home.db.select().from(account).where(eq(account.email, 'inconnue@relais.test')),
    ).toEqual([]);
  });

  it('goes the same way in the database, known or not', async () => {
    await plantPerson(home.db, { email: 'deja.venue@relais.test' });
    const ways: string[][] = [];
    for (const email of ['deja.venue@relais.test', 'jamais.venue@relais.test']) {
      const way: string[] = [];
      await ask(watched(home.db, way), email);
      ways.push(way);
    }
    expect(ways[1]).toEqual(ways[0]);
    expect(ways[0]?.length).toBeGreaterThan(4);
  });

  it('is not used up by being looked at, then opens one session of twelve hours', async () => {
    const { link } = await ask(home.db, 'nouvelle.personne@relais.test');
    const visitor = as(home.db, null, later(30));
    expect(await readMagicLink(visitor, link.hash)).toMatchObject({ state: 'usable' });
    expect(await readMagicLink(visitor, link.hash)).toMatchObject({ state: 'usable' });
    const browser = signIn();
    expect(await followMagicLink(visitor, link.hash, browser)).toEqual({
      ok: true,
      value: { returnTo: '/frictions/nouvelle' },
    });
    const signedIn = await readSignedIn(home.db, browser.tokenHash, later(31));
    expect(signedIn?.actor).toMatchObject({
      name: 'Nouvelle Personne',
      attachment: 'none',
      roles: [],
    });
    expect(await readMagicLink(visitor, link.hash)).toMatchObject({ state: 'used' });
    expect(await followMagicLink(visitor, link.hash, signIn())).toMatchObject({ refusal: 'used' });
    const end = 30 + 12 * 3_600;
    expect(await readSignedIn(home.db, browser.tokenHash, later(end - 1))).not.toBeNull();
    expect(await readSignedIn(home.db, browser.tokenHash, later(end))).toBeNull();
    expect(await actsSoFar(home.db)).toEqual(['account.created', 'account.signed-in']);
  });

  it('ends after ten minutes, and a link nobody asked for opens nothing', async () => {
    const { link } = await ask(home.db, 'lente@relais.test');
    const tooLate = as(home.db, null, later(600));
    expect(await followMagicLink(tooLate, link.hash, signIn())).toMatchObject({
      refusal: 'expired',
    });
    expect(await followMagicLink(tooLate, newToken(SECRET).hash, signIn())).toMatchObject({
      refusal: 'unknown',
    });
    const [row] = await home.db.select().from(magicLink).where(eq(magicLink.tokenHash, link.hash));
    expect(row?.usedAt).toBeNull();
  });

  it('may be asked for five times an hour by address', async () => {
    for (let minute = 0; minute < 5; minute += 1) {
      expect((await ask(home.db, 'insistante@relais.test', later(minute * 60))).outcome.ok).toBe(
        true,
      );
    }
    const sixth = await ask(home.db, 'insistante@relais.test', later(300));
    expect(sixth.outcome).toEqual({ ok: false, refusal: 'too-many', facts: { seconds: 3_300 } });
    expect(await mailsTo(home.db, 'insistante@relais.test')).toHaveLength(5);
    expect((await ask(home.db, 'patiente@relais.test', later(300))).outcome.ok).toBe(true);
    expect((await ask(home.db, 'insistante@relais.test', later(3_600))).outcome.ok).toBe(true);
  });

  it('replaces the session that the browser had, and ends at sign-out', async () => {
    await plantPerson(home.db, { persona: 'staff' });
    const first = signIn();
    const second = signIn(first.tokenHash);
    const visitor = as(home.db, null);
    expect(await signInAsPersona(visitor, 'staff', first)).toMatchObject({ ok: true });
    expect(await signInAsPersona(visitor, 'staff', second)).toMatchObject({ ok: true });
    expect(await readSignedIn(home.db, first.tokenHash, NOW)).toBeNull();
    expect(await readSignedIn(home.db, second.tokenHash, NOW)).not.toBeNull();
    await closeSession(visitor, second.tokenHash);
    expect(await readSignedIn(home.db, second.tokenHash, NOW)).toBeNull();
    expect(await signInAsPersona(visitor, 'sponsor', signIn())).toMatchObject({
      refusal: 'not-found',
    });
    expect((await readPersonas(visitor)).map(({ persona }) => persona)).toEqual(['staff']);
  });
});

describeOnPostgres('fifty uses of one link at once', (home) => {
  it('open one session, for one new account', async () => {
    const { link } = await ask(home.db, 'rapide@relais.test');
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => followMagicLink(as(home.db, null), link.hash, signIn())),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal])))).toEqual(
      new Set(['used']),
    );
    expect(await home.db.select().from(session)).toHaveLength(1);
    expect(await home.db.select().from(account)).toHaveLength(1);
  });

  it('and twenty requests at once send five links', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(home.db, 'foule@relais.test')),
    );
    expect(answers.filter(({ outcome }) => outcome.ok)).toHaveLength(5);
    expect(await mailsTo(home.db, 'foule@relais.test')).toHaveLength(5);
  });

  it('and ten links of one new address at once make one account', async () => {
    const links = [];
    for (let hour = 0; hour < 10; hour += 1) {
      const token = newToken(SECRET);
      await home.db.insert(magicLink).values({
        tokenHash: token.hash,
        email: 'double@relais.test',
        createdAt: NOW,
        expiresAt: later(600),
      });
      links.push(token.hash);
    }
    const answers = await Promise.all(
      links.map((hash) => followMagicLink(as(home.db, null), hash, signIn())),
    );
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(
      await home.db.select().from(account).where(eq(account.email, 'double@relais.test')),
    ).toHaveLength(1);
  });
});
