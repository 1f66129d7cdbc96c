import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf, type Db } from 'db/client';
import { account } from 'db/schema/accounts';
import { organisation } from 'db/schema/organisations';
import { engagement } from 'db/schema/startups';
import type { Actor } from '~/domain/accounts/account';
import { day } from '~/domain/shared/day';
import { cancelReview } from '~/services/reviews/cancelReview.server';
import { decideReview } from '~/services/reviews/decideReview.server';
import { giveShare } from '~/services/reviews/giveShare.server';
import { readDesk } from '~/services/reviews/readDesk.server';
import { readDossier } from '~/services/reviews/readDossier.server';
import { describeOnBothEngines, describeOnPostgres } from '../../support/database';
import { as, NOW, plantStartup, type PlantedStartup } from '../../support/planted-startup';
import { decision, plan } from './plan';

const TODAY = day('2026-03-12');

/** One more sponsor, of an organisation of their own. */
async function secondSponsor(db: Db, mine: PlantedStartup): Promise<Actor> {
  const code = `second-${mine.startupId}`;
  const place = {
    kind: 'region',
    code,
    slug: code,
    name: `Région ${code}`,
    searchName: code,
  } as const;
  const [{ id: organisationId } = { id: 0 }] = await db
    .insert(organisation)
    .values(place)
    .returning();
  const person = {
    name: 'Second',
    organisationId,
    attachment: 'confirmed',
    maySign: false,
    roles: [] as [],
  } as const;
  const [{ id } = { id: 0 }] = await db
    .insert(account)
    .values({ ...person, roles: [], email: `${code}@exemple.test`, createdAt: NOW })
    .returning();
  await db.insert(engagement).values({
    startupId: mine.startupId,
    sponsorId: id,
    organisationId,
    problem: 'Un problème',
    freedAgent: 'Un agent',
    freedDaysPerWeek: 1,
    budgetLine: 'Budget principal',
    signedOn: TODAY,
  });
  return { ...person, id };
}

const share = (reviewId: number, amount: number | null, sponsorId: number | null = null) => ({
  reviewId,
  amount,
  nextYearAmount: null,
  words: 'Nos agents l’utiliseront.',
  sponsorId,
});

describeOnBothEngines('a committee with several sponsors', (home) => {
  it('is decided once; each of the others says what their own organisation gives, once', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const second = await secondSponsor(db, mine);
    const reviewId = await plan(db, mine, TODAY);
    expect(await giveShare(as(db, second), mine.slug, share(reviewId, 5_000_000))).toMatchObject({
      refusal: 'share-closed',
    });
    await decideReview(as(db, mine.sponsor), mine.slug, decision(reviewId));
    const asked = (await readDesk(as(db, second)))?.asked ?? [];
    expect(asked).toMatchObject([
      { slug: mine.slug, page: { may: { share: true, decide: false } } },
    ]);
    expect((await readDesk(as(db, mine.sponsor)))?.asked).toEqual([]);
    expect(await giveShare(as(db, mine.sponsor), mine.slug, share(reviewId, 1))).toMatchObject({
      refusal: 'share-given',
    });
    for (const who of [mine.developer, mine.stranger, null]) {
      expect(await giveShare(as(db, who), mine.slug, share(reviewId, 1))).toMatchObject({
        refusal: 'forbidden',
      });
    }
    expect(await giveShare(as(db, second), mine.slug, share(reviewId, 5_000_000))).toMatchObject({
      ok: true,
    });
    const page = await readDossier(as(db, null), mine.slug, reviewId);
    expect(page?.shares).toMatchObject([
      { sponsorName: 'Sponsor', cents: 20_000_000, recordedBy: null },
      { sponsorName: 'Second', cents: 5_000_000, words: 'Nos agents l’utiliseront.' },
    ]);
    expect(page?.sharesAwaited).toEqual([]);
    const envelopes = await rowsOf<{ cents: string; ends: string }>(
      db,
      sql`select commitment_ceiling_cents::text as cents, ends_on::text as ends from envelope where review_id = ${reviewId} order by id`,
    );
    expect(envelopes).toEqual([
      { cents: '20000000', ends: '2026-09-12' },
      { cents: '5000000', ends: '2026-09-12' },
    ]);
  });

  it('keeps a part of what is given for the year that the period runs into, as its envelope', async () => {
    const { db } = home;
    const november = new Date('2026-11-12T09:00:00Z');
    const mine = await plantStartup(db);
    const second = await secondSponsor(db, mine);
    const reviewId = await plan(db, mine, day('2026-11-12'), november);
    const decide = (nextYearAmount: number) =>
      decideReview(
        as(db, mine.sponsor, november),
        mine.slug,
        decision(reviewId, { nextYearAmount }),
      );
    expect(await decide(20_000_001)).toMatchObject({
      refusal: 'next-year-too-much',
      field: 'nextYearAmount',
    });
    expect(await decide(15_000_000)).toMatchObject({ ok: true });
    const given = { ...share(reviewId, 4_000_000), nextYearAmount: 1_000_000 };
    expect(await giveShare(as(db, second, november), mine.slug, given)).toMatchObject({ ok: true });
    const envelopes = await rowsOf(
      db,
      sql`select commitment_ceiling_cents::int as cents, starts_on::text as starts, ends_on::text as ends from envelope where review_id = ${reviewId} order by id`,
    );
    expect(envelopes).toEqual([
      { cents: 5_000_000, starts: '2026-11-12', ends: '2027-01-01' },
      { cents: 15_000_000, starts: '2027-01-01', ends: '2027-05-12' },
      { cents: 3_000_000, starts: '2026-11-12', ends: '2027-01-01' },
      { cents: 1_000_000, starts: '2027-01-01', ends: '2027-05-12' },
    ]);
    const page = await readDossier(as(db, null, november), mine.slug, reviewId);
    expect(page?.kept).toEqual({ year: 2027, cents: 15_000_000 });
    expect(page?.shares).toMatchObject([
      { cents: 20_000_000, kept: { year: 2027, cents: 15_000_000 } },
      { cents: 4_000_000, kept: { year: 2027, cents: 1_000_000 } },
    ]);
  });

  it('says why in a sentence: what a funder gives is published with its reason', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const second = await secondSponsor(db, mine);
    const reviewId = await plan(db, mine, TODAY);
    const tooShort = { refusal: 'reason-too-short', facts: { least: 20 } };
    const asked = decision(reviewId, { reason: 'x' });
    expect(await decideReview(as(db, mine.sponsor), mine.slug, asked)).toMatchObject({
      ...tooShort,
      field: 'reason',
    });
    await decideReview(as(db, mine.sponsor), mine.slug, decision(reviewId));
    const given = { ...share(reviewId, 5_000_000), words: 'D’accord.' };
    expect(await giveShare(as(db, second), mine.slug, given)).toMatchObject({
      ...tooShort,
      field: 'words',
    });
  });

  it('keeps nothing for a year that the period does not reach', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const reviewId = await plan(db, mine, TODAY);
    const asked = decision(reviewId, { nextYearAmount: 1 });
    expect(await decideReview(as(db, mine.sponsor), mine.slug, asked)).toMatchObject({
      refusal: 'next-year-not-reached',
    });
  });

  it('records in their name what staff are told, also that an organisation gives nothing', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const second = await secondSponsor(db, mine);
    const reviewId = await plan(db, mine, TODAY);
    await decideReview(as(db, mine.sponsor), mine.slug, decision(reviewId));
    const staff = as(db, mine.staff);
    expect(await giveShare(staff, mine.slug, share(reviewId, null))).toMatchObject({
      refusal: 'sponsor-required',
    });
    expect(await giveShare(staff, mine.slug, share(reviewId, null, second.id))).toMatchObject({
      ok: true,
    });
    const page = await readDossier(as(db, null), mine.slug, reviewId);
    expect(page?.shares[1]).toMatchObject({ cents: null, recordedBy: 'Staff' });
    const rows = await rowsOf(db, sql`select 1 from envelope where review_id = ${reviewId}`);
    expect(rows).toHaveLength(1);
  });

  it('asks nothing more once it is stopped, or overtaken by another decision', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const second = await secondSponsor(db, mine);
    const first = await plan(db, mine, TODAY);
    await decideReview(as(db, mine.sponsor), mine.slug, decision(first));
    const later = new Date('2026-03-13T09:00:00Z');
    const other = await plan(db, mine, day('2026-03-13'), later);
    const stop = { outcome: 'stopped', opensPhase: null, amount: null } as const;
    await decideReview(as(db, mine.sponsor, later), mine.slug, decision(other, stop));
    for (const reviewId of [first, other]) {
      const answer = await giveShare(as(db, second, later), mine.slug, share(reviewId, 1));
      expect(answer).toMatchObject({ refusal: 'share-closed' });
    }
    expect((await readDesk(as(db, second, later)))?.asked).toEqual([]);
  });

  it('tells on the desk what the organisation’s own money did, and no other’s', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const second = await secondSponsor(db, mine);
    const reviewId = await plan(db, mine, TODAY);
    await decideReview(as(db, mine.sponsor), mine.slug, decision(reviewId));
    await giveShare(as(db, second), mine.slug, share(reviewId, 5_000_000));
    const desk = await readDesk(as(db, second));
    expect(desk?.total).toMatchObject({ granted: 5_000_000, ordered: 0 });
    expect(desk?.money).toMatchObject([{ slug: mine.slug, balance: { granted: 5_000_000 } }]);
    expect((await readDesk(as(db, mine.sponsor)))?.total).toMatchObject({ granted: 40_000_000 });
    expect(await readDesk(as(db, mine.developer))).toBeNull();
    expect(await readDesk(as(db, null))).toBeNull();
  });
});

describeOnPostgres('people who act on one committee at once', (home) => {
  it('two sponsors: one decision and one conflict, and both organisations keep their say', async () => {
    const { db } = home;
    for (let round = 0; round < 3; round += 1) {
      const mine = await plantStartup(db);
      const second = await secondSponsor(db, mine);
      const reviewId = await plan(db, mine, TODAY);
      const answers = await Promise.all(
        [mine.sponsor, second].map((who) =>
          decideReview(as(db, who), mine.slug, decision(reviewId)),
        ),
      );
      expect(answers.map((each) => (each.ok ? 'done' : each.refusal)).sort()).toEqual([
        'conflict',
        'done',
      ]);
      const loser = answers[0]?.ok ? second : mine.sponsor;
      expect(await giveShare(as(db, loser), mine.slug, share(reviewId, 1_000_00))).toMatchObject({
        ok: true,
      });
    }
  });

  it('a decision against a cancellation: one of them', async () => {
    const { db } = home;
    for (let round = 0; round < 3; round += 1) {
      const mine = await plantStartup(db);
      const reviewId = await plan(db, mine, TODAY);
      const put = { reviewId, version: 1, reason: 'Grève.', newDay: day('2026-04-20') };
      const [decided, cancelled] = await Promise.all([
        decideReview(as(db, mine.sponsor), mine.slug, decision(reviewId)),
        cancelReview(as(db, mine.staff), mine.slug, put),
      ]);
      const said = [decided, cancelled].map((each) => (each.ok ? 'done' : each.refusal));
      expect(said.sort()).toEqual(['conflict', 'done']);
      const rows = await rowsOf<{ state: string }>(
        db,
        sql`select state from review where startup_id = ${mine.startupId} order by id`,
      );
      const expected = decided.ok ? ['decided'] : ['cancelled', 'planned'];
      expect(rows.map(({ state }) => state)).toEqual(expected);
    }
  });

  it('a share sent twice at once is given once', async () => {
    const { db } = home;
    const mine = await plantStartup(db);
    const second = await secondSponsor(db, mine);
    const reviewId = await plan(db, mine, TODAY);
    await decideReview(as(db, mine.sponsor), mine.slug, decision(reviewId));
    const answers = await Promise.all([
      giveShare(as(db, second), mine.slug, share(reviewId, 5_000_000)),
      giveShare(as(db, mine.staff), mine.slug, share(reviewId, 7_000_000, second.id)),
    ]);
    expect(answers.filter((each) => each.ok)).toHaveLength(1);
    const rows = await rowsOf(db, sql`select 1 from envelope where review_id = ${reviewId}`);
    expect(rows).toHaveLength(2);
  });
});
