import { lateLines } from 'db/repositories/late';
import { incubators } from 'db/repositories/incubators';
import { isStaff } from '~/domain/accounts/account';
import { LATE_KINDS, type LateCursor, type LateFilters } from '~/domain/notifications/late';
import { lateHref } from '~/domain/notifications/late-href';
import type { Context } from '~/services/shared/context.server';
import type { LateLine } from './readLate.server';

const PIECE = 500;

/** All that is late or due soon within the filters, kind after kind, for a spreadsheet; nothing for whoever is not of staff. */
export async function* exportLate(
  { db, actor, today, now }: Context,
  filters: LateFilters,
): AsyncGenerator<readonly LateLine[], void> {
  if (!isStaff(actor)) return;
  const incubator = (await incubators(db)).find(({ slug }) => slug === filters.incubator);
  const scope = { today, now, incubatorId: incubator?.id ?? null, personId: filters.personId };
  for (const kind of filters.kind === null ? LATE_KINDS : [filters.kind]) {
    let after: LateCursor | null = null;
    do {
      const rows = await lateLines(db, kind, scope, { size: PIECE, after });
      yield rows.map((row) => ({ ...row, kind, href: lateHref(kind, row) }));
      after = rows.length < PIECE ? null : (rows.at(-1) ?? null);
    } while (after !== null);
  }
}
