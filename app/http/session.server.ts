import { createHmac, randomBytes } from 'node:crypto';
import { SESSION_SECONDS } from '~/domain/accounts/session';

const COOKIE = 'relais_session';
const TOKEN_BYTES = 32;
/** 32 bytes in base64url. */
const TOKEN = /^[\w-]{43}$/;
const COOKIE_TOKEN = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]{43})(?:;|$)`);

/** A secret handed to one person, and what the database keeps instead of it. */
export interface Token {
  readonly token: string;
  readonly hash: string;
}

/** A new random token of 256 bits for a session or a link. */
export function newToken(secret: string): Token {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, hash: hashOf(token, secret) };
}

/** What the database knows a token by; null when the text cannot be a token. */
export function hashOfToken(token: string | null, secret: string): string | null {
  return token !== null && TOKEN.test(token) ? hashOf(token, secret) : null;
}

/** What the database knows this browser's session by; null when its cookie holds none. */
export function readSession(
  cookieHeader: string | null | undefined,
  secret: string,
): string | null {
  return hashOfToken(COOKIE_TOKEN.exec(cookieHeader ?? '')?.[1] ?? null, secret);
}

/** Whether a browser brings anything under the session's name, valid or not. */
export function mayHoldSession(cookieHeader: string | undefined): boolean {
  return cookieHeader !== undefined && cookieHeader.includes(COOKIE);
}

/** The `Set-Cookie` of a session just opened. */
export function sessionCookie(token: string, publicUrl: string): string {
  return cookie(token, SESSION_SECONDS, publicUrl);
}

/** The `Set-Cookie` that makes the browser forget its session. */
export function clearedCookie(publicUrl: string): string {
  return cookie('', 0, publicUrl);
}

function hashOf(token: string, secret: string): string {
  // Keyed, so that a stolen table cannot even be checked against guessed tokens.
  return createHmac('sha256', secret).update(token).digest('hex');
}

function cookie(value: string, seconds: number, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}
