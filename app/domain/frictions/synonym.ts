import { isStaff, type Actor } from '../accounts/account';
import type { SharedRefusal } from '../shared/result';

/** Why words cannot stand as synonyms: at least two of them, and each must say something to the text search. */
export type SynonymRefusal = SharedRefusal | 'lonely-form' | 'empty-form' | 'too-many-forms';

/** A form more would make every question dearer than what it finds. */
export const MOST_FORMS = 12;

/** Who says which words mean the same: staff. */
export function mayEditSynonyms(actor: Actor | null): boolean {
  return isStaff(actor);
}

/** The words and phrases of a typed list, each once whatever its capitals. */
export function readForms(typed: string): string[] {
  const forms = typed
    .split(/[,;\n]/)
    .map((form) => form.replace(/\s+/g, ' ').trim())
    .filter((form) => form !== '');
  const known = new Set<string>();
  return forms.filter((form) => {
    const key = form.toLowerCase();
    return known.has(key) ? false : known.add(key);
  });
}
