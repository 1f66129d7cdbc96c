import { firstLines } from '~/domain/imports/plan';
import type { ImportPlan } from '~/services/frictions/planImport.server';

/** The plan of an import as its page shows it: the counts, and the first lines of each kind. */
export function shownPlan({ headers, samples, absent, lines }: ImportPlan) {
  const { counts, fresh, known, wrong } = firstLines(lines);
  return {
    headers,
    samples,
    absent,
    counts,
    fresh: fresh.map(({ placed: { row, line, proposer, territory } }) => ({
      row,
      title: line.title,
      theme: line.theme,
      peoplePerYear: line.peoplePerYear,
      organisation: proposer.name,
      territory: territory?.name ?? null,
    })),
    known,
    wrong,
  };
}
