import {
  findReview,
  reviewsOf,
  sponsorsOf,
  type ReviewRecord,
  type SponsorRecord,
} from 'db/repositories/reviews';
import {
  conditionsOf,
  envelopesOfReview,
  isHeardOn,
  opinionsOn,
  questionsOf,
  sharesOf,
  type OpinionRecord,
  type QuestionRecord,
  type ReviewEnvelope,
  type ShareRecord,
} from 'db/repositories/reviews-around';
import { standingOfSlug } from 'db/repositories/standing';
import { startupRecord } from 'db/repositories/startups';
import { isStaff } from '~/domain/accounts/account';
import { datesOf, frozenFrom, isFrozen } from '~/domain/reviews/calendar';
import { phasesToGrant } from '~/domain/reviews/decision';
import type { ConditionTold } from '~/domain/reviews/dossier-facts';
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
import { isToDecide } from '~/domain/reviews/schedule';
import { checkShare, isOvertaken } from '~/domain/reviews/shares';
import { keptPart, type KeptPart } from '~/domain/reviews/yearly';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Cents } from '~/domain/shared/money';
import type { Phase } from '~/domain/startups/phase';
import { isLive, isSponsor, type Standing } from '~/domain/startups/standing';
import type { Context } from '~/services/shared/context.server';
import { readSettings } from '~/services/shared/readSettings.server';
import { waitingPhase, type WaitingPhase } from './waitingPhase.server';

/** What is said around a dossier, for whoever may read it. */
export interface ReviewTalk {
  readonly questions: readonly QuestionRecord[];
  readonly opinions: readonly OpinionRecord[];
}

/** What a funder gives with a decision, and what it keeps of it for a later year. */
export interface ShareTold extends ShareRecord {
  readonly kept: KeptPart | null;
}

export interface Committee {
  readonly startupName: string;
  readonly review: ReviewRecord;
  readonly decidedOn: Day | null;
  /** What the deciding sponsor keeps for a later year of what the decision grants. */
  readonly kept: KeptPart | null;
  /** From when the team may no longer change the dossier; null: open until the decision. */
  readonly frozenFrom: Day | null;
  /** Whether the person decides on it: it stands on their desk. */
  readonly isSponsor: boolean;
  /** Whether the person reads its dossier. */
  readonly reads: boolean;
  readonly talk: ReviewTalk;
  /** The phase that its decision opens, while it waits. */
  readonly waiting: WaitingPhase | null;
  /** The conditions that its decision set. */
  readonly conditions: readonly ConditionTold[];
  /** What each funder gives with its decision. */
  readonly shares: readonly ShareTold[];
  /** Sponsors whose organisation has not said yet what it gives; empty while none is asked. */
  readonly sharesAwaited: readonly SponsorRecord[];
  /** The committee that takes its place when it was put off. */
  readonly replacedById: number | null;
  readonly phases: readonly Phase[];
  /** What a grant is proposed: what the team asks, else the setting for a construction. */
  readonly proposedCents: Cents;
  /** In whose name staff may record the decision; empty for everybody else. */
  readonly sponsors: readonly SponsorRecord[];
  readonly may: {
    readonly prepare: boolean;
    readonly decide: boolean;
    readonly share: boolean;
    readonly cancel: boolean;
    readonly ask: boolean;
    readonly answer: boolean;
    readonly invite: boolean;
    readonly giveOpinion: boolean;
  };
}

/** A committee and all around it but its dossier, as far as the person may read it; null when there is none of that number for that startup. */
export async function readCommittee(
  ctx: Context,
  slug: string,
  id: number,
): Promise<{ readonly committee: Committee; readonly standing: Standing } | null> {
  const { db, actor, today } = ctx;
  const standing = await standingOfSlug(db, slug, today);
  const found = standing && (await findReview(db, standing.startupId, id));
  if (!standing || !found) return null;
  const dates = datesOf(found);
  const isOpen = found.state === 'planned' && isLive(standing.phase);
  const { startupId } = standing;
  const [isHeard, { name }, settings, others, given, conditions, sponsors] = await Promise.all([
    actor !== null && isHeardOn(db, id, actor.id),
    startupRecord(db, startupId),
    readSettings(db),
    reviewsOf(db, startupId),
    sharesOf(db, id),
    conditionsOf(db, id),
    sponsorsOf(db, startupId),
  ]);
  const reads = mayReadDossier(actor, standing, found.state, isHeard);
  const [questions, opinions] = reads
    ? await Promise.all([questionsOf(db, id), opinionsOn(db, id)])
    : [[], []];
  const waiting = found.state === 'decided' ? await waitingPhase(ctx, startupId) : null;
  const granted =
    dates.decidedOn === null ? [] : await envelopesOfReview(db, { startupId, reviewId: id });
  const shares = given.map((share) => ({
    ...share,
    kept: keptPart(
      granted.filter(({ funderId }) => funderId === share.organisationId),
      dayInParis(share.at),
    ),
  }));
  const around = { standing, others, shares, sponsors };
  const sharesAwaited = awaited(found, around, today);
  const committee: Committee = {
    startupName: name,
    isSponsor: isSponsor(actor, standing),
    reads,
    // What the team asks belongs to the dossier.
    review: reads
      ? found
      : { ...found, ask: '', askedCents: null, askedPhase: null, hypotheses: '' },
    decidedOn: dates.decidedOn,
    kept: keptByDecider(found, granted),
    frozenFrom: frozenFrom(dates.plannedOn, found.heldOn),
    talk: { questions, opinions },
    waiting: waiting?.reviewId === id ? waiting : null,
    conditions,
    shares,
    sharesAwaited,
    replacedById: others.find((other) => other.postponesId === id)?.id ?? null,
    phases: phasesToGrant(standing.phase),
    proposedCents: (reads ? found.askedCents : null) ?? settings.constructionEnvelopeCents,
    sponsors: isStaff(actor) ? sponsors : [],
    may: {
      prepare: isOpen && mayPrepareReview(actor, standing) && !isFrozen(dates, today),
      decide: isOpen && mayDecideReview(actor, standing) && isToDecide(found.heldOn, today),
      share: sharesAwaited.some((sponsor) => isStaff(actor) || sponsor.id === actor?.id),
      cancel: found.state === 'planned' && mayPlanReview(actor),
      ask: isOpen && mayAskQuestion(actor, standing),
      answer: isOpen && mayAnswerQuestion(actor, standing),
      invite: isOpen && mayInviteOpinion(actor, standing),
      giveOpinion: isOpen && mayGiveOpinion(actor, standing, isHeard),
    },
  };
  return { committee, standing };
}

/** Of what the deciding sponsor granted, what is kept for a later year. */
function keptByDecider(
  { decidedAt, decidedById }: ReviewRecord,
  envelopes: readonly ReviewEnvelope[],
): KeptPart | null {
  if (decidedAt === null) return null;
  const own = envelopes.filter(({ grantedById }) => grantedById === decidedById);
  return keptPart(own, dayInParis(decidedAt));
}

function awaited(
  review: ReviewRecord,
  {
    standing,
    others,
    shares,
    sponsors,
  }: {
    readonly standing: Standing;
    readonly others: readonly ReviewRecord[];
    readonly shares: readonly ShareRecord[];
    readonly sponsors: readonly SponsorRecord[];
  },
  today: Day,
): readonly SponsorRecord[] {
  // Decisions of before shares were told have none at all: nobody is asked about them.
  if (shares.length === 0) return [];
  const decision = { ...review, ...datesOf(review), isOvertaken: isOvertaken(review, others) };
  if (!checkShare(decision, isLive(standing.phase), today).ok) return [];
  const told = new Set(shares.map((share) => share.organisationId));
  return sponsors.filter((sponsor) => !told.has(sponsor.organisationId));
}
