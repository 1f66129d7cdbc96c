import type { Reader } from 'db/client';
import { peopleNamed } from 'db/repositories/handover';
import { peopleOf, type AgreementFacts, type Names } from '~/domain/handover/agreement';

/** The names of whom an agreement speaks, as they are now. */
export async function namesOf(reader: Reader, facts: AgreementFacts): Promise<Names> {
  const people = await peopleNamed(reader, peopleOf(facts));
  return Object.fromEntries(people.map(({ id, name }) => [id, name]));
}
