-- Services that went to « opérée » here before they were followed. Imported histories are not asked about.
INSERT INTO handover (startup_id, receiver_id, state, created_at, closed_at)
SELECT startup.id, startup.incubator_id, 'operated', startup_phase.opened_at, startup_phase.opened_at
FROM startup
JOIN startup_phase ON startup_phase.startup_id = startup.id AND startup_phase.phase = 'opere'
WHERE NOT startup.imported
  AND NOT EXISTS (SELECT 1 FROM handover WHERE handover.startup_id = startup.id AND handover.state = 'operated');
--> statement-breakpoint

-- A service operated without a handover stays that: it never becomes a handover that is signed, nor the other way round.
CREATE OR REPLACE FUNCTION guard_handover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('signed', 'cancelled', 'operated') AND NEW.state <> OLD.state THEN
    PERFORM refuse('handover once ' || OLD.state || ' stays ' || OLD.state);
  END IF;
  IF NEW.state = 'operated' AND OLD.state <> 'operated' THEN
    PERFORM refuse('handover that was prepared is not operated');
  END IF;
  IF NEW.state = 'signed' AND (SELECT count(*) FROM handover_signature WHERE handover_id = NEW.id) <> 2 THEN
    PERFORM refuse('handover is signed by both parties');
  END IF;
  RETURN NEW;
END $$;
