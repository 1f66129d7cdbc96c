import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { readClock } from '~/adapters/clock.server';
import type { Logger } from '~/adapters/logger.server';
import { proConnectAt, type ProConnect } from '~/adapters/proconnect.server';
import { readSession } from '~/http/session.server';
import { readSignedIn } from '~/services/accounts/readSignedIn.server';
import { sendBarePage } from './bare-page';
import type { House } from './open';
import { metricsOf } from './metrics';
import { pageCacheOf, type PageCache } from './page-cache/page-cache';
import { probeOf, type Probe } from './probe';
import { refuseForeignForms, securityHeaders } from './security';

export interface Pages {
  /** The built pages, or how to load them afresh in development. */
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  /** Serves the client's files in development. */
  readonly middleware?: RequestHandler;
}

const IMMUTABLE = { immutable: true, maxAge: '1y' } as const;

/** The application over HTTP: static files, health, then every page with its request's own context. */
export function createApp(
  house: House,
  log: Logger,
  publicUrl: () => string,
  pages: Pages,
): RequestListener {
  const { env } = house;
  const probe = probeOf(house.database.db);
  // In development a page changes with its source, which no journal tells.
  const cache = env.development ? null : pageCacheOf(house.database.db, log);
  const secure = () => publicUrl().startsWith('https:');
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.trustProxy);
  app.set('query parser', 'simple');

  app.use((request, response, next) => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    response.locals['requestId'] = randomUUID();
    next();
  });
  app.use(securityHeaders({ secure, development: env.development, theme: env.theme }));
  app.get('/healthz', (_request, response) => void response.type('text/plain').send('ok\n'));
  app.get('/readyz', (_request, response, next) => {
    probe.answersNow().then(
      (ready) =>
        response
          .status(ready ? 200 : 503)
          .type('text/plain')
          .send(ready ? 'ready\n' : 'not ready\n'),
      next,
    );
  });
  const metrics = metricsOf(env, house.database.db, probe);
  app.get('/metrics', metrics.answer);
  app.use(metrics.observe);
  app.use((request, response, next) => {
    logAnswer(log, request, response);
    next();
  });
  app.use((request, response, next) =>
    isReadable(request.path) ? next() : sendBarePage(response, 'unreadable'),
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
  app.use(whileDatabaseAnswers(probe));

  const proConnect =
    env.proConnect === null
      ? null
      : proConnectAt(env.proConnect, (err) => log.warn({ err }, 'ProConnect failed'));
  const answer = createRequestHandler({
    build: pages.build,
    mode: env.development ? 'development' : 'production',
    getLoadContext: (request, response) =>
      contextFor(
        { house, log, probe, cache, proConnect, publicUrl: publicUrl() },
        request,
        response,
      ),
  });
  app.use((request, response, next) => void answer(request, response, next));
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (isUnreadable(error)) {
      sendBarePage(response, 'unreadable');
      return;
    }
    log.error(
      { requestId: response.locals['requestId'], path: request.path, err: error },
      'request failed',
    );
    if (response.headersSent) next(error);
    else
      void probe
        .answersNow()
        .then((answers) => sendBarePage(response, answers ? 'broken' : 'unavailable'));
  });
  return cache === null ? app : cache.before(app);
}

/** Whether a path is well encoded; the router would write one that is not to the console, and so into the log. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Whether the request itself is at fault: an address or a host that is none. */
function isUnreadable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { status, code } = error as { status?: number; code?: string };
  return code === 'ERR_INVALID_URL' || (status !== undefined && status >= 400 && status < 500);
}

async function contextFor(
  {
    house,
    log,
    probe,
    cache,
    proConnect,
    publicUrl,
  }: {
    house: House;
    log: Logger;
    probe: Probe;
    cache: PageCache | null;
    proConnect: ProConnect | null;
    publicUrl: string;
  },
  request: Request,
  response: Response,
): Promise<AppLoadContext> {
  const { env, database } = house;
  const now = readClock();
  const requestId = String(response.locals['requestId']);
  const sessionHash = readSession(request.get('cookie'), house.sessionSecret);
  const signedIn = sessionHash === null ? null : await readSignedIn(database.db, sessionHash, now);
  return {
    db: database.db,
    databaseAnswers: () => probe.answersNow(),
    storage: house.storage,
    scanner: house.scanner,
    log: log.child({ requestId }),
    now,
    requestId,
    nonce: String(response.locals['nonce']),
    actor: signedIn?.actor ?? null,
    ownPages: signedIn?.ownPages ?? null,
    demo: env.demo,
    mailIsShown: env.demo && env.smtpUrl === null,
    publicUrl,
    contact: /<([^>]+)>/.exec(env.mailFrom)?.[1] ?? env.mailFrom,
    proConnect,
    theme: env.theme,
    sessionSecret: house.sessionSecret,
    keepPage: sessionHash === null ? (cache?.keeperOf(request, response) ?? null) : null,
    clientAddress: request.ip ?? '',
  };
}

/** Answers 503 while the database is out of reach. */
function whileDatabaseAnswers(probe: Probe): RequestHandler {
  return (_request, response, next) => {
    probe
      .answeredLately()
      .then((answers) => (answers ? next() : sendBarePage(response, 'unavailable')), next);
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
export function listen(app: RequestListener, port: number, host: string): Promise<Server> {
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
