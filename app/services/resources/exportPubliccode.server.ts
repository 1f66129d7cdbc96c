import { findResource, type ResourceRow } from 'db/repositories/resources';
import { neighboursOf, type ResourceNeighbours } from 'db/repositories/resources-page';
import { isSpdxExpression } from '~/adapters/licence.server';
import { writeYaml } from '~/adapters/yaml.server';
import { missingForCode, publiccodeOf } from '~/domain/resources/publiccode';
import { longDescriptionOf } from '~/wording/resources-publiccode';
import type { Context } from '../shared/context.server';

/** The publiccode.yml of a resource; null when there is none of that slug, or when it lacks what the standard asks for. */
export async function exportPubliccode(ctx: Context, slug: string): Promise<string | null> {
  const resource = await findResource(ctx.db, slug);
  if (resource === null || codeLacks(resource).length > 0) return null;
  const around = await neighboursOf(ctx.db, resource.id);
  return writeYaml(publiccodeOf(toldAsCode(ctx, resource, around), ctx.today, longDescriptionOf));
}

/** What a resource lacks before its publiccode.yml can be written; nothing when it has one. */
export function codeLacks(
  resource: Pick<ResourceRow, 'repositoryUrl' | 'licence'>,
): readonly ('repository' | 'licence')[] {
  return missingForCode(resource, isSpdxExpression);
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
