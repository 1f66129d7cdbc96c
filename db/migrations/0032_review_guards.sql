-- What the committee reads and what each funder gives is written once.
CREATE TRIGGER review_dossier_written_once BEFORE UPDATE OR DELETE ON review_dossier FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER review_dossier_never_emptied BEFORE TRUNCATE ON review_dossier FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER review_share_written_once BEFORE UPDATE OR DELETE ON review_share FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER review_share_never_emptied BEFORE TRUNCATE ON review_share FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- A condition keeps the words of its decision; only what became of it is written later.
CREATE FUNCTION guard_review_condition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.words <> OLD.words OR NEW.review_id <> OLD.review_id OR NEW.position <> OLD.position THEN
    PERFORM refuse('review condition stays as it was decided');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER review_condition_guard BEFORE UPDATE OR DELETE ON review_condition FOR EACH ROW EXECUTE FUNCTION guard_review_condition();--> statement-breakpoint

-- Questions and opinions are for a committee that is still to come; they follow one that is put off.
CREATE FUNCTION guard_review_talk() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  state_now text;
BEGIN
  IF TG_OP <> 'INSERT' AND (TG_OP = 'DELETE' OR NEW.review_id <> OLD.review_id) THEN
    SELECT state INTO STRICT state_now FROM review WHERE id = OLD.review_id FOR SHARE;
    IF state_now = 'decided' THEN
      PERFORM refuse(TG_TABLE_NAME || ' stays with its decision');
    END IF;
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  SELECT state INTO STRICT state_now FROM review WHERE id = NEW.review_id FOR SHARE;
  IF state_now <> 'planned' THEN
    PERFORM refuse(TG_TABLE_NAME || ' is for a planned review');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER review_question_guard BEFORE INSERT OR UPDATE OR DELETE ON review_question FOR EACH ROW EXECUTE FUNCTION guard_review_talk();--> statement-breakpoint
CREATE TRIGGER review_opinion_guard BEFORE INSERT OR UPDATE OR DELETE ON review_opinion FOR EACH ROW EXECUTE FUNCTION guard_review_talk();
