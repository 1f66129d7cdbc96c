import { cadenceDay } from '../../../app/domain/milestones/cadence';
import { clockStart } from '../../../app/domain/startups/clock';
import { answerStandard } from '../../../app/services/milestones/answerStandard.server';
import { commentMilestone } from '../../../app/services/milestones/commentMilestone.server';
import { followIndicator } from '../../../app/services/milestones/followIndicator.server';
import { listInForce } from '../../../app/services/milestones/listInForce.server';
import { planCadence } from '../../../app/services/milestones/planCadence.server';
import { recordValue } from '../../../app/services/milestones/recordValue.server';
import { tieMilestones } from '../../../app/services/milestones/tieMilestones.server';
import { weighFriction } from '../../../app/services/milestones/weighFriction.server';
import { writeLogLine } from '../../../app/services/milestones/writeLogLine.server';
import { indicatorsOf } from '../../repositories/milestones-indicators';
import { milestonesOf } from '../../repositories/milestones';
import { phasesOfStartup } from '../../repositories/startups-page';
import type { Context } from '../../../app/services/shared/context.server';
import { centsOf, type Stage, type Tellers } from './stage';

type MilestoneVerb =
  | 'plan-cadence'
  | 'tie'
  | 'comment'
  | 'log'
  | 'follow-indicator'
  | 'measure'
  | 'weigh-again'
  | 'answer-standard';

/** What a team plans at once, says, writes week by week, measures and answers, through the use cases. */
export const MILESTONE_TELLERS: Tellers<MilestoneVerb> = {
  'plan-cadence': async (stage, ctx, slug, { steps }) => {
    const phases = await phasesOfStartup(stage.tx, await stage.startup(slug, ctx.today));
    const startsOn = clockStart(phases) ?? ctx.today;
    const days = Object.fromEntries(steps.map((step) => [step, cadenceDay(step, startsOn)]));
    return planCadence(ctx, { slug, days });
  },
  tie: async (stage, ctx, slug, { title, after }) =>
    tieMilestones(ctx, slug, {
      milestoneId: await milestoneOf(stage, ctx, slug, title),
      onId: await milestoneOf(stage, ctx, slug, after),
    }),
  comment: async (stage, ctx, slug, { title, words }) =>
    commentMilestone(ctx, { slug, milestoneId: await milestoneOf(stage, ctx, slug, title), words }),
  log: (_, ctx, slug, scene) =>
    writeLogLine(ctx, {
      slug,
      week: 'this',
      words: scene.words,
      audience: scene.private ? 'parties' : 'everyone',
    }),
  'follow-indicator': (stage, ctx, slug, { name, kind, unit, direction, target, targetOn }) =>
    followIndicator(ctx, slug, {
      ...{ name, kind, unit, direction },
      target: target ?? null,
      targetOn: targetOn === undefined ? null : stage.day(targetOn),
      statsUrl: null,
      statsPointer: '',
    }),
  measure: async (stage, ctx, slug, { name, value, source }) => {
    const indicators = await indicatorsOf(stage.tx, await stage.startup(slug, ctx.today));
    const found = indicators.find((indicator) => indicator.name === name);
    if (found === undefined) throw new Error(`the story follows no indicator ${name} yet`);
    const seen = { slug, indicatorId: found.id };
    return recordValue(ctx, seen, { measuredOn: ctx.today, value, source });
  },
  'weigh-again': async (stage, ctx, slug, { people, minutes, euros, source }) =>
    weighFriction(ctx, slug, {
      frictionId: (await stage.friction(slug)).id,
      measuredOn: ctx.today,
      peoplePerYear: people,
      minutesEach: minutes,
      eurosEachCents: euros === null ? null : centsOf(euros),
      source,
    }),
  'answer-standard': async (stage, ctx, slug, { standard, answers }) =>
    answerStandard(ctx, {
      slug,
      standardId: standard,
      listVersion: (await listInForce(stage.tx)).list.version,
      answers: answers.map(([answer, evidence]) => ({ answer, evidence })),
    }),
};

async function milestoneOf(
  stage: Stage,
  ctx: Context,
  slug: string,
  title: string,
): Promise<number> {
  const milestones = await milestonesOf(stage.tx, await stage.startup(slug, ctx.today));
  const found = milestones.find((each) => each.title === title);
  if (found === undefined) throw new Error(`the story has no milestone ${title} yet`);
  return found.id;
}
