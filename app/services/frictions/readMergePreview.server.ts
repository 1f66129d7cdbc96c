import { findFriction, type FrictionRow } from 'db/repositories/frictions';
import { familyOf, type Family } from 'db/repositories/frictions-merging';
import { countFamily, inBoth, together, type FamilyCount } from '~/domain/frictions/merge-preview';
import { mayMergeInto, type MergeRefusal } from '~/domain/frictions/merging';
import { isOffered, mayTriage } from '~/domain/frictions/permissions';
import type { Context } from '~/services/shared/context.server';

/** One of two frictions that may become one, as it counts by itself. */
export interface PreviewedFriction {
  readonly id: number;
  readonly title: string;
  readonly sufferers: string;
  readonly situation: string;
  readonly count: FamilyCount;
}

export interface MergePreview {
  readonly version: number;
  readonly source: PreviewedFriction;
  readonly target: PreviewedFriction;
  /** What the target counts once both are one. */
  readonly together: FamilyCount;
  /** Organisations that are in both, by name: counted once. */
  readonly inBoth: readonly string[];
  /** Where each voice of the source stays written. */
  readonly voices: readonly { readonly frictionId: number; readonly organisation: string }[];
}

/** What the page of a merge shows: the friction that would go, and the preview once a target that can take it is named. */
export interface MergeProposal {
  readonly source: { readonly id: number; readonly title: string };
  readonly preview: MergePreview | null;
  readonly refusal: MergeRefusal | 'target-unknown' | null;
  /** The friction that a merged target has joined: the one to name instead. */
  readonly insteadId: number | null;
}

/** Who would be counted where if a friction were merged into that one; null when the person may not merge it now. */
export async function readMergePreview(
  { db, actor }: Context,
  id: number,
  targetId: number | null,
): Promise<MergeProposal | null> {
  const source = await findFriction(db, id);
  if (source === null || !mayTriage(actor, source) || !isOffered(actor, source, 'merge'))
    return null;
  const told = { source: { id, title: source.title }, preview: null, insteadId: null };
  if (targetId === null) return { ...told, refusal: null };
  const target = await findFriction(db, targetId);
  if (target === null || target.submittedAt === null) return { ...told, refusal: 'target-unknown' };
  const mergeable = mayMergeInto(source, target);
  if (!mergeable.ok) {
    return { ...told, refusal: mergeable.refusal, insteadId: target.mergedIntoId };
  }
  const [ofSource, ofTarget] = await Promise.all([familyOf(db, id), familyOf(db, targetId)]);
  return {
    ...told,
    refusal: null,
    preview: {
      version: source.version,
      source: previewed(source, ofSource),
      target: previewed(target, ofTarget),
      together: countFamily(together(ofTarget, ofSource)),
      inBoth: namesOf(ofSource, inBoth(ofTarget, ofSource)),
      voices: ofSource.voices,
    },
  };
}

function previewed(friction: FrictionRow, family: Family): PreviewedFriction {
  const { id, title, sufferers, situation } = friction;
  return { id, title, sufferers, situation, count: countFamily(family) };
}

function namesOf(family: Family, ids: ReadonlySet<number>): string[] {
  const named = family.voices.filter(({ organisationId }) => ids.has(organisationId));
  return [...new Set(named.map(({ organisation }) => organisation))];
}
