import type { Reader } from 'db/client';
import { namesIn } from 'db/repositories/resources-page';
import type { ResourceContent, TypedResource } from '~/domain/resources/content';

/** Contents as people would type them: the producer by its address, which no other organisation shares, and the startup by its own. */
export async function nameContent(
  reader: Reader,
  contents: readonly ResourceContent[],
): Promise<readonly (TypedResource & { readonly producerName: string })[]> {
  const { organisations, startups } = await namesIn(reader, {
    organisations: contents.map(({ producerId }) => producerId),
    startups: contents.flatMap(({ startupId }) => (startupId === null ? [] : [startupId])),
  });
  return contents.map(({ producerId, startupId, ...rest }) => ({
    ...rest,
    producer: organisations.get(producerId)?.slug ?? '',
    producerName: organisations.get(producerId)?.name ?? '',
    startup: startupId === null ? '' : (startups.get(startupId)?.slug ?? ''),
  }));
}
