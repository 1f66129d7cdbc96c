import type { Tx } from 'db/client';
import { causeOf } from 'db/errors';
import { appendActs } from 'db/repositories/audit';
import { queueNotices } from 'db/repositories/outbox';
import { claimSubmission, rememberResult } from 'db/repositories/shared';
import type { JournalAct } from '~/domain/audit/act';
import type { Notice } from '~/domain/outbox/notice';
import { done, refuse, type Refused, type Result } from '~/domain/shared/result';
import type { Context } from './context.server';

/** The open transaction of an act, and where it says what goes into the journal and the outbox. */
export interface Acting {
  readonly tx: Tx;
  /** Tells the journal; written last, whatever the order of calls. */
  readonly record: (act: JournalAct) => void;
  /** Queues an e-mail; it leaves after the commit. */
  readonly notify: (notice: Notice) => void;
}

/** What a constraint's name or a trigger's message means to the person, for the rules that only a race can reach. */
export type Guards<R extends string> = Readonly<Record<string, R>>;

class RolledBack extends Error {
  constructor(readonly refused: Refused<string>) {
    super(refused.refusal);
  }
}

const MOST_TRIES = 5;
/** Deadlock and serialization failure: PostgreSQL asks to try again. */
const TRY_AGAIN = new Set(['40P01', '40001']);

/**
 * Runs one act in one transaction: the work, then the notices, then the journal as the last statement under its short
 * lock. A refusal rolls everything back. A form that was already acted on answers what it answered then.
 */
export async function act<T, R extends string>(
  ctx: Context,
  work: (acting: Acting) => Promise<Result<T, R>>,
  guards: Guards<R> = {},
): Promise<Result<T, R>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return done(await ctx.db.transaction((tx) => actOnce(ctx, tx, work)));
    } catch (error) {
      if (error instanceof RolledBack) return error.refused as Refused<R>;
      const { code, rule } = causeOf(error);
      if (code !== undefined && TRY_AGAIN.has(code) && tries < MOST_TRIES) continue;
      const refusal = rule === undefined ? undefined : guards[rule];
      if (refusal !== undefined) return refuse(refusal);
      throw error;
    }
  }
}

async function actOnce<T, R extends string>(
  ctx: Context,
  tx: Tx,
  work: (acting: Acting) => Promise<Result<T, R>>,
): Promise<T> {
  if (ctx.submission !== undefined) {
    const claim = await claimSubmission(tx, ctx.submission, ctx.now);
    if (!claim.first) return claim.result as T;
  }
  const acts: JournalAct[] = [];
  const notices: Notice[] = [];
  const result = await work({
    tx,
    record: (entry) => acts.push(entry),
    notify: (notice) => notices.push(notice),
  });
  if (!result.ok) throw new RolledBack(result);
  if (ctx.submission !== undefined) await rememberResult(tx, ctx.submission, result.value);
  await queueNotices(tx, notices, ctx.now);
  await appendActs(tx, acts, {
    actorId: ctx.actor?.id ?? null,
    at: ctx.now,
    requestId: ctx.requestId,
  });
  return result.value;
}
