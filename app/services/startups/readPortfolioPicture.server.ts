import { incubators, type IncubatorChoice } from 'db/repositories/incubators';
import { territoriesOfStartups } from 'db/repositories/startups-list';
import {
  countPortfolio,
  phaseTurns,
  portfolioCondition,
  portfolioPage,
  type PortfolioStartup,
} from 'db/repositories/startups-portfolio';
import { currentPriorities } from 'db/repositories/programme-startups';
import { untilNextAct } from 'db/repositories/until-next-act';
import {
  portfolioOverTime,
  semestersBetween,
  type PortfolioAt,
  type PortfolioFilters,
} from '~/domain/startups/portfolio';
import type { Context } from '~/services/shared/context.server';
import { readPhaseLengths, type PhaseLengths } from './readPhaseLengths.server';

const PAGE = 30;
/** Half-years of the picture over all startups: eight years. */
const MOST_SEMESTERS = 16;

export interface PortfolioPicture {
  readonly startups: readonly PortfolioStartup[];
  readonly total: number;
  readonly overTime: readonly PortfolioAt[];
  readonly lengths: PhaseLengths;
  readonly incubators: readonly IncubatorChoice[];
  /** Of the current programme. */
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  readonly territories: readonly { readonly slug: string; readonly name: string }[];
  /** The numbers around which the pages before and after stand; null where there is none. */
  readonly before: number | null;
  readonly after: number | null;
}

/** The startups on their time axis, a page at a time, and all of them by phase over time; for everyone. */
export async function readPortfolioPicture(
  ctx: Context,
  filters: PortfolioFilters,
): Promise<PortfolioPicture> {
  const { db, today } = ctx;
  const [offered, priorities, territories] = await Promise.all([
    incubators(db),
    currentPriorities(db, today),
    untilNextAct(db, 'territories of startups', today, () => territoriesOfStartups(db)),
  ]);
  const incubatorId = offered.find(({ slug }) => slug === filters.incubator)?.id ?? null;
  const condition = await portfolioCondition(db, filters, incubatorId, today);
  const asked = filters.cursor;
  const [page, whole] = await Promise.all([
    portfolioPage(db, condition, asked, PAGE + 1),
    wholeOf(ctx, filters, async () => ({
      total: await countPortfolio(db, condition),
      turns: await phaseTurns(db, condition),
      lengths: await readPhaseLengths(ctx, condition),
    })),
  ]);
  const backwards = asked?.way === 'before';
  const startups = backwards ? page.slice(-PAGE) : page.slice(0, PAGE);
  const isMore = page.length > PAGE;
  const [first] = whole.turns;
  const semesters =
    first === undefined ? [] : semestersBetween(first.semester, today, MOST_SEMESTERS);
  return {
    startups,
    total: whole.total,
    overTime: portfolioOverTime(whole.turns, semesters),
    lengths: whole.lengths,
    incubators: offered,
    priorities,
    territories,
    before: (backwards ? isMore : asked !== null) ? (startups[0]?.id ?? null) : null,
    after: (backwards ? true : isMore) ? (startups.at(-1)?.id ?? null) : null,
  };
}

/** What reads every startup of the filters, asked again only after an act; not kept for each territory. */
function wholeOf<T>(
  { db, today }: Context,
  { incubator, territory, theme, priority }: PortfolioFilters,
  read: () => Promise<T>,
): Promise<T> {
  return territory === '' && incubator === '' && priority === null
    ? untilNextAct(db, `portfolio ${theme ?? ''}`, today, read)
    : read();
}
