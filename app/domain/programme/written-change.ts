import { done, refuse, type Result } from '../shared/result';
import {
  applyChanges,
  inForce,
  numberAdditions,
  saysTheSame,
  type Change,
  type EditionContent,
} from './edition';
import { COLLEGES } from './programme';
import type { ActionText, ChangeKind } from './revision';
import type { RevisionRefusal } from './revision-refusals';

/** A change as somebody writes it: an action that it adds has no number, one that it removes no words. */
export interface WrittenChange {
  readonly kind: ChangeKind;
  readonly number: number | null;
  readonly content: ActionText | null;
  readonly reason: string;
}

/** Whether a change can be made to an edition: its action is in force, its priority known, and it changes something. */
export function checkChange(
  { kind, number, content }: WrittenChange,
  former: EditionContent,
  priorities: readonly number[],
): Result<null, RevisionRefusal> {
  if (kind === 'add' && number !== null) return refuse('action-unexpected', { field: 'number' });
  if (kind !== 'add' && number === null) return refuse('action-required', { field: 'number' });
  const action = inForce(former).find((one) => one.number === number);
  if (kind !== 'add' && action === undefined) return refuse('action-unknown', { field: 'number' });
  if (kind === 'remove') return done(null);
  if (content === null || content.title === '') {
    return refuse('words-required', { field: 'title' });
  }
  if (content.text.trim() === '') return refuse('words-required', { field: 'text' });
  if (!priorities.includes(content.priority)) {
    return refuse('priority-unknown', { field: 'priority' });
  }
  return action !== undefined && saysTheSame(action.content, content)
    ? refuse('nothing-changed', { field: 'text' })
    : done(null);
}

/** The first change whose action would be piloted from one side alone: such a text is not opened for consultation. */
export function pilotedFromOneSide<C extends WrittenChange>(changes: readonly C[]): C | null {
  return (
    changes.find(
      ({ content }) =>
        content !== null && COLLEGES.some((college) => content.pilots[college].length === 0),
    ) ?? null
  );
}

/** The edition that written changes make of the former one; what they add takes the next numbers never given, in the order of writing. */
export function editionAfter(
  former: EditionContent,
  changes: readonly WrittenChange[],
): EditionContent {
  const additions = changes.flatMap(({ kind, content, reason }) =>
    kind === 'add' && content !== null ? [{ content, reason }] : [],
  );
  const others = changes.flatMap(({ kind, number, content, reason }): Change[] => {
    if (number === null) return [];
    if (kind === 'remove') return [{ kind, number, reason }];
    return content === null ? [] : [{ kind: 'enrich', number, content, reason }];
  });
  const all = [...others, ...numberAdditions(former.lastNumber, additions)];
  const after = applyChanges(former, all);
  if (!after.ok) throw new Error(`a revision cannot be applied: ${after.refusal}`);
  return after.value;
}
