import { sql } from 'drizzle-orm';
import type { FrictionState } from '../../app/domain/frictions/friction';
import { NEWS_OF_FRICTION, type ThreadActName } from '../../app/domain/frictions/thread';
import { rowsOf, type Reader } from '../client';

/** A friction that somebody follows, with its latest news. */
export interface Followed {
  readonly id: number;
  readonly title: string;
  readonly state: FrictionState;
  readonly since: Date;
  readonly latest: {
    readonly act: ThreadActName;
    readonly at: Date;
    readonly organisation: string | null;
  } | null;
}

export const FOLLOWED_PER_PAGE = 20;

/** One page of what an account follows, the latest news first, and how many it follows in all. */
export async function followedBy(
  reader: Reader,
  accountId: number,
  page: number,
): Promise<{ rows: Followed[]; total: number }> {
  const told = sql.join(
    NEWS_OF_FRICTION.map((act) => sql`${act}`),
    sql`, `,
  );
  const rows = await rowsOf<{
    id: number;
    title: string;
    state: FrictionState;
    since: string;
    act: ThreadActName | null;
    at: string | null;
    organisation: string | null;
    total: number;
  }>(
    reader,
    sql`select friction.id, title, state, to_json(since) #>> '{}' as since, news.act, to_json(news.at) #>> '{}' as at,
          coalesce(short_name, name) as organisation, count(*) over ()::int as total
        from follow join friction on friction.id = follow.friction_id
        left join lateral (
          select act, at, coalesce(after ->> 'organisationId', before ->> 'organisationId')::int as organisation_id
          from journal_entry as entry where entry.friction_id = friction.id and act in (${told})
          order by number desc limit 1
        ) as news on true
        left join organisation on organisation.id = news.organisation_id
        where follow.account_id = ${accountId} and friction.submitted_at is not null
        order by coalesce(news.at, since) desc, friction.id desc
        limit ${FOLLOWED_PER_PAGE} offset ${(page - 1) * FOLLOWED_PER_PAGE}`,
  );
  return {
    rows: rows.map(({ id, title, state, since, act, at, organisation }) => ({
      id,
      title,
      state,
      since: new Date(since),
      latest: act === null || at === null ? null : { act, at: new Date(at), organisation },
    })),
    total: rows[0]?.total ?? 0,
  };
}
