-- Distinct organisations of a friction's merged family: those who proposed its members and those who support them.
-- By arrays, generation after generation: a recursive query would be planned as a walk over every friction.
CREATE FUNCTION family_organisations(root int) RETURNS int LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  members int[] := ARRAY[root];
  generation int[] := ARRAY[root];
BEGIN
  LOOP
    SELECT array_agg(id) INTO generation FROM friction WHERE merged_into_id = ANY (generation);
    EXIT WHEN generation IS NULL;
    members := members || generation;
  END LOOP;
  RETURN (
    SELECT count(DISTINCT organisation_id)::int FROM (
      SELECT organisation_id FROM friction WHERE id = ANY (members) AND submitted_at IS NOT NULL
      UNION ALL
      SELECT organisation_id FROM support WHERE friction_id = ANY (members) AND withdrawn_at IS NULL
    ) AS voices
  );
END $$;--> statement-breakpoint
-- Counts again for a friction and for all that it is merged into. Each row is locked before it is counted: of two
-- changes to one family at once, the second to commit counts what the first one did. Always upwards, as merges never circle.
CREATE FUNCTION count_organisations(subject int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  above int;
  counted int;
BEGIN
  WHILE subject IS NOT NULL LOOP
    SELECT merged_into_id INTO above FROM friction WHERE id = subject FOR UPDATE;
    counted := family_organisations(subject);
    UPDATE friction SET organisation_count = counted WHERE id = subject AND organisation_count <> counted;
    subject := above;
  END LOOP;
END $$;--> statement-breakpoint
-- A new friction has no family below it yet.
CREATE FUNCTION count_own_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.organisation_count := CASE WHEN NEW.submitted_at IS NOT NULL AND NEW.organisation_id IS NOT NULL THEN 1 ELSE 0 END;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER friction_own_count BEFORE INSERT ON friction FOR EACH ROW EXECUTE FUNCTION count_own_organisation();--> statement-breakpoint
CREATE FUNCTION count_organisations_of_friction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.merged_into_id IS DISTINCT FROM NEW.merged_into_id THEN
      PERFORM count_organisations(OLD.merged_into_id);
    END IF;
    PERFORM count_organisations(NEW.id);
  ELSE
    PERFORM count_organisations(NEW.merged_into_id);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER friction_counts_on_insert AFTER INSERT ON friction FOR EACH ROW
  WHEN (NEW.merged_into_id IS NOT NULL) EXECUTE FUNCTION count_organisations_of_friction();--> statement-breakpoint
CREATE TRIGGER friction_counts_on_update AFTER UPDATE ON friction FOR EACH ROW
  WHEN (OLD.organisation_id IS DISTINCT FROM NEW.organisation_id OR OLD.merged_into_id IS DISTINCT FROM NEW.merged_into_id
    OR (OLD.submitted_at IS NULL) <> (NEW.submitted_at IS NULL))
  EXECUTE FUNCTION count_organisations_of_friction();--> statement-breakpoint
CREATE FUNCTION count_organisations_of_supports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_organisations(friction_id) FROM (SELECT DISTINCT friction_id FROM changed ORDER BY friction_id) AS supported;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER support_counts_on_insert AFTER INSERT ON support REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION count_organisations_of_supports();--> statement-breakpoint
CREATE TRIGGER support_counts_on_update AFTER UPDATE ON support REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION count_organisations_of_supports();--> statement-breakpoint
CREATE TRIGGER support_counts_on_delete AFTER DELETE ON support REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION count_organisations_of_supports();--> statement-breakpoint
-- The frictions that were there before; no other row trigger has a say in a count.
ALTER TABLE friction DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE friction SET organisation_count = family_organisations(id);--> statement-breakpoint
ALTER TABLE friction ENABLE TRIGGER USER;--> statement-breakpoint
-- The merges' one lock is for merges: a merged friction whose count changes must not wait for it, or two would wait for each other.
CREATE OR REPLACE FUNCTION guard_friction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ancestor int := NEW.merged_into_id;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.state <> OLD.state AND NOT friction_may_move(OLD.state, NEW.state) THEN
      PERFORM refuse('friction may not move from ' || OLD.state || ' to ' || NEW.state);
    END IF;
    IF OLD.public_since IS NOT NULL AND NEW.public_since IS DISTINCT FROM OLD.public_since THEN
      PERFORM refuse('friction once public is always public');
    END IF;
  END IF;
  IF NEW.merged_into_id IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.merged_into_id IS DISTINCT FROM OLD.merged_into_id) THEN
    -- Two merges that close a circle together would each see an open chain: one at a time.
    PERFORM pg_advisory_xact_lock(hashtext('friction merge'));
    WHILE ancestor IS NOT NULL LOOP
      IF ancestor = NEW.id THEN
        PERFORM refuse('friction may not be merged in a circle');
      END IF;
      SELECT merged_into_id INTO ancestor FROM friction WHERE id = ancestor;
    END LOOP;
  END IF;
  RETURN NEW;
END $$;
