import { listReuses, type ReuseRecord } from 'db/repositories/resources-reuse';
import type { Context } from '~/services/shared/context.server';

/** Every reuse that goes on, of one resource or of all. */
export async function exportReuses(
  { db }: Context,
  resource: string | null,
): Promise<readonly ReuseRecord[]> {
  return listReuses(db, resource);
}
