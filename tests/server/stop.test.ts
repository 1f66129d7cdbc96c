import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { Agent, get, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, inject, it } from 'vitest';
import { createOnServer, describeOnPostgres } from '../support/database';
import { freePort } from '../support/postgres';
import { startServer, type RunningServer } from '../support/process';

/** A start on a busy machine, and the longest stop. */
const PATIENCE = 180_000;
/** Ten seconds of grace for requests, and the mail's own patience, on a busy machine. */
const LONGEST_STOP_MS = 28_000;

const BODY = new URLSearchParams({ email: 'lente@mairie.test', retour: '' }).toString();

describeOnPostgres('SIGTERM', () => {
  let server: RunningServer | undefined;
  let drop: (() => Promise<void>) | undefined;
  afterEach(async () => {
    await server?.stop('SIGKILL');
    await drop?.();
  });

  async function start(variables: Record<string, string> = {}): Promise<RunningServer> {
    const database = await createOnServer();
    drop = database.drop;
    const port = String(await freePort());
    server = await startServer({
      DATABASE_URL: database.url,
      DATA_DIR: mkdtempSync(path.join(inject('homes').scratch, 'stopped-')),
      SESSION_SECRET: 'a secret of the tests, long enough',
      DEMO: '0',
      PORT: port,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      ...variables,
    });
    return server;
  }

  /** A form of which half has arrived. */
  async function halfAForm(url: string, agent: Agent): Promise<ClientRequest> {
    const form = request(`${url}/connexion`, {
      method: 'POST',
      agent,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': BODY.length,
      },
    });
    form.write(BODY.slice(0, 10));
    await wait(500);
    return form;
  }

  const answerTo = async (sent: ClientRequest): Promise<IncomingMessage> => {
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    answer.resume();
    await once(answer, 'end');
    return answer;
  };

  it(
    'lets the request under way finish, takes no new one, and ends with 0 though connections stay open',
    { timeout: PATIENCE },
    async () => {
      const running = await start();
      const { url } = running;
      const agent = new Agent({ keepAlive: true });
      expect((await answerTo(get(`${url}/healthz`, { agent }))).statusCode).toBe(200);
      const form = await halfAForm(url, new Agent({ keepAlive: true }));
      const stopped = running.stop('SIGTERM');
      await wait(1_000);
      const late = connect(Number(new URL(url).port), '127.0.0.1');
      const [error] = (await once(late, 'error')) as [NodeJS.ErrnoException];
      expect(error.code).toBe('ECONNREFUSED');
      const answered = answerTo(form);
      form.end(BODY.slice(10));
      const answer = await answered;
      expect([answer.statusCode, answer.headers.location]).toEqual([303, '/connexion/envoye']);
      expect(await stopped).toBe(0);
      agent.destroy();
    },
  );

  it(
    'ends in a bounded time though a client never finishes and the mail server never speaks',
    { timeout: PATIENCE },
    async () => {
      const mute: Server = createServer((socket) => socket.on('error', () => socket.destroy()));
      await new Promise<void>((resolve) => {
        mute.listen(0, '127.0.0.1', resolve);
      });
      const met = once(mute, 'connection');
      const SMTP_URL = `smtp://127.0.0.1:${(mute.address() as AddressInfo).port}`;
      const running = await start({ SMTP_URL });
      const { url } = running;
      const body = new URLSearchParams(BODY);
      const asked = await fetch(`${url}/connexion`, { method: 'POST', body, redirect: 'manual' });
      expect(asked.status).toBe(303);
      await met;
      const form = await halfAForm(url, new Agent());
      form.on('error', () => form.destroy());
      const began = performance.now();
      await running.stop('SIGTERM');
      expect(performance.now() - began).toBeLessThan(LONGEST_STOP_MS);
      mute.close();
    },
  );

  it(
    'reaches the server through npm start, which leaves nothing behind',
    { timeout: PATIENCE },
    async () => {
      const database = await createOnServer();
      drop = database.drop;
      const port = String(await freePort());
      const npm = spawn('npm', ['start'], {
        env: {
          NODE_ENV: 'production',
          PATH: process.env['PATH'] ?? '',
          HOME: process.env['HOME'] ?? '',
          DATABASE_URL: database.url,
          DATA_DIR: mkdtempSync(path.join(inject('homes').scratch, 'npm-')),
          SESSION_SECRET: 'a secret of the tests, long enough',
          DEMO: '0',
          PORT: port,
          PUBLIC_URL: `http://127.0.0.1:${port}`,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      npm.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const saying = async (word: string) => {
        while (!said.includes(word)) await wait(100);
      };
      await saying('Relais is open at');
      // Heard from now on: the server may be gone before the next look at what it said.
      const closed = once(npm.stdout, 'close');
      // Without waiting for npm itself: what counts is the server.
      npm.kill('SIGTERM');
      await saying('"signal":"SIGTERM"');
      await closed;
      await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
    },
  );
});
