import { afterEach, describe, expect, it } from 'vitest';
import { plantStory } from 'db/seed/story';
import { PERSONAS, type Persona } from '~/domain/accounts/persona';
import { startApp } from '../support/app';
import { openTestDatabase } from '../support/database';
import type { PageForm, TypedField } from '../support/page-forms';
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
/** Kept in a spelling of their own, line by line, or read for what they name. */
const RESPELT = new Set('tag forms email territory ownerText slug conditions'.split(' '));

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

/** Read only where another answer calls for it: a gate that holds needs no override, and only a figure has a unit. */
const CALLED_FOR = new Set([
  'startups.$slug.phase, overrideReason',
  'startups.$slug.jalons.$number.atteindre, unit',
]);
/** The rows of a table have the same fields, told apart by their number. */
const columnOf = (name: string): string => name.replace(/-\d+$/, '');

/** What is typed, by the name of its field. */
type Typed = Readonly<Record<string, string>>;
type Became = 'kept' | 'refused' | 'changed' | 'lost' | 'gone' | number;

/** A form on its page, read again once an act may have changed it. */
class Standing {
  #form: PageForm | undefined;

  constructor(
    readonly story: Story,
    readonly found: FoundForm,
  ) {}

  async now(): Promise<PageForm | undefined> {
    return (this.#form ??= await formNow(this.story.ask, this.found));
  }

  /** What became of each text, with sensible answers elsewhere, sent by that button; null when there is none. */
  async send(typed: Typed, nth = 0): Promise<ReadonlyMap<string, Became> | null> {
    const form = await this.now();
    const button = form?.buttons[nth];
    if (form === undefined || button === undefined) return null;
    const plain = form.typed.map((field) => [field.name, plainAnswer(field, form)] as const);
    const answered = { ...form.hidden, ...form.chosen, ...button, ...Object.fromEntries(plain) };
    const body = new URLSearchParams({ ...answered, ...typed });
    const { ask, find } = this.story;
    const answer = await ask(form.action, this.found.persona, { method: 'POST', body });
    const html = await answer.text();
    if (answer.status !== 422) this.#form = undefined;
    const held = answer.status === 303 ? await find(Object.values(typed)) : null;
    const became = (name: string, text: string): Became => {
      if (held !== null) return RESPELT.has(name) || held.has(text) ? 'kept' : 'changed';
      if (!REFUSALS.includes(answer.status)) return answer.status;
      return answer.status === 422 && !typedIn(html, name).includes(text) ? 'lost' : 'refused';
    };
    return new Map(Object.entries(typed).map(([name, text]) => [name, became(name, text)]));
  }

  /** The same of one text by the first button, and by the next ones while they leave the field aside: it is another button's. */
  async sendAlone(name: string, text: string): Promise<Became> {
    let became: Became = 'gone';
    for (let nth = 0; ; nth += 1) {
      const sent = await this.send({ [name]: text }, nth);
      if (sent === null) return became;
      became = sent.get(name) ?? 'gone';
      if (became !== 'changed') return became;
    }
  }
}

/** Hands out the strings in turn, so that all of them are typed somewhere. */
function textsInTurn(): (field: TypedField) => string {
  const texts = { line: packed(ROOM.line), paragraphs: packed(ROOM.paragraphs) };
  let turn = 0;
  return ({ kind }) => {
    const some = kind === 'paragraphs' ? texts.paragraphs : texts.line;
    const strings = some[turn % some.length] ?? '';
    // The number tells it from the same strings in another field.
    const text = `${kind === 'paragraphs' ? strings : strings.trim()} ${turn}`;
    turn += 1;
    return text;
  };
}

const takesWords = ({ kind }: TypedField): boolean => kind === 'line' || kind === 'paragraphs';

/**
 * Types in all fields of words at once, then by itself in each that was not kept so: what one field refuses hides what
 * another one does. Tells each text's end; false when the page had no such form.
 */
async function tryForm(
  form: Standing,
  textFor: (field: TypedField) => string,
  tell: (name: string, text: string, became: Became) => void,
): Promise<boolean> {
  /** Columns that refuse what they are given: left out of what goes together. */
  const choosy = new Set<string>();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const fields = (await form.now())?.typed;
    if (fields === undefined) return tries > 0;
    const texts = new Map(fields.map((field) => [field.name, textFor(field)]));
    const easy = fields.filter((field) => takesWords(field) && !choosy.has(columnOf(field.name)));
    const words = easy.map(({ name }) => [name, texts.get(name) ?? ''] as const);
    const together = words.length > 1 ? await form.send(Object.fromEntries(words)) : null;
    const columns = new Set<string>();
    // Each time another row of a table comes first: it is tried for the others.
    for (const [name, text] of [...[...texts].slice(tries), ...[...texts].slice(0, tries)]) {
      const first = together?.get(name) ?? 'gone';
      const isSettled = first === 'kept' || first === 'lost' || typeof first === 'number';
      if (!isSettled && columns.has(columnOf(name))) continue;
      const alone = isSettled ? first : await form.sendAlone(name, text);
      const became = alone === 'gone' ? first : alone;
      if (!isSettled) columns.add(columnOf(name));
      if (became === 'refused') choosy.add(columnOf(name));
      tell(name, text, became);
    }
  }
  return true;
}

describe('every field of every form', () => {
  let story: Story | undefined;
  afterEach(() => story?.close());

  it('takes naughty strings as typed, or refuses them clearly', { timeout: PATIENCE }, async () => {
    const textFor = textsInTurn();
    const faults: string[] = [];
    const kept = new Set<string>();
    let left: readonly FoundForm[] | undefined;
    for (let stories = 0; stories < MOST_STORIES && left?.length !== 0; stories += 1) {
      await story?.close();
      const fresh = (story = await openStory());
      const gone: FoundForm[] = [];
      for (const found of left ?? (await everyForm(fresh.ask, fresh.records))) {
        const wasThere = await tryForm(
          new Standing(fresh, found),
          textFor,
          (name, text, became) => {
            const place = `${found.name}, ${name}`;
            const isAside =
              became === 'changed' && CALLED_FOR.has(`${found.name.split(':', 1)[0]}, ${name}`);
            if (became === 'kept') kept.add(place);
            else if (became !== 'refused' && became !== 'gone' && !isAside)
              faults.push(`${place}: ${became} ${JSON.stringify(text)}`);
          },
        );
        if (!wasThere) gone.push(found);
      }
      left = gone;
    }
    expect(faults).toEqual([]);
    expect(left?.map(({ name }) => name)).toEqual([]);
    // Else the test would pass where everything is refused.
    expect(kept.size).toBeGreaterThan(40);
  });
});
