import {
  countResources,
  listResources,
  producersOfResources,
} from 'db/repositories/resources-list';
import type { Named } from 'db/repositories/resources-page';
import { neglectOf, type Neglect } from '~/domain/resources/neglect';
import type { ResourceFilters } from '~/domain/resources/filters';
import type { ListedResource } from '~/domain/resources/listed';
import type { Context } from '../shared/context.server';

const PER_PAGE = 25;

export interface ResourcesView {
  readonly resources: readonly (ListedResource & { readonly neglects: readonly Neglect[] })[];
  readonly total: number;
  readonly pageCount: number;
  readonly producers: readonly Named[];
}

/** One page of the common base, with the producers that it may be filtered by. */
export async function readResources(
  { db, today }: Context,
  filters: ResourceFilters,
  page: number,
): Promise<ResourcesView> {
  const [resources, total, producers] = await Promise.all([
    listResources(db, filters, today, { size: PER_PAGE, offset: (page - 1) * PER_PAGE }),
    countResources(db, filters, today),
    producersOfResources(db),
  ]);
  return {
    resources: resources.map((resource) => ({ ...resource, neglects: neglectOf(resource, today) })),
    total,
    pageCount: Math.ceil(total / PER_PAGE),
    producers,
  };
}
