-- What a reuse saves is often known only later: it may be told once, while the reuse goes on; all else stays as declared.
CREATE OR REPLACE FUNCTION guard_reuse() RETURNS trigger LANGUAGE plpgsql AS $$
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
      OR (NEW.organisation_id, NEW.startup_id) IS DISTINCT FROM (OLD.organisation_id, OLD.startup_id) THEN
    PERFORM refuse('reuse stays as it was declared');
  END IF;
  IF NEW.saved_cents IS DISTINCT FROM OLD.saved_cents THEN
    IF OLD.saved_cents IS NOT NULL OR NEW.state <> OLD.state OR OLD.state NOT IN ('declared', 'confirmed') THEN
      PERFORM refuse('reuse stays as it was declared');
    END IF;
    RETURN NEW;
  END IF;
  IF NOT reuse_may_become(OLD.state, NEW.state) THEN
    PERFORM refuse('reuse moves along its table');
  END IF;
  RETURN NEW;
END $$;
