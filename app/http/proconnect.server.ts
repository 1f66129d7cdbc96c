import { createCookie, type Cookie } from '@remix-run/node';
import { z } from 'zod';
import type { IdentityRefusal } from '~/domain/accounts/identity';
import { SESSION_SECONDS } from '~/domain/accounts/session';
import type { RequestContext } from './context.server';

/** A person who went to sign in and is not back by then starts again. */
const AWAY_SECONDS = 15 * 60;
/** Where ProConnect sends people back to; it knows this address by heart. */
export const RETURN_PATH = '/connexion/proconnect/retour';
/** Where whoever came by ProConnect signs out of it. */
export const LEAVING_PATH = '/deconnexion/proconnect';

const away = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
});
type Away = z.infer<typeof away>;

type Keeper = Pick<RequestContext, 'sessionSecret' | 'publicUrl'>;

/** The sign-in page that says why nobody came back, and leads on to where the person was going. */
export function signInAgain(refusal: IdentityRefusal, returnTo: string): string {
  return `/connexion?${new URLSearchParams({ proconnect: refusal, retour: returnTo }).toString()}`;
}

/** What the browser keeps while its person is at ProConnect. */
export function rememberAway(keeper: Keeper, departure: Away): Promise<string> {
  return awayCookie(keeper).serialize(departure);
}

/** What the browser kept, signed by us; null when it brings nothing that we gave it lately. */
export async function readAway(keeper: Keeper, cookies: string | null): Promise<Away | null> {
  const kept = away.safeParse(await awayCookie(keeper).parse(cookies));
  return kept.success ? kept.data : null;
}

/** The `Set-Cookie` that makes the browser forget its departure: it serves once. */
export function forgetAway(keeper: Keeper): Promise<string> {
  return awayCookie(keeper).serialize('', { maxAge: 0 });
}

/** What the browser keeps to sign out of ProConnect too; sent nowhere but there. */
export function rememberProof(keeper: Keeper, proof: string): Promise<string> {
  return proofCookie(keeper).serialize(proof);
}

/** ProConnect's word that this browser is signed in there; null when it did not come from there. */
export async function readProof(keeper: Keeper, cookies: string | null): Promise<string | null> {
  const kept = z
    .string()
    .min(1)
    .safeParse(await proofCookie(keeper).parse(cookies));
  return kept.success ? kept.data : null;
}

/** The `Set-Cookie` that makes the browser forget it. */
export function forgetProof(keeper: Keeper): Promise<string> {
  return proofCookie(keeper).serialize('', { maxAge: 0 });
}

function awayCookie(keeper: Keeper): Cookie {
  return cookieOf('relais_proconnect_depart', '/connexion/proconnect', keeper, AWAY_SECONDS);
}

function proofCookie(keeper: Keeper): Cookie {
  return cookieOf('relais_proconnect_preuve', '/deconnexion', keeper, SESSION_SECONDS);
}

function cookieOf(name: string, path: string, keeper: Keeper, maxAge: number): Cookie {
  return createCookie(name, {
    ...{ path, maxAge, httpOnly: true, sameSite: 'lax' },
    secrets: [keeper.sessionSecret],
    secure: keeper.publicUrl.startsWith('https:'),
  });
}
