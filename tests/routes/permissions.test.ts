import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantStory } from 'db/seed/story';
import { PERSONAS } from '~/domain/accounts/persona';
import { startApp, type TestApp } from '../support/app';
import { openTestDatabase } from '../support/database';
import { MATRIX } from './matrix';
import { recordsOf } from './matrix/records';
import type { Records, Who } from './matrix/row';

const ROUTES = 'app/routes';
/** Signing out ends the session that the next rows need; its own test is in security.test.ts. */
const ELSEWHERE = new Set(['POST deconnexion']);

/** Routes whose pages carry scripts. */
const WITH_SCRIPTS = new Set([
  'frictions.nouvelle',
  'frictions.$id.modifier',
  'tri._index',
  'tri.$id',
  'tri.lots.$id',
]);

/** How React writes HTML: valid, in a style of its own. */
const STYLE_OF_REACT = {
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'attr-quotes': 'off',
  'doctype-style': 'off',
  'no-trailing-whitespace': 'off',
  'void-style': 'off',
} as const;

/** What a route answers: a page or loader answers GET, an action answers POST. */
function methodsOf(name: string): string[] {
  const place = path.join(ROUTES, name);
  const source = statSync(place).isDirectory()
    ? readFileSync(path.join(place, 'route.tsx'), 'utf8')
    : readFileSync(place, 'utf8');
  const exported = (word: string) =>
    new RegExp(`export (async )?(function|const) ${word}\\b|export \\{[^}]*\\b${word}\\b`).test(
      source,
    );
  const page = /export default/.test(source) || exported('loader');
  return [...(page ? ['GET'] : []), ...(exported('action') ? ['POST'] : [])];
}

it('has a row for every route and method that exist, and no row for another', () => {
  const existing = readdirSync(ROUTES).flatMap((name) =>
    methodsOf(name).map((method) => `${method} ${name.replace(/\.tsx?$/, '')}`),
  );
  const told = new Set(MATRIX.map(({ method, route }) => `${method} ${route}`));
  expect(existing.filter((one) => !told.has(one) && !ELSEWHERE.has(one))).toEqual([]);
  expect([...told].filter((one) => !existing.includes(one))).toEqual([]);
});

describe('who gets what', () => {
  let app: TestApp;
  let close: () => Promise<void>;
  let records: Records;
  const cookies = new Map<Who, string>();

  beforeAll(async () => {
    const home = await openTestDatabase();
    close = home.close;
    app = await startApp(home);
    await plantStory(home.db, app.house.storage, new Date());
    records = await recordsOf(home.db);
    for (const persona of PERSONAS) cookies.set(persona, await app.signIn(persona));
  });
  afterAll(async () => {
    await app.close();
    await close();
  });

  it(
    'is served as valid HTML under its weight, scripts only where asked for',
    { timeout: 180_000 },
    async () => {
      const judge = new HtmlValidate({
        extends: ['html-validate:standard'],
        rules: STYLE_OF_REACT,
      });
      const cookie = cookies.get('staff') ?? '';
      for (const { method, path: place, route } of MATRIX) {
        if (method !== 'GET') continue;
        const url = app.url + (typeof place === 'string' ? place : place(records));
        const answer = await fetch(url, { headers: { cookie } });
        const html = await answer.text();
        if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) continue;
        expect(html.length, url).toBeLessThan(60_000);
        expect(html.includes('<script'), `scripts of ${url}`).toBe(WITH_SCRIPTS.has(route));
        if (html.includes('__remixContext')) continue;
        const { results } = await judge.validateString(html);
        expect(
          results.flatMap((result) =>
            result.messages.map(
              ({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`,
            ),
          ),
          url,
        ).toEqual([]);
      }
    },
  );

  it.each(MATRIX)('$method $route $of', async ({ method, path: place, body, answers }) => {
    const url = app.url + (typeof place === 'string' ? place : place(records));
    const seen: Partial<Record<Who, number>> = {};
    const wanted: Partial<Record<Who, number>> = {};
    for (const who of ['visitor', ...PERSONAS] as const) {
      const cookie = cookies.get(who);
      const answer = await fetch(url, {
        method,
        redirect: 'manual',
        headers: cookie === undefined ? {} : { cookie },
        ...(method === 'POST'
          ? { body: new URLSearchParams(typeof body === 'function' ? body(records) : body) }
          : {}),
      });
      await answer.arrayBuffer();
      seen[who] = answer.status;
      wanted[who] = answers[who] ?? answers.others;
    }
    expect(seen).toEqual(wanted);
  });
});
