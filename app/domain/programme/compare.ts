import { changesBetween, inForce, type EditionContent } from './edition';
import type { ActionText } from './revision';

/** What became of an action from one text of the programme to another. */
export type Difference =
  | { readonly kind: 'added'; readonly number: number; readonly after: ActionText }
  | { readonly kind: 'removed'; readonly number: number; readonly before: ActionText }
  | {
      readonly kind: 'enriched';
      readonly number: number;
      readonly before: ActionText;
      readonly after: ActionText;
    };

/** Every action that is not the same in both, by number; what both leave out is not told. */
export function differencesBetween(before: EditionContent, after: EditionContent): Difference[] {
  const old = new Map(inForce(before).map(({ number, content }) => [number, content]));
  return changesBetween(before, inForce(after)).flatMap((change): Difference[] => {
    const { number } = change;
    const was = old.get(number);
    if (change.kind === 'add') return [{ kind: 'added', number, after: change.content }];
    if (was === undefined) return [];
    return change.kind === 'remove'
      ? [{ kind: 'removed', number, before: was }]
      : [{ kind: 'enriched', number, before: was, after: change.content }];
  });
}

/** Whether an action went to another priority. */
export function isMoved(difference: Difference): boolean {
  return difference.kind === 'enriched' && difference.before.priority !== difference.after.priority;
}
