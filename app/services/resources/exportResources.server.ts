import { listResources } from 'db/repositories/resources-list';
import type { ResourceFilters } from '~/domain/resources/filters';
import type { ListedResource } from '~/domain/resources/listed';
import type { Context } from '../shared/context.server';

/** All resources that the filters ask for, for a spreadsheet: the common base holds hundreds, which are read at once. */
export async function* exportResources(
  { db, today }: Context,
  filters: ResourceFilters,
): AsyncGenerator<readonly ListedResource[], void> {
  yield await listResources(db, filters, today, null);
}
