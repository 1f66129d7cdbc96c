import type { ImportPlan } from '~/services/frictions/planImport.server';

/** As many as one reads; the rest is in the file of errors, or like the first ones. */
const MOST_WRONG = 100;
const MOST_OTHERS = 20;

/** The plan of an import as its page shows it: the counts, and the first lines of each kind. */
export function shownPlan({ headers, samples, absent, lines }: ImportPlan) {
  const fresh = lines.flatMap((line) => (line.kind === 'new' ? [line.placed] : []));
  const known = lines.flatMap((line) => (line.kind === 'known' ? [line] : []));
  const wrong = lines.flatMap((line) => (line.kind === 'wrong' ? [line] : []));
  return {
    headers,
    samples,
    absent,
    counts: { fresh: fresh.length, known: known.length, wrong: wrong.length },
    fresh: fresh.slice(0, MOST_OTHERS).map(({ row, line, proposer, territory }) => ({
      row,
      title: line.title,
      theme: line.theme,
      peoplePerYear: line.peoplePerYear,
      organisation: proposer.name,
      territory: territory?.name ?? null,
    })),
    known: known.slice(0, MOST_OTHERS),
    wrong: wrong.slice(0, MOST_WRONG),
  };
}
