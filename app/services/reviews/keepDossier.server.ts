import { createHash } from 'node:crypto';
import type { ReviewRecord } from 'db/repositories/reviews';
import { frozenDossierOf, insertFrozenDossier } from 'db/repositories/reviews-frozen';
import type { Horizon } from '~/domain/reviews/dossier';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { writeDossier } from '~/wording/reviews-dossier';
import { gatherDossier } from './gatherDossier.server';

/** Step of an act that holds the startup's lock: writes the dossier for good; false when it is written already. */
export async function keepDossier(
  ctx: Context,
  { tx, record }: Acting,
  startupId: number,
  review: ReviewRecord,
  horizon: Horizon,
): Promise<boolean> {
  if ((await frozenDossierOf(tx, review.id)) !== null) return false;
  const facts = await gatherDossier(tx, startupId, review, horizon);
  const document = JSON.stringify(writeDossier(facts));
  const sha256 = createHash('sha256').update(document).digest('hex');
  const frozen = { toldOn: horizon.lastDay, takenAt: ctx.now, document, sha256 };
  await insertFrozenDossier(tx, review.id, frozen);
  record({
    act: 'review.dossier-frozen',
    subject: { kind: 'review', id: review.id },
    startupId,
    after: { toldOn: horizon.lastDay, sha256 },
  });
  return true;
}
