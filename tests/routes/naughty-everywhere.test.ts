import { afterEach, describe, expect, it } from 'vitest';
import { plantStory } from 'db/seed/story';
import { PERSONAS, type Persona } from '~/domain/accounts/persona';
import { startApp } from '../support/app';
import { openTestDatabase } from '../support/database';
import type { PageForm } from '../support/page-forms';
import { recordsOf } from './matrix/records';
import { textFinder } from './naughty/columns';
import { everyForm, formNow, plainAnswer, type FoundForm } from './naughty/every-form';
import { typedIn } from './naughty/form';
import { packed } from './naughty/texts';

const PATIENCE = 1_200_000;
/** What a line and some paragraphs take. */
const ROOM = { line: 55, paragraphs: 900 } as const;
/** A field is tried this often: the next field goes on with the next strings. */
const TRIES = 4;
/** A form that an earlier act took off its page is tried in a fresh story, before the others. */
const MOST_STORIES = 5;
/** Answers that refuse what was typed and say so; 429 where an address may be asked for only so often. */
const REFUSALS = [409, 422, 429];
/** Kept in a spelling of their own, or read for what they name. */
const RESPELT = new Set(['tag', 'forms', 'email', 'territory', 'ownerText', 'slug']);

/** The demonstration story, served to all its people. */
async function openStory() {
  const home = await openTestDatabase();
  const app = await startApp(home);
  await plantStory(home.db, app.house.storage, new Date());
  const cookies = new Map<Persona, string>();
  for (const persona of PERSONAS) cookies.set(persona, await app.signIn(persona));
  const ask = (address: string, persona: Persona, init: RequestInit = {}) => {
    const headers = { cookie: cookies.get(persona) ?? '' };
    return fetch(app.url + address, { ...init, headers, redirect: 'manual' });
  };
  return {
    ask,
    find: await textFinder(home.db),
    records: await recordsOf(home.db),
    close: async () => {
      await app.close();
      await home.close();
    },
  };
}
type Story = Awaited<ReturnType<typeof openStory>>;

type Became = 'kept' | 'refused' | 'changed' | 'lost' | 'gone' | number;

/** What became of a text typed in one field, with sensible answers elsewhere, sent by that button of its form. */
async function sendBy(
  { ask, find }: Story,
  persona: Persona,
  form: PageForm,
  button: PageForm['buttons'][number],
  { name, text }: { readonly name: string; readonly text: string },
): Promise<Became> {
  const body = new URLSearchParams({
    ...form.hidden,
    ...form.chosen,
    ...button,
    ...Object.fromEntries(form.typed.map((field) => [field.name, plainAnswer(field, form)])),
    [name]: text,
  });
  const answer = await ask(form.action, persona, { method: 'POST', body });
  const html = await answer.text();
  if (answer.status === 303) return RESPELT.has(name) || (await find(text)) ? 'kept' : 'changed';
  if (!REFUSALS.includes(answer.status)) return answer.status;
  return answer.status === 422 && !typedIn(html, name).includes(text) ? 'lost' : 'refused';
}

/** The same by the form's first button, and by the next ones as long as they leave the field aside: it is another button's. */
async function typeIn(
  story: Story,
  found: FoundForm,
  typed: { readonly name: string; readonly text: string },
): Promise<Became> {
  let became: Became = 'gone';
  for (let tried = 0; ; tried += 1) {
    const form = await formNow(story.ask, found);
    const button = form?.buttons[tried];
    if (form === undefined || button === undefined) return became;
    became = await sendBy(story, found.persona, form, button, typed);
    if (became !== 'changed') return became;
  }
}

describe('every field of every form', () => {
  let story: Story | undefined;
  afterEach(() => story?.close());

  it('takes naughty strings as typed, or refuses them clearly', { timeout: PATIENCE }, async () => {
    const texts = { line: packed(ROOM.line), paragraphs: packed(ROOM.paragraphs) };
    const faults: string[] = [];
    const kept = new Set<string>();
    let turn = 0;
    let left: readonly FoundForm[] | undefined;
    for (let stories = 0; stories < MOST_STORIES && left?.length !== 0; stories += 1) {
      await story?.close();
      const fresh = (story = await openStory());
      const gone: FoundForm[] = [];
      for (const found of left ?? (await everyForm(fresh.ask, fresh.records))) {
        const fields = (await formNow(fresh.ask, found))?.typed;
        if (fields === undefined) gone.push(found);
        for (const field of fields ?? []) {
          const some = field.kind === 'paragraphs' ? texts.paragraphs : texts.line;
          for (let tries = 0; tries < TRIES; tries += 1, turn += 1) {
            const strings = some[turn % some.length] ?? '';
            // The number tells it from the same strings in another field.
            const text = `${field.kind === 'paragraphs' ? strings : strings.trim()} ${turn}`;
            const became = await typeIn(fresh, found, { name: field.name, text });
            const place = `${found.name}, ${field.name}`;
            if (became === 'gone') break;
            if (became === 'kept') kept.add(place);
            else if (became !== 'refused')
              faults.push(`${place}: ${became} ${JSON.stringify(text)}`);
          }
        }
      }
      left = gone;
    }
    expect(faults).toEqual([]);
    expect(left?.map(({ name }) => name)).toEqual([]);
    // Else the test would pass where everything is refused.
    expect(kept.size).toBeGreaterThan(40);
  });
});
