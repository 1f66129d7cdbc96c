import type { Act } from '../audit/act';
import type { FrictionState } from './friction';

/** What it takes to know who holds a draft. */
export interface HeldDraft {
  readonly state: FrictionState;
  readonly authorId: number;
  /** Whoever took it over last; null while its author holds it. */
  readonly heldById: number | null;
}

/** Why a draft is not written: a colleague holds it. */
export type DraftRefusal = 'draft-held';

/** The one person who writes a draft: two at once would lose each other's words. */
export function holderOf({ authorId, heldById }: HeldDraft): number {
  return heldById ?? authorId;
}

/** Whether that person must take the draft over from a colleague before writing in it; once submitted nobody holds it. */
export function isHeldByAnother(personId: number, draft: HeldDraft): boolean {
  return draft.state === 'draft' && holderOf(draft) !== personId;
}

/** The last act that the journal knows of a draft. */
export interface LastAct {
  readonly act: Act;
  readonly actorId: number | null;
  readonly at: Date;
  readonly changed: readonly string[];
}

/** One sitting at a draft. */
const SITTING_MS = 3_600_000;

/**
 * Whether a draft that saves itself merely goes on with what the journal already tells: the same person, the same
 * fields, within the hour. The journal names fields and holds no text, so that a second line would say nothing new.
 */
export function goesOn(
  last: LastAct | null,
  edit: { readonly actorId: number; readonly at: Date; readonly changed: readonly string[] },
): boolean {
  return (
    last !== null &&
    last.act === 'friction.edited' &&
    last.actorId === edit.actorId &&
    edit.at.getTime() - last.at.getTime() < SITTING_MS &&
    edit.changed.every((name) => last.changed.includes(name))
  );
}
