import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantStory } from 'db/seed/story';
import { startApp, type TestApp } from '../support/app';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { textFieldsOf, typedIn, type NaughtyForm } from './naughty/form';
import { NAUGHTY_FRICTIONS, NAUGHTY_PAGES, NAUGHTY_SEARCHES, recordOf } from './naughty/frictions';
import { NAUGHTY_BUDGET } from './naughty/budget';
import { NAUGHTY_HANDOVER } from './naughty/handover';
import { NAUGHTY_TRIAGE } from './naughty/frictions-triage';
import { NAUGHTY_REVIEWS } from './naughty/reviews';
import { NAUGHTY_TEAM } from './naughty/startups-team';
import { NAUGHTY_MILESTONES } from './naughty/startups-milestones';
import { packed, TEXTS } from './naughty/texts';

/** Every room's forms; a room adds its own file beside `naughty/frictions`. */
const FORMS: readonly NaughtyForm[] = [
  ...NAUGHTY_FRICTIONS,
  ...NAUGHTY_TRIAGE,
  ...NAUGHTY_TEAM,
  ...NAUGHTY_BUDGET,
  ...NAUGHTY_MILESTONES,
  ...NAUGHTY_HANDOVER,
  ...NAUGHTY_REVIEWS,
];
/** Room for many texts in one: what a long field takes. */
const TOGETHER = 4_000;
const PATIENCE = 240_000;

describe('the Big List of Naughty Strings', () => {
  let home: TestDatabase;
  let close: () => Promise<void>;
  let app: TestApp;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    const opened = await openTestDatabase();
    ({ close } = opened);
    home = opened;
    app = await startApp(home);
    await plantStory(home.db, app.house.storage, new Date());
    for (const persona of ['staff', ...FORMS.map((form) => form.as)])
      cookies.set(persona, await app.signIn(persona));
  });
  afterAll(async () => {
    await app.close();
    await close();
  });

  const get = async (path: string, persona: string): Promise<Response> =>
    fetch(app.url + path, { headers: { cookie: cookies.get(persona) ?? '' } });

  it.each(FORMS)(
    '$name: recorded as typed, or clearly refused',
    { timeout: PATIENCE },
    async (form) => {
      let kept = 0;
      for (const text of form.texts === 'each' ? TEXTS : packed(TOGETHER)) {
        const { path, body } = await form.ready(home.db);
        const typed = Object.fromEntries(form.fields.map((field) => [field, text]));
        const answer = await fetch(app.url + path, {
          method: 'POST',
          redirect: 'manual',
          headers: { cookie: cookies.get(form.as) ?? '' },
          body: new URLSearchParams({ ...body, ...typed }),
        });
        const html = await answer.text();
        expect([303, 422], `${answer.status} for ${JSON.stringify(text)}`).toContain(answer.status);
        if (answer.status === 422) {
          for (const field of form.fields) expect(typedIn(html, field), field).toContain(text);
        } else if (form.recorded !== null) {
          expect(await form.recorded(home.db)).toMatchObject(typed);
          kept += 1;
        }
      }
      // Else the test would pass where everything is refused.
      if (form.recorded !== null) expect(kept).toBeGreaterThan(0);
    },
  );

  it.each(NAUGHTY_SEARCHES)(
    '%s finds what it can, and says what was asked',
    { timeout: PATIENCE },
    async (search) => {
      for (const text of TEXTS) {
        const answer = await get(search + encodeURIComponent(text), 'staff');
        const html = await answer.text();
        expect(answer.status, JSON.stringify(text)).toBe(200);
        if (html.startsWith('<!DOCTYPE')) expect(typedIn(html, 'q')).toContain(text.trim());
      }
    },
  );

  it('breaks no character where a page is cut into pieces', { timeout: PATIENCE }, async () => {
    // Each shift puts another character across the end of a piece; the wrong theme brings the page back.
    for (let shift = 0; shift < 12; shift += 1) {
      const text = 'x'.repeat(shift) + 'لُّ’é'.repeat(100);
      const answer = await fetch(`${app.url}/frictions/nouvelle`, {
        method: 'POST',
        headers: { cookie: cookies.get('staff') ?? '' },
        body: new URLSearchParams({ theme: 'x', sufferers: text, situation: text }),
      });
      expect(await answer.text()).not.toMatch(/[\u0000\ufffd]/);
    }
  });

  it('is tried on every text field of the room', async () => {
    const missing: string[] = [];
    for (const { page, as, of } of NAUGHTY_PAGES) {
      const path = page.replace(':id', String(await recordOf(home.db, of)));
      const html = await (await get(path, as)).text();
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main'));
      const tried = FORMS.filter((form) => form.page === page).flatMap((form) => form.fields);
      expect(tried.length, page).toBeGreaterThan(0);
      for (const field of textFieldsOf(main))
        if (!tried.includes(field)) missing.push(`${page} ${field}`);
    }
    expect(missing).toEqual([]);
  });
});
