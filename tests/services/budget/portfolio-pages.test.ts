import { expect, it } from 'vitest';
import { envelope } from 'db/schema/budget';
import { day } from '~/domain/shared/day';
import { readPortfolio } from '~/services/budget/readPortfolio.server';
import { readPortfolioPage } from '~/services/budget/readPortfolioPage.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW, plantStartup } from '../../support/planted-startup';

const ALL = { year: null, incubator: null, funder: null };
const YEARS = Array.from({ length: 100 }, (_, index) => 1921 + index);

describeOnBothEngines('the lines of the portfolio’s money', (home) => {
  it('come thirty at a time, each once and in the order of the spreadsheet, under the same totals', async () => {
    const mine = await plantStartup(home.db);
    await home.db.insert(envelope).values(
      YEARS.map((year) => ({
        ...{ startupId: mine.startupId, funderId: mine.funderId, grantedById: mine.sponsor.id },
        ...{ commitmentCeilingCents: 100, paymentCeilingCents: 100, grantedAt: NOW },
        ...{ startsOn: day(`${year}-01-01`), endsOn: day(`${year}-07-01`) },
      })),
    );
    const ctx = as(home.db, mine.staff);
    const whole = await readPortfolio(ctx, ALL);
    expect(whole?.lines).toHaveLength(YEARS.length + 1);
    const pages = await Promise.all(
      [1, 2, 3, 4, 5].map((page) => readPortfolioPage(ctx, ALL, page)),
    );
    expect(pages.map((page) => page?.lines.length)).toEqual([30, 30, 30, 11, 0]);
    expect(pages.flatMap((page) => page?.lines)).toEqual(whole?.lines);
    expect(pages.map((page) => page?.pageCount)).toEqual([4, 4, 4, 4, 4]);
    for (const page of pages)
      expect(page).toMatchObject({ balance: whole?.balance, years: whole?.years });
    expect(await readPortfolioPage(as(home.db, mine.sponsor), ALL, 1)).toBeNull();
  });
});
