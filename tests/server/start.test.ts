import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { startServer, type RunningServer } from '../support/process';

/** A first start plants a whole story on a busy machine. */
const PATIENCE = 300_000;

const running: RunningServer[] = [];
const start = async (variables: Record<string, string>) => {
  const server = await startServer(variables);
  running.push(server);
  return server;
};
const freshFolder = () => mkdtempSync(path.join(inject('homes').scratch, 'data-'));

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop('SIGKILL')));
});

describe('npm start', { timeout: PATIENCE }, () => {
  it('says in one sentence what stops it, keeps everything over a stop, and survives a kill', async () => {
    const DATA_DIR = freshFolder();
    const first = await start({ DATA_DIR });
    const home = await fetch(first.url);
    expect(home.status).toBe(200);

    await expect(start({ DATA_DIR })).rejects.toThrow(
      /^Relais: the data folder .* is in use by process \d+/m,
    );
    await expect(
      start({
        DATA_DIR: freshFolder(),
        DEMO: '0',
        PUBLIC_URL: 'http://127.0.0.1',
        PORT: new URL(first.url).port,
      }),
    ).rejects.toThrow(/^Relais: port \d+ of 127\.0\.0\.1 is taken by another process/m);

    expect(await first.stop('SIGTERM')).toBe(0);
    const second = await start({ DATA_DIR });
    expect(await (await fetch(`${second.url}/readyz`)).text()).toBe('ready\n');
    await second.stop('SIGKILL');
    const third = await start({ DATA_DIR });
    expect((await fetch(`${third.url}/startups`)).status).toBe(200);
  });

  it('takes over the lock that a killed process left, whoever has its number now', async () => {
    const DATA_DIR = freshFolder();
    writeFileSync(path.join(DATA_DIR, 'lock'), `${process.pid} 1`);
    const server = await start({ DATA_DIR, DEMO: '0', PUBLIC_URL: 'http://127.0.0.1' });
    expect(server.url).toBe('http://127.0.0.1');
  });

  it('names the variable that is wrong', async () => {
    await expect(start({ PORT: 'many' })).rejects.toThrow(/^Relais: PORT has a wrong value/);
    await expect(start({ THEME: 'dsfr' })).rejects.toThrow(
      /^Relais: THEME=dsfr needs the package @gouvfr\/dsfr/,
    );
    await expect(start({ DEMO: '0' })).rejects.toThrow(
      /^Relais: PUBLIC_URL is required when DEMO=0/,
    );
    await expect(start({ DATABASE_URL: 'mysql://nowhere/x' })).rejects.toThrow(
      /^Relais: DATABASE_URL has a wrong value/,
    );
    await expect(
      start({
        DATABASE_URL: 'postgres://127.0.0.1:9/x',
        DEMO: '1',
        SESSION_SECRET: 'x'.repeat(32),
      }),
    ).rejects.toThrow(/^Relais: the PostgreSQL server of DATABASE_URL cannot be reached/m);
  });
});
