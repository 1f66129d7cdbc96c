import { describe, expect, it } from 'vitest';
import {
  mayDecideReview,
  mayPlanReview,
  mayPrepareReview,
  mayReadDossier,
} from '~/domain/reviews/permissions';
import { REVIEW_STATES } from '~/domain/reviews/review';
import { PEOPLE, STANDING, whoMay } from '../../support/standing';

describe('a committee', () => {
  it('is planned by staff, prepared by the team and staff, decided by a sponsor or staff', () => {
    expect(whoMay(mayPlanReview)).toEqual(['staff']);
    expect(whoMay((actor) => mayPrepareReview(actor, STANDING))).toEqual([
      'intrapreneur',
      'developer',
      'staff',
    ]);
    expect(whoMay((actor) => mayDecideReview(actor, STANDING))).toEqual(['sponsor', 'staff']);
  });

  it.each(REVIEW_STATES)('%s has a dossier for the parties, once decided for everyone', (state) => {
    const parties = [
      'intrapreneur',
      'developer',
      'sponsor',
      'agent of the owner',
      'signer of the owner',
      'staff',
    ];
    const readers = whoMay((actor) => mayReadDossier(actor, STANDING, state));
    expect(readers).toEqual(state === 'decided' ? Object.keys(PEOPLE) : parties);
  });
});
