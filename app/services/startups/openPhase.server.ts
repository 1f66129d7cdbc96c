import { cancelRunningHandover, recordOperated } from 'db/repositories/handover-of-phase';
import { cancelPlannedReview } from 'db/repositories/reviews';
import {
  insertNextPhase,
  nameOfStartup,
  openPhaseOf,
  raiseStartupVersion,
} from 'db/repositories/startups';
import { lockAnsweredFrictions, type AnsweredFriction } from 'db/repositories/startups-frictions';
import { peopleToTell } from 'db/repositories/startups-people';
import type { JournalAct } from '~/domain/audit/act';
import type { Phase } from '~/domain/startups/phase';
import { isLive } from '~/domain/startups/standing';
import { moveWithStartup } from '~/services/frictions/moveWithStartup.server';
import type { Acting } from '~/services/shared/act.server';
import type { Context } from '~/services/shared/context.server';
import { phaseOpenedNotice } from '~/wording/startups-mail';

export interface PhaseToOpen {
  readonly startupId: number;
  readonly to: Phase;
  readonly reason: string;
  readonly reviewId?: number;
  /** Why staff open it although its gate does not hold. */
  readonly overrideReason?: string;
}

/**
 * Step of an act that opens a startup's next phase today; the caller has locked the startup and checked the gate.
 * Its frictions move with it, a handover that was being prepared is cancelled, a committee of a startup that is over too,
 * and everybody around it is told.
 */
export async function openPhase(ctx: Context, acting: Acting, next: PhaseToOpen): Promise<void> {
  const { tx, notify } = acting;
  const { startupId, to, reason } = next;
  const current = await openPhaseOf(tx, startupId);
  await insertNextPhase(tx, current, {
    startupId,
    phase: to,
    startsOn: ctx.today,
    openedAt: ctx.now,
    reason,
    reviewId: next.reviewId ?? null,
    overrideReason: next.overrideReason ?? null,
  });
  await raiseStartupVersion(tx, startupId);

  const frictions = await lockAnsweredFrictions(tx, startupId);
  const threads = threadsOf(startupId, frictions);
  recordMove(acting, next, current.phase, threads);
  const frictionState = stateBroughtBy(current.phase, to);
  if (frictionState !== null) {
    for (const friction of frictions) {
      if (friction.state !== 'in_incubation' || friction.answeredElsewhere) continue;
      const move = { frictionId: friction.id, to: frictionState, startupId, reason } as const;
      await moveWithStartup(ctx, acting, move);
    }
  }
  if (current.phase === 'consolidation' && to !== 'transfere') {
    await cancelHandover(ctx, acting, next, threads);
  }
  if (!isLive(to)) await cancelCommittee(acting, next, threads);
  if (to === 'opere') await recordOperated(tx, startupId, ctx.now);

  const startup = await nameOfStartup(tx, startupId);
  for (const accountId of await peopleToTell(tx, startupId, ctx.today)) {
    if (accountId === ctx.actor?.id) continue;
    notify({
      accountId,
      ...phaseOpenedNotice({ ...startup, phase: to, reason, publicUrl: ctx.publicUrl }),
    });
  }
}

/** Where a startup's frictions go when it leaves the living; null while they stay where they are. */
function stateBroughtBy(from: Phase, to: Phase): 'qualified' | 'resolved' | null {
  if (!isLive(from) || isLive(to)) return null;
  return to === 'transfere' || to === 'opere' ? 'resolved' : 'qualified';
}

type Thread = Pick<JournalAct, 'startupId' | 'frictionId'>;

/** One act per friction, so that each friction's thread tells it; a startup without any tells it once. */
function threadsOf(startupId: number, frictions: readonly AnsweredFriction[]): readonly Thread[] {
  if (frictions.length === 0) return [{ startupId }];
  return frictions.map(({ id }) => ({ startupId, frictionId: id }));
}

function recordMove(
  { record }: Acting,
  next: PhaseToOpen,
  from: Phase,
  threads: readonly Thread[],
): void {
  const subject = { kind: 'startup', id: next.startupId } as const;
  for (const thread of threads) {
    record({
      act: 'startup.phase-changed',
      subject,
      ...thread,
      before: { phase: from },
      after: { phase: next.to, reviewId: next.reviewId ?? null },
      reason: next.reason,
    });
    if (next.overrideReason === undefined) continue;
    const after = { phase: next.to };
    record({
      act: 'startup.gate-overridden',
      subject,
      ...thread,
      after,
      reason: next.overrideReason,
    });
  }
}

async function cancelHandover(
  ctx: Context,
  { tx, record }: Acting,
  { startupId, reason }: PhaseToOpen,
  threads: readonly Thread[],
): Promise<void> {
  const id = await cancelRunningHandover(tx, startupId, ctx.now);
  if (id === null) return;
  const subject = { kind: 'handover', id } as const;
  for (const thread of threads) record({ act: 'handover.cancelled', subject, ...thread, reason });
}

/** Nobody decides for a startup that is over: its committee would wait for ever. */
async function cancelCommittee(
  { tx, record }: Acting,
  { startupId, reason }: PhaseToOpen,
  threads: readonly Thread[],
): Promise<void> {
  const id = await cancelPlannedReview(tx, startupId, reason);
  if (id === null) return;
  const subject = { kind: 'review', id } as const;
  for (const thread of threads) record({ act: 'review.cancelled', subject, ...thread, reason });
}
