import { perhapsNeglected } from 'db/repositories/resources-reuse-views';
import { neglectOf, unusedIfBefore } from '~/domain/resources/neglect';
import { mayReadNeglected } from '~/domain/resources/reuse-permissions';
import { done, refuse } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';

/** Resources that look dead, with the signs of it: nobody maintains them, or nobody reuses them. */
export async function readNeglected({ db, actor, today }: Context) {
  if (!mayReadNeglected(actor)) return refuse('forbidden');
  const perhaps = await perhapsNeglected(db, today, unusedIfBefore(today));
  return done(
    perhaps
      .map((resource) => ({ ...resource, neglects: neglectOf(resource, today) }))
      .filter(({ neglects }) => neglects.length > 0),
  );
}
