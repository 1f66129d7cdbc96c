import { markOf } from '../../../app/domain/handover/readiness';
import type { ConditionOutcome, TypedAnswer } from '../../../app/domain/reviews/conditions';
import { IMPACT_CRITERIA, type ImpactCriterion } from '../../../app/domain/reviews/review';
import type { ImpactGrid, TypedImpact } from '../../../app/domain/reviews/impact';
import { done, type Result } from '../../../app/domain/shared/result';
import { acceptHandover } from '../../../app/services/handover/acceptHandover.server';
import { acceptItem, type ItemSeen } from '../../../app/services/handover/acceptItem.server';
import { prepareHandover } from '../../../app/services/handover/prepareHandover.server';
import { provideItem } from '../../../app/services/handover/provideItem.server';
import { recordDeliberation } from '../../../app/services/handover/recordDeliberation.server';
import { refuseHandover } from '../../../app/services/handover/refuseHandover.server';
import { requestSigningCode } from '../../../app/services/handover/requestSigningCode.server';
import { signHandover } from '../../../app/services/handover/signHandover.server';
import { decideReview } from '../../../app/services/reviews/decideReview.server';
import { planReview } from '../../../app/services/reviews/planReview.server';
import { prepareReview } from '../../../app/services/reviews/prepareReview.server';
import type { Context } from '../../../app/services/shared/context.server';
import { latestHandover, type HandoverRecord, type ItemRecord } from '../../repositories/handover';
import { latestAgreement } from '../../repositories/handover-agreement';
import { reviewsOf } from '../../repositories/reviews';
import { conditionsOf } from '../../repositories/reviews-around';
import { deliberationFile } from './deliberation-file';
import type { SceneOf } from './scene';
import { centsOf, type Stage, type Tellers } from './stage';

type DecisionVerb =
  | 'plan-review'
  | 'prepare-review'
  | 'decide'
  | 'prepare-handover'
  | 'provide'
  | 'accept'
  | 'accept-handover'
  | 'deliberate'
  | 'sign-handover'
  | 'refuse-handover';

/** Committees and handovers, through the use cases. */
export const DECISION_TELLERS: Tellers<DecisionVerb> = {
  'plan-review': (stage, ctx, slug, { held }) => planReview(ctx, slug, { heldOn: stage.day(held) }),
  'prepare-review': async (stage, ctx, slug, { ask, euros, phase, hypotheses, grid, kept }) =>
    prepareReview(ctx, slug, {
      ...(await plannedReview(stage, ctx, slug)),
      ask,
      hypotheses: hypotheses ?? '',
      conditions: await answersOf(stage, slug, ctx, kept ?? []),
      askedAmount: euros === null ? null : centsOf(euros),
      askedPhase: phase,
      grid: gridOf(ctx, grid),
    }),
  decide: async (stage, ctx, slug, scene) =>
    decideReview(ctx, slug, {
      ...(await plannedReview(stage, ctx, slug)),
      outcome: scene.outcome,
      opensPhase: scene.opens ?? null,
      amount: scene.euros === undefined ? null : centsOf(scene.euros),
      nextYearAmount: null,
      months: scene.months ?? null,
      reason: scene.reason,
      conditions: (scene.conditions ?? []).join('\n'),
      sponsorId: scene.inNameOf === undefined ? null : stage.account(scene.inNameOf),
    }),
  'prepare-handover': (_, ctx, slug) => prepareHandover(ctx, slug),
  provide: async (stage, ctx, slug, { items }) => {
    const { items: checklist } = await runningHandover(stage, ctx, slug);
    const told: Readonly<Record<string, string>> = items;
    const provided = checklist.filter(({ key }) => told[key] !== undefined);
    return eachItem(provided, (seen) =>
      provideItem(ctx, slug, {
        ...seen,
        evidence: told[seen.item] ?? '',
        evidenceUrl: null,
        responsibleId: ctx.actor?.id ?? 0,
      }),
    );
  },
  accept: async (stage, ctx, slug, { items }) => {
    const { items: checklist } = await runningHandover(stage, ctx, slug);
    const told: readonly string[] | 'all' = items;
    const accepted = checklist.filter(({ key }) => told === 'all' || told.includes(key));
    return eachItem(accepted, (seen) => acceptItem(ctx, slug, seen));
  },
  'accept-handover': async (stage, ctx, slug) =>
    acceptHandover(ctx, slug, await runningHandover(stage, ctx, slug)),
  deliberate: async (stage, ctx, slug, { number, held }) => {
    const { version } = await runningHandover(stage, ctx, slug);
    const takenOn = stage.day(held);
    const file = deliberationFile(number, takenOn);
    return recordDeliberation(ctx, stage.keeping, slug, { version, number, takenOn, file });
  },
  'sign-handover': async (stage, ctx, slug, { party }) => {
    const { id } = await runningHandover(stage, ctx, slug);
    const agreement = await latestAgreement(stage.tx, id);
    const sha256 = agreement?.sha256 ?? '';
    const code = { party, sha256, code: '620 062', codeHash: `told ${party} ${id}` };
    const sent = await requestSigningCode(ctx, slug, code);
    return sent.ok ? signHandover(ctx, slug, code) : sent;
  },
  'refuse-handover': async (stage, ctx, slug, { reason }) => {
    const { version } = await runningHandover(stage, ctx, slug);
    return refuseHandover(ctx, slug, { version, reason });
  },
};

/** What the team says of the conditions of the last decision, in their order. */
async function answersOf(
  stage: Stage,
  slug: string,
  ctx: Context,
  kept: readonly (readonly [ConditionOutcome, string])[],
): Promise<Record<string, TypedAnswer>> {
  const reviews = await reviewsOf(stage.tx, await stage.startup(slug, ctx.today));
  const last = reviews.find((review) => review.state === 'decided');
  const conditions = last === undefined ? [] : await conditionsOf(stage.tx, last.id);
  return Object.fromEntries(
    conditions.flatMap(({ id }, index) => {
      const [outcome, words] = kept[index] ?? [];
      return outcome === undefined ? [] : [[String(id), { outcome, words: words ?? '' }]];
    }),
  );
}

/** The committee of a startup that is still to come. */
export async function plannedReview(
  stage: Stage,
  ctx: Context,
  slug: string,
): Promise<{ reviewId: number; version: number }> {
  const reviews = await reviewsOf(stage.tx, await stage.startup(slug, ctx.today));
  const planned = reviews.find((review) => review.state === 'planned');
  if (planned === undefined) throw new Error(`${slug} has no planned committee yet`);
  return { reviewId: planned.id, version: planned.version };
}

function gridOf(ctx: Context, told: SceneOf<'prepare-review'>['grid']): ImpactGrid {
  const lines = IMPACT_CRITERIA.map((criterion) => [criterion, lineOf(ctx, told[criterion])]);
  return Object.fromEntries(lines) as Record<ImpactCriterion, TypedImpact>;
}

function lineOf(
  ctx: Context,
  told: SceneOf<'prepare-review'>['grid'][ImpactCriterion],
): TypedImpact {
  const [indicator = '', value = '', rating = null, cost] = told ?? [];
  const measuredOn = told === undefined ? null : ctx.today;
  const costPerImpactCents = cost === undefined ? null : centsOf(cost);
  return { indicator, value, rating, measuredOn, costPerImpactCents };
}

async function runningHandover(stage: Stage, ctx: Context, slug: string): Promise<HandoverRecord> {
  const handover = await latestHandover(stage.tx, await stage.startup(slug, ctx.today));
  if (handover === null) throw new Error(`${slug} has no handover yet`);
  return handover;
}

/** One act per item of the checklist, in its order; the first refusal ends it. */
async function eachItem(
  items: readonly ItemRecord[],
  tell: (seen: ItemSeen) => Promise<Result<unknown, string>>,
): Promise<Result<unknown, string>> {
  for (const item of items) {
    const told = await tell({ item: item.key, mark: markOf(item) });
    if (!told.ok) return told;
  }
  return done(null);
}
