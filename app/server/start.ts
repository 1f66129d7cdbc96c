import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { readEnv } from '~/adapters/env.server';
import { createLogger } from '~/adapters/logger.server';
import type { Mailer } from '~/domain/outbox/mailer';
import { startBulkWorker } from './bulk-worker';
import { runCommand, tell } from './fail';
import { startFileKeeper } from './file-keeper';
import { createApp, listen, type Pages } from './http-server';
import { openHouse } from './open';
import { plantIfEmpty } from './plant';
import { startReminders } from './reminders';
import { startStatsKeeper } from './stats-keeper';
import { startWordCounter } from './word-counter';
import { startWorker } from './worker';

/** Longest that a request under way is waited for at a stop. */
const GRACE_MS = 10_000;
/** Longest that a stop takes in all, less than the half minute after which supervisors kill. */
const LONGEST_STOP_MS = 25_000;

await runCommand(async () => {
  const env = readEnv(process.env);
  const log = createLogger(env.logLevel);
  if (env.theme === 'dsfr' && !existsSync('node_modules/@gouvfr/dsfr/dist/dsfr.min.css')) {
    throw new Error(
      'THEME=dsfr needs the package @gouvfr/dsfr, which you install after accepting its terms of use.',
    );
  }
  const pages = await (env.development ? developmentPages() : builtPages());
  tell('opening the database…');
  const house = await openHouse(env);
  await plantIfEmpty(house, tell);
  let publicUrl = env.publicUrl ?? '';
  const stopFileKeeper = await startFileKeeper(house, () => publicUrl, log);
  const app = createApp(house, log, () => publicUrl, pages);
  const server = await listen(app, env.port, env.host).catch(async (error: unknown) => {
    await stopFileKeeper();
    await house.close();
    throw error;
  });
  const here = `http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${(server.address() as AddressInfo).port}`;
  publicUrl ||= here;
  const stopWorker =
    env.smtpUrl === null
      ? () => Promise.resolve()
      : startWorker(house, await mailerFor(env.smtpUrl, env.mailFrom), log);
  const stopBulkWorker = startBulkWorker(house, () => publicUrl, log);
  const stopReminders = startReminders(house, () => publicUrl, log);
  const stopWordCounter = startWordCounter(house, log);
  const stopStatsKeeper = startStatsKeeper(house, log);
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    // A mail server that says nothing, or a database that hangs, does not hold the process.
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    const stopLoops = [
      stopWorker,
      stopBulkWorker,
      stopFileKeeper,
      stopReminders,
      stopWordCounter,
      stopStatsKeeper,
    ];
    await Promise.all([closeServer(server), ...stopLoops.map((stopLoop) => stopLoop())]);
    await house.close();
    process.exit(0);
  };
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));
  // Said last: whoever waits for it may stop the process at once.
  process.stdout.write(
    env.demo
      ? `Relais is open at ${here}\nDemonstration: sign in as any of its people at ${here}/connexion\n`
      : `Relais is open at ${publicUrl}\nName the first administrator with: npm run admin -- EMAIL\n`,
  );
});

/** What only some instances need is loaded there alone. */
async function mailerFor(smtpUrl: string, from: string): Promise<Mailer> {
  const { createMailer } = await import('~/adapters/mailer.server');
  return createMailer(smtpUrl, from);
}

async function builtPages(): Promise<Pages> {
  const built = pathToFileURL(path.resolve('build/server/index.js')).href;
  return { build: (await import(/* @vite-ignore */ built)) as ServerBuild };
}

async function developmentPages(): Promise<Pages> {
  const vite = await import('vite');
  const server = await vite.createServer({ server: { middlewareMode: true } });
  return {
    build: () => server.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    middleware: server.middlewares,
  };
}

/** Takes no new request, lets those under way finish, and drops idle connections. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  });
}
