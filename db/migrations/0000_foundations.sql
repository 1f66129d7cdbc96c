CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
-- French text search that forgives accents.
CREATE TEXT SEARCH CONFIGURATION relais_french (COPY = french);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION relais_french
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;--> statement-breakpoint
-- Nine digits whose Luhn sum ends in 0 (the same rule as the domain's isSiren).
CREATE FUNCTION is_siren(siren text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT siren ~ '^[0-9]{9}$' AND (
    SELECT sum(CASE WHEN place % 2 = 1 THEN digit ELSE digit * 2 - CASE WHEN digit > 4 THEN 9 ELSE 0 END END) % 10 = 0
    FROM (SELECT place, substr(siren, place, 1)::int AS digit FROM generate_series(1, 9) AS place) AS digits
  )
$$;
