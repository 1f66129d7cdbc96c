import { rootsOf, type Root } from 'db/repositories/frictions-page';
import { nearDocuments, type NearDocument } from 'db/repositories/frictions-similar';
import type { Actor } from '~/domain/accounts/account';
import { nearest, wordsOf } from '~/domain/frictions/similar';
import type { Context } from '~/services/shared/context.server';

/** A friction or startup that says something near. */
export type SimilarDocument = Omit<NearDocument, 'score' | 'mergedIntoId'> & {
  /** Where a merged friction is followed now. */
  readonly target: { readonly id: number; readonly title: string } | null;
};

/** More than are shown, since merged ones fall together with their targets. */
const LOOKED_AT = 12;

/** The three frictions and services nearest to a text that the person may see, dead services included; merged frictions point to their target. */
export async function findSimilar(
  { db, actor }: Context,
  text: string,
  exceptId: number | null = null,
): Promise<SimilarDocument[]> {
  const asked = { words: wordsOf(text), signedIn: actor !== null, exceptId };
  const near = await nearDocuments(db, asked, LOOKED_AT);
  const merged = near.filter(({ mergedIntoId }) => mergedIntoId !== null).map(({ id }) => id);
  const roots = await rootsOf(db, merged);
  const rootIds = new Map([...roots].map(([id, root]) => [id, root.id]));
  return nearest(near, rootIds).map(
    ({ score: _score, mergedIntoId: _mergedIntoId, ...document }) => ({
      ...document,
      target: readable(actor, document.kind === 'friction' ? roots.get(document.id) : undefined),
    }),
  );
}

/** Agents see whatever was submitted, everybody else what is public. */
function readable(actor: Actor | null, root: Root | undefined): SimilarDocument['target'] {
  if (root === undefined || (actor === null && !root.public)) return null;
  return { id: root.id, title: root.title };
}
