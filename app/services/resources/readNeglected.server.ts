import { listResources } from 'db/repositories/resources-list';
import { allOfStanding } from '~/domain/resources/filters';
import { neglectOf } from '~/domain/resources/neglect';
import { mayReadNeglected } from '~/domain/resources/reuse-permissions';
import { done, refuse } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';

/** Resources that look dead, with the signs of it: nobody maintains them, or nobody reuses them. */
export async function readNeglected({ db, actor, today }: Context) {
  if (!mayReadNeglected(actor)) return refuse('forbidden');
  const resources = await listResources(db, allOfStanding('delaissees'), today, null);
  return done(resources.map((resource) => ({ ...resource, neglects: neglectOf(resource, today) })));
}
