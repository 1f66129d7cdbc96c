import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { incubatorOf, staffOfStartup } from 'db/repositories/incubators';
import { account } from 'db/schema/accounts';
import { startup } from 'db/schema/startups';
import { readStartupFilters } from '~/domain/startups/filters';
import type { Actor } from '~/domain/accounts/account';
import { addIncubator } from '~/services/startups/addIncubator.server';
import { changeIncubators } from '~/services/startups/changeIncubators.server';
import { nameIncubatorOf } from '~/services/startups/nameIncubatorOf.server';
import { readStartups } from '~/services/startups/readStartups.server';
import { describeOnBothEngines } from '../../support/database';
import { as, plantStartup } from '../../support/planted-startup';

const ADMIN: Pick<Actor, 'roles'> = { roles: ['admin'] };

describeOnBothEngines('incubators', (home) => {
  const incubatorId = async (startupId: number) => {
    const [row] = await home.db
      .select({ id: startup.incubatorId })
      .from(startup)
      .where(eq(startup.id, startupId));
    return row?.id ?? 0;
  };
  const listed = async (who: Actor | null, address: string) => {
    const asked = readStartupFilters(new URLSearchParams(address));
    const { startups, filters } = await readStartups(as(home.db, who), asked);
    return { slugs: startups.map(({ slug }) => slug), incubator: filters.incubator };
  };

  it('see their own portfolio first, co-incubated startups in it, all the others one click away', async () => {
    const [mine, theirs] = [await plantStartup(home.db), await plantStartup(home.db)];
    const own = await listed(mine.staff, '');
    expect(own.slugs).toEqual([mine.slug]);
    expect((await listed(mine.staff, 'incubateur=tous')).slugs).toEqual([mine.slug, theirs.slug]);
    expect((await listed(mine.staff, `incubateur=${own.incubator}`)).slugs).toEqual([mine.slug]);
    // Nobody but staff has a portfolio.
    for (const who of [mine.intrapreneur, mine.sponsor, null]) {
      expect((await listed(who, '')).slugs).toEqual([mine.slug, theirs.slug]);
    }

    const form = {
      ...{ slug: theirs.slug, version: 1 },
      mainId: await incubatorId(theirs.startupId),
      otherIds: [await incubatorId(mine.startupId)],
    };
    for (const who of [theirs.intrapreneur, theirs.sponsor, null]) {
      expect(await changeIncubators(as(home.db, who), form)).toMatchObject({
        refusal: 'forbidden',
      });
    }
    expect((await changeIncubators(as(home.db, mine.staff), form)).ok).toBe(true);
    expect((await listed(mine.staff, '')).slugs).toEqual([mine.slug, theirs.slug]);
    expect(await changeIncubators(as(home.db, mine.staff), form)).toMatchObject({
      refusal: 'conflict',
    });
    const unknown = { ...form, version: 2, otherIds: [theirs.ownerId] };
    expect(await changeIncubators(as(home.db, mine.staff), unknown)).toMatchObject({
      refusal: 'not-an-incubator',
    });
    // The main one is not counted twice, be it by hand.
    const twice = home.db.execute(
      sql`insert into startup_incubator (startup_id, incubator_id, added_at) values (${theirs.startupId}, ${form.mainId}, now())`,
    );
    await expect(twice).rejects.toMatchObject({
      cause: { message: 'main incubator cannot be a co-incubator too' },
    });
  });

  it('have the staff that an administrator names, else of the organisation, else of the host', async () => {
    const planted = await plantStartup(home.db);
    const admin = as(home.db, { ...planted.stranger, ...ADMIN });
    const own = await incubatorId(planted.startupId);
    expect((await incubatorOf(home.db, planted.staff.id))?.id).toBe(own);
    expect((await incubatorOf(home.db, planted.stranger.id))?.slug).toBe('dinsic');
    const other = await incubatorId((await plantStartup(home.db)).startupId);
    expect(
      await nameIncubatorOf(as(home.db, planted.staff), planted.staff.id, other),
    ).toMatchObject({
      refusal: 'forbidden',
    });
    expect(await staffOfStartup(home.db, planted.startupId)).toEqual([planted.staff.id]);
    expect((await nameIncubatorOf(admin, planted.staff.id, other)).ok).toBe(true);
    expect((await incubatorOf(home.db, planted.staff.id))?.id).toBe(other);
    // An incubator without staff is looked after by all of them.
    expect((await staffOfStartup(home.db, planted.startupId)).length).toBeGreaterThan(1);
    expect(await nameIncubatorOf(admin, planted.staff.id, planted.ownerId)).toMatchObject({
      refusal: 'not-an-incubator',
    });
    expect(await nameIncubatorOf(admin, 999_999, other)).toMatchObject({ refusal: 'not-found' });
    await home.db
      .update(account)
      .set({ incubatorId: null })
      .where(eq(account.id, planted.staff.id));
  });

  it('are added once, by an administrator, from the organisations', async () => {
    const planted = await plantStartup(home.db);
    const admin = as(home.db, { ...planted.stranger, ...ADMIN });
    const form = { ownerText: 'region-53' };
    expect(await addIncubator(as(home.db, planted.staff), form)).toMatchObject({
      refusal: 'forbidden',
    });
    expect((await addIncubator(admin, form)).ok).toBe(true);
    expect(await addIncubator(admin, form)).toMatchObject({ refusal: 'already-an-incubator' });
    expect(await addIncubator(admin, { ownerText: 'nulle-part' })).toMatchObject({
      refusal: 'owner-unknown',
    });
  });
});
