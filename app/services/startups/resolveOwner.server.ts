import type { Reader } from 'db/client';
import { organisationsNamed } from 'db/repositories/startups-opening';
import { done, refuse, type Result } from '~/domain/shared/result';

/** The organisation that a form names as owner, by choice or else by its name or address; null for « à trouver ». */
export async function resolveOwner(
  reader: Reader,
  form: { readonly ownerId: number | null; readonly ownerText: string },
): Promise<Result<number | null, 'owner-unknown' | 'owner-ambiguous'>> {
  if (form.ownerText === '') return done(form.ownerId);
  const found = await organisationsNamed(reader, form.ownerText);
  const [first, ...others] = found;
  if (first === undefined) return refuse('owner-unknown', { field: 'ownerText' });
  if (others.length === 0) return done(first.id);
  const choices = found.map((each) => each.label).join(', ');
  return refuse('owner-ambiguous', { field: 'ownerText', facts: { choices } });
}
