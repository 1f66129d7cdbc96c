import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import compression from 'compression';
import { isReady } from 'db/client';
import express, {
  type Express,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { readClock } from '~/adapters/clock.server';
import type { Logger } from '~/adapters/logger.server';
import { readSession } from '~/http/session.server';
import { actorOfSession } from '~/services/accounts/actorOfSession.server';
import type { House } from './open';
import { refuseForeignForms, securityHeaders } from './security';
import { sendUnavailable } from './unavailable';

export interface Pages {
  /** The built pages, or how to load them afresh in development. */
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  /** Serves the client's files in development. */
  readonly middleware?: RequestHandler;
}

/** How long one answer of the database to « are you there? » is believed. */
const PROBE_MS = 1_000;
const IMMUTABLE = { immutable: true, maxAge: '1y' } as const;

/** The application over HTTP: static files, health, then every page with its request's own context. */
export function createApp(
  house: House,
  log: Logger,
  publicUrl: () => string,
  pages: Pages,
): Express {
  const { env, database } = house;
  const secure = () => publicUrl().startsWith('https:');
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.trustProxy);
  app.set('query parser', 'simple');

  app.get('/healthz', (_request, response) => void response.type('text/plain').send('ok\n'));
  app.get('/readyz', (_request, response, next) => {
    isReady(database.db).then(
      (ready) =>
        response
          .status(ready ? 200 : 503)
          .type('text/plain')
          .send(ready ? 'ready\n' : 'not ready\n'),
      next,
    );
  });

  app.use((request, response, next) => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    response.locals['requestId'] = randomUUID();
    logAnswer(log, request, response);
    next();
  });
  app.use((request, response, next) =>
    securityHeaders(secure(), env.development)(request, response, next),
  );
  // Level 1 costs half of what level 6 does and saves nearly as many bytes.
  app.use(compression({ level: 1 }));
  if (pages.middleware) app.use(pages.middleware);
  app.use('/assets', express.static('build/client/assets', { ...IMMUTABLE, fallthrough: true }));
  if (env.theme === 'dsfr')
    app.use('/dsfr', express.static('node_modules/@gouvfr/dsfr/dist', { maxAge: '1h' }));
  app.use(
    express.static(env.development ? 'public' : 'build/client', {
      maxAge: '1h',
      index: false,
      redirect: false,
    }),
  );
  app.use(
    refuseForeignForms((request) =>
      env.publicUrl === null ? (request.get('host') ?? '') : new URL(env.publicUrl).host,
    ),
  );
  app.use((request, _response, next) => {
    // Behind a proxy the Host header may be an inner one: pages know one address, the public one.
    if (env.publicUrl !== null) request.headers.host = new URL(env.publicUrl).host;
    if (!env.trustProxy) delete request.headers['x-forwarded-host'];
    next();
  });
  app.use(whileDatabaseAnswers(house));

  const answer = createRequestHandler({
    build: pages.build,
    mode: env.development ? 'development' : 'production',
    getLoadContext: (request, response) => contextFor(house, log, publicUrl(), request, response),
  });
  app.all('*', (request, response, next) => void answer(request, response, next));
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    log.error(
      {
        requestId: response.locals['requestId'],
        path: request.path,
        reason: error instanceof Error ? error.message : 'unknown',
      },
      'request failed',
    );
    if (response.headersSent) next(error);
    else sendUnavailable(response);
  });
  return app;
}

async function contextFor(
  house: House,
  log: Logger,
  publicUrl: string,
  request: Request,
  response: Response,
): Promise<AppLoadContext> {
  const { env, database } = house;
  const now = readClock();
  const requestId = String(response.locals['requestId']);
  const sessionHash = readSession(request.get('cookie'), house.sessionSecret);
  return {
    db: database.db,
    storage: house.storage,
    log: log.child({ requestId }),
    now,
    requestId,
    nonce: String(response.locals['nonce']),
    actor: sessionHash === null ? null : await actorOfSession(database.db, sessionHash, now),
    demo: env.demo,
    mailIsShown: env.demo && env.smtpUrl === null,
    publicUrl,
    contact: /<([^>]+)>/.exec(env.mailFrom)?.[1] ?? env.mailFrom,
    theme: env.theme,
    sessionSecret: house.sessionSecret,
    clientAddress: request.ip ?? '',
  };
}

/** Answers 503 while the database is out of reach, asking it at most once a second. */
function whileDatabaseAnswers(house: House): RequestHandler {
  let believedUntil = 0;
  return (_request, response, next) => {
    const now = readClock().getTime();
    if (now < believedUntil) {
      next();
      return;
    }
    isReady(house.database.db).then((ready) => {
      if (!ready) return sendUnavailable(response);
      believedUntil = now + PROBE_MS;
      next();
    }, next);
  };
}

/** One JSON line per answer: no query string, no address, no name. */
function logAnswer(log: Logger, request: Request, response: Response): void {
  const began = process.hrtime.bigint();
  response.on('finish', () => {
    const ms = Number(process.hrtime.bigint() - began) / 1e6;
    log.info(
      {
        requestId: response.locals['requestId'],
        method: request.method,
        path: request.originalUrl.split('?')[0],
        status: response.statusCode,
        ms: Math.round(ms),
      },
      'answered',
    );
  });
}

/** Listens on one address alone; throws one sentence when the port is taken. */
export function listen(app: Express, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(app);
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `port ${port} of ${host} is taken by another process; choose another with PORT.`,
            )
          : error,
      ),
    );
    server.listen(port, host, () => resolve(server));
  });
}
