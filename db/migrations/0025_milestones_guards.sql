-- A figure of before had the day of its milestone.
UPDATE milestone SET evidence_figure_on = closed_on WHERE evidence_kind = 'figure' AND evidence_figure_on IS NULL;--> statement-breakpoint

-- Milestones wait for each other within one startup, never in a circle: its row is locked, so that two ties that would
-- close one together come one after the other.
CREATE FUNCTION guard_milestone_tie() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  home int;
BEGIN
  SELECT startup_id INTO home FROM milestone WHERE id = NEW.milestone_id;
  PERFORM 1 FROM startup WHERE id = home FOR UPDATE;
  IF NOT EXISTS (SELECT 1 FROM milestone WHERE id = NEW.on_id AND startup_id = home) THEN
    PERFORM refuse('milestone waits for another of its startup only');
  END IF;
  IF EXISTS (
    WITH RECURSIVE ahead (id) AS (
      SELECT NEW.on_id
      UNION
      SELECT tie.on_id FROM ahead JOIN milestone_tie AS tie ON tie.milestone_id = ahead.id
    )
    SELECT 1 FROM ahead WHERE id = NEW.milestone_id
  ) THEN
    PERFORM refuse('milestones may not wait in a circle');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER milestone_tie_guard BEFORE INSERT OR UPDATE ON milestone_tie FOR EACH ROW EXECUTE FUNCTION guard_milestone_tie();--> statement-breakpoint

-- What proves a reached milestone is read by everyone: a public line of its own startup's log, which stays public.
CREATE FUNCTION guard_milestone_proof() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.evidence_log_line_id IS NOT NULL THEN
    PERFORM 1 FROM log_line
      WHERE id = NEW.evidence_log_line_id AND startup_id = NEW.startup_id AND audience = 'everyone' FOR UPDATE;
    IF NOT FOUND THEN
      PERFORM refuse('milestone is proved by a public line of its startup');
    END IF;
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER milestone_proof_guard BEFORE INSERT OR UPDATE OF evidence_log_line_id ON milestone FOR EACH ROW EXECUTE FUNCTION guard_milestone_proof();--> statement-breakpoint
CREATE FUNCTION guard_log_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.audience <> 'everyone' AND EXISTS (SELECT 1 FROM milestone WHERE startup_id = NEW.startup_id AND evidence_log_line_id = NEW.id) THEN
    PERFORM refuse('log line that proves a milestone stays public');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER log_line_guard BEFORE UPDATE ON log_line FOR EACH ROW EXECUTE FUNCTION guard_log_line();
