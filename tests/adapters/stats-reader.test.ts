import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import {
  fetchStats,
  isInnerAddress,
  PUBLIC_ONLY,
  type Reach,
} from '~/adapters/stats-reader.server';

const HERE = [{ address: '127.0.0.1', family: 4 }];
/** A public address that nobody answers at: none of these tests may reach it. */
const PUBLIC = [{ address: '93.184.216.34', family: 4 }];

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** As the process reaches outside, except that names lead to the test's own server and that its address passes for a public one. */
const toTest: Reach = {
  ...PUBLIC_ONLY,
  resolve: () => Promise.resolve(HERE),
  isInner: () => false,
  allowsPlain: true,
  longestMs: 2_000,
  largestBytes: 1_000,
};
const json =
  (body: string, type = 'application/json'): RequestListener =>
  (_, answer) => {
    answer.setHeader('Content-Type', type).end(body);
  };
const at = (port: number, path = '/stats') => `http://stats.exemple.test:${port}${path}`;

describe('the statistics of a service', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'application/vnd.x+json'])(
    'are read as %s',
    async (type) => {
      const port = await serve(json('{"stats":[{"value":12}]}', type));
      expect(await fetchStats(at(port), toTest)).toEqual({
        ok: true,
        document: { stats: [{ value: 12 }] },
      });
    },
  );

  it('are asked for without a cookie, a password or a kept connection', async () => {
    let heard: Record<string, unknown> = {};
    const port = await serve((request, answer) => {
      heard = request.headers;
      json('{}')(request, answer);
    });
    await fetchStats(at(port).replace('//', '//name:secret@'), toTest);
    expect(heard).toMatchObject({ accept: 'application/json', connection: 'close' });
    expect(Object.keys(heard)).not.toContain('authorization');
    expect(Object.keys(heard)).not.toContain('cookie');
  });

  it.each([
    ['text/html', json('<p>12</p>', 'text/html'), 'not-json'],
    ['what is no JSON', json('{'), 'not-json'],
    ['an error', (_, answer) => answer.writeHead(500).end(), 'not-ok'],
    ['nothing', (_, answer) => answer.writeHead(204).end(), 'not-ok'],
    ['a body too large', json(`"${'x'.repeat(1_000)}"`), 'too-large'],
    [
      'a body too large, its size untold',
      (_, answer) => {
        answer.setHeader('Content-Type', 'application/json');
        for (let times = 0; times < 30; times += 1) answer.write(' '.repeat(100));
        answer.end('{}');
      },
      'too-large',
    ],
    [
      'a body that would swell',
      (_, answer) => {
        answer.setHeader('Content-Type', 'application/json').setHeader('Content-Encoding', 'gzip');
        answer.end(gzipSync(Buffer.alloc(10_000_000, ' ')));
      },
      'not-json',
    ],
    ['silence', () => undefined, 'too-slow'],
    [
      'one byte at a time',
      (_, answer) => {
        answer.setHeader('Content-Type', 'application/json').write('{');
        const drip = setInterval(() => answer.write(' '), 50);
        answer.on('close', () => clearInterval(drip));
      },
      'too-slow',
    ],
    ['a cut connection', (request) => request.socket.destroy(), 'unreachable'],
  ] satisfies readonly (readonly [string, RequestListener, string])[])(
    'that answer %s are not',
    async (_, listener, outcome) => {
      const port = await serve(listener);
      const reach = { ...toTest, longestMs: outcome === 'too-slow' ? 300 : 2_000 };
      expect(await fetchStats(at(port), reach)).toEqual({ ok: false, outcome });
    },
  );

  it('follow a redirect on their own origin, and no other', async () => {
    const other = await serve(json('{"secret":1}'));
    const port: number = await serve((request, answer) => {
      const to: Readonly<Record<string, string>> = {
        '/near': '/stats/',
        '/far': at(other),
        '/name': `http://elsewhere.exemple.test:${port}/stats/`,
        '/inside': 'http://169.254.169.254/latest/meta-data/',
        '/file': 'file:///etc/passwd',
        '/round': '/round',
      };
      const location = to[request.url ?? ''];
      if (location === undefined) json('{"n":1}')(request, answer);
      else answer.writeHead(302, { Location: location }).end();
    });
    expect(await fetchStats(at(port, '/near'), toTest)).toEqual({ ok: true, document: { n: 1 } });
    for (const path of ['/far', '/name', '/inside', '/file', '/round']) {
      expect(await fetchStats(at(port, path), toTest), path).toEqual({
        ok: false,
        outcome: 'elsewhere',
      });
    }
  });
});

describe('an inner address', () => {
  it.each([
    '127.0.0.1',
    '127.255.255.255',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '168.63.129.16',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:93.184.216.34',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:0:1::',
    '2001:db8::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
  ])('is %s', (address) => {
    expect(isInnerAddress(address)).toBe(true);
  });

  it.each(['93.184.216.34', '172.15.255.255', '172.32.0.0', '100.63.255.255', '2606:2800::1'])(
    'is not %s',
    (address) => {
      expect(isInnerAddress(address)).toBe(false);
    },
  );

  /** The real rule, on the test's own server: it must never hear anything. */
  async function heardBy(url: (port: number) => string, reach: Partial<Reach>) {
    let heard = 0;
    const port = await serve((request, answer) => {
      heard += 1;
      json('{}')(request, answer);
    });
    const real = { ...toTest, isInner: isInnerAddress, ...reach };
    return { answer: await fetchStats(url(port), real), heard };
  }

  it.each([
    ['by a name', (port: number) => at(port)],
    ['by itself', (port: number) => `http://127.0.0.1:${port}/`],
    ['in hexadecimal', (port: number) => `http://0x7f.0.0.1:${port}/`],
    ['as one number', (port: number) => `http://2130706433:${port}/`],
    ['shortened', (port: number) => `http://127.1:${port}/`],
    ['as IPv6', (port: number) => `http://[::1]:${port}/`],
    ['as IPv4 in IPv6', (port: number) => `http://[::ffff:127.0.0.1]:${port}/`],
    ['as localhost', (port: number) => `http://localhost:${port}/`],
  ])('is never reached %s', async (_, url) => {
    const { answer, heard } = await heardBy(url, {});
    expect(answer).toEqual({ ok: false, outcome: 'inner-address' });
    expect(heard).toBe(0);
  });

  it('is not reached behind a public one, in whichever order they come', async () => {
    for (const addresses of [
      [...PUBLIC, ...HERE],
      [...HERE, ...PUBLIC],
    ]) {
      const { answer, heard } = await heardBy(at, { resolve: () => Promise.resolve(addresses) });
      expect(answer).toEqual({ ok: false, outcome: 'inner-address' });
      expect(heard).toBe(0);
    }
  });

  it('is not reached by a name that changes its answer: it is asked once, by the connection itself', async () => {
    let asked = 0;
    const resolve = () => {
      asked += 1;
      return Promise.resolve(asked === 1 ? HERE : PUBLIC);
    };
    const { answer } = await heardBy(at, { resolve });
    expect(asked).toBe(1);
    expect(answer).toEqual({ ok: false, outcome: 'inner-address' });
  });

  it('is not reached after a redirect by a name that has changed', async () => {
    let asked = 0;
    const port = await serve((_, answer) => {
      answer.writeHead(302, { Location: '/again' }).end();
    });
    const reach: Reach = {
      ...toTest,
      resolve: () => {
        asked += 1;
        return Promise.resolve(asked === 1 ? HERE : [{ address: '127.0.0.2', family: 4 }]);
      },
      isInner: (address) => address === '127.0.0.2',
    };
    expect(await fetchStats(at(port), reach)).toEqual({ ok: false, outcome: 'inner-address' });
    expect(asked).toBe(2);
  });

  it('is found out from the socket too, should the look-up have been passed by', async () => {
    let judged = 0;
    const port = await serve(json('{}'));
    const reach = {
      ...toTest,
      // Let through once, as a look-up that was fooled would.
      isInner: () => {
        judged += 1;
        return judged > 1;
      },
    };
    expect(await fetchStats(at(port), reach)).toEqual({ ok: false, outcome: 'inner-address' });
  });

  it('is not what the process itself reads, and neither is plain http', async () => {
    const port = await serve(json('{}'));
    expect(await fetchStats(`http://127.0.0.1:${port}/`)).toEqual({
      ok: false,
      outcome: 'not-secure',
    });
    expect(await fetchStats(`https://127.0.0.1:${port}/`)).toEqual({
      ok: false,
      outcome: 'inner-address',
    });
    expect(await fetchStats(`https://localhost:${port}/`)).toEqual({
      ok: false,
      outcome: 'inner-address',
    });
  });
});
