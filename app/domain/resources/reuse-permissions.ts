import { actsFor, isStaff, type Actor } from '../accounts/account';

/** Who stands how to a declared reuse. */
export interface ReuseStanding {
  readonly producerId: number;
  readonly declaredById: number;
  /** Null when a startup reuses. */
  readonly organisationId: number | null;
  /** People on mission today on the startup that reuses; nobody when an organisation does. */
  readonly teamIds: readonly number[];
}

/** An organisation's confirmed agents declare in its name, a startup's team in the startup's. */
export function mayDeclareReuse(
  actor: Actor | null,
  reuser: Pick<ReuseStanding, 'organisationId' | 'teamIds'>,
): boolean {
  if (actor === null) return false;
  return actsFor(actor, reuser.organisationId) || reuser.teamIds.includes(actor.id);
}

/** The producer's confirmed agents and staff confirm or refuse; nobody answers their own declaration. */
export function maySettleReuse(actor: Actor | null, reuse: ReuseStanding): boolean {
  if (actor === null || actor.id === reuse.declaredById) return false;
  return isStaff(actor) || actsFor(actor, reuse.producerId);
}

/** Whoever may declare it says that it is over; staff too. */
export function mayEndReuse(actor: Actor | null, reuse: ReuseStanding): boolean {
  return isStaff(actor) || mayDeclareReuse(actor, reuse);
}

/** Whoever may declare it tells later what it saves; staff too. */
export function mayTellSaving(actor: Actor | null, reuse: ReuseStanding): boolean {
  return isStaff(actor) || mayDeclareReuse(actor, reuse);
}

/** Why a declaration was refused is between those whom it concerns: the producer, whoever reuses, and staff. */
export function mayReadRefusedReuse(actor: Actor | null, reuse: ReuseStanding): boolean {
  return (
    mayEndReuse(actor, reuse) ||
    actsFor(actor, reuse.producerId) ||
    actor?.id === reuse.declaredById
  );
}

/** What nobody keeps alive is listed for staff, who ask its producer. */
export function mayReadNeglected(actor: Actor | null): boolean {
  return isStaff(actor);
}
