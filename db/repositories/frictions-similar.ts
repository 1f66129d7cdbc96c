import { sql } from 'drizzle-orm';
import type { FrictionState } from '../../app/domain/frictions/friction';
import type { SimilarKind } from '../../app/domain/frictions/similar';
import { literal, type Question } from '../../app/domain/frictions/similar-question';
import type { ResourceKind } from '../../app/domain/resources/resource';
import type { Phase } from '../../app/domain/startups/phase';
import { rowsOf, type Tx } from '../client';

/** A friction, startup or resource near a text. */
export interface NearDocument {
  readonly kind: SimilarKind;
  readonly id: number;
  readonly title: string;
  /** A friction's situation, a startup's pitch, a resource's purpose. */
  readonly text: string;
  /** A friction's. */
  readonly state: FrictionState | null;
  readonly mergedIntoId: number | null;
  /** A startup's or a resource's. */
  readonly slug: string | null;
  readonly phase: Phase | null;
  readonly resourceKind: ResourceKind | null;
  readonly score: number;
  /** The terms of the question that it shares; what says most first. */
  readonly terms: readonly number[];
}

/** Documents read for each way to reach some: a common pair of words stops there. */
const READ_PER_PROBE = 1_500;
/** Enough to rank well among what was reached: its reach is its score but for the variants. */
const CANDIDATES = 60;
/** Below this share of the typed text's weight, what is alike is chance. */
const LEAST_SHARE = 0.04;
/** A word of the title says more than one of the text. */
const TITLE_BONUS = 1.4;
/** What a repetition in the document adds. */
const REPETITION = 0.8;
/** How much a long document, which shares words by chance, has to share more; half of it would be its cosine. */
const LENGTH_POWER = 0.38;

/**
 * The documents nearest to a question: reached by the index within bounds, then ranked by what they share, rare words
 * first, by the length of either side. Drafts and withdrawn resources are nobody's neighbours.
 */
export async function nearDocuments(
  tx: Tx,
  question: Question,
  asked: {
    readonly signedIn: boolean;
    readonly exceptId: number | null;
    readonly kinds: readonly SimilarKind[];
  },
  limit: number,
): Promise<NearDocument[]> {
  if (question.probes.length === 0) return [];
  const readable = asked.signedIn
    ? sql`submitted_at is not null and state <> 'withdrawn'`
    : sql`public_since is not null and state <> 'withdrawn'`;
  return rowsOf<NearDocument>(
    tx,
    sql`with probe as materialized (
          select query::tsquery as query, weight
          from json_to_recordset(${JSON.stringify(question.probes)}::text::json) as probe (query text, weight float8)
        ), wanted as materialized (
          select term, lexeme, weight
          from json_to_recordset(${JSON.stringify(question.lexemes)}::text::json) as wanted (term int, lexeme text, weight float8)
        ), phrase as materialized (
          select term, query::tsquery as query, weight
          from json_to_recordset(${JSON.stringify(question.phrases)}::text::json) as phrase (term int, query text, weight float8)
        ), candidate as materialized (
          (select 'friction' as kind, id, max(size) as size
           from probe cross join lateral (
             select id, length(words) as size from friction
             where words @@ probe.query and ${readable} and id is distinct from ${asked.exceptId}::int limit ${READ_PER_PROBE}
           ) as reached
           group by id order by sum(weight) / power(max(size), ${LENGTH_POWER}::float8) desc, id desc limit ${CANDIDATES})
          union all
          (select 'startup', id, max(size)
           from probe cross join lateral (
             select id, length(words) as size from startup where words @@ probe.query limit ${READ_PER_PROBE}
           ) as reached
           group by id order by sum(weight) / power(max(size), ${LENGTH_POWER}::float8) desc, id desc limit ${CANDIDATES})
          union all
          (select 'resource', id, max(size)
           from probe cross join lateral (
             select id, length(words) as size from resource
             where words @@ probe.query and withdrawn_on is null limit ${READ_PER_PROBE}
           ) as reached
           group by id order by sum(weight) / power(max(size), ${LENGTH_POWER}::float8) desc, id desc limit ${CANDIDATES})
        ), document as (
          -- One look-up each: joined, the estimate of so many candidates reads whole tables.
          select candidate.*, case kind
            when 'friction' then (select words from friction where friction.id = candidate.id)
            when 'startup' then (select words from startup where startup.id = candidate.id)
            else (select words from resource where resource.id = candidate.id) end as words
          from candidate where kind = any (${`{${asked.kinds.join(',')}}`}::text[])
        ), scored as (
          select kind, id, share, share / power(size, ${LENGTH_POWER}::float8) as score, terms
          from document cross join lateral (
            select sum(weight) as share, json_agg(term order by weight desc) as terms from (
              select term, max(weight * (1 + ${REPETITION}::float8 * ln(greatest(cardinality(positions), 1)))
                * case when 'A' = any (weights) then ${TITLE_BONUS}::float8 else 1 end) as weight
              from unnest(document.words) as entry join wanted using (lexeme) group by term
              union all
              select term, weight from phrase where document.words @@ phrase.query
            ) as shared
          ) as sharing
          where share >= ${LEAST_SHARE}::float8 * ${question.total}::float8
          order by score desc, id desc limit ${limit}
        )
        select scored.kind, scored.id, coalesce(friction.title, startup.name, resource.name) as title,
          coalesce(situation, pitch, purpose) as text, friction.state, merged_into_id as "mergedIntoId",
          coalesce(startup.slug, resource.slug) as slug, phase, resource.kind as "resourceKind", score, terms
        from scored left join friction on scored.kind = 'friction' and friction.id = scored.id
          left join startup on scored.kind = 'startup' and startup.id = scored.id
          left join startup_phase on startup_phase.startup_id = startup.id and ends_on is null
          left join resource on scored.kind = 'resource' and resource.id = scored.id
        order by score desc, scored.id desc`,
  );
}

/** Texts with what answers the question in them between two signs, as the text search knows it. */
export async function markTexts(
  tx: Tx,
  texts: readonly string[],
  question: Question,
  signs: { readonly from: string; readonly to: string },
): Promise<string[]> {
  if (texts.length === 0) return [];
  const query = [
    ...question.lexemes.map(({ lexeme }) => literal(lexeme)),
    ...question.phrases.map(({ query }) => query),
  ].join(' | ');
  const options = `StartSel=${signs.from},StopSel=${signs.to},HighlightAll=true`;
  const rows = await rowsOf<{ marked: string }>(
    tx,
    sql`select ts_headline('relais_french', text, ${query}::tsquery, ${options}) as marked
        from rows from (json_array_elements_text(${JSON.stringify(texts)}::text::json)) with ordinality as given (text, place)
        order by place`,
  );
  return rows.map(({ marked }) => marked);
}
