import { sql } from 'drizzle-orm';
import type { LexemeCount, TypedWord } from '../../app/domain/frictions/similar';
import type { FoundSynonyms, FoundTerm } from '../../app/domain/frictions/similar-question';
import { rowsOf, type Reader, type Tx } from '../client';
import { lexemeCount } from '../schema/frictions-similar';

/** Shorter ones have too many neighbours by chance. */
const LEAST_FAMILY = 5;
/** How many letters two words of one family may differ by at their ends. */
const ENDING = 4;
const MOST_VARIANTS = 6;
/** Looked at to choose them: a beginning that thousands share says nothing. */
const MOST_RELATIVES = 100;
/** Words that nobody wrote before are looked up as typos: a dear search, so for the first ones only. */
const MOST_TYPOS = 3;
const LEAST_ALIKE = 0.45;
/** A word of fewer than one document in so many is a name or itself a typo: looking among those would take longer the more there are. */
const SUGGESTED_FROM = 20_000;
/** The most used words alone are suggested, equally used ones together or not at all: what looks among more is slow. */
const MOST_SUGGESTED = 12_000;

/** What the last count of the lexemes covered, and the newest identities of today. */
export async function readLexemeCount(
  reader: Reader,
): Promise<{ readonly count: LexemeCount | null; readonly newest: number }> {
  const [count] = await reader
    .select({
      documents: lexemeCount.documents,
      newest: lexemeCount.newest,
      countedAt: lexemeCount.countedAt,
    })
    .from(lexemeCount);
  const [row] = await rowsOf<{ newest: number }>(
    reader,
    sql`select coalesce((select max(id) from friction), 0) + coalesce((select max(id) from startup), 0)
          + coalesce((select max(id) from resource), 0) as newest`,
  );
  return { count: count ?? null, newest: row?.newest ?? 0 };
}

/** Counts the lexemes of all that was submitted, of all startups and of the resources in service, unless somebody is counting already. */
export async function countLexemes(tx: Tx, now: Date): Promise<void> {
  const [lock] = await rowsOf<{ mine: boolean }>(
    tx,
    sql`select pg_try_advisory_xact_lock(hashtext('lexeme_count')) as mine`,
  );
  if (lock?.mine !== true) return;
  const { newest } = await readLexemeCount(tx);
  const all = sql`((select count(*) from friction where submitted_at is not null) + (select count(*) from startup)
    + (select count(*) from resource where withdrawn_on is null))`;
  await tx.execute(sql`
    with counted as materialized (
      select word, ndoc, count(*) over (order by ndoc desc) as ranked from ts_stat('select words from friction where submitted_at is not null union all select words from startup
        union all select words from resource where withdrawn_on is null')
    ), gone as (
      delete from lexeme where not exists (select from counted where word = lexeme.lexeme)
    )
    insert into lexeme (lexeme, documents, suggested) select word, ndoc, ndoc >= ${all} / ${SUGGESTED_FROM}::int and ranked <= ${MOST_SUGGESTED} from counted
    on conflict (lexeme) do update set documents = excluded.documents, suggested = excluded.suggested
      where (lexeme.documents, lexeme.suggested) <> (excluded.documents, excluded.suggested)`);
  await tx.execute(sql`
    insert into lexeme_count (documents, newest, counted_at)
    values (${all}, ${newest}, ${now.toISOString()})
    on conflict (id) do update set documents = excluded.documents, newest = excluded.newest, counted_at = excluded.counted_at`);
}

/** The lexemes of typed words with how common they are, words of the same family, and what a typo may have meant. */
export async function findTerms(tx: Tx, words: readonly TypedWord[]): Promise<FoundTerm[]> {
  // The trigram index compares with the setting, which ends with the transaction; so does the other one: compiling
  // queries as short as this and the next takes longer than running them.
  await tx.execute(
    sql`select set_config('pg_trgm.similarity_threshold', ${String(LEAST_ALIKE)}, true), set_config('jit', 'off', true)`,
  );
  return rowsOf<FoundTerm>(
    tx,
    sql`with typed as materialized (
          select lexeme, min(word) as typed, sum(times)::int as times, min(place) as place
          from rows from (json_to_recordset(${JSON.stringify(words)}::text::json) as (word text, times int)) with ordinality as given (word, times, place),
            unnest(tsvector_to_array(to_tsvector('relais_french', word))) as lexeme
          group by lexeme
        ), known as materialized (
          select typed.*, coalesce(documents, 0) as documents,
            left(lexeme, greatest(${LEAST_FAMILY}::int, length(lexeme) - ${ENDING}::int)) as beginning,
            row_number() over (partition by documents is null order by place) as unknown_place
          from typed left join lexeme using (lexeme)
        )
        select known.lexeme, typed, times, documents, coalesce(family.variants, '[]') as variants
        from known left join lateral (
          select json_agg(json_build_object('lexeme', near.lexeme, 'documents', near.documents)) as variants from (
            (select lexeme, documents from (
               select lexeme, documents from lexeme
               where length(known.lexeme) >= ${LEAST_FAMILY}::int
                 and lexeme.lexeme ~>=~ beginning and lexeme.lexeme ~<~ (beginning || '~')
               limit ${MOST_RELATIVES}
             ) as relative
             where length(lexeme) <= length(beginning) + ${ENDING}::int and lexeme <> known.lexeme
             order by abs(length(lexeme) - length(known.lexeme)), documents desc limit ${MOST_VARIANTS})
            union
            (select lexeme, documents from lexeme
             where known.documents = 0 and unknown_place <= ${MOST_TYPOS} and length(known.lexeme) >= 4
               and lexeme.suggested and lexeme.lexeme % known.lexeme
             order by similarity(lexeme.lexeme, known.lexeme) desc, documents desc limit 2)
          ) as near
        ) as family on true
        order by place, known.lexeme`,
  );
}

/** The other forms of every synonym that a text holds, one text search question for each. */
export function findSynonyms(reader: Reader, text: string): Promise<FoundSynonyms[]> {
  return rowsOf<FoundSynonyms>(
    reader,
    sql`with typed as materialized (
          select to_tsvector('relais_french', ${text}) as words
        ), held as materialized (
          select synonym_form.*, typed.words @@ query as there
          from typed, synonym_form
          where synonym_id in (select synonym_id from synonym_form, typed where typed.words @@ query) and numnode(query) > 0
        )
        select min(form) filter (where there) as typed,
          string_agg('(' || query::text || ')', ' | ') filter (where not there) as query,
          coalesce(max(rarest) filter (where there), 0) as documents
        from held left join lateral (
          select min(coalesce(documents, 0)) as rarest
          from unnest(tsvector_to_array(to_tsvector('relais_french', form))) as part left join lexeme on lexeme = part
        ) as rarity on true
        group by synonym_id having bool_or(not there)
        order by synonym_id`,
  );
}
