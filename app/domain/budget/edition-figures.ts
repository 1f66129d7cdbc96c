import { addMonths, type Day } from '../shared/day';
import type { Cents } from '../shared/money';
import { stepNameOf, type LedgerLine, type Steps } from './balance';
import type { Edition } from './edition';

const NOTHING: Steps = { ordered: 0, certified: 0, invoiced: 0, paid: 0 };

/** A line of the ledger by what it was spent on. */
export interface SortedLine extends LedgerLine {
  readonly activity: string | null;
  readonly resource: string | null;
}

/** What a half-year did with the money, by month, by activity and by resource. */
export interface EditionFigures {
  readonly steps: Steps;
  readonly months: readonly { readonly startsOn: Day; readonly steps: Steps }[];
  readonly activities: readonly Sorted[];
  readonly resources: readonly Sorted[];
}

interface Sorted {
  /** Null: orders written before there was such a thing. */
  readonly code: string | null;
  readonly steps: Steps;
}

/** The ledger as it stood when a half-year ended: what happened later is not told. */
export function asOfEdition<L extends LedgerLine>(lines: readonly L[], edition: Edition): L[] {
  return lines.filter(({ happenedOn }) => happenedOn < edition.endsOn);
}

/** What happened in a half-year; a reversal counts on its own day, so that an earlier edition never changes. */
export function editionFiguresOf(lines: readonly SortedLine[], edition: Edition): EditionFigures {
  const inside = lines.filter(
    ({ happenedOn }) => edition.startsOn <= happenedOn && happenedOn < edition.endsOn,
  );
  const months = Array.from({ length: 6 }, (_, index) => {
    const startsOn = addMonths(edition.startsOn, index);
    const end = addMonths(startsOn, 1);
    const own = inside.filter(({ happenedOn }) => startsOn <= happenedOn && happenedOn < end);
    return { startsOn, steps: stepsIn(own) };
  });
  return {
    steps: stepsIn(inside),
    months,
    activities: sorted(inside, ({ activity }) => activity),
    resources: sorted(inside, ({ resource }) => resource),
  };
}

function stepsIn(lines: readonly LedgerLine[]): Steps {
  const sums: Record<keyof Steps, Cents> = { ...NOTHING };
  for (const { kind, amountCents } of lines) sums[stepNameOf(kind)] += amountCents;
  return sums;
}

function sorted(
  lines: readonly SortedLine[],
  codeOf: (line: SortedLine) => string | null,
): readonly Sorted[] {
  const codes = [...new Set(lines.map(codeOf))];
  return codes
    .map((code) => ({ code, steps: stepsIn(lines.filter((line) => codeOf(line) === code)) }))
    .sort((a, b) => b.steps.ordered - a.steps.ordered || b.steps.paid - a.steps.paid);
}
