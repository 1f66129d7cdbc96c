import { FOLLOWED_PER_PAGE, followedBy, type Followed } from 'db/repositories/frictions-followed';
import { dayInParis, type Day } from '~/domain/shared/day';
import type { Context } from '~/services/shared/context.server';

export type FollowedLine = Pick<Followed, 'id' | 'title' | 'state'> & {
  readonly since: Day;
  readonly latest: (Omit<NonNullable<Followed['latest']>, 'at'> & { readonly on: Day }) | null;
};

/** What the person follows, the latest news first; a visitor follows nothing. */
export async function readFollowed(
  { db, actor }: Context,
  page: number,
): Promise<{ lines: readonly FollowedLine[]; total: number; pageCount: number }> {
  if (actor === null) return { lines: [], total: 0, pageCount: 0 };
  const { rows, total } = await followedBy(db, actor.id, page);
  return {
    lines: rows.map(({ id, title, state, since, latest }) => ({
      ...{ id, title, state },
      since: dayInParis(since),
      latest: latest && {
        act: latest.act,
        organisation: latest.organisation,
        on: dayInParis(latest.at),
      },
    })),
    total,
    pageCount: Math.ceil(total / FOLLOWED_PER_PAGE),
  };
}
