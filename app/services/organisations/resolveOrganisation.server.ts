import type { Reader } from 'db/client';
import {
  organisationsNamed,
  organisationsNear,
  type NamedOrganisation,
} from 'db/repositories/startups-opening';
import { done, refuse, type Result } from '~/domain/shared/result';
import { nearWords } from '~/wording/organisations';

/** Enough to recognise a name that was typed almost right. */
const MOST_NEAR = 4;

/**
 * The organisation that somebody names, by its name or the end of its page's address; `choices` when several bear the
 * name, each with its address, and `near` those that resemble a name that nobody bears.
 */
export async function resolveOrganisation(
  reader: Reader,
  text: string,
): Promise<Result<number, 'organisation-unknown' | 'organisation-ambiguous'>> {
  const found = await organisationsNamed(reader, text);
  const [first, ...others] = found;
  if (first === undefined) {
    const near = await organisationsNear(reader, text, MOST_NEAR);
    return refuse('organisation-unknown', { facts: { near: nearWords(near.map(withAddress)) } });
  }
  if (others.length === 0) return done(first.id);
  const choices = found.map(withAddress).join(', ');
  return refuse('organisation-ambiguous', { facts: { choices } });
}

function withAddress({ label, slug }: NamedOrganisation): string {
  return `${label} (${slug})`;
}
