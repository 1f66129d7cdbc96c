import { waitingFigures, type WaitingFigures } from 'db/repositories/figures';
import { listFrictions, PAGE_SIZE, type FrictionSummary } from 'db/repositories/frictions-lists';
import { draftsOf } from 'db/repositories/frictions-propose';
import { territoriesOfFrictions, type Territory } from 'db/repositories/frictions-territories';
import { actsFor } from '~/domain/accounts/account';
import { isAnswerLate, waitingDays } from '~/domain/frictions/answer-time';
import type { FrictionFilters } from '~/domain/frictions/filters';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

export type FrictionLine = Omit<FrictionSummary, 'submittedAt' | 'answeredAt' | 'handler'> & {
  readonly submittedOn: Day;
  /** Days that the proposer waits for a first answer; null once it is given. */
  readonly waitsFor: number | null;
  readonly late: boolean;
};

export interface FrictionList {
  readonly lines: readonly FrictionLine[];
  readonly total: number;
  readonly pageCount: number;
  readonly territories: readonly Territory[];
  /** How long proposers wait: public (invariant 8). */
  readonly waiting: WaitingFigures;
  readonly drafts: readonly {
    readonly id: number;
    readonly title: string;
    readonly on: Day;
    /** The colleague who writes it; null for the person themselves. */
    readonly heldBy: string | null;
  }[];
}

/** The frictions that the person may see and that match, a page at a time, with the public waiting times and their own drafts. */
export async function readFrictions(
  { db, actor, now, today }: Context,
  filters: FrictionFilters,
): Promise<FrictionList> {
  const signedIn = actor !== null;
  const { rows, total } = await listFrictions(db, filters, signedIn);
  const colleaguesOf =
    actor !== null && actsFor(actor, actor.organisationId) ? actor.organisationId : null;
  const drafts = actor === null ? [] : await draftsOf(db, actor.id, colleaguesOf);
  return {
    lines: rows.map(({ submittedAt, answeredAt, handler: _handler, ...row }) => ({
      ...row,
      submittedOn: dayInParis(submittedAt),
      waitsFor: answeredAt === null ? waitingDays({ submittedAt, answeredAt }, today) : null,
      late: isAnswerLate({ submittedAt, answeredAt }, today),
    })),
    total,
    pageCount: Math.ceil(total / PAGE_SIZE),
    territories: await territoriesOfFrictions(db, signedIn),
    waiting: await waitingFigures(db, now),
    drafts: drafts.map(({ id, title, savedAt, holderId, holder }) => ({
      id,
      title,
      on: dayInParis(savedAt),
      heldBy: holderId === actor?.id ? null : holder,
    })),
  };
}
