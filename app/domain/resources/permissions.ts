import { actsFor, isStaff, type Actor } from '../accounts/account';
import type { ContributionState } from './resource';

interface Produced {
  readonly producerId: number;
}
interface Contributed {
  readonly contributedById: number;
  readonly state: ContributionState;
}

/** Anyone signed in proposes a resource, or other words for one that is there. */
export function mayContribute(actor: Actor | null): boolean {
  return actor !== null;
}

/** Staff publish a new resource without asking anybody. */
export function mayPublish(actor: Actor | null): boolean {
  return isStaff(actor);
}

/** Staff and the producer's confirmed agents change a resource, add its versions and withdraw it. */
export function mayEditResource(actor: Actor | null, { producerId }: Produced): boolean {
  return isStaff(actor) || actsFor(actor, producerId);
}

/** Staff accept and refuse contributions, their own included: each is theirs to answer. */
export function mayModerate(actor: Actor | null): boolean {
  return isStaff(actor);
}

/** Its author and staff read a contribution. */
export function mayReadContribution(
  actor: Actor | null,
  { contributedById }: Contributed,
): boolean {
  return isStaff(actor) || actor?.id === contributedById;
}

/** Its author proposes it again, put right, once it is refused or withdrawn. */
export function mayProposeAgain(
  actor: Actor | null,
  { contributedById, state }: Contributed,
): boolean {
  return actor?.id === contributedById && (state === 'refused' || state === 'withdrawn');
}

/** Its author takes it back while nobody has answered. */
export function mayTakeBack(actor: Actor | null, contribution: Contributed): boolean {
  return actor?.id === contribution.contributedById && contribution.state === 'waiting';
}
