import { describe, expect, it } from 'vitest';
import {
  clearedCookie,
  hashOfToken,
  newToken,
  readSession,
  sessionCookie,
} from '~/http/session.server';
import { slowDown } from '~/http/too-many.server';

const SECRET = 'a secret of the tests, long enough';

describe('the session cookie', () => {
  it('gives back the hash of its token, among other cookies', () => {
    const { token, hash } = newToken(SECRET);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(readSession(`relais_theme=sombre; relais_session=${token}; x=y`, SECRET)).toBe(hash);
    expect(readSession(`relais_session=${token}`, SECRET)).toBe(hash);
  });

  it('keeps the token itself out of the database, and the hash out of reach without the secret', () => {
    const { token, hash } = newToken(SECRET);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hash).not.toBe(hashOfToken(token, 'another secret, also long enough!'));
  });

  it.each([
    null,
    undefined,
    '',
    'relais_session=',
    'relais_session=short',
    `xrelais_session=${'a'.repeat(43)}`,
    `relais_session=${'a'.repeat(44)}`,
  ])('reads nothing from %s', (header) => {
    expect(readSession(header, SECRET)).toBeNull();
  });

  it.each([
    ['https://relais.fr', true],
    ['http://127.0.0.1:3000', false],
  ])('on %s it is secure: %s', (publicUrl, secure) => {
    const cookie = sessionCookie('t', publicUrl);
    expect(cookie).toMatch(/^relais_session=t; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax/);
    expect(cookie.includes('; Secure')).toBe(secure);
    expect(clearedCookie(publicUrl)).toContain('Max-Age=0');
  });
});

describe('the brake on one client address', () => {
  it('lets the most through, then says when to come back, and counts each address apart', () => {
    const now = new Date('2026-03-12T09:00:00Z');
    const ask = (address: string, at = now) => {
      try {
        slowDown(address, at, 3);
        return null;
      } catch (thrown) {
        const { status, headers } = (thrown as { init: ResponseInit }).init;
        return [status, new Headers(headers).get('Retry-After')];
      }
    };
    expect([ask('192.0.2.1'), ask('192.0.2.1'), ask('192.0.2.1')]).toEqual([null, null, null]);
    expect(ask('192.0.2.1')).toEqual([429, '3600']);
    expect(ask('192.0.2.2')).toBeNull();
    expect(ask('192.0.2.1', new Date('2026-03-12T10:00:00Z'))).toBeNull();
  });
});
