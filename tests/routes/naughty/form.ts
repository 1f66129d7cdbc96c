import type { Db } from 'db/client';
import type { Persona } from '~/domain/accounts/persona';

/** A post that is ready to receive a naughty text: where it goes, and everything that the form sends besides. */
export interface Ready {
  readonly path: string;
  readonly body: Readonly<Record<string, string>>;
}

/** A form of the application, by its text fields. */
export interface NaughtyForm {
  readonly name: string;
  /** The page that shows it, with `:id` for its record: what the completeness of the table is judged by. */
  readonly page: string;
  readonly as: Persona;
  /**
   * Fields that take the text together. Fields that refuse most texts (figures, names of places) stand in a group of
   * their own, so that they do not keep the others from being saved.
   */
  readonly fields: readonly string[];
  /** Each text by itself, or many in one long text where an act must be prepared anew each time. */
  readonly texts: 'each' | 'together';
  readonly ready: (db: Db) => Promise<Ready>;
  /** What is recorded now, by field; null for fields that hold no text. */
  readonly recorded: ((db: Db) => Promise<Readonly<Record<string, string>>>) | null;
}

/** Names of the text fields that a page lets people type in. */
export function textFieldsOf(html: string): string[] {
  const controls = html.match(/<(?:textarea|input)\b[^>]*>/g) ?? [];
  return controls.flatMap((control) => {
    const kind = control.startsWith('<textarea')
      ? 'text'
      : (/type="(\w+)"/.exec(control)?.[1] ?? 'text');
    const name = /name="([^"]*)"/.exec(control)?.[1];
    return name !== undefined && ['text', 'search', 'email', 'url', 'tel'].includes(kind)
      ? [name]
      : [];
  });
}

/** What a page holds in its fields of that name, as a browser would read it. */
export function typedIn(html: string, name: string): string[] {
  const areas = html.matchAll(
    new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^]*?)</textarea>`, 'g'),
  );
  const inputs = html.matchAll(new RegExp(`<input[^>]*name="${name}"[^>]*>`, 'g'));
  return [
    ...[...areas].map(([, text = '']) => text.replace(/^\n/, '')),
    ...[...inputs].map(([input]) => / value="([^"]*)"/.exec(input)?.[1] ?? ''),
  ].map(decoded);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

function decoded(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
}
