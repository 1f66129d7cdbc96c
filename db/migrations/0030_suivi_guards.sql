-- The place of a startup's current phase, for the order of the list: kept by the database, whoever changes the phase.
CREATE OR REPLACE FUNCTION keep_phase_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  place int := array_position(array['investigation', 'construction', 'acceleration', 'consolidation', 'transfere', 'opere', 'abandon-investigation', 'abandon'], NEW.phase);
BEGIN
  UPDATE startup SET phase_place = place WHERE id = NEW.startup_id AND phase_place <> place;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE OR REPLACE TRIGGER startup_phase_place AFTER INSERT OR UPDATE OF phase, ends_on ON startup_phase
  FOR EACH ROW WHEN (NEW.ends_on IS NULL) EXECUTE FUNCTION keep_phase_place();--> statement-breakpoint
UPDATE startup SET phase_place = array_position(array['investigation', 'construction', 'acceleration', 'consolidation', 'transfere', 'opere', 'abandon-investigation', 'abandon'], current.phase)
FROM startup_phase AS current WHERE current.startup_id = startup.id AND current.ends_on IS NULL;
--> statement-breakpoint
-- What the update leaves to check is checked now: a later migration of the same transaction could not alter the table.
SET CONSTRAINTS ALL IMMEDIATE;--> statement-breakpoint
SET CONSTRAINTS ALL DEFERRED;
