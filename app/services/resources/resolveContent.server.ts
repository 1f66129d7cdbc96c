import type { Reader } from 'db/client';
import { startupNamed } from 'db/repositories/startups-naming';
import type { ResourceContent, TypedResource } from '~/domain/resources/content';
import type { ResourceRefusal } from '~/domain/resources/resource';
import { done, refuse, type Result } from '~/domain/shared/result';
import { resolveOrganisation } from '../organisations/resolveOrganisation.server';

/** A resource as it was typed, with the organisation that produces it and the startup that it came from. */
export async function resolveContent(
  reader: Reader,
  { producer, startup, ...rest }: TypedResource,
): Promise<Result<ResourceContent, ResourceRefusal>> {
  const found = await resolveOrganisation(reader, producer);
  if (!found.ok) {
    const at = { facts: found.facts ?? {}, field: 'producer' };
    return found.refusal === 'organisation-unknown'
      ? refuse('producer-unknown', at)
      : refuse('producer-ambiguous', at);
  }
  const origin = startup === '' ? null : await startupNamed(reader, startup);
  if (startup !== '' && origin === null) return refuse('startup-unknown', { field: 'startup' });
  return done({ ...rest, producerId: found.value, startupId: origin?.id ?? null });
}
