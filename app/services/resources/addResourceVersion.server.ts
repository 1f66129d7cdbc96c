import { insertResourceVersion, type NewResourceVersion } from 'db/repositories/resources';
import type { ResourceRefusal } from '~/domain/resources/resource';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { act } from '../shared/act.server';
import type { Context } from '../shared/context.server';
import { openToEdit } from './openToEdit.server';

/** Staff and the producer's agents tell that a version of a resource is out. */
export async function addResourceVersion(
  ctx: Context,
  { slug, ...version }: NewResourceVersion & { readonly slug: string },
): Promise<Result<string, ResourceRefusal | SharedRefusal>> {
  return act<string, ResourceRefusal | SharedRefusal>(
    ctx,
    async ({ tx, record }) => {
      const opened = await openToEdit(tx, ctx, slug);
      if (!opened.ok) return opened;
      const row = opened.value;
      if (row.withdrawnOn !== null) return refuse('already-withdrawn');
      if (version.releasedOn > ctx.today) return refuse('day-ahead', { field: 'releasedOn' });
      await insertResourceVersion(tx, row.id, version);
      const { label, releasedOn } = version;
      record({
        act: 'resource.version-added',
        subject: { kind: 'resource', id: row.id },
        after: { label, releasedOn },
      });
      return done(slug);
    },
    { resource_version_label: 'version-exists' },
  );
}
