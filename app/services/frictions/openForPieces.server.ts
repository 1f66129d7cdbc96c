import type { FrictionRow } from 'db/repositories/frictions';
import { isOpenToPieces, mayHandlePieces, mayRead } from '~/domain/frictions/permissions';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';

/** Step that every act on a friction's pieces begins with: the friction there, the person entitled, the friction open. */
export function openForPieces(
  { actor }: Context,
  friction: FrictionRow | null,
): Result<FrictionRow, 'not-open-to-pieces' | SharedRefusal> {
  if (friction === null || !mayRead(actor, friction)) return refuse('not-found');
  if (!mayHandlePieces(actor, friction)) return refuse('forbidden');
  return isOpenToPieces(friction.state) ? done(friction) : refuse('not-open-to-pieces');
}
