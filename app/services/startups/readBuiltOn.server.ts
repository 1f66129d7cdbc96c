import { builtOnBySlug, resourcesFrom } from 'db/repositories/resources-built-on';
import { mayBecome } from '~/domain/resources/reuse';
import type { Context } from '~/services/shared/context.server';

/** What a startup builds on today, and what its service gave to the common base. */
export async function readBuiltOn({ db }: Context, slug: string) {
  const all = await builtOnBySlug(db, slug);
  return {
    reused: all
      .filter(({ state }) => mayBecome(state, 'ended'))
      .map(({ slug: resource, name, producerName, since, purpose, state }) => ({
        ...{ slug: resource, name, producerName, since, purpose },
        isConfirmed: state === 'confirmed',
      })),
    offered: await resourcesFrom(db, slug),
  };
}
