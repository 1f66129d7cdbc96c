import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import Provider from 'oidc-provider';

const CLIENT_ID = 'relais-tests';
const CLIENT_SECRET = 'a secret between the tests and their provider';

/** A certified OpenID provider on loopback with ProConnect's manners: its claims, its signed answer about the person, its signing out. */
export interface TestProvider {
  /** What the environment of an instance says of it. */
  readonly variables: Readonly<Record<string, string>>;
  /** Begins to answer, for the instance at that address; a forger signs with another key than the published one. */
  serve(publicUrl: string, as?: 'itself' | 'forger'): void;
  close(): Promise<void>;
}

/** Starts the provider; its own pages take any login, which is the person's address, and any password. */
export async function startProvider(): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { kid: 'of-the-tests', use: 'sig', alg: 'RS256' };
  return {
    variables: {
      PROCONNECT_ISSUER: issuer,
      PROCONNECT_CLIENT_ID: CLIENT_ID,
      PROCONNECT_CLIENT_SECRET: CLIENT_SECRET,
    },
    serve(publicUrl, as = 'itself') {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: CLIENT_ID,
            client_secret: CLIENT_SECRET,
            token_endpoint_auth_method: 'client_secret_post',
            userinfo_signed_response_alg: 'RS256',
            redirect_uris: [`${publicUrl}/connexion/proconnect/retour`],
            post_logout_redirect_uris: [`${publicUrl}/`],
          },
        ],
        jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), ...key }] },
        claims: {
          openid: ['sub'],
          email: ['email', 'email_verified'],
          given_name: ['given_name'],
          usual_name: ['usual_name'],
        },
        acrValues: ['eidas1'],
        features: { jwtUserinfo: { enabled: true } },
        cookies: { keys: ['a key of the tests'] },
        findAccount: (_, sub) => ({
          accountId: sub,
          claims: () => ({
            ...{ sub, email: sub, given_name: 'Maïwenn', usual_name: 'Le Goff' },
            ...(sub.startsWith('unverified.') ? { email_verified: false } : {}),
          }),
        }),
      });
      server.on('request', (request, response) => {
        if (as === 'forger' && request.url === '/jwks') {
          const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
          const published = { keys: [{ ...publicKey.export({ format: 'jwk' }), ...key }] };
          response.setHeader('content-type', 'application/json').end(JSON.stringify(published));
        } else void provider.callback()(request, response);
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
