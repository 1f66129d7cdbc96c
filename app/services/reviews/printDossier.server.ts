import { printSections } from '~/adapters/pdf-sections.server';
import type { Context } from '~/services/shared/context.server';
import { dossierFoot } from '~/wording/reviews-around';
import { readableDossier } from './readableDossier.server';

/** The dossier of a committee as an accessible PDF, from the same words as its page; null for whoever may not read it. */
export async function printDossier(
  ctx: Context,
  slug: string,
  reviewId: number,
): Promise<Uint8Array | null> {
  const dossier = await readableDossier(ctx, slug, reviewId);
  if (dossier === null) return null;
  const { document, names, frozen } = dossier;
  return printSections({
    document,
    names,
    foot: dossierFoot(frozen?.sha256 ?? null, ctx.today),
    createdAt: frozen?.takenAt ?? ctx.now,
    publicUrl: ctx.publicUrl,
  });
}
