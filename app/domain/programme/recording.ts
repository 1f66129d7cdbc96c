import type { Day } from '../shared/day';
import { done, refuse, type Result } from '../shared/result';
import {
  applyChanges,
  changesBetween,
  inForce,
  saysTheSame,
  type ApplyRefusal,
  type EditionContent,
} from './edition';
import type { ActionText } from './revision';
import type { Semester } from './semester';

/** An action of an edition as somebody records it; without a title and a text it is removed. */
export interface RecordedLine {
  readonly number: number;
  readonly content: ActionText;
  /** Why it was enriched or removed; an added one may go without. */
  readonly reason: string;
}

export type RecordingRefusal =
  | Exclude<ApplyRefusal, 'changed-twice' | 'not-in-force'>
  | 'edition-empty'
  | 'edition-not-after'
  | 'edition-to-come'
  | 'edition-before-programme'
  | 'number-twice'
  | 'title-missing'
  | 'priority-unknown'
  | 'edition-forgets'
  | 'removed-unknown'
  | 'change-unexplained';

/** When an edition was adopted, and for which semester. */
export interface Adoption {
  readonly semester: Semester;
  readonly adoptedOn: Day;
}

/** Whether an edition of that day may follow the last one: editions are recorded in their order, once they were adopted. */
export function checkAdoption(
  { semester, adoptedOn }: Adoption,
  last: Adoption | null,
  programme: { readonly startsOn: Day },
  today: Day,
): Result<null, RecordingRefusal> {
  if (adoptedOn > today) return refuse('edition-to-come', { field: 'adoptedOn' });
  if (last === null) {
    // The first edition is adopted before the programme starts as often as after.
    return semester.slice(0, 4) < programme.startsOn.slice(0, 4)
      ? refuse('edition-before-programme', { field: 'semester' })
      : done(null);
  }
  if (semester <= last.semester) {
    return refuse('edition-not-after', { field: 'semester', facts: { last: last.semester } });
  }
  return adoptedOn <= last.adoptedOn
    ? refuse('edition-not-after', { field: 'adoptedOn', facts: { last: last.semester } })
    : done(null);
}

/** The edition that recorded lines make of the former one; each action of the former must be told, be it to say that it was removed. */
export function recordLines(
  former: EditionContent,
  lines: readonly RecordedLine[],
  priorities: ReadonlySet<number>,
): Result<EditionContent, RecordingRefusal> {
  const wrong = firstWrong(former, lines, priorities);
  if (wrong !== null) return wrong;
  const reasons = new Map(lines.map(({ number, reason }) => [number, reason.trim()]));
  const listed = lines.filter((line) => !removes(line));
  if (listed.length === 0) return refuse('edition-empty', { field: 'table' });
  const changes = changesBetween(former, listed, (_, number) => reasons.get(number) ?? '');
  const unexplained = changes.find(({ kind, reason }) => kind !== 'add' && reason === '');
  if (unexplained !== undefined) return atTable('change-unexplained', unexplained.number);
  const after = applyChanges(former, changes);
  if (after.ok) return after;
  return atTable('number-used', Number(after.facts?.['number']));
}

function removes({ content: { title, text } }: RecordedLine): boolean {
  return title === '' && text === '';
}

function atTable(refusal: RecordingRefusal, number: number) {
  return refuse(refusal, { field: 'table', facts: { number } });
}

function firstWrong(
  former: EditionContent,
  lines: readonly RecordedLine[],
  priorities: ReadonlySet<number>,
) {
  const seen = new Set<number>();
  const before = new Map(inForce(former).map(({ number, content }) => [number, content]));
  for (const line of lines) {
    const { number, content } = line;
    if (seen.has(number)) return atTable('number-twice', number);
    seen.add(number);
    if (removes(line)) {
      if (!before.has(number)) return atTable('removed-unknown', number);
      continue;
    }
    if (content.title === '') return atTable('title-missing', number);
    const old = before.get(number);
    const isKept = old !== undefined && saysTheSame(old, content);
    if (!isKept && !priorities.has(content.priority)) return atTable('priority-unknown', number);
  }
  const forgotten = [...before.keys()].find((number) => !seen.has(number));
  return forgotten === undefined ? null : atTable('edition-forgets', forgotten);
}
