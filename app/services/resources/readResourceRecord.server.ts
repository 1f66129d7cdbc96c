import { findResource } from 'db/repositories/resources';
import { listedResource } from 'db/repositories/resources-list';
import { neighboursOf } from 'db/repositories/resources-page';
import { neglectOf } from '~/domain/resources/neglect';
import type { Context } from '../shared/context.server';
import { readReuseFigures } from './readReuseFigures.server';

/** One resource for programs: what the list says of it, its versions and the figures of its reuse; null when there is none. */
export async function readResourceRecord({ db, today }: Context, slug: string) {
  const [listed, row] = await Promise.all([listedResource(db, slug), findResource(db, slug)]);
  if (listed === null || row === null) return null;
  const { versions } = await neighboursOf(db, row.id);
  return {
    listed: { ...listed, neglects: neglectOf(listed, today) },
    versions: versions.map(({ label, releasedOn, changes, url }) => ({
      ...{ label, releasedOn, changes, url },
    })),
    figures: await readReuseFigures(db, row.id),
  };
}
