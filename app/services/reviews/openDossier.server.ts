import type { ReviewRecord } from 'db/repositories/reviews';
import { namesOf, type FrozenDossier } from 'db/repositories/reviews-frozen';
import { datesOf, dossierDay } from '~/domain/reviews/calendar';
import { peopleIn, type DossierDocument } from '~/domain/reviews/document';
import type { Standing } from '~/domain/startups/standing';
import type { Context } from '~/services/shared/context.server';
import { writeDossier } from '~/wording/reviews-dossier';
import { frozenByNow } from './frozenByNow.server';
import { gatherDossier } from './gatherDossier.server';

/** A dossier ready to read: in its words, with the names that its people bear today. */
export interface OpenDossier {
  readonly document: DossierDocument;
  readonly names: Readonly<Record<number, string>>;
  /** Null while the team may still change it, and for histories imported without one. */
  readonly frozen: FrozenDossier | null;
}

/**
 * The dossier of a committee: as it was frozen, freezing it now when its day has come; else written from what is known
 * today. Null for a committee that was put off before there was anything to read. The caller has checked the right to read.
 */
export async function openDossier(
  ctx: Context,
  standing: Standing,
  review: ReviewRecord,
): Promise<OpenDossier | null> {
  const dates = datesOf(review);
  const frozen = await frozenByNow(ctx, standing, review);
  if (frozen === null && review.state === 'cancelled') return null;
  const document =
    frozen === null
      ? writeDossier(
          await gatherDossier(ctx.db, standing.startupId, review, {
            lastDay: dossierDay(dates, ctx.today),
            decidedAt: review.decidedAt,
          }),
        )
      : (JSON.parse(frozen.document) as DossierDocument);
  return { document, frozen, names: await namesOf(ctx.db, peopleIn(document)) };
}
