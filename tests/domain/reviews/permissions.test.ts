import { describe, expect, it } from 'vitest';
import {
  mayAnswerQuestion,
  mayAskQuestion,
  mayDecideReview,
  mayGiveOpinion,
  mayInviteOpinion,
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
    const readers = whoMay((actor) => mayReadDossier(actor, STANDING, state, false));
    expect(readers).toEqual(state === 'decided' ? Object.keys(PEOPLE) : parties);
  });

  it('hears questions of those who decide, answers of the team, opinions of everybody else who is asked', () => {
    const team = ['intrapreneur', 'developer', 'staff'];
    expect(whoMay((actor) => mayAskQuestion(actor, STANDING))).toEqual(['sponsor', 'staff']);
    expect(whoMay((actor) => mayAnswerQuestion(actor, STANDING))).toEqual(team);
    expect(whoMay((actor) => mayInviteOpinion(actor, STANDING))).toEqual(team);
    expect(whoMay((actor) => mayGiveOpinion(actor, STANDING, false))).toEqual(['staff']);
    const heard = whoMay((actor) => mayGiveOpinion(actor, STANDING, true));
    for (const who of ['visitor', 'intrapreneur', 'developer', 'sponsor']) {
      expect(heard).not.toContain(who);
    }
    expect(heard).toContain('agent of the owner');
  });
});
