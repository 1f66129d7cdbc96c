import { findsFew } from '~/domain/frictions/filters';
import type { Context } from '~/services/shared/context.server';
import { findSimilar, type SimilarDocument } from './findSimilar.server';

/** What is near a question, five of each at most. */
export interface NearQuestion {
  readonly frictions: readonly SimilarDocument[];
  readonly resources: readonly SimilarDocument[];
}

/** The frictions and resources nearest to a question that found few by demanding each of its words; null when it found enough. `listed` are the frictions, and the slugs of the resources, that it found. */
export async function findNear(
  ctx: Context,
  question: { readonly q: string; readonly page: number; readonly total: number },
  listed: readonly (number | string)[],
): Promise<NearQuestion | null> {
  if (!findsFew(question)) return null;
  const [frictions, resources] = await Promise.all([
    findSimilar(ctx, question.q, null, ['friction']),
    findSimilar(ctx, question.q, null, ['resource']),
  ]);
  return {
    frictions: frictions.filter(({ id }) => !listed.includes(id)),
    resources: resources.filter(({ slug }) => slug === null || !listed.includes(slug)),
  };
}
