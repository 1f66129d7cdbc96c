import { incubators, type IncubatorChoice } from 'db/repositories/incubators';
import { COUNTED_AT_MOST, headOfLate, lateLines, type LateRow } from 'db/repositories/late';
import { nameOf, staffMembers } from 'db/repositories/late-choices';
import type { LateScope } from 'db/repositories/late-scope';
import { untilNextAct } from 'db/repositories/until-next-act';
import { isStaff } from '~/domain/accounts/account';
import { LATE_KINDS, type LateFilters, type LateKind } from '~/domain/notifications/late';
import { lateHref } from '~/domain/notifications/late-href';
import type { Context } from '~/services/shared/context.server';

/** Lines of each kind on the board, and of one kind on a page of its own. */
const HEAD = 6;
const PAGE = 50;

export interface LateLine extends LateRow {
  readonly kind: LateKind;
  /** The form that resolves it. */
  readonly href: string;
}

export interface LateSection {
  readonly kind: LateKind;
  readonly lines: readonly LateLine[];
  readonly total: number;
  readonly overdue: number;
  /** The count stopped: there are more than `total`. */
  readonly isMore: boolean;
  /** The line after which the next page begins; null at the end. */
  readonly after: LateLine | null;
}

export interface LateBoard {
  readonly sections: readonly LateSection[];
  readonly incubators: readonly IncubatorChoice[];
  readonly staff: readonly { readonly id: number; readonly name: string }[];
  /** The person whom the board is read for. */
  readonly person: { readonly id: number; readonly name: string } | null;
}

/** What is late or due soon, by kind, within the filters; for staff, null for anybody else. */
export async function readLate(ctx: Context, filters: LateFilters): Promise<LateBoard | null> {
  const { db, today, now } = ctx;
  if (!isStaff(ctx.actor)) return null;
  const [offered, staff] = await Promise.all([
    incubators(db),
    untilNextAct(db, 'staff members', today, () => staffMembers(db), ['accounts']),
  ]);
  const incubator = offered.find(({ slug }) => slug === filters.incubator) ?? null;
  const name = filters.personId === null ? null : await nameOf(db, filters.personId);
  const person = name === null || filters.personId === null ? null : { id: filters.personId, name };
  const scope = { today, now, incubatorId: incubator?.id ?? null, personId: filters.personId };
  const sections = await Promise.all(
    LATE_KINDS.map((kind) => sectionOf(ctx, kind, scope, filters)),
  );
  return { sections, incubators: offered, staff, person };
}

async function sectionOf(
  { db }: Context,
  kind: LateKind,
  scope: LateScope,
  filters: LateFilters,
): Promise<LateSection> {
  const { rows: head, total, overdue } = await headOfLate(db, kind, scope, HEAD);
  const isWhole = filters.kind === kind;
  const rows = isWhole
    ? await lateLines(db, kind, scope, { size: PAGE + 1, after: filters.after })
    : head;
  const shown = rows.slice(0, isWhole ? PAGE : HEAD);
  const lines = shown.map((row) => ({ ...row, kind, href: lateHref(kind, row) }));
  return {
    ...{ kind, lines, overdue },
    total: Math.min(total, COUNTED_AT_MOST),
    isMore: total > COUNTED_AT_MOST,
    after: rows.length > shown.length ? (lines.at(-1) ?? null) : null,
  };
}
