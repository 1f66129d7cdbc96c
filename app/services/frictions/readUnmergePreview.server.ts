import { findFriction } from 'db/repositories/frictions';
import { familyOf } from 'db/repositories/frictions-merging';
import { countFamily, type FamilyCount } from '~/domain/frictions/merge-preview';
import { isOffered, mayTriage } from '~/domain/frictions/permissions';
import type { Context } from '~/services/shared/context.server';

export interface UnmergePreview {
  readonly version: number;
  readonly source: { readonly id: number; readonly title: string; readonly count: FamilyCount };
  readonly target: { readonly id: number; readonly title: string };
  /** What the target counts today, and what stays with it. */
  readonly before: FamilyCount;
  readonly after: FamilyCount;
}

/** What a merged friction takes back when it is separated, and what stays; null when the person may not separate it. */
export async function readUnmergePreview(
  { db, actor }: Context,
  id: number,
): Promise<UnmergePreview | null> {
  const source = await findFriction(db, id);
  if (source === null || !mayTriage(actor, source) || !isOffered(actor, source, 'unmerge'))
    return null;
  const target = source.mergedIntoId === null ? null : await findFriction(db, source.mergedIntoId);
  if (target === null) return null;
  const [own, all, rest] = await Promise.all([
    familyOf(db, id),
    familyOf(db, target.id),
    familyOf(db, target.id, id),
  ]);
  return {
    version: source.version,
    source: { id, title: source.title, count: countFamily(own) },
    target: { id: target.id, title: target.title },
    before: countFamily(all),
    after: countFamily(rest),
  };
}
