import { sql } from 'drizzle-orm';
import type { FrictionState } from '../../app/domain/frictions/friction';
import type { Phase } from '../../app/domain/startups/phase';
import { rowsOf, type Reader } from '../client';

/** A friction or startup near a text. */
export interface NearDocument {
  readonly kind: 'friction' | 'startup';
  readonly id: number;
  readonly title: string;
  /** A friction's. */
  readonly state: FrictionState | null;
  readonly mergedIntoId: number | null;
  /** A startup's. */
  readonly slug: string | null;
  readonly phase: Phase | null;
  readonly score: number;
  /** The words of the text that it shares, as they were typed; the rarest first. */
  readonly sharedWords: readonly string[];
}

/** Enough to rank well: rarer words come first by their weight anyway. */
const CANDIDATES = 60;
/** Below this share of the text's weight, what is alike is chance. */
const LEAST_SCORE = 0.12;
/** A word of the title says more than one of the text. */
const TITLE_BONUS = 1.6;
/** How much a title that looks the same (typos included) adds. */
const LOOKS = 0.6;

/**
 * The documents nearest to some typed words: each shared word counts by its rarity (French stems, accents forgiven),
 * more in the title; a title that looks alike adds to it, so that typos are forgiven. Drafts are nobody's neighbours.
 */
export async function nearDocuments(
  reader: Reader,
  asked: {
    readonly words: readonly string[];
    readonly signedIn: boolean;
    readonly exceptId: number | null;
  },
  limit: number,
): Promise<NearDocument[]> {
  if (asked.words.length === 0) return [];
  const text = asked.words.join(' ');
  const readable = asked.signedIn
    ? sql`submitted_at is not null and state <> 'withdrawn'`
    : sql`public_since is not null and state <> 'withdrawn'`;
  return rowsOf<NearDocument>(
    reader,
    sql`with typed as materialized (
          select lexeme, min(typed) as typed
          from string_to_table(${text}, ' ') as typed, unnest(tsvector_to_array(to_tsvector('relais_french', typed))) as lexeme
          group by lexeme
        ), question as materialized (
          select string_agg(quote_literal(lexeme), ' | ')::tsquery as query from typed
        ), term as materialized (
          select lexeme, typed, ln(1 + (select count(*) from friction)::float8 / (1 + (
            select count(*) from friction where words @@ quote_literal(lexeme)::tsquery
          ))) + 0.1 as weight from typed
        ), candidate as materialized (
          (select 'friction' as kind, id, title, words, state, merged_into_id, null::text as slug, null::text as phase
           from friction, question
           where ${readable} and id is distinct from ${asked.exceptId}::int and (words @@ query or ${text} %> title)
           order by coalesce(ts_rank(words, query), 0) + word_similarity(title, ${text}) desc limit ${CANDIDATES})
          union all
          (select 'startup', startup.id, name, words, null, null, slug, phase
           from question, startup join startup_phase on startup_id = startup.id and ends_on is null
           where words @@ query or ${text} %> name
           order by coalesce(ts_rank(words, query), 0) + word_similarity(name, ${text}) desc limit ${CANDIDATES})
        ), scored as (
          select kind, id, title, state, merged_into_id, slug, phase,
            coalesce(shared.weight, 0) / nullif((select sum(weight) from term), 0)
              + ${LOOKS} * similarity(title, ${text}) as score,
            coalesce(shared.words, '{}') as words
          from candidate left join lateral (
            select sum(term.weight * case when 'A' = any (entry.weights) then ${TITLE_BONUS}::float8 else 1 end) as weight,
              array_agg(term.typed order by term.weight desc) as words
            from unnest(candidate.words) as entry join term using (lexeme)
          ) as shared on true
        )
        select kind, id, title, state, merged_into_id as "mergedIntoId", slug, phase, score, to_json(words) as "sharedWords"
        from scored where score >= ${LEAST_SCORE}
        order by score desc, id desc limit ${limit}`,
  );
}
