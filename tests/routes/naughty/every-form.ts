import { PERSONAS, type Persona } from '~/domain/accounts/persona';
import { dayInParis } from '~/domain/shared/day';
import { postFormsOf, type PageForm, type TypedField } from '../../support/page-forms';
import { MATRIX } from '../matrix';
import type { Records } from '../matrix/row';

/** A form with something to type, and who meets it where. */
export interface FoundForm {
  readonly name: string;
  readonly persona: Persona;
  readonly address: string;
  /** What tells it from the other forms of its page. */
  readonly like: string;
}

type Get = (address: string, persona: Persona) => Promise<Response>;

/** Every form with a typed field that somebody of the story meets on a page, once each. */
export async function everyForm(get: Get, records: Records): Promise<FoundForm[]> {
  // Reading changes nothing: all look at once.
  const met = await Promise.all(PERSONAS.map((persona) => formsMetBy(persona, get, records)));
  const found = new Map<string, FoundForm>();
  for (const form of met.flat()) if (!found.has(form.name)) found.set(form.name, form);
  return [...found.values()];
}

async function formsMetBy(persona: Persona, get: Get, records: Records): Promise<FoundForm[]> {
  const met: FoundForm[] = [];
  for (const { method, path, route, answers } of MATRIX) {
    if (method !== 'GET' || (answers[persona] ?? answers.others) !== 200) continue;
    const address = typeof path === 'string' ? path : path(records);
    for (const form of await formsAt(get, address, persona)) {
      const like = likenessOf(form);
      met.push({ name: `${route}: ${like}`, persona, address, like });
    }
  }
  return met;
}

/** The form as the page has it now; undefined when the page has it no longer. */
export async function formNow(
  get: Get,
  { address, persona, like }: FoundForm,
): Promise<PageForm | undefined> {
  const forms = await formsAt(get, address, persona);
  return forms.find((form) => likenessOf(form) === like);
}

async function formsAt(get: Get, address: string, persona: Persona): Promise<PageForm[]> {
  const answer = await get(address, persona);
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
  const html = await answer.text();
  return isPage ? postFormsOf(html, address).filter((form) => form.typed.length > 0) : [];
}

/** Numbers of records are of no matter. */
function likenessOf({ action, hidden, typed }: PageForm): string {
  const to = action.replace(/\?.*/, '').replace(/\/\d+/g, '/:id');
  const names = [...new Set(typed.map(({ name }) => name.replace(/-\d+$/, '')))];
  return [to, hidden['intent'] ?? '', names.join(' ')].filter(Boolean).join(' ');
}

/** What a person would write in another field of the form: nothing where nothing is asked for. */
export function plainAnswer({ name, kind, value }: TypedField, { required }: PageForm): string {
  if (value !== '' || !required.includes(name)) return value;
  switch (kind) {
    case 'paragraphs':
    case 'line':
      return 'Des mots simples';
    case 'email':
      return 'personne@exemple.test';
    case 'url':
      return 'https://exemple.test/';
    case 'figure':
      return '1';
    case 'day':
      return dayInParis(new Date());
  }
}
