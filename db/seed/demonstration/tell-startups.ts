import type { TypedEvidence } from '../../../app/domain/milestones/evidence';
import { closeMilestone } from '../../../app/services/milestones/closeMilestone.server';
import { moveMilestone } from '../../../app/services/milestones/moveMilestone.server';
import type { MilestoneSeen } from '../../../app/services/milestones/openMilestone.server';
import { planMilestone } from '../../../app/services/milestones/planMilestone.server';
import { reachMilestone } from '../../../app/services/milestones/reachMilestone.server';
import type { Context } from '../../../app/services/shared/context.server';
import { changePhase } from '../../../app/services/startups/changePhase.server';
import { openStartup } from '../../../app/services/startups/openStartup.server';
import { milestonesOf } from '../../repositories/milestones';
import { logLinesOf } from '../../repositories/milestones-log';
import { startupRecord } from '../../repositories/startups';
import { PEOPLE } from './people';
import type { SceneOf } from './scene';
import { centsOf, found, type Stage, type Tellers } from './stage';

type StartupVerb = 'open' | 'change-phase' | 'plan' | 'move' | 'reach' | 'miss';

/** What happens to startups, their teams and their milestones, through the use cases. */
export const STARTUP_TELLERS: Tellers<StartupVerb> = {
  open: async (stage, ctx, slug, scene) => {
    const friction = await stage.friction(slug);
    const { email, name } = PEOPLE[scene.intrapreneur];
    const owner = typeof scene.owner === 'string' ? await stage.organisation(scene.owner) : null;
    return openStartup(ctx, {
      frictionId: friction.id,
      frictionVersion: friction.version,
      slug,
      name: scene.name,
      pitch: scene.pitch,
      sponsorId: stage.account(scene.sponsor),
      sponsorEmail: null,
      problem: scene.problem,
      freedAgent: scene.freed,
      freedDaysPerWeek: scene.days,
      budgetLine: scene.budgetLine,
      engagementSignedOn: ctx.today,
      intrapreneurEmail: email,
      intrapreneurName: name,
      intrapreneurDaysPerWeek: scene.days,
      ownerId: owner?.id ?? null,
      ownerText: '',
      ownerMissingReason: typeof scene.owner === 'string' ? '' : scene.owner.missing,
      envelopeCents: centsOf(scene.euros),
    });
  },
  'change-phase': async (stage, ctx, slug, { to, reason, override }) => {
    const { version } = await startupRecord(stage.tx, await stage.startup(slug, ctx.today));
    return changePhase(ctx, { slug, version, to, reason, overrideReason: override ?? null });
  },
  plan: (stage, ctx, slug, { title, about, due }) =>
    planMilestone(ctx, { slug, title, description: about ?? '', dueOn: stage.day(due) }),
  move: async (stage, ctx, slug, { title, due, reason }) => {
    const seen = await milestoneOf(stage, ctx, slug, title);
    return moveMilestone(ctx, { ...seen, dueOn: stage.day(due), reason });
  },
  reach: async (stage, ctx, slug, { title, proof, note }) =>
    reachMilestone(ctx, stage.keeping, {
      ...(await milestoneOf(stage, ctx, slug, title)),
      reachedOn: ctx.today,
      evidence: {
        ...{ url: null, figure: null, unit: '', figureOn: null, logLineId: null },
        ...(await evidenceOf(stage, ctx, slug, proof)),
      },
      file: null,
      note: note ?? '',
    }),
  miss: async (stage, ctx, slug, { title, reason }) => {
    const seen = await milestoneOf(stage, ctx, slug, title);
    return closeMilestone(ctx, { ...seen, how: 'miss', reason });
  },
};

async function evidenceOf(
  stage: Stage,
  ctx: Context,
  slug: string,
  proof: SceneOf<'reach'>['proof'],
): Promise<Pick<TypedEvidence, 'kind'> & Partial<TypedEvidence>> {
  if ('url' in proof) return { kind: 'link', url: proof.url };
  if ('figure' in proof) return { kind: 'figure', ...proof };
  const lines = await logLinesOf(stage.tx, await stage.startup(slug, ctx.today), ['everyone']);
  const told = lines.find(({ words }) => words === proof.line);
  return { kind: 'log', logLineId: found(told, `line ${proof.line}`).id };
}

async function milestoneOf(
  stage: Stage,
  ctx: Context,
  slug: string,
  title: string,
): Promise<MilestoneSeen> {
  const milestones = await milestonesOf(stage.tx, await stage.startup(slug, ctx.today));
  const { id, version } = found(
    milestones.find((each) => each.title === title),
    `milestone ${title}`,
  );
  return { slug, milestoneId: id, version };
}
