import { incubatorOf } from 'db/repositories/incubators';
import { headOfLate } from 'db/repositories/late';
import { isStaff } from '~/domain/accounts/account';
import { DIGEST_LINES } from '~/domain/notifications/digest';
import { LATE_KINDS, type LateKind } from '~/domain/notifications/late';
import { lateHref } from '~/domain/notifications/late-href';
import type { Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';
import type { LateLine } from './readLate.server';

/** What is late in a staff member's own incubator, line by line, and in all of them, by kind. */
export interface LateOfIncubators {
  /** Null while there is no incubator. */
  readonly own: {
    readonly name: string;
    readonly slug: string;
    readonly lines: readonly LateLine[];
  } | null;
  readonly counts: readonly { readonly kind: LateKind; readonly overdue: number }[];
}

/** What a staff member's digest tells of the incubators until a day; null for anybody else. */
export async function readLateOfIncubators(
  ctx: Context,
  until: Day,
): Promise<LateOfIncubators | null> {
  const { db, today, now, actor } = ctx;
  if (actor === null || !isStaff(actor)) return null;
  const everywhere = { today, now, incubatorId: null, personId: null };
  const counts = await Promise.all(
    LATE_KINDS.map(async (kind) => ({
      kind,
      overdue: (await headOfLate(db, kind, everywhere, DIGEST_LINES)).overdue,
    })),
  );
  const own = await incubatorOf(db, actor.id);
  if (own === null) return { own: null, counts };
  const scope = { ...everywhere, incubatorId: own.id };
  const heads = await Promise.all(
    LATE_KINDS.map(async (kind) => {
      const { rows } = await headOfLate(db, kind, scope, DIGEST_LINES);
      return rows.map((row) => ({ ...row, kind, href: lateHref(kind, row) }));
    }),
  );
  const lines = heads
    .flat()
    .filter(({ dueOn }) => dueOn <= until)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .slice(0, DIGEST_LINES);
  return { own: { name: own.name, slug: own.slug, lines }, counts };
}
