import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { inject } from 'vitest';
import { createLogger } from '~/adapters/logger.server';
import { readEnv } from '~/adapters/env.server';
import { createApp, listen } from '~/server/http-server';
import { fileKeepingOf, type House } from '~/server/open';
import type { TestDatabase } from './database';

/** The whole application over HTTP on a test database: the built pages, the real middlewares. */
export interface TestApp {
  readonly url: string;
  readonly house: House;
  /** Signs in as a person of the story; the answer is the Cookie header. */
  signIn(persona: string): Promise<string>;
  close(): Promise<void>;
}

/** Serves the built pages over a test's database, on a free port of loopback. */
export async function startApp(
  home: TestDatabase,
  variables: Record<string, string> = {},
): Promise<TestApp> {
  const folder = mkdtempSync(path.join(inject('homes').scratch, 'app-'));
  const env = readEnv({
    DEMO: '1',
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    PORT: '0',
    ...variables,
  });
  const house: House = {
    env,
    database: home.database,
    ...fileKeepingOf(env),
    sessionSecret: 'a secret of the tests, long enough',
    close: () => Promise.resolve(),
  };
  const build = (await import(
    pathToFileURL(path.resolve('build/server/index.js')).href
  )) as ServerBuild;
  let url = '';
  const app = createApp(house, createLogger('silent'), () => env.publicUrl ?? url, { build });
  const server = await listen(app, 0, '127.0.0.1');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    house,
    async signIn(persona) {
      const answer = await fetch(`${url}/connexion/demo`, {
        method: 'POST',
        body: new URLSearchParams({ persona }),
        redirect: 'manual',
      });
      const cookie = answer.headers.get('set-cookie')?.split(';')[0];
      if (answer.status >= 400 || cookie === undefined)
        throw new Error(`nobody signed in as ${persona}: ${answer.status}`);
      return cookie;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
