-- A revision moves as its table says. Its text changes while it is a draft, and each change raises its version; it is
-- adopted on an approval of that very version by each college; adopted, nothing of it changes.
CREATE FUNCTION guard_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM 1 FROM programme WHERE id = NEW.programme_id FOR UPDATE;
    IF NEW.state = 'under_consultation' THEN
      PERFORM refuse('programme revision begins as a draft');
    END IF;
    IF NEW.state = 'adopted' AND NEW.adopted_elsewhere IS NULL THEN
      PERFORM refuse('programme edition is adopted by both colleges');
    END IF;
    IF NEW.state = 'adopted'
      AND EXISTS (SELECT 1 FROM programme_revision WHERE programme_id = NEW.programme_id AND state <> 'adopted')
      AND NOT EXISTS (
        SELECT 1 FROM programme_revision
        WHERE programme_id = NEW.programme_id AND state = 'adopted' AND adopted_on > NEW.adopted_on
      ) THEN
      PERFORM refuse('programme edition is not put under an open revision');
    END IF;
    NEW.is_sealed := false;
    RETURN NEW;
  END IF;
  IF OLD.state = 'adopted' THEN
    IF TG_OP = 'UPDATE' AND NEW.is_sealed AND NOT OLD.is_sealed
      AND to_jsonb(NEW) - 'is_sealed' = to_jsonb(OLD) - 'is_sealed' THEN
      RETURN NEW;
    END IF;
    PERFORM refuse('programme edition never changes');
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  IF NEW.programme_id <> OLD.programme_id OR NEW.semester <> OLD.semester OR NEW.is_sealed THEN
    PERFORM refuse('programme revision keeps its programme and semester');
  END IF;
  IF NEW.summary <> OLD.summary AND NEW.text_version <= OLD.text_version THEN
    NEW.text_version := OLD.text_version + 1;
  END IF;
  IF NEW.text_version < OLD.text_version OR (NEW.text_version > OLD.text_version AND OLD.state <> 'draft') THEN
    PERFORM refuse('programme revision changes as a draft');
  END IF;
  IF NEW.state = 'adopted' AND (OLD.state = 'draft' OR 2 > (
    SELECT count(*) FROM programme_revision_approval WHERE revision_id = NEW.id AND text_version = NEW.text_version
  )) THEN
    PERFORM refuse('programme edition is adopted by both colleges');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER programme_revision_guard BEFORE INSERT OR UPDATE OR DELETE ON programme_revision FOR EACH ROW EXECUTE FUNCTION guard_revision();--> statement-breakpoint
CREATE TRIGGER programme_revision_no_truncate BEFORE TRUNCATE ON programme_revision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- An edition takes its actions in the transaction that adopts it, and is sealed as that transaction commits.
CREATE FUNCTION seal_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE programme_revision SET is_sealed = true WHERE id = NEW.id AND NOT is_sealed;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER programme_revision_seal AFTER INSERT OR UPDATE ON programme_revision
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'adopted' AND NOT NEW.is_sealed) EXECUTE FUNCTION seal_edition();--> statement-breakpoint
UPDATE programme_revision SET is_sealed = true WHERE state = 'adopted';--> statement-breakpoint
CREATE FUNCTION guard_edition_action() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  edition programme_revision;
BEGIN
  SELECT * INTO STRICT edition FROM programme_revision WHERE id = NEW.revision_id FOR UPDATE;
  IF edition.state <> 'adopted' OR edition.is_sealed THEN
    PERFORM refuse('programme edition takes its actions as it is adopted');
  END IF;
  IF edition.programme_id <> (SELECT programme_id FROM programme_action WHERE id = NEW.action_id) THEN
    PERFORM refuse('programme action belongs to the programme of its edition');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER programme_edition_action_guard BEFORE INSERT ON programme_edition_action FOR EACH ROW EXECUTE FUNCTION guard_edition_action();--> statement-breakpoint
CREATE TRIGGER programme_edition_action_append_only BEFORE UPDATE OR DELETE ON programme_edition_action FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER programme_edition_action_no_truncate BEFORE TRUNCATE ON programme_edition_action FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- Whatever is done to a change makes another text: what was approved is no longer what would be adopted.
CREATE FUNCTION guard_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about integer := CASE WHEN TG_OP = 'DELETE' THEN OLD.revision_id ELSE NEW.revision_id END;
  paper programme_revision;
BEGIN
  SELECT * INTO STRICT paper FROM programme_revision WHERE id = about FOR UPDATE;
  IF paper.state <> 'draft' THEN
    PERFORM refuse('programme revision changes as a draft');
  END IF;
  IF TG_OP = 'UPDATE' AND (NEW.revision_id, NEW.kind, NEW.action_id) IS DISTINCT FROM (OLD.revision_id, OLD.kind, OLD.action_id) THEN
    PERFORM refuse('programme change keeps its action');
  END IF;
  IF TG_OP <> 'DELETE' AND paper.programme_id <> (SELECT programme_id FROM programme_action WHERE id = NEW.action_id) THEN
    PERFORM refuse('programme action belongs to the programme of its edition');
  END IF;
  UPDATE programme_revision SET text_version = text_version + 1 WHERE id = about;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;--> statement-breakpoint
CREATE TRIGGER programme_revision_change_guard BEFORE INSERT OR UPDATE OR DELETE ON programme_revision_change FOR EACH ROW EXECUTE FUNCTION guard_revision_change();--> statement-breakpoint
CREATE TRIGGER programme_revision_change_no_truncate BEFORE TRUNCATE ON programme_revision_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- A vote is a member's, for their own college, on the text under consultation, until that college has approved it.
CREATE FUNCTION guard_revision_vote() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ballot programme_revision_vote := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  paper programme_revision;
BEGIN
  SELECT * INTO STRICT paper FROM programme_revision WHERE id = ballot.revision_id FOR UPDATE;
  IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND (NEW.revision_id, NEW.text_version, NEW.college, NEW.member_id) IS DISTINCT FROM (OLD.revision_id, OLD.text_version, OLD.college, OLD.member_id)) THEN
    PERFORM refuse('programme vote stays with its member and text');
  END IF;
  IF paper.state <> 'under_consultation' OR paper.text_version <> ballot.text_version THEN
    PERFORM refuse('programme vote is on the text under consultation');
  END IF;
  IF NOT EXISTS (SELECT 1 FROM account WHERE id = ballot.member_id AND ballot.college = ANY (roles) AND erased_at IS NULL) THEN
    PERFORM refuse('programme vote is of one''s own college');
  END IF;
  IF EXISTS (
    SELECT 1 FROM programme_revision_approval
    WHERE revision_id = ballot.revision_id AND text_version = ballot.text_version AND college = ballot.college
  ) THEN
    PERFORM refuse('programme college that approved votes no more');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER programme_revision_vote_guard BEFORE INSERT OR UPDATE OR DELETE ON programme_revision_vote FOR EACH ROW EXECUTE FUNCTION guard_revision_vote();--> statement-breakpoint
CREATE TRIGGER programme_revision_vote_no_truncate BEFORE TRUNCATE ON programme_revision_vote FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- An approval says what was counted: the votes of today's members, above the programme's quorum and majority.
CREATE FUNCTION guard_revision_approval() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paper programme_revision;
  rule programme;
  counted record;
BEGIN
  SELECT * INTO STRICT paper FROM programme_revision WHERE id = NEW.revision_id FOR UPDATE;
  IF paper.state <> 'under_consultation' OR paper.text_version <> NEW.text_version THEN
    PERFORM refuse('programme approval is of the text under consultation');
  END IF;
  SELECT * INTO STRICT rule FROM programme WHERE id = paper.programme_id;
  SELECT count(*) AS members,
    count(*) FILTER (WHERE choice = 'for') AS votes_for,
    count(*) FILTER (WHERE choice = 'against') AS votes_against,
    count(*) FILTER (WHERE choice = 'abstain') AS abstentions
  INTO counted
  FROM account LEFT JOIN programme_revision_vote AS ballot
    ON ballot.member_id = account.id AND ballot.revision_id = NEW.revision_id
    AND ballot.text_version = NEW.text_version AND ballot.college = NEW.college
  WHERE NEW.college = ANY (account.roles) AND account.erased_at IS NULL;
  IF (NEW.members, NEW.votes_for, NEW.votes_against, NEW.abstentions)
    IS DISTINCT FROM (counted.members, counted.votes_for, counted.votes_against, counted.abstentions) THEN
    PERFORM refuse('programme approval says what was counted');
  END IF;
  IF NEW.votes_for = 0
    OR (NEW.votes_for + NEW.votes_against + NEW.abstentions) * 100 < rule.quorum_percent * NEW.members
    OR NEW.votes_for * 100 <= rule.majority_percent * (NEW.votes_for + NEW.votes_against) THEN
    PERFORM refuse('programme approval holds by the rule');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER programme_revision_approval_guard BEFORE INSERT ON programme_revision_approval FOR EACH ROW EXECUTE FUNCTION guard_revision_approval();--> statement-breakpoint
CREATE TRIGGER programme_revision_approval_append_only BEFORE UPDATE OR DELETE ON programme_revision_approval FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER programme_revision_approval_no_truncate BEFORE TRUNCATE ON programme_revision_approval FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- Emptied, an action's number could be given again.
CREATE TRIGGER programme_action_no_truncate BEFORE TRUNCATE ON programme_action FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
