-- An action keeps its number and its programme for life, removed or not: no number is ever used twice.
CREATE FUNCTION guard_programme_action() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.number <> OLD.number OR NEW.programme_id <> OLD.programme_id THEN
    PERFORM refuse('programme action keeps its number');
  END IF;
  IF OLD.state = 'retiree' AND NEW.state <> 'retiree' THEN
    PERFORM refuse('programme action removed for good');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER programme_action_guard BEFORE UPDATE OR DELETE ON programme_action FOR EACH ROW EXECUTE FUNCTION guard_programme_action();--> statement-breakpoint

-- Where an action stood is what the programme as of any day is read from.
CREATE TRIGGER programme_action_standing_written_once BEFORE UPDATE OR DELETE ON programme_action_standing FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER programme_action_standing_never_emptied BEFORE TRUNCATE ON programme_action_standing FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- An agreement is to the words that were read: a framing sheet's words never change, a new version is written instead; an agreement is not taken back.
CREATE FUNCTION guard_programme_action_framing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
    OR (NEW.action_id, NEW.number, NEW.goal, NEW.scope, NEW.deliverables, NEW.territories, NEW.indicators, NEW.written_by_id)
      IS DISTINCT FROM (OLD.action_id, OLD.number, OLD.goal, OLD.scope, OLD.deliverables, OLD.territories, OLD.indicators, OLD.written_by_id)
    OR (OLD.agreed_by_state_id IS NOT NULL AND NEW.agreed_by_state_id IS DISTINCT FROM OLD.agreed_by_state_id)
    OR (OLD.agreed_by_collectivites_id IS NOT NULL AND NEW.agreed_by_collectivites_id IS DISTINCT FROM OLD.agreed_by_collectivites_id)
  THEN
    PERFORM refuse('programme framing stays as it was read');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER programme_action_framing_guard BEFORE UPDATE OR DELETE ON programme_action_framing FOR EACH ROW EXECUTE FUNCTION guard_programme_action_framing();--> statement-breakpoint

-- A bridge leads to another programme.
CREATE FUNCTION guard_programme_action_bridge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT programme_id FROM programme_action WHERE id = NEW.from_action_id) = (SELECT programme_id FROM programme_action WHERE id = NEW.to_action_id) THEN
    PERFORM refuse('programme bridge leads to another programme');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER programme_action_bridge_guard BEFORE INSERT OR UPDATE ON programme_action_bridge FOR EACH ROW EXECUTE FUNCTION guard_programme_action_bridge();
