import { and, asc, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ConditionAnswer } from '../../app/domain/reviews/conditions';
import type { ConditionTold } from '../../app/domain/reviews/dossier-facts';
import type { OpinionStance } from '../../app/domain/reviews/opinions';
import type { Day } from '../../app/domain/shared/day';
import type { Cents } from '../../app/domain/shared/money';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { envelope } from '../schema/budget';
import { organisation } from '../schema/organisations';
import {
  reviewCondition,
  reviewOpinion,
  reviewQuestion,
  reviewShare,
} from '../schema/reviews-around';

/** The conditions of a decision, in their order, with what became of them. */
export async function conditionsOf(
  reader: Reader,
  reviewId: number,
): Promise<readonly ConditionTold[]> {
  return reader
    .select({
      id: reviewCondition.id,
      words: reviewCondition.words,
      outcome: reviewCondition.outcome,
      answer: reviewCondition.answer,
    })
    .from(reviewCondition)
    .where(eq(reviewCondition.reviewId, reviewId))
    .orderBy(asc(reviewCondition.position));
}

/** Keeps the conditions of a decision. */
export async function insertConditions(
  tx: Tx,
  reviewId: number,
  lines: readonly string[],
): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map((words, index) => ({ reviewId, position: index + 1, words }));
  await tx.insert(reviewCondition).values(rows);
}

/** Writes what became of each condition; whoever does it holds the startup's lock. */
export async function saveConditionAnswers(
  tx: Tx,
  answers: readonly ConditionAnswer[],
): Promise<void> {
  for (const { conditionId, outcome, words } of answers) {
    await tx
      .update(reviewCondition)
      .set({ outcome, answer: words })
      .where(eq(reviewCondition.id, conditionId));
  }
}

/** A question with its answer, and who said what. */
export interface QuestionRecord {
  readonly id: number;
  readonly words: string;
  readonly askedById: number;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
}

const answerer = alias(account, 'answerer');

/** The questions asked before a committee, oldest first. */
export async function questionsOf(
  reader: Reader,
  reviewId: number,
): Promise<readonly QuestionRecord[]> {
  return reader
    .select({
      id: reviewQuestion.id,
      words: reviewQuestion.words,
      askedById: reviewQuestion.askedById,
      askedBy: account.name,
      askedAt: reviewQuestion.askedAt,
      answer: reviewQuestion.answer,
      answeredBy: answerer.name,
      answeredAt: reviewQuestion.answeredAt,
    })
    .from(reviewQuestion)
    .innerJoin(account, eq(account.id, reviewQuestion.askedById))
    .leftJoin(answerer, eq(answerer.id, reviewQuestion.answeredById))
    .where(eq(reviewQuestion.reviewId, reviewId))
    .orderBy(asc(reviewQuestion.id));
}

/** Keeps a question; its number. */
export async function insertQuestion(
  tx: Tx,
  question: typeof reviewQuestion.$inferInsert,
): Promise<number> {
  const [row] = await tx.insert(reviewQuestion).values(question).returning({
    id: reviewQuestion.id,
  });
  if (!row) throw new Error('an inserted question answers its id');
  return row.id;
}

/** Answers a question that has no answer yet; false when it has one. */
export async function saveAnswer(
  tx: Tx,
  id: number,
  said: { readonly answer: string; readonly answeredById: number; readonly answeredAt: Date },
): Promise<boolean> {
  const rows = await tx
    .update(reviewQuestion)
    .set(said)
    .where(and(eq(reviewQuestion.id, id), isNull(reviewQuestion.answer)))
    .returning({ id: reviewQuestion.id });
  return rows.length === 1;
}

/** An opinion, given or awaited. */
export interface OpinionRecord {
  readonly id: number;
  readonly accountId: number;
  readonly name: string;
  readonly organisationName: string | null;
  readonly stance: OpinionStance | null;
  readonly words: string;
  readonly givenAt: Date | null;
}

/** The opinions on a committee, in the order in which people were invited or spoke up. */
export async function opinionsOn(
  reader: Reader,
  reviewId: number,
): Promise<readonly OpinionRecord[]> {
  return reader
    .select({
      id: reviewOpinion.id,
      accountId: reviewOpinion.accountId,
      name: account.name,
      organisationName: organisation.name,
      stance: reviewOpinion.stance,
      words: reviewOpinion.words,
      givenAt: reviewOpinion.givenAt,
    })
    .from(reviewOpinion)
    .innerJoin(account, eq(account.id, reviewOpinion.accountId))
    .leftJoin(organisation, eq(organisation.id, account.organisationId))
    .where(eq(reviewOpinion.reviewId, reviewId))
    .orderBy(asc(reviewOpinion.id));
}

/** Whether somebody was invited to give their opinion on a committee, or has given it. */
export async function isHeardOn(
  reader: Reader,
  reviewId: number,
  accountId: number,
): Promise<boolean> {
  const of = and(eq(reviewOpinion.reviewId, reviewId), eq(reviewOpinion.accountId, accountId));
  return (await reader.$count(reviewOpinion, of)) > 0;
}

/** Invites somebody; null when they are among the opinions already. */
export async function insertInvitation(
  tx: Tx,
  invited: {
    readonly reviewId: number;
    readonly accountId: number;
    readonly invitedById: number;
  },
): Promise<number | null> {
  const [row] = await tx
    .insert(reviewOpinion)
    .values(invited)
    .onConflictDoNothing()
    .returning({ id: reviewOpinion.id });
  return row?.id ?? null;
}

/** Keeps what somebody thinks, in place of what they thought before; its number. */
export async function saveOpinion(
  tx: Tx,
  opinion: {
    readonly reviewId: number;
    readonly accountId: number;
    readonly stance: OpinionStance;
    readonly words: string;
    readonly givenAt: Date;
  },
): Promise<number> {
  const { stance, words, givenAt } = opinion;
  const [row] = await tx
    .insert(reviewOpinion)
    .values(opinion)
    .onConflictDoUpdate({
      target: [reviewOpinion.reviewId, reviewOpinion.accountId],
      set: { stance, words, givenAt },
    })
    .returning({ id: reviewOpinion.id });
  if (!row) throw new Error('an opinion that is kept answers its id');
  return row.id;
}

/** Brings questions and opinions of a committee that is put off to the one that takes its place. */
export async function moveTalk(tx: Tx, fromReviewId: number, toReviewId: number): Promise<void> {
  const to = { reviewId: toReviewId };
  await tx.update(reviewQuestion).set(to).where(eq(reviewQuestion.reviewId, fromReviewId));
  await tx.update(reviewOpinion).set(to).where(eq(reviewOpinion.reviewId, fromReviewId));
}

/** What one funder gives with a decision. */
export interface ShareRecord {
  readonly organisationId: number;
  readonly organisationName: string;
  readonly sponsorName: string;
  readonly recordedBy: string | null;
  readonly cents: Cents | null;
  readonly words: string;
  readonly at: Date;
}

const recorder = alias(account, 'recorder');

/** What each funder said that it gives with a decision, in the order of saying. */
export async function sharesOf(reader: Reader, reviewId: number): Promise<readonly ShareRecord[]> {
  return reader
    .select({
      organisationId: reviewShare.organisationId,
      organisationName: organisation.name,
      sponsorName: account.name,
      recordedBy: recorder.name,
      cents: reviewShare.cents,
      words: reviewShare.words,
      at: reviewShare.at,
    })
    .from(reviewShare)
    .innerJoin(organisation, eq(organisation.id, reviewShare.organisationId))
    .innerJoin(account, eq(account.id, reviewShare.sponsorId))
    .leftJoin(recorder, eq(recorder.id, reviewShare.recordedById))
    .where(eq(reviewShare.reviewId, reviewId))
    .orderBy(asc(reviewShare.at), asc(reviewShare.organisationId));
}

/** An envelope that a decision granted. */
export interface ReviewEnvelope {
  readonly funderId: number;
  readonly cents: Cents;
  readonly startsOn: Day;
  /** The sponsor who granted it. */
  readonly grantedById: number;
}

/** The envelopes that a decision granted, with those of the funders who joined it since. */
export async function envelopesOfReview(
  reader: Reader,
  { startupId, reviewId }: { readonly startupId: number; readonly reviewId: number },
): Promise<readonly ReviewEnvelope[]> {
  return reader
    .select({
      funderId: envelope.funderId,
      cents: envelope.commitmentCeilingCents,
      startsOn: envelope.startsOn,
      grantedById: envelope.grantedById,
    })
    .from(envelope)
    .where(and(eq(envelope.startupId, startupId), eq(envelope.reviewId, reviewId)))
    .orderBy(asc(envelope.startsOn), asc(envelope.id));
}

/** Keeps what a funder gives, for good; false when it has said so already. */
export async function insertShare(
  tx: Tx,
  share: typeof reviewShare.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(reviewShare)
    .values(share)
    .onConflictDoNothing()
    .returning({ reviewId: reviewShare.reviewId });
  return rows.length === 1;
}
