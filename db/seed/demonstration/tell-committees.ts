import { answerQuestion } from '../../../app/services/reviews/answerQuestion.server';
import { askQuestion } from '../../../app/services/reviews/askQuestion.server';
import { giveReviewOpinion } from '../../../app/services/reviews/giveReviewOpinion.server';
import { inviteOpinion } from '../../../app/services/reviews/inviteOpinion.server';
import { accountOf } from '../../repositories/accounts';
import { questionsOf } from '../../repositories/reviews-around';
import { plannedReview } from './tell-decisions';
import type { Tellers } from './stage';

type CommitteeVerb = 'ask-question' | 'answer-question' | 'invite-opinion' | 'advise';

/** What is said before a committee, through the use cases. */
export const COMMITTEE_TELLERS: Tellers<CommitteeVerb> = {
  'ask-question': async (stage, ctx, slug, { words }) => {
    const { reviewId } = await plannedReview(stage, ctx, slug);
    return askQuestion(ctx, slug, { reviewId, words });
  },
  'answer-question': async (stage, ctx, slug, { words }) => {
    const { reviewId } = await plannedReview(stage, ctx, slug);
    const questions = await questionsOf(stage.tx, reviewId);
    const waiting = questions.find(({ answer }) => answer === null);
    return answerQuestion(ctx, slug, { reviewId, questionId: waiting?.id ?? 0, words });
  },
  'invite-opinion': async (stage, ctx, slug, { who }) => {
    const { reviewId } = await plannedReview(stage, ctx, slug);
    const person = await accountOf(stage.tx, stage.account(who));
    return inviteOpinion(ctx, slug, { reviewId, email: person?.email ?? '' });
  },
  advise: async (stage, ctx, slug, { stance, words }) => {
    const { reviewId } = await plannedReview(stage, ctx, slug);
    return giveReviewOpinion(ctx, slug, { reviewId, stance, words });
  },
};
