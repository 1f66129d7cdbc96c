import type { Db } from 'db/client';
import { waitingFigures, type WaitingFigures } from 'db/repositories/figures';
import { listFrictions, type FrictionSummary } from 'db/repositories/frictions-lists';
import { draftsOf } from 'db/repositories/frictions-propose';
import {
  offeredTerritories,
  territoryBySlug,
  type Territory,
} from 'db/repositories/frictions-territories';
import { untilNextAct } from 'db/repositories/until-next-act';
import { actsFor } from '~/domain/accounts/account';
import { isAnswerLate, waitingDays } from '~/domain/frictions/answer-time';
import type { FrictionFilters } from '~/domain/frictions/filters';
import type { Cursor } from '~/domain/shared/cursor';
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
  /** How many match; at least that many when there are `more`. */
  readonly total: number;
  readonly more: boolean;
  /** Pages by number, in the order of nearness; in the others, where the pages around this one begin. */
  readonly pageCount: number;
  readonly before: Cursor | null;
  readonly after: Cursor | null;
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
  const colleaguesOf =
    actor !== null && actsFor(actor, actor.organisationId) ? actor.organisationId : null;
  const [list, drafts, territories, waiting] = await Promise.all([
    listFrictions(db, filters, signedIn),
    actor === null ? [] : draftsOf(db, actor.id, colleaguesOf),
    territoriesFor(db, signedIn, filters.territory, today),
    untilNextAct(db, 'waiting', today, () => waitingFigures(db, now), ['frictions']),
  ]);
  const { rows, hasBefore, hasAfter, ...counts } = list;
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    lines: rows.map(({ submittedAt, answeredAt, handler: _handler, ...row }) => ({
      ...row,
      submittedOn: dayInParis(submittedAt),
      waitsFor: answeredAt === null ? waitingDays({ submittedAt, answeredAt }, today) : null,
      late: isAnswerLate({ submittedAt, answeredAt }, today),
    })),
    ...counts,
    before: hasBefore && first !== undefined ? { way: 'before', id: first.id } : null,
    after: hasAfter && last !== undefined ? { way: 'after', id: last.id } : null,
    territories,
    waiting,
    drafts: drafts.map(({ id, title, savedAt, holderId, holder }) => ({
      id,
      title,
      on: dayInParis(savedAt),
      heldBy: holderId === actor?.id ? null : holder,
    })),
  };
}

/** The territories that the list can be narrowed to, the present one always among them. */
async function territoriesFor(
  db: Db,
  signedIn: boolean,
  asked: string,
  today: Day,
): Promise<readonly Territory[]> {
  const offered = await offeredTerritories(db, signedIn, today);
  if (asked === '' || offered.some(({ slug }) => slug === asked)) return offered;
  const present = await territoryBySlug(db, asked);
  return present === null ? offered : [...offered, present];
}
