import { answerFollowUp } from '../../../app/services/handover/answerFollowUp.server';
import { answerPlan } from '../../../app/services/handover/answerPlan.server';
import { writePlan } from '../../../app/services/handover/writePlan.server';
import { writePostMortem } from '../../../app/services/startups/writePostMortem.server';
import { planOf } from '../../repositories/handover-plan';
import { centsOf, type Tellers } from './stage';

type AftermathVerb = 'follow-up' | 'post-mortem' | 'write-plan' | 'answer-plan';

/** What comes before and after a handover, and what a stop leaves, through the use cases. */
export const AFTERMATH_TELLERS: Tellers<AftermathVerb> = {
  'follow-up': async (stage, ctx, slug, scene) => {
    const friction = await stage.friction(slug);
    const now = {
      peoplePerYear: scene.people,
      minutesEach: scene.minutes,
      eurosEachCents: centsOf(scene.euros),
    };
    return answerFollowUp(ctx, slug, {
      months: scene.months,
      version: 0,
      ...{ isAlive: true, followsIndicators: true, codeIsOpen: true },
      releases: scene.releases,
      peopleUsing: scene.using,
      comment: scene.words,
      measures: [{ frictionId: friction.id, now, source: scene.source }],
    });
  },
  'post-mortem': (_, ctx, slug, { tried, learnt, reusable }) =>
    writePostMortem(ctx, slug, { version: 0, tried, learnt, reusable }),
  'write-plan': (stage, ctx, slug, { euros, deliberation, ...scene }) => {
    const { vision, scenarios, fallback, organisation } = scene;
    const [held, about] = deliberation;
    const firstYear = Number(ctx.today.slice(0, 4)) + 1;
    return writePlan(ctx, slug, {
      version: 0,
      ...{ vision, scenarios, fallback, organisation },
      years: euros.map(([paidBy, sum], index) => ({
        year: firstYear + index,
        cents: centsOf(sum),
        paidBy,
      })),
      days: [{ heldOn: stage.day(held), about }],
    });
  },
  'answer-plan': async (stage, ctx, slug, { words, approves }) => {
    const plan = await planOf(stage.tx, await stage.startup(slug, ctx.today));
    return answerPlan(ctx, slug, { version: plan?.version ?? 0, words, approves });
  },
};
