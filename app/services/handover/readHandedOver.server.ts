import {
  countHandedOver,
  servicesHandedOver,
  type HandedOverRow,
} from 'db/repositories/handover-list';
import {
  followUpDay,
  followUpState,
  FOLLOW_UP_MONTHS,
  type FollowUpState,
} from '~/domain/handover/follow-up';
import { mayEditTemplate } from '~/domain/handover/permissions';
import type { Context } from '~/services/shared/context.server';

const PAGE_SIZE = 50;

/** A service handed over, with where each of its follow-ups stands. */
export type HandedOverService = Omit<HandedOverRow, 'at6' | 'at12'> & {
  readonly states: readonly FollowUpState[];
};

/** The services handed over, the latest first, for everyone. */
export async function readHandedOver(ctx: Context, page: number, pageSize = PAGE_SIZE) {
  const total = await countHandedOver(ctx.db);
  const rows = await servicesHandedOver(ctx.db, {
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return {
    services: rows.map((row) => serviceOf(ctx, row)),
    ...{ total, page },
    pageCount: Math.ceil(total / pageSize),
    mayEditTemplate: mayEditTemplate(ctx.actor),
  };
}

function serviceOf({ today }: Context, { at6, at12, ...row }: HandedOverRow): HandedOverService {
  const answered = { 6: at6, 12: at12 };
  return {
    ...row,
    states: FOLLOW_UP_MONTHS.map((months) =>
      followUpState(followUpDay(row.handedOverOn, months), answered[months], today, row.closedOn),
    ),
  };
}
