import type { Context } from '~/services/shared/context.server';
import { openDossier, type OpenDossier } from './openDossier.server';
import { readCommittee, type Committee } from './readCommittee.server';

export interface ReviewPage extends Committee {
  /** Null for whoever may not read it before the decision. */
  readonly dossier: OpenDossier | null;
}

/** A committee with its dossier as of its day; null when there is none of that number for that startup. */
export async function readDossier(
  ctx: Context,
  slug: string,
  id: number,
): Promise<ReviewPage | null> {
  const found = await readCommittee(ctx, slug, id);
  if (found === null) return null;
  const { committee, standing } = found;
  const dossier = committee.reads ? await openDossier(ctx, standing, committee.review) : null;
  return { ...committee, dossier };
}
