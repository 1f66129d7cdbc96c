import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantStory } from 'db/seed/story';
import { PERSONAS, type Persona } from '~/domain/accounts/persona';
import { startApp, type TestApp } from '../support/app';
import { openTestDatabase } from '../support/database';
import { errorLinesOf, postFormsOf, type PageForm } from '../support/page-forms';
import { MATRIX } from './matrix';
import { recordsOf } from './matrix/records';
import type { Records } from './matrix/row';

const PATIENCE = 240_000;

describe('the summary of what is wrong in a form', () => {
  let app: TestApp;
  let close: () => Promise<void>;
  let records: Records;
  const cookies = new Map<Persona, string>();

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

  /** Sends a form with nothing typed, by each of its buttons: the pages that come back because something is missing. */
  async function sentEmpty(form: PageForm, cookie: string): Promise<string[]> {
    const answers: string[] = [];
    for (const button of form.buttons) {
      const body = new URLSearchParams({ ...form.hidden, ...button });
      const answer = await fetch(app.url + form.action, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie },
        body,
      });
      const html = await answer.text();
      if (answer.status === 422) answers.push(html);
    }
    return answers;
  }

  it('names each field, in every form of every page', { timeout: PATIENCE }, async () => {
    const seen = new Set<string>();
    const unnamed: string[] = [];
    let lines = 0;
    for (const { method, path, route, answers } of MATRIX) {
      if (method !== 'GET') continue;
      const address = typeof path === 'string' ? path : path(records);
      for (const persona of PERSONAS) {
        if ((answers[persona] ?? answers.others) !== 200) continue;
        const cookie = cookies.get(persona) ?? '';
        const page = await fetch(app.url + address, { headers: { cookie } });
        if (!(page.headers.get('content-type') ?? '').startsWith('text/html')) continue;
        for (const form of postFormsOf(await page.text(), address)) {
          const { intent = '' } = form.hidden;
          const known = [route, intent, ...form.required].join(' ');
          if (form.required.length === 0 || seen.has(known)) continue;
          seen.add(known);
          for (const html of await sentEmpty(form, cookie))
            for (const { field, label, line } of errorLinesOf(html)) {
              lines += 1;
              if (label === null || !line.startsWith(label))
                unnamed.push(`${known}: ${field} « ${line} »`);
            }
        }
      }
    }
    expect(unnamed).toEqual([]);
    // Else the test would pass where no form was found.
    expect(seen.size).toBeGreaterThan(30);
    expect(lines).toBeGreaterThan(60);
  });
});
