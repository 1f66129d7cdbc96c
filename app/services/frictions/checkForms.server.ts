import type { Reader } from 'db/client';
import { formsWithoutWords } from 'db/repositories/frictions-synonyms';
import { MOST_FORMS, readForms, type SynonymRefusal } from '~/domain/frictions/synonym';
import { done, refuse, type Result } from '~/domain/shared/result';

/** The forms of a typed list, when they can stand as synonyms. */
export async function checkForms(
  reader: Reader,
  typed: string,
): Promise<Result<string[], SynonymRefusal>> {
  const forms = readForms(typed);
  const field = 'forms';
  if (forms.length < 2) return refuse('lonely-form', { field });
  if (forms.length > MOST_FORMS)
    return refuse('too-many-forms', { field, facts: { most: MOST_FORMS } });
  const [empty] = await formsWithoutWords(reader, forms);
  return empty === undefined
    ? done(forms)
    : refuse('empty-form', { field, facts: { form: empty } });
}
