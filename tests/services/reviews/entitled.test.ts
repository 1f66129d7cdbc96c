import { expect, it } from 'vitest';
import { addDays, dayInParis } from '~/domain/shared/day';
import { cancelReview } from '~/services/reviews/cancelReview.server';
import { planReview } from '~/services/reviews/planReview.server';
import { prepareReview } from '~/services/reviews/prepareReview.server';
import { describeOnBothEngines } from '../../support/database';
import { as, NOW, plantStartup } from '../../support/planted-startup';

const EMPTY = {
  indicator: '',
  value: '',
  measuredOn: null,
  rating: null,
  costPerImpactCents: null,
};
const GRID = {
  utilisable: EMPTY,
  utilise: EMPTY,
  utile: EMPTY,
  impactant: EMPTY,
  efficient: EMPTY,
};

describeOnBothEngines('a committee', (home) => {
  it('is prepared by the team and staff, and cancelled by staff', async () => {
    const mine = await plantStartup(home.db);
    const heldOn = addDays(dayInParis(NOW), 30);
    const planned = await planReview(as(home.db, mine.staff), mine.slug, { heldOn });
    const reviewId = planned.ok ? planned.value : 0;
    const ask = {
      ask: 'Six mois.',
      askedAmount: null,
      askedPhase: null,
      hypotheses: '',
      conditions: {},
      grid: GRID,
    };
    const dossier = { reviewId, version: 1, ...ask };
    const end = { reviewId, version: 1, reason: 'Le sponsor change de poste.', newDay: heldOn };
    for (const who of [mine.sponsor, mine.signer, mine.ownersAgent, mine.stranger, null]) {
      const ctx = as(home.db, who);
      const forbidden = { ok: false, refusal: 'forbidden' };
      expect(await planReview(ctx, mine.slug, { heldOn })).toMatchObject(forbidden);
      expect(await prepareReview(ctx, mine.slug, dossier)).toMatchObject(forbidden);
      expect(await cancelReview(ctx, mine.slug, end)).toMatchObject(forbidden);
    }
    for (const who of [mine.intrapreneur, mine.developer]) {
      expect(await cancelReview(as(home.db, who), mine.slug, end)).toMatchObject({
        refusal: 'forbidden',
      });
    }
    expect(await prepareReview(as(home.db, mine.developer), mine.slug, dossier)).toMatchObject({
      ok: true,
    });
    expect(await cancelReview(as(home.db, mine.staff), mine.slug, end)).toMatchObject({
      refusal: 'conflict',
    });
    expect(
      await cancelReview(as(home.db, mine.staff), mine.slug, { ...end, version: 2 }),
    ).toMatchObject({ ok: true });
  });
});
