import { insertAnswers } from 'db/repositories/milestones-standards';
import { lockStanding } from 'db/repositories/standing';
import { mayAnswerStandards } from '~/domain/milestones/permissions';
import type { StandardAnswer } from '~/domain/milestones/standards';
import { done, refuse, type Result, type SharedRefusal } from '~/domain/shared/result';
import { isLive } from '~/domain/startups/standing';
import { act } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { listInForce } from './listInForce.server';

export interface StandardForm {
  readonly slug: string;
  readonly standardId: string;
  /** The version of the list that its author saw. */
  readonly listVersion: string;
  /** In the order of the criteria; null leaves one without an answer. */
  readonly answers: readonly {
    readonly answer: StandardAnswer | null;
    readonly evidence: string;
  }[];
}

export type StandardRefusal =
  'startup-not-live' | 'list-changed' | 'nothing-answered' | 'answer-missing';

type Refusal = SharedRefusal | StandardRefusal;

/** Answers the criteria of a standard; every answer that is sent is dated of today, so that checking again is sending again. How many were kept. */
export async function answerStandard(
  ctx: Context,
  { slug, standardId, listVersion, answers }: StandardForm,
): Promise<Result<number, Refusal>> {
  return act<number, Refusal>(ctx, async ({ tx, record }) => {
    const standing = await lockStanding(tx, slug, ctx.today);
    if (standing === null) return refuse('not-found');
    const { list } = await listInForce(tx);
    const standard = list.standards.find(({ id }) => id === standardId);
    if (standard === undefined) return refuse('not-found');
    if (!mayAnswerStandards(ctx.actor, standing) || ctx.actor === null) return refuse('forbidden');
    const { startupId, phase } = standing;
    if (!isLive(phase)) return refuse('startup-not-live');
    if (list.version !== listVersion) return refuse('list-changed');
    const alone = answers.findIndex(({ answer, evidence }) => answer === null && evidence !== '');
    if (alone !== -1) return refuse('answer-missing', { field: `answer-${alone}` });
    const { id: authorId } = ctx.actor;
    const given = standard.criteria.flatMap(({ label }, index) => {
      const { answer, evidence } = answers[index] ?? { answer: null, evidence: '' };
      return answer === null
        ? []
        : [{ startupId, standardId, label, answer, evidence, at: ctx.now, authorId }];
    });
    if (given.length === 0) return refuse('nothing-answered', { field: 'answer-0' });
    await insertAnswers(tx, given);
    record({
      act: 'standards.answered',
      subject: { kind: 'startup', id: startupId },
      startupId,
      after: {
        standard: standardId,
        yes: given.filter(({ answer }) => answer === 'yes').length,
        of: standard.criteria.length,
      },
    });
    return done(given.length);
  });
}
