import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { plantStory } from 'db/seed/story';
import { API_ROUTES } from '~/http/api/api-routes';
import { apiError } from '~/http/api/open-api';
import { startApp, type TestApp } from '../support/app';
import { describeOnPostgres } from '../support/database';
import { MATRIX } from './matrix';
import { recordsOf } from './matrix/records';
import type { Records } from './matrix/row';

/** The address of a route file, as OpenAPI writes it: `api.v1.startups.$slug_.budget` is `/api/v1/startups/{slug}/budget`. */
function addressOf(file: string): string {
  const parts = file
    .replace(/\.tsx?$/, '')
    .replaceAll('[.]', '\u0000')
    .split('.');
  const told = parts.filter((part) => !part.startsWith('_'));
  const path = told.map((part) => part.replace(/_$/, '').replace(/^\$(.*)$/, '{$1}'));
  return `/${path.join('/').replaceAll('\u0000', '.')}`;
}

const toPattern = (path: string) =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/?]+')}(?:\\?.*)?$`);

const described = z.object({
  openapi: z.literal('3.1.0'),
  servers: z.tuple([z.object({ url: z.url() })]),
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        parameters: z.array(z.object({ name: z.string(), in: z.literal('path') })),
        responses: z.object({ 200: z.unknown(), 404: z.unknown() }),
      }),
    }),
  ),
});

describeOnPostgres('the JSON API', (home) => {
  let app: TestApp;
  let records: Records;
  beforeAll(async () => {
    app = await startApp(home);
    await plantStory(home.db, app.house.storage, new Date());
    records = await recordsOf(home.db);
  });
  afterAll(() => app.close());

  it('is described address by address', async () => {
    const answer = await fetch(`${app.url}/api/openapi.json`);
    expect(answer.headers.get('content-type')).toContain('application/json');
    const { paths, servers } = described.parse(await answer.json());
    const files = readdirSync('app/routes').filter((name) => name.startsWith('api.v1.'));
    expect(files.length).toBeGreaterThan(0);
    expect(Object.keys(paths).sort()).toEqual(files.map(addressOf).sort());
    expect(servers[0].url).toBe(app.url);
    for (const [path, { get }] of Object.entries(paths)) {
      const braces = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
      expect(get.parameters.map(({ name }) => name)).toEqual(braces);
      expect(JSON.stringify(get.responses)).toContain('"additionalProperties":false');
    }
  });

  it('answers what its description says, to visitors and to the parties', async () => {
    const seen = new Set<string>();
    const cookies = ['', await app.signIn('intrapreneur')];
    for (const { route, method, path } of MATRIX) {
      if (!route.startsWith('api.v1.') || method !== 'GET') continue;
      const place = typeof path === 'string' ? path : path(records);
      const about = API_ROUTES.find((each) => toPattern(each.path).test(place));
      expect(about, place).toBeDefined();
      for (const cookie of cookies) {
        const answer = await fetch(app.url + place, { headers: { cookie } });
        const shape = answer.status === 200 ? about?.answer : apiError;
        expect(shape?.safeParse(await answer.json()), place).toMatchObject({ success: true });
        if (answer.status === 200) seen.add(about?.path ?? '');
      }
    }
    expect([...seen].sort()).toEqual(API_ROUTES.map(({ path }) => path).sort());
  });
});

describeOnPostgres('the figures of the process', (home) => {
  const TOKEN = 'a token of the tests';
  let open: TestApp;
  let closed: TestApp;
  beforeAll(async () => {
    open = await startApp(home);
    closed = await startApp(home, { METRICS_TOKEN: TOKEN });
  });
  afterAll(() => Promise.all([open.close(), closed.close()]));
  const ask = (app: TestApp, headers: Record<string, string> = {}) =>
    fetch(`${app.url}/metrics`, { headers });

  it('are read from this machine, and not through a proxy on it', async () => {
    const metric = async (name: string) => {
      const text = await (await ask(open)).text();
      return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
    };
    const counted = 'relais_http_answer_seconds_count{method="GET",status="200"}';
    const escaped = counted.replaceAll(/[{}"]/g, '\\$&');
    await fetch(`${open.url}/favicon.svg`);
    const before = await metric(escaped);
    await fetch(`${open.url}/favicon.svg`);
    expect(await metric(escaped)).toBe(before + 1);
    expect(await metric('relais_database_up')).toBe(1);
    expect(await metric('relais_outbox_waiting')).toBe(0);
    for (const name of ['x-forwarded-for', 'forwarded', 'via']) {
      expect((await ask(open, { [name]: '127.0.0.1' })).status, name).toBe(404);
    }
  });

  it.each([
    [{}, 404],
    [{ authorization: TOKEN }, 404],
    [{ authorization: `Bearer ${TOKEN}!` }, 404],
    [{ authorization: `Bearer ${TOKEN}` }, 200],
  ])('ask for the token where there is one: %o, %i', async (headers, status) => {
    expect((await ask(closed, headers)).status).toBe(status);
  });
});
