import type { Context } from '~/services/shared/context.server';
import { readableDossier } from './readableDossier.server';

/** The frozen dossier to the byte, of which the fingerprint is shown; null while it is not frozen, or not to be read. */
export async function exportDossier(
  ctx: Context,
  slug: string,
  reviewId: number,
): Promise<string | null> {
  return (await readableDossier(ctx, slug, reviewId))?.frozen?.document ?? null;
}
