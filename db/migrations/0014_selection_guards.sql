-- A decided session is history: neither it nor what was decided changes afterwards, nor its portfolios.
CREATE FUNCTION guard_selection() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.decided_at IS NOT NULL THEN
    PERFORM refuse('selection once decided stays decided');
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;--> statement-breakpoint
CREATE TRIGGER selection_guard BEFORE UPDATE OR DELETE ON selection FOR EACH ROW EXECUTE FUNCTION guard_selection();--> statement-breakpoint
CREATE TRIGGER selection_portfolio_append_only BEFORE UPDATE OR DELETE ON selection_portfolio FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER selection_portfolio_no_truncate BEFORE TRUNCATE ON selection_portfolio FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER selection_decision_append_only BEFORE UPDATE OR DELETE ON selection_decision FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER selection_decision_no_truncate BEFORE TRUNCATE ON selection_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- Its portfolios, amounts and decisions come before the decision, under the lock of the session that it takes.
CREATE FUNCTION guard_selection_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  decided timestamptz;
BEGIN
  SELECT decided_at INTO decided FROM selection WHERE id = COALESCE(NEW.selection_id, OLD.selection_id) FOR UPDATE;
  IF decided IS NOT NULL THEN
    PERFORM refuse('selection once decided stays decided');
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;--> statement-breakpoint
CREATE TRIGGER selection_amount_guard BEFORE INSERT OR UPDATE OR DELETE ON selection_amount FOR EACH ROW EXECUTE FUNCTION guard_selection_part();--> statement-breakpoint
CREATE TRIGGER selection_portfolio_guard BEFORE INSERT ON selection_portfolio FOR EACH ROW EXECUTE FUNCTION guard_selection_part();--> statement-breakpoint
CREATE TRIGGER selection_decision_guard BEFORE INSERT ON selection_decision FOR EACH ROW EXECUTE FUNCTION guard_selection_part();
