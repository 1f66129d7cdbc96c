import { findFriction } from 'db/repositories/frictions';
import { startupsAnswering } from 'db/repositories/frictions-page';
import { isOpenToPieces, mayHandlePieces, mayRead } from '~/domain/frictions/permissions';
import type { Context } from '~/services/shared/context.server';
import { isPartyTo } from './isPartyTo.server';
import { readAttachments, type AttachmentView } from './readAttachments.server';

/** The page of a friction's pieces. */
export interface PiecesPage {
  readonly id: number;
  readonly title: string;
  readonly isDraft: boolean;
  readonly pieces: readonly AttachmentView[];
  /** The person is of those who add and remove pieces. */
  readonly handles: boolean;
  /** The friction is still open to that. */
  readonly isOpen: boolean;
}

/** The pieces of a friction as that person may see them; null when they may not read the friction. */
export async function readPieces(ctx: Context, id: number): Promise<PiecesPage | null> {
  const friction = await findFriction(ctx.db, id);
  if (friction === null || !mayRead(ctx.actor, friction)) return null;
  const isParty = await isPartyTo(ctx, friction, await startupsAnswering(ctx.db, id));
  return {
    id,
    title: friction.title,
    isDraft: friction.state === 'draft',
    pieces: await readAttachments(ctx, friction, isParty),
    handles: mayHandlePieces(ctx.actor, friction),
    isOpen: isOpenToPieces(friction.state),
  };
}
