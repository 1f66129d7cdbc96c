import { envelopesOf, ledgerOf } from 'db/repositories/budget';
import {
  findReview,
  impactLinesOf,
  reviewsOf,
  sponsorsOf,
  type ReviewRecord,
  type SponsorRecord,
} from 'db/repositories/reviews';
import {
  frictionsInDossier,
  milestonesInDossier,
  phasesInDossier,
  teamInDossier,
  type FrictionInDossier,
  type MemberInDossier,
} from 'db/repositories/reviews-dossier';
import { standingOfSlug } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import type { Balance } from '~/domain/budget/balance';
import { asDecidedThen } from '~/domain/budget/carry-over';
import type { Forecast } from '~/domain/budget/forecast';
import type { Funding, OtherHalf } from '~/domain/budget/funding';
import { statementOf } from '~/domain/budget/statement';
import type { MilestoneState } from '~/domain/milestones/milestone';
import { dossierDay, frozenFrom, isFrozen, type DatedReview } from '~/domain/reviews/calendar';
import { phasesToGrant } from '~/domain/reviews/decision';
import { milestoneThen, wasKnown, type Horizon } from '~/domain/reviews/dossier';
import type { ImpactLine } from '~/domain/reviews/impact';
import {
  mayDecideReview,
  mayPlanReview,
  mayPrepareReview,
  mayReadDossier,
} from '~/domain/reviews/permissions';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import { clockStart } from '~/domain/startups/clock';
import type { Phase } from '~/domain/startups/phase';
import { isLive, type Standing } from '~/domain/startups/standing';
import { isStaff } from '~/domain/accounts/account';
import type { Context } from '~/services/shared/context.server';
import { readForecast } from '~/services/budget/readForecast.server';
import { readSettings } from '~/services/shared/readSettings.server';

export interface MilestoneView {
  readonly id: number;
  readonly title: string;
  readonly state: MilestoneState;
  readonly dueOn: Day;
  readonly earlierDueOn: readonly Day[];
  readonly isLate: boolean;
  readonly closedOn: Day | null;
  /** « 1 240 dossiers », once it is reached. */
  readonly figure: { readonly value: number; readonly unit: string } | null;
  readonly evidenceUrl: string | null;
  readonly evidenceNote: string | null;
}

export interface EnvelopeLine {
  readonly id: number;
  readonly funderName: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly year: number;
  readonly funding: Funding;
  readonly otherHalf: OtherHalf | null;
  readonly balance: Balance;
}

/** What is known of a startup on the dossier's day, without anybody having typed it again. */
export interface Dossier {
  /** The last day whose events it tells. */
  readonly toldOn: Day;
  readonly phase: Phase | null;
  readonly phaseSince: Day | null;
  /** First day in construction: the six-month clock. */
  readonly clockStartedOn: Day | null;
  readonly frictions: readonly FrictionInDossier[];
  readonly team: readonly MemberInDossier[];
  readonly milestones: readonly MilestoneView[];
  readonly balance: Balance;
  readonly forecast: Forecast;
  readonly envelopes: readonly EnvelopeLine[];
  readonly impact: readonly ImpactLine[];
  readonly last: { readonly review: ReviewRecord; readonly impact: readonly ImpactLine[] } | null;
}

export interface ReviewPage {
  readonly startupName: string;
  readonly review: ReviewRecord;
  readonly decidedOn: Day | null;
  /** From when the team may no longer change the dossier; null: open until the decision. */
  readonly frozenFrom: Day | null;
  /** Null for whoever may not read it before the decision. */
  readonly dossier: Dossier | null;
  readonly phases: readonly Phase[];
  /** What a grant is proposed: what the team asks, else the setting for a construction. */
  readonly proposedCents: Cents;
  /** In whose name staff may record the decision; empty for everybody else. */
  readonly sponsors: readonly SponsorRecord[];
  readonly may: {
    readonly prepare: boolean;
    readonly decide: boolean;
    readonly cancel: boolean;
  };
}

/** A committee with its dossier as of its day; null when there is none of that number for that startup. */
export async function readDossier(
  ctx: Context,
  slug: string,
  id: number,
): Promise<ReviewPage | null> {
  const standing = await standingOfSlug(ctx.db, slug, ctx.today);
  const found = standing && (await findReview(ctx.db, standing.startupId, id));
  if (!standing || !found) return null;
  const dates = datesOf(found);
  const isOpen = found.state === 'planned' && isLive(standing.phase);
  const reads = mayReadDossier(ctx.actor, standing, found.state);
  const { name } = await startupRecord(ctx.db, standing.startupId);
  const { constructionEnvelopeCents } = await readSettings(ctx.db);
  return {
    startupName: name,
    // What the team asks belongs to the dossier.
    review: reads ? found : { ...found, ask: '', askedCents: null, askedPhase: null },
    decidedOn: dates.decidedOn,
    frozenFrom: frozenFrom(dates.plannedOn, found.heldOn),
    dossier: reads ? await dossierOf(ctx, standing, found, dates) : null,
    phases: phasesToGrant(standing.phase),
    proposedCents: (reads ? found.askedCents : null) ?? constructionEnvelopeCents,
    sponsors: isStaff(ctx.actor) ? await sponsorsOf(ctx.db, standing.startupId) : [],
    may: {
      prepare: isOpen && mayPrepareReview(ctx.actor, standing) && !isFrozen(dates, ctx.today),
      decide: isOpen && mayDecideReview(ctx.actor, standing) && found.heldOn <= ctx.today,
      cancel: found.state === 'planned' && mayPlanReview(ctx.actor),
    },
  };
}

function datesOf(review: ReviewRecord): DatedReview {
  return {
    state: review.state,
    heldOn: review.heldOn,
    plannedOn: dayInParis(review.createdAt),
    decidedOn: review.decidedAt === null ? null : dayInParis(review.decidedAt),
  };
}

async function dossierOf(
  { db, today }: Context,
  { startupId }: Standing,
  review: ReviewRecord,
  dates: DatedReview,
): Promise<Dossier> {
  const toldOn = dossierDay(dates, today);
  const horizon: Horizon = { lastDay: toldOn, decidedAt: review.decidedAt };
  const phases = (await phasesInDossier(db, startupId)).filter((phase) =>
    wasKnown(phase.openedAt, horizon),
  );
  const current = phases.at(-1);
  const lines = (await ledgerOf(db, startupId)).filter((line) => wasKnown(line.at, horizon));
  const envelopes = (await envelopesOf(db, startupId))
    .filter((envelope) => wasKnown(envelope.grantedAt, horizon))
    .map((envelope) => asDecidedThen(envelope, ({ decidedAt }) => wasKnown(decidedAt, horizon)));
  const money = statementOf(envelopes, lines, toldOn);
  const milestones = await milestonesInDossier(db, startupId);
  return {
    toldOn,
    phase: current?.phase ?? null,
    phaseSince: current?.startsOn ?? null,
    clockStartedOn: clockStart(phases),
    frictions: await frictionsInDossier(db, startupId),
    team: await teamInDossier(db, startupId, toldOn),
    milestones: milestones
      .filter((milestone) => wasKnown(milestone.createdAt, horizon))
      .map((milestone) => milestoneView(milestone, horizon)),
    balance: money.balance,
    forecast: await readForecast(db, startupId, toldOn, { envelopes, lines }),
    envelopes: money.envelopes.map((envelope) => ({
      id: envelope.id,
      funderName: envelope.funderName,
      startsOn: envelope.startsOn,
      endsOn: envelope.endsOn,
      year: envelope.year,
      funding: envelope.funding,
      otherHalf: envelope.otherHalf,
      balance: envelope.balance,
    })),
    impact: await impactLinesOf(db, review.id),
    last: await lastDecision(db, startupId, review),
  };
}

type KeptMilestone = Awaited<ReturnType<typeof milestonesInDossier>>[number];

function milestoneView(milestone: KeptMilestone, horizon: Horizon): MilestoneView {
  const then = milestoneThen(milestone, horizon);
  const isReached = then.state === 'reached';
  const { evidenceFigure: value, evidenceUnit: unit } = milestone;
  return {
    ...then,
    id: milestone.id,
    title: milestone.title,
    closedOn: then.state === 'planned' ? null : milestone.closedOn,
    figure: isReached && value !== null && unit !== null ? { value, unit } : null,
    evidenceUrl: isReached ? milestone.evidenceUrl : null,
    evidenceNote: isReached ? milestone.evidenceNote : null,
  };
}

async function lastDecision(
  db: Context['db'],
  startupId: number,
  { id, decidedAt }: ReviewRecord,
): Promise<Dossier['last']> {
  const [last] = (await reviewsOf(db, startupId))
    .filter((other) => other.id !== id && other.decidedAt !== null)
    .filter((other) => decidedAt === null || Number(other.decidedAt) < Number(decidedAt))
    .sort((a, b) => Number(b.decidedAt) - Number(a.decidedAt));
  return last ? { review: last, impact: await impactLinesOf(db, last.id) } : null;
}
