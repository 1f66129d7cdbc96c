import type { MoveRefusal } from './transitions';

/** Why an act on a friction is refused, besides the refusals that every use case may give. */
export type FrictionRefusal =
  | MoveRefusal
  | 'unconfirmed'
  | 'incomplete'
  | 'territory-unknown'
  | 'territory-ambiguous'
  | 'own-organisation'
  | 'already-supported'
  | 'not-open'
  | 'target-unknown'
  | 'target-itself'
  | 'target-merged'
  | 'target-closed'
  | 'circle'
  | 'startup-unknown'
  | 'target-ambiguous'
  | 'service-alive'
  | 'already-yours';
