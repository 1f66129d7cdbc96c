import type { Reader } from 'db/client';
import { done, refuse, type Result } from '~/domain/shared/result';
import { resolveOrganisation } from '~/services/organisations/resolveOrganisation.server';

/** The organisation that a form names as owner, by choice or else by its name or address; null for « à trouver ». */
export async function resolveOwner(
  reader: Reader,
  form: { readonly ownerId: number | null; readonly ownerText: string },
): Promise<Result<number | null, 'owner-unknown' | 'owner-ambiguous'>> {
  if (form.ownerText === '') return done(form.ownerId);
  const found = await resolveOrganisation(reader, form.ownerText);
  if (found.ok) return found;
  const at = { facts: found.facts ?? {}, field: 'ownerText' };
  return found.refusal === 'organisation-unknown'
    ? refuse('owner-unknown', at)
    : refuse('owner-ambiguous', at);
}
