import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import type { AppLoadContext, LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import express from 'express';
import { openDatabase } from 'db/client';
import { readClock } from '~/adapters/clock.server';
import { createLogger } from '~/adapters/logger.server';
import { localStorageIn } from '~/adapters/object-storage.server';
import { readSession } from '~/http/session.server';
import { readSignedIn } from '~/services/accounts/readSignedIn.server';

// The built pages behind Express and nothing else: no session, no permission, no query, no header of ours. What their
// loaders answer is asked of the database once, which is then let go of: the most that Remix gives on this machine.
const [databaseUrl = '', secret = '', cookie = '', page = ''] = process.argv.slice(2);
const database = await openDatabase({ kind: 'postgres', url: databaseUrl, maxConnections: 4 });
const now = readClock();
const built = (await import(
  pathToFileURL(path.resolve('build/server/index.js')).href
)) as ServerBuild;

const context: AppLoadContext = {
  db: database.db,
  databaseAnswers: () => Promise.resolve(true),
  storage: localStorageIn(process.cwd()),
  scanner: null,
  log: createLogger('silent'),
  now,
  requestId: 'from memory',
  nonce: 'from-memory',
  actor: (await readSignedIn(database.db, readSession(cookie, secret) ?? '', now))?.actor ?? null,
  ownPages: null,
  demo: true,
  mailIsShown: true,
  publicUrl: 'http://127.0.0.1',
  contact: '',
  proConnect: null,
  theme: 'relais',
  sessionSecret: secret,
  keepPage: null,
  clientAddress: '127.0.0.1',
};

/** A loader that answers what it answered the first time. */
function remembered<Answer>(
  loader: (asked: LoaderFunctionArgs) => Answer,
): (asked: LoaderFunctionArgs) => Answer {
  let first: { readonly answer: Answer } | null = null;
  return (asked) => {
    first ??= { answer: loader(asked) };
    return first.answer;
  };
}

type Routes = ServerBuild['routes'];

const routes = Object.fromEntries(
  Object.entries(built.routes as Required<Routes>).map(([id, route]) => {
    const { loader } = route.module;
    const module = loader ? { ...route.module, loader: remembered(loader) } : route.module;
    return [id, { ...route, module }];
  }),
) as Routes;

const app = express();
const answer = createRequestHandler({
  build: { ...built, routes },
  mode: 'production',
  getLoadContext: () => context,
});
app.use((request, response, next) => void answer(request, response, next));
const server = createServer(app);
await once(server.listen(0, '127.0.0.1'), 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const first = await fetch(`${url}${page}`);
if (first.status !== 200 || context.actor === null)
  throw new Error(`${page} answered ${first.status} from memory`);
await first.text();
await database.close();
process.stdout.write(`open at ${url}\n`);
