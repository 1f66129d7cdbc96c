import { findResource, type ResourceRow } from 'db/repositories/resources';
import { neighboursOf, type ResourceNeighbours } from 'db/repositories/resources-page';
import { writeYaml } from '~/adapters/yaml.server';
import { publiccodeOf } from '~/domain/resources/publiccode';
import { longDescriptionOf } from '~/wording/resources-publiccode';
import type { Context } from '../shared/context.server';
import { codeLacks } from './codeLacks.server';

/** The publiccode.yml of a resource; null when there is none of that slug, or when it lacks what the standard asks for. */
export async function exportPubliccode(ctx: Context, slug: string): Promise<string | null> {
  const resource = await findResource(ctx.db, slug);
  if (resource === null || codeLacks(resource).length > 0) return null;
  const around = await neighboursOf(ctx.db, resource.id);
  return writeYaml(publiccodeOf(toldAsCode(ctx, resource, around), ctx.today, longDescriptionOf));
}

function toldAsCode(
  { publicUrl }: Context,
  resource: ResourceRow,
  { producer, versions }: ResourceNeighbours,
) {
  const [latest] = versions;
  return {
    ...resource,
    producerName: producer.name,
    latestVersion:
      latest === undefined ? null : { label: latest.label, releasedOn: latest.releasedOn },
    page: `${publicUrl}/ressources/${resource.slug}`,
  };
}
