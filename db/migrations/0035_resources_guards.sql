ALTER TABLE friction ADD CONSTRAINT friction_redirected_to_resource_fk FOREIGN KEY (redirected_to_resource_id) REFERENCES resource (id);--> statement-breakpoint
CREATE INDEX friction_redirected_to_resource ON friction (redirected_to_resource_id) WHERE redirected_to_resource_id IS NOT NULL;--> statement-breakpoint

-- A successor is in service when it is named: what is withdrawn too would send people round in circles. What is withdrawn stays so.
CREATE FUNCTION guard_resource() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  successor_withdrawn date;
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM refuse('resource keeps its page');
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF NEW.slug <> OLD.slug OR NEW.published_at <> OLD.published_at THEN
      PERFORM refuse('resource keeps its address');
    END IF;
    IF OLD.withdrawn_on IS NOT NULL AND (NEW.withdrawn_on, NEW.withdrawal_reason, NEW.successor_id)
      IS DISTINCT FROM (OLD.withdrawn_on, OLD.withdrawal_reason, OLD.successor_id) THEN
      PERFORM refuse('resource is withdrawn for good');
    END IF;
    IF NEW.successor_id IS NOT DISTINCT FROM OLD.successor_id THEN RETURN NEW; END IF;
  END IF;
  IF NEW.successor_id IS NOT NULL THEN
    SELECT withdrawn_on INTO STRICT successor_withdrawn FROM resource WHERE id = NEW.successor_id FOR SHARE;
    IF successor_withdrawn IS NOT NULL THEN
      PERFORM refuse('resource successor is in service');
    END IF;
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER resource_guard BEFORE INSERT OR UPDATE OR DELETE ON resource FOR EACH ROW EXECUTE FUNCTION guard_resource();--> statement-breakpoint
CREATE TRIGGER resource_never_emptied BEFORE TRUNCATE ON resource FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- A contribution keeps its words and its answer; it is answered once.
CREATE FUNCTION guard_resource_contribution() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM refuse('resource contribution stays');
  END IF;
  IF OLD.state <> 'waiting' THEN
    PERFORM refuse('resource contribution is answered once');
  END IF;
  IF (NEW.content, NEW.note, NEW.resource_id, NEW.contributed_by_id, NEW.contributed_at)
    IS DISTINCT FROM (OLD.content, OLD.note, OLD.resource_id, OLD.contributed_by_id, OLD.contributed_at) THEN
    PERFORM refuse('resource contribution keeps its words');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER resource_contribution_guard BEFORE UPDATE OR DELETE ON resource_contribution FOR EACH ROW EXECUTE FUNCTION guard_resource_contribution();--> statement-breakpoint
CREATE TRIGGER resource_contribution_never_emptied BEFORE TRUNCATE ON resource_contribution FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
