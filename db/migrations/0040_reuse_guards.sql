-- How a reuse goes on; refused and ended ones are closed (app/domain/resources/reuse.ts).
CREATE FUNCTION reuse_may_become(from_state text, to_state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (from_state, to_state) IN (
    ('declared', 'confirmed'), ('declared', 'refused'), ('declared', 'ended'), ('confirmed', 'ended')
  )
$$;--> statement-breakpoint

-- Nobody reuses what is withdrawn, nor what is their own; the resource's row is locked, so that a withdrawal waits.
CREATE FUNCTION guard_reuse() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reused resource%ROWTYPE;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT * INTO STRICT reused FROM resource WHERE id = NEW.resource_id FOR SHARE;
    IF reused.withdrawn_on IS NOT NULL THEN
      PERFORM refuse('reuse of a withdrawn resource');
    END IF;
    IF NEW.organisation_id = reused.producer_id OR NEW.startup_id = reused.startup_id THEN
      PERFORM refuse('reuse of one''s own resource');
    END IF;
    IF NEW.state <> 'declared' THEN
      PERFORM refuse('reuse begins declared');
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.resource_id, NEW.since, NEW.purpose, NEW.declared_by_id, NEW.declared_at)
      IS DISTINCT FROM (OLD.resource_id, OLD.since, OLD.purpose, OLD.declared_by_id, OLD.declared_at)
      OR (NEW.organisation_id, NEW.startup_id, NEW.saved_cents)
      IS DISTINCT FROM (OLD.organisation_id, OLD.startup_id, OLD.saved_cents) THEN
    PERFORM refuse('reuse stays as it was declared');
  END IF;
  IF NOT reuse_may_become(OLD.state, NEW.state) THEN
    PERFORM refuse('reuse moves along its table');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER resource_reuse_guard BEFORE INSERT OR UPDATE ON resource_reuse FOR EACH ROW EXECUTE FUNCTION guard_reuse();
