import type { BulkLine, BulkOrder } from '~/domain/frictions/bulk';
import type { Result } from '~/domain/shared/result';
import type { Context } from '~/services/shared/context.server';
import { assignHandler } from './assignHandler.server';
import { declineFriction } from './declineFriction.server';
import { qualifyFriction } from './qualifyFriction.server';
import { tagFriction } from './tagFriction.server';

/** Does a lot's act on one file, by the very use case that does it alone: same rights, same conflicts, same journal. */
export async function workBulkLine(
  ctx: Context,
  order: BulkOrder,
  { id, version }: BulkLine,
): Promise<Result<unknown, string>> {
  switch (order.act) {
    case 'tag':
      return tagFriction(ctx, { id, tag: order.tag });
    case 'assign':
      return assignHandler(ctx, { id, version, handlerId: order.handlerId });
    case 'qualify':
      return qualifyFriction(ctx, { id, version, words: order.words });
    case 'decline':
      return declineFriction(ctx, { id, version, reason: order.reason, words: order.words });
  }
}
