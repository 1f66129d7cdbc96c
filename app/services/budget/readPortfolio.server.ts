import { portfolioSums, type PortfolioRow } from 'db/repositories/budget-portfolio';
import { untilNextAct } from 'db/repositories/until-next-act';
import { figuresOf, yearOf, type Balance, type DatedSums } from '~/domain/budget/balance';
import { mayKeepAccounts } from '~/domain/budget/permissions';
import { yearFiguresOf, type YearFigures } from '~/domain/budget/statement';
import type { Context } from '~/services/shared/context.server';

/** What may narrow the totals; addresses of organisations as they stand in URLs. */
export interface PortfolioFilter {
  readonly year: number | null;
  readonly incubator: string | null;
  readonly funder: string | null;
}

export type PortfolioLine = PortfolioRow & YearFigures;

export interface PortfolioView {
  readonly balance: Balance;
  readonly years: readonly YearFigures[];
  readonly lines: readonly PortfolioLine[];
  /** What the filters offer: everything there is, whatever is chosen. */
  readonly choices: {
    readonly years: readonly number[];
    readonly incubators: readonly { readonly slug: string; readonly name: string }[];
    readonly funders: readonly { readonly slug: string; readonly name: string }[];
  };
}

/** The money of the whole portfolio by incubator, funder and year, by the same figures as each startup's; null for whoever may not read it. */
export async function readPortfolio(
  ctx: Context,
  filter: PortfolioFilter,
): Promise<PortfolioView | null> {
  if (!mayKeepAccounts(ctx.actor)) return null;
  const { db, today } = ctx;
  const all = await untilNextAct(db, 'portfolio-lines', today, () => linesOf(ctx), [
    'envelopes',
    'ledger',
    'startups',
  ]);
  const { year, incubator, funder } = filter;
  const kept = all.filter(
    (row) =>
      (year === null || row.year === year) &&
      (incubator === null || row.incubatorSlug === incubator) &&
      (funder === null || row.funderSlug === funder),
  );
  const thisYear = yearOf(today);
  return {
    balance: figuresOf(kept, thisYear),
    years: yearFiguresOf(byYear(kept), thisYear),
    lines: kept,
    choices: {
      years: [...new Set(all.map((row) => row.year))],
      incubators: named(all.map((row) => [row.incubatorSlug, row.incubatorName])),
      funders: named(all.map((row) => [row.funderSlug, row.funderName])),
    },
  };
}

async function linesOf({ db, today }: Context): Promise<readonly PortfolioLine[]> {
  const rows = await portfolioSums(db, today);
  return rows.flatMap((row) =>
    yearFiguresOf([row], yearOf(today)).map((figures) => ({ ...row, ...figures })),
  );
}

function byYear(rows: readonly PortfolioRow[]): readonly DatedSums[] {
  const years = [...new Set(rows.map(({ year }) => year))].sort();
  return years.map((year) => {
    const own = rows.filter((row) => row.year === year);
    const sum = (name: Exclude<keyof DatedSums, 'year'>) =>
      own.reduce((total, row) => total + row[name], 0);
    return {
      year,
      granted: sum('granted'),
      payable: sum('payable'),
      carried: sum('carried'),
      payableCarried: sum('payableCarried'),
      ended: sum('ended'),
      ordered: sum('ordered'),
      certified: sum('certified'),
      invoiced: sum('invoiced'),
      paid: sum('paid'),
    };
  });
}

function named(pairs: readonly (readonly [string, string])[]) {
  return [...new Map(pairs)]
    .map(([slug, name]) => ({ slug, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}
