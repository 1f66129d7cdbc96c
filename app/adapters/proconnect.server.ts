import * as oidc from 'openid-client';
import type { Identity, IdentityRefusal } from '~/domain/accounts/identity';
import { done, refuse, type Result } from '~/domain/shared/result';

/** What ProConnect calls this instance. */
export interface ProConnectClient {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What a browser keeps between its leaving for the provider and its coming back. */
export interface Departure {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Agents' sign-in by the State's identity provider (OpenID Connect, authorization code). */
export interface ProConnect {
  /** Where to send somebody who signs in; null when it does not answer. */
  depart(backTo: string): Promise<{ readonly url: string; readonly departure: Departure } | null>;
  /** Who came back, judged on what the departure left: the signature, the state and the nonce must hold. */
  arrive(url: URL, departure: Departure): Promise<Result<Identity, IdentityRefusal>>;
  /** Where to send somebody who signs out, so that the provider's session ends too; null when it does not answer or has no such place. */
  leave(proof: string, backTo: string): Promise<string | null>;
}

/** ProConnect gives a name in two parts, the second one under a claim of its own. */
const SCOPES = 'openid given_name usual_name email';
const PATIENCE_SECONDS = 8;
/** Its lowest level of assurance: a password. */
const ASSURANCE = 'eidas1';

/** ProConnect, found by its issuer's own description when somebody first needs it, and again after it could not be reached. */
export function proConnectAt(
  { issuer, clientId, clientSecret }: ProConnectClient,
  tell: (error: unknown) => void,
): ProConnect {
  let found: Promise<oidc.Configuration> | null = null;
  const find = () => {
    found ??= oidc
      .discovery(issuer, clientId, clientSecret, undefined, {
        timeout: PATIENCE_SECONDS,
        execute: [
          // The library takes TLS for a signature unless it is told to check the one on each answer.
          oidc.enableNonRepudiationChecks,
          // The environment lets plain http through for a provider of this machine alone.
          ...(issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
        ],
      })
      .catch((error: unknown) => {
        found = null;
        throw error;
      });
    return found;
  };
  const orNull = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      tell(error);
      return null;
    }
  };

  return {
    depart: (backTo) =>
      orNull(async () => {
        const provider = await find();
        const departure = {
          state: oidc.randomState(),
          nonce: oidc.randomNonce(),
          verifier: oidc.randomPKCECodeVerifier(),
        };
        const url = oidc.buildAuthorizationUrl(provider, {
          redirect_uri: backTo,
          scope: SCOPES,
          acr_values: ASSURANCE,
          state: departure.state,
          nonce: departure.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(departure.verifier),
          code_challenge_method: 'S256',
        });
        return { url: url.href, departure };
      }),
    async arrive(url, { state, nonce, verifier }) {
      try {
        const provider = await find();
        const tokens = await oidc.authorizationCodeGrant(provider, url, {
          ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
          idTokenExpected: true,
        });
        const subject = tokens.claims()?.sub;
        if (subject === undefined || tokens.id_token === undefined) return refuse('not-verified');
        const person = await oidc.fetchUserInfo(provider, tokens.access_token, subject);
        return person.email === undefined || person.email_verified === false
          ? refuse('not-verified')
          : done({ email: person.email, name: nameOf(person), proof: tokens.id_token });
      } catch (error) {
        // Turning around is nothing to tell.
        if (error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied')
          return refuse('cancelled');
        tell(error);
        return refuse(isUnanswered(error) ? 'unreachable' : 'not-verified');
      }
    },
    leave: (proof, backTo) =>
      orNull(async () => {
        const provider = await find();
        if (provider.serverMetadata().end_session_endpoint === undefined) return null;
        const url = oidc.buildEndSessionUrl(provider, {
          id_token_hint: proof,
          post_logout_redirect_uri: backTo,
          state: oidc.randomState(),
        });
        return url.href;
      }),
  };
}

function nameOf(person: oidc.UserInfoResponse): string {
  const said = [person.given_name, person['usual_name'] ?? person.family_name];
  return said
    .filter((part): part is string => typeof part === 'string')
    .join(' ')
    .trim();
}

/** Whether nothing came back at all: refused connection, no such host, or too late. */
function isUnanswered(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.name === 'TimeoutError' ||
    error.message === 'fetch failed' ||
    (error.cause !== undefined && error.cause !== error && isUnanswered(error.cause))
  );
}
