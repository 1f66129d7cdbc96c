-- Leaving is never refused: a team that had grown before its construction may shrink again. Only a stay that becomes
-- longer, changes hands or loses its reason is counted like one that begins.
DROP TRIGGER mission_band ON mission;--> statement-breakpoint
CREATE TRIGGER mission_band_joined BEFORE INSERT ON mission FOR EACH ROW EXECUTE FUNCTION guard_mission_band();--> statement-breakpoint
CREATE TRIGGER mission_band_changed BEFORE UPDATE ON mission FOR EACH ROW WHEN (
  NOT daterange(NEW.starts_on, NEW.ends_on, '[)') <@ daterange(OLD.starts_on, OLD.ends_on, '[)')
  OR (NEW.startup_id, NEW.account_id, NEW.role) IS DISTINCT FROM (OLD.startup_id, OLD.account_id, OLD.role)
  OR NEW.out_of_band_reason IS DISTINCT FROM OLD.out_of_band_reason
) EXECUTE FUNCTION guard_mission_band();
