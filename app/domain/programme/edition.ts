import type { Day } from '../shared/day';
import { done, refuse, type Result } from '../shared/result';
import { COLLEGES } from './programme';
import type { ActionText, EditionStanding } from './revision';
import type { Semester } from './semester';

/** What an edition says of one action; a removed one is told with its last words in the edition that removes it, and in no later one. */
export interface EditionAction {
  readonly number: number;
  readonly standing: EditionStanding;
  readonly content: ActionText;
  /** Why it was added, enriched or removed; empty when it is unchanged. */
  readonly reason: string;
}

/** The actions of an edition, by number, and the highest number that the programme had ever given by then. */
export interface EditionContent {
  readonly lastNumber: number;
  readonly actions: readonly EditionAction[];
}

/** An adopted edition: nothing changes it. */
export interface Edition extends EditionContent {
  readonly semester: Semester;
  readonly adoptedOn: Day;
}

/** Before its first edition a programme says nothing. */
export const NO_EDITION: EditionContent = { lastNumber: 0, actions: [] };

/** What a revision does to one action; an added one has the number that it keeps for life. */
export type Change =
  | {
      readonly kind: 'add' | 'enrich';
      readonly number: number;
      readonly content: ActionText;
      readonly reason: string;
    }
  | { readonly kind: 'remove'; readonly number: number; readonly reason: string };

/** `number-used`: an added action takes a number that was given before; `not-in-force`: it enriches or removes what the former edition does not hold; `changed-twice`: two changes to one action. */
export type ApplyRefusal = 'number-used' | 'not-in-force' | 'changed-twice';

/** The actions that an edition keeps in force: all but those that it removes. */
export function inForce({ actions }: EditionContent): readonly EditionAction[] {
  return actions.filter(({ standing }) => standing !== 'removed');
}

/** Whether two texts of an action say the same thing; the order of pilots says nothing. */
export function saysTheSame(a: ActionText, b: ActionText): boolean {
  return (
    a.title === b.title &&
    a.text === b.text &&
    a.priority === b.priority &&
    COLLEGES.every((college) => sameIds(a.pilots[college], b.pilots[college]))
  );
}

function sameIds(a: readonly number[], b: readonly number[]): boolean {
  const these = new Set(a);
  const those = new Set(b);
  return these.size === those.size && [...these].every((id) => those.has(id));
}

/** The edition that changes make of the former one. */
export function applyChanges(
  former: EditionContent,
  changes: readonly Change[],
): Result<EditionContent, ApplyRefusal> {
  const kept = new Map(inForce(former).map((action) => [action.number, action]));
  const byNumber = new Map<number, Change>();
  for (const change of changes) {
    const facts = { number: change.number };
    if (byNumber.has(change.number)) return refuse('changed-twice', { facts });
    if (change.kind === 'add' && change.number <= former.lastNumber) {
      return refuse('number-used', { facts });
    }
    if (change.kind !== 'add' && !kept.has(change.number)) return refuse('not-in-force', { facts });
    byNumber.set(change.number, change);
  }
  const after = [...kept.values()].map((action) => changed(action, byNumber.get(action.number)));
  const added = changes.flatMap((change): EditionAction[] =>
    change.kind === 'add'
      ? [
          {
            ...{ number: change.number, standing: 'added' },
            ...{ content: change.content, reason: change.reason },
          },
        ]
      : [],
  );
  const actions = [...after, ...added].sort((a, b) => a.number - b.number);
  return done({ lastNumber: Math.max(former.lastNumber, ...numbers(added)), actions });
}

function changed(action: EditionAction, change: Change | undefined): EditionAction {
  const { number, content } = action;
  if (change === undefined) return { number, standing: 'unchanged', content, reason: '' };
  if (change.kind === 'remove') {
    return { number, standing: 'removed', content, reason: change.reason };
  }
  return { number, standing: 'enriched', content: change.content, reason: change.reason };
}

/** An action as a whole edition lists it, before anybody says what changed. */
export interface ListedAction {
  readonly number: number;
  readonly content: ActionText;
}

/** The changes that lead from an edition to a list of actions in force: applied to the former, they give the list. */
export function changesBetween(
  former: EditionContent,
  latter: readonly ListedAction[],
  reasonFor: (kind: Change['kind'], number: number) => string = () => '',
): readonly Change[] {
  const before = new Map(inForce(former).map((action) => [action.number, action.content]));
  const after = new Map(latter.map((action) => [action.number, action.content]));
  const written = [...after].flatMap(([number, content]): Change[] => {
    const old = before.get(number);
    if (old !== undefined && saysTheSame(old, content)) return [];
    const kind = old === undefined ? 'add' : 'enrich';
    return [{ kind, number, content, reason: reasonFor(kind, number) }];
  });
  const removed = [...before.keys()].flatMap((number): Change[] =>
    after.has(number) ? [] : [{ kind: 'remove', number, reason: reasonFor('remove', number) }],
  );
  return [...written, ...removed].sort((a, b) => a.number - b.number);
}

/** Gives each added action the next numbers that the programme never used, in the order in which they stand. */
export function numberAdditions(
  lastNumber: number,
  additions: readonly { readonly content: ActionText; readonly reason: string }[],
): readonly Change[] {
  return additions.map(({ content, reason }, index) => ({
    ...{ kind: 'add' as const, number: lastNumber + 1 + index },
    ...{ content, reason },
  }));
}

/** The edition in force on a day: the last one adopted by then; null before the first. */
export function editionInForce<E extends { readonly adoptedOn: Day }>(
  editions: readonly E[],
  on: Day,
): E | null {
  return editions.reduce<E | null>(
    (last, edition) =>
      edition.adoptedOn <= on && (last === null || edition.adoptedOn >= last.adoptedOn)
        ? edition
        : last,
    null,
  );
}

function numbers(actions: readonly { readonly number: number }[]): number[] {
  return actions.map(({ number }) => number);
}
