import type { Reader } from 'db/client';
import { organisationsNamed } from 'db/repositories/startups-opening';
import { done, refuse, type Result } from '~/domain/shared/result';

/** The organisation that somebody names, by its name or the end of its page's address; `choices` when several bear the name. */
export async function resolveOrganisation(
  reader: Reader,
  text: string,
): Promise<Result<number, 'organisation-unknown' | 'organisation-ambiguous'>> {
  const found = await organisationsNamed(reader, text);
  const [first, ...others] = found;
  if (first === undefined) return refuse('organisation-unknown');
  if (others.length === 0) return done(first.id);
  const choices = found.map((each) => each.label).join(', ');
  return refuse('organisation-ambiguous', { facts: { choices } });
}
