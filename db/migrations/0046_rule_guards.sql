-- Whoever votes knows how they are counted: a programme's rule stays while a text is voted by it, or has votes that still count.
CREATE FUNCTION guard_programme_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM programme_revision WHERE programme_id = NEW.id AND state <> 'adopted' FOR UPDATE;
  IF EXISTS (
    SELECT 1 FROM programme_revision AS paper
    WHERE paper.programme_id = NEW.id AND (
      paper.state = 'under_consultation' OR (paper.state = 'draft' AND EXISTS (
        SELECT 1 FROM programme_revision_vote WHERE revision_id = paper.id AND text_version = paper.text_version
      ))
    )
  ) THEN
    PERFORM refuse('programme rule stays while a text is voted by it');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER programme_rule_guard BEFORE UPDATE ON programme FOR EACH ROW
  WHEN ((NEW.quorum_percent, NEW.majority_percent) IS DISTINCT FROM (OLD.quorum_percent, OLD.majority_percent))
  EXECUTE FUNCTION guard_programme_rule();
