import {
  resourceReused,
  reusesOfResource,
  startupsOfMember,
  type ResourceReused,
  type ReuseRecord,
} from 'db/repositories/resources-reuse';
import { listedResource } from 'db/repositories/resources-list';
import { neglectOf } from '~/domain/resources/neglect';
import { isOwnResource, mayBecome, savingRefusal, type Reuser } from '~/domain/resources/reuse';
import {
  mayDeclareReuse,
  mayEndReuse,
  mayReadRefusedReuse,
  maySettleReuse,
  mayTellSaving,
} from '~/domain/resources/reuse-permissions';
import { done, refuse } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';
import { readReuseFigures } from './readReuseFigures.server';

/** What one page tells; the rest is on the page of all reuses. */
const MOST_SHOWN = 50;

/** Who reuses a resource and what it saved them, with what the person may do about it. */
export async function readReuses(ctx: Context, slug: string) {
  const { db, actor, today } = ctx;
  const [resource, listed] = await Promise.all([
    resourceReused(db, slug),
    listedResource(db, slug),
  ]);
  if (resource === null || listed === null) return refuse('not-found');
  const mine = actor === null ? [] : await startupsOfMember(db, actor.id, today);
  const teamIdsOf = (startupId: number | null) =>
    actor !== null && mine.some(({ id }) => id === startupId) ? [actor.id] : [];
  const all = await reusesOfResource(db, resource.id, MOST_SHOWN);
  const reuses = all.flatMap((reuse) => {
    const standing = { ...reuse, teamIds: teamIdsOf(reuse.startupId) };
    if (reuse.state === 'refused' && !mayReadRefusedReuse(actor, standing)) return [];
    const { declaredById: _, ...told } = reuse;
    const may = {
      settle: mayBecome(reuse.state, 'confirmed') && maySettleReuse(actor, standing),
      tellSaving: savingRefusal(reuse) === null && mayTellSaving(actor, standing),
      end: mayBecome(reuse.state, 'ended') && mayEndReuse(actor, standing),
    };
    return [{ ...told, may }];
  });
  return done({
    resource: { ...resource, producerName: listed.producerName },
    reuses,
    figures: await readReuseFigures(db, resource.id),
    neglects: neglectOf(listed, today),
    choices: choicesOf(ctx, resource, mine, all),
  });
}

/** In whose name the person may declare a reuse that does not go on yet: an empty value stands for their organisation. */
function choicesOf(
  { actor }: Context,
  resource: ResourceReused,
  mine: readonly { readonly id: number; readonly slug: string; readonly name: string }[],
  reuses: readonly ReuseRecord[],
): readonly { readonly value: string; readonly startup: string | null }[] {
  if (actor === null || resource.withdrawnOn !== null) return [];
  const goingOn = reuses.filter(({ state }) => mayBecome(state, 'ended'));
  const isFree = (reuser: Reuser) =>
    !isOwnResource(resource, reuser) &&
    !goingOn.some((reuse) =>
      reuser.kind === 'organisation'
        ? reuse.organisationId === reuser.organisationId
        : reuse.startupId === reuser.startupId,
    );
  const { organisationId } = actor;
  const own =
    organisationId !== null &&
    mayDeclareReuse(actor, { organisationId, teamIds: [] }) &&
    isFree({ kind: 'organisation', organisationId });
  return [
    ...(own ? [{ value: '', startup: null }] : []),
    ...mine
      .filter(({ id }) => isFree({ kind: 'startup', startupId: id }))
      .map(({ slug, name }) => ({ value: slug, startup: name })),
  ];
}
