-- What was answered stays answered: a proposal changes once, when it is settled.
CREATE FUNCTION guard_settled_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'waiting' THEN
    PERFORM refuse('proposal is already settled');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER mission_proposal_settles_once BEFORE UPDATE OR DELETE ON mission_proposal
  FOR EACH ROW EXECUTE FUNCTION guard_settled_proposal();--> statement-breakpoint
CREATE TRIGGER sponsor_proposal_settles_once BEFORE UPDATE OR DELETE ON sponsor_proposal
  FOR EACH ROW EXECUTE FUNCTION guard_settled_proposal();--> statement-breakpoint

-- An accepted proposal is that person's mission on that very startup.
CREATE FUNCTION guard_accepted_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.mission_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM mission
    WHERE id = NEW.mission_id AND startup_id = NEW.startup_id AND account_id = NEW.account_id
  ) THEN
    PERFORM refuse('accepted proposal names another mission');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER mission_proposal_accepted_as_proposed BEFORE INSERT OR UPDATE ON mission_proposal
  FOR EACH ROW EXECUTE FUNCTION guard_accepted_proposal();--> statement-breakpoint

-- Whoever incubates already is on the list of incubators; the one with most startups is the host.
INSERT INTO incubator (organisation_id, is_host, added_at)
  SELECT incubator_id, row_number() OVER (ORDER BY count(*) DESC, incubator_id) = 1, now()
  FROM startup GROUP BY incubator_id
  ON CONFLICT DO NOTHING;--> statement-breakpoint
ALTER TABLE startup ADD CONSTRAINT startup_incubator_fk FOREIGN KEY (incubator_id) REFERENCES incubator (organisation_id);--> statement-breakpoint

-- The main incubator is not its own companion.
CREATE FUNCTION guard_startup_incubator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM startup WHERE id = NEW.startup_id FOR UPDATE;
  IF EXISTS (SELECT 1 FROM startup WHERE id = NEW.startup_id AND incubator_id = NEW.incubator_id) THEN
    PERFORM refuse('main incubator cannot be a co-incubator too');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER startup_incubator_is_another BEFORE INSERT OR UPDATE ON startup_incubator
  FOR EACH ROW EXECUTE FUNCTION guard_startup_incubator();
