import { sql, type SQL } from 'drizzle-orm';
import type { FrictionFilters, FrictionOrder } from '../../app/domain/frictions/filters';
import type { FrictionState, FrictionTheme } from '../../app/domain/frictions/friction';
import { rowsOf, type Reader } from '../client';

/** A friction as one line of a list. */
export interface FrictionSummary {
  readonly id: number;
  readonly version: number;
  readonly state: FrictionState;
  readonly title: string;
  readonly theme: FrictionTheme;
  /** The beginning of what happens today. */
  readonly situation: string;
  readonly organisation: string;
  readonly territory: string | null;
  readonly submittedAt: Date;
  readonly answeredAt: Date | null;
  readonly peoplePerYear: number | null;
  readonly minutesEach: number | null;
  readonly eurosEachCents: number | null;
  readonly handlerId: number | null;
  readonly handler: string | null;
  /** Distinct organisations of the merged family. */
  readonly organisations: number;
}

export const PAGE_SIZE = 20;
const EXCERPT = 220;

/** Counts the organisations of a friction's family, each once: proposers and supporters, merged ones included. */
export const FAMILY_COUNT = sql`(
  with recursive family (id) as (
    select friction.id union select merged.id from friction as merged join family on merged.merged_into_id = family.id
  )
  select count(*)::int from (
    select member.organisation_id from friction as member join family using (id) where member.submitted_at is not null
    union select support.organisation_id from support join family on support.friction_id = family.id where withdrawn_at is null
  ) as voices
)`;

async function summaries(
  reader: Reader,
  where: SQL,
  order: SQL,
  page: { readonly limit: number; readonly offset: number },
): Promise<FrictionSummary[]> {
  const rows = await rowsOf<
    Omit<FrictionSummary, 'submittedAt' | 'answeredAt' | 'eurosEachCents'> & {
      submittedAt: string;
      answeredAt: string | null;
      eurosEachCents: string | null;
    }
  >(
    reader,
    sql`select friction.id, version, state, title, theme, case when length(situation) <= ${EXCERPT} then situation
            else regexp_replace(left(situation, ${EXCERPT}), '[[:space:][:punct:]]+[^[:space:]]*$', '') || '…' end as situation,
          coalesce(proposer.short_name, proposer.name) as organisation, territory.name as territory,
          to_json(submitted_at) #>> '{}' as "submittedAt", to_json(answered_at) #>> '{}' as "answeredAt",
          people_per_year as "peoplePerYear", minutes_each as "minutesEach", euros_each_cents::text as "eurosEachCents",
          handler_id as "handlerId", handler.name as handler, ${FAMILY_COUNT} as organisations
        from friction
        join organisation as proposer on proposer.id = friction.organisation_id
        left join organisation as territory on territory.id = territory_id
        left join account as handler on handler.id = handler_id
        where ${where} order by ${order} limit ${page.limit} offset ${page.offset}`,
  );
  return rows.map((row) => ({
    ...row,
    submittedAt: new Date(row.submittedAt),
    answeredAt: row.answeredAt === null ? null : new Date(row.answeredAt),
    eurosEachCents: row.eurosEachCents === null ? null : Number(row.eurosEachCents),
  }));
}

/** States that a list leaves out unless it is asked for them: what left the way by itself or goes on under another number. */
const ASIDE = sql`('withdrawn', 'merged')`;

/** The condition of a list: what its filters ask for among what the reader may see. */
export function matching(filters: FrictionFilters, signedIn: boolean): SQL {
  const conditions = [signedIn ? sql`submitted_at is not null` : sql`public_since is not null`];
  conditions.push(
    filters.state === null ? sql`state not in ${ASIDE}` : sql`state = ${filters.state}`,
  );
  if (filters.theme !== null) conditions.push(sql`theme = ${filters.theme}`);
  if (filters.territory !== '') conditions.push(liesIn(filters.territory));
  if (filters.q !== '') conditions.push(answersTo(filters.q));
  return sql.join(conditions, sql` and `);
}

/** Whether a friction's territory is that one or lies in it. */
export function liesIn(slug: string): SQL {
  return sql`territory_id in (
      select inside.id from organisation as wanted join organisation as inside on inside.id = wanted.id
        or (wanted.kind = 'departement' and inside.departement_code = wanted.code)
        or (wanted.kind = 'region' and inside.region_code = wanted.code)
        or (wanted.kind = 'epci' and inside.epci_code = wanted.code)
      where wanted.slug = ${slug})`;
}

/** Whether a friction is found by those words, or by its number. */
export function answersTo(q: string): SQL {
  const byNumber = /^\d{1,9}$/.test(q) ? Number(q) : 0;
  return sql`(words @@ websearch_to_tsquery('relais_french', ${q})
      or ${q} <% title or friction.id = ${byNumber})`;
}

/** The order asked for; the most shared first needs the count under the name `organisations`. */
export function ordered(order: FrictionOrder, q: string): SQL {
  switch (order) {
    case 'pertinence':
      return sql`ts_rank(words, websearch_to_tsquery('relais_french', ${q})) + word_similarity(${q}, title) desc, friction.id desc`;
    case 'recentes':
      return sql`submitted_at desc, friction.id desc`;
    case 'anciennes':
      return sql`submitted_at, friction.id`;
    case 'partagees':
      return sql`organisations desc, submitted_at desc, friction.id desc`;
  }
}

/** One page of the frictions that match and that the reader may see, and how many match in all. */
export async function listFrictions(
  reader: Reader,
  filters: FrictionFilters,
  signedIn: boolean,
): Promise<{ rows: FrictionSummary[]; total: number }> {
  const where = matching(filters, signedIn);
  const page = { limit: PAGE_SIZE, offset: (filters.page - 1) * PAGE_SIZE };
  const rows = await summaries(reader, where, ordered(filters.order, filters.q), page);
  const [count] = await rowsOf<{ total: number }>(
    reader,
    sql`select count(*)::int as total from friction where ${where}`,
  );
  return { rows, total: count?.total ?? 0 };
}
