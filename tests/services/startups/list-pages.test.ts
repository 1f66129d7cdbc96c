import { beforeAll, expect, it } from 'vitest';
import { listStartups } from 'db/repositories/startups-list';
import { plantStartupScale } from 'db/seed/scale/startups-plant';
import { placeParams, type Cursor } from '~/domain/shared/cursor';
import { dayInParis } from '~/domain/shared/day';
import { readStartupFilters } from '~/domain/startups/filters';
import { readStartups } from '~/services/startups/readStartups.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW } from '../../support/planted-startup';

describeOnBothEngines('the pages of the list of startups', (home) => {
  beforeAll(async () => {
    await plantStartupScale(home.db, 60, NOW, () => undefined);
  }, 60_000);

  const page = (place: Cursor | null, query = '') =>
    readStartups(
      as(home.db, null),
      readStartupFilters(
        new URLSearchParams([...new URLSearchParams(query), ...Object.entries(placeParams(place))]),
      ),
    );
  const names = ({ startups }: { startups: readonly { name: string }[] }) =>
    startups.map(({ name }) => name);

  it('hold every startup once, forwards and backwards', async () => {
    const filters = readStartupFilters(new URLSearchParams());
    const all = await listStartups(home.db, filters, { today: dayInParis(NOW), size: null });
    const first = await page(null);
    const second = await page(first.after);
    const third = await page(second.after);
    expect([first.before, third.after]).toEqual([null, null]);
    expect([...names(first), ...names(second), ...names(third)]).toEqual(
      all.map(({ name }) => name),
    );
    expect(names(await page(third.before))).toEqual(names(second));
    const head = await page(second.before);
    expect([names(head), head.before]).toEqual([names(first), null]);
  });

  it('answer an older address by its number, and go on from there', async () => {
    const first = await page(null);
    const second = await page(null, 'page=2');
    expect(names(second)).toEqual(names(await page(first.after)));
    expect(names(await page(second.before))).toEqual(names(first));
    expect(await page(null, 'page=9')).toMatchObject({ startups: [], after: null, total: 60 });
  });

  it('begin at the head where nothing of that number is', async () => {
    const gone = await page({ way: 'after', id: 999_999 });
    expect(names(gone)).toEqual(names(await page(null)));
    expect(gone.before).toBeNull();
  });
});
