import { done, refuse, type Result } from '../shared/result';

/** What becomes of a line: something new, nothing because it was imported before, or nothing before it is corrected. */
export type LineKind = 'new' | 'known' | 'wrong';

type Of<Line, Kind extends LineKind> = Extract<Line, { readonly kind: Kind }>;

/** The lines of an import by what becomes of them, in the file's order. */
export function linesByKind<Line extends { readonly kind: LineKind }>(lines: readonly Line[]) {
  const of = <Kind extends LineKind>(kind: Kind) =>
    lines.filter((line): line is Of<Line, Kind> => line.kind === kind);
  return { fresh: of('new'), known: of('known'), wrong: of('wrong') };
}

/** The lines that an import writes, all or nothing: one wrong line, or a field that no column gives, and none is. */
export function linesToWrite<Line extends { readonly kind: LineKind }>({
  lines,
  absent,
}: {
  readonly lines: readonly Line[];
  readonly absent: readonly string[];
}): Result<readonly Of<Line, 'new'>[], 'lines-wrong' | 'nothing-new'> {
  const { fresh, wrong } = linesByKind(lines);
  if (wrong.length > 0 || absent.length > 0)
    return refuse('lines-wrong', { facts: { count: wrong.length } });
  return fresh.length === 0 ? refuse('nothing-new') : done(fresh);
}

/** As many as one reads; the rest is in the file of errors, or like the first ones. */
const MOST_WRONG = 100;
const MOST_OTHERS = 20;

/** The lines of a plan as a page shows them: how many of each kind, and the first ones. */
export function firstLines<Line extends { readonly kind: LineKind }>(lines: readonly Line[]) {
  const { fresh, known, wrong } = linesByKind(lines);
  return {
    counts: { fresh: fresh.length, known: known.length, wrong: wrong.length },
    fresh: fresh.slice(0, MOST_OTHERS),
    known: known.slice(0, MOST_OTHERS),
    wrong: wrong.slice(0, MOST_WRONG),
  };
}
