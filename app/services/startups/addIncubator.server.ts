import { insertIncubator } from 'db/repositories/incubators';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { OpeningRefusal } from '~/domain/startups/opening';
import { mayKeepIncubators } from '~/domain/startups/permissions';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { resolveOwner } from './resolveOwner.server';

type Refusal =
  | SharedRefusal
  | Extract<OpeningRefusal, 'owner-unknown' | 'owner-ambiguous'>
  | 'already-an-incubator';

/** Adds an organisation, by its name or address, to those that incubate; the first one is the host. */
export async function addIncubator(
  ctx: Context,
  form: { readonly ownerText: string },
): Promise<Result<number, Refusal>> {
  return act<number, Refusal>(ctx, async ({ tx, record }) => {
    if (!mayKeepIncubators(ctx.actor)) return refuse('forbidden');
    const named = await resolveOwner(tx, { ownerId: null, ownerText: form.ownerText });
    if (!named.ok) return named;
    const organisationId = named.value;
    if (organisationId === null) return refuse('owner-unknown', { field: 'ownerText' });
    if (!(await insertIncubator(tx, organisationId, ctx.now))) {
      return refuse('already-an-incubator', { field: 'ownerText' });
    }
    record({ act: 'incubator.added', subject: { kind: 'organisation', id: organisationId } });
    return done(organisationId);
  });
}
