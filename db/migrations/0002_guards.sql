-- Foreign keys that lead up to a later room: the schema's files import no circle.
ALTER TABLE friction ADD CONSTRAINT friction_redirected_to_startup_fk FOREIGN KEY (redirected_to_startup_id) REFERENCES startup (id);--> statement-breakpoint
ALTER TABLE startup_phase ADD CONSTRAINT startup_phase_review_fk FOREIGN KEY (review_id) REFERENCES review (id);--> statement-breakpoint

-- The rules that the database has the last word on. Refusals carry SQLSTATE RL001 and a message that names the rule.

CREATE FUNCTION refuse(rule text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'RL001', MESSAGE = rule;
END $$;--> statement-breakpoint

-- Append-only tables: no UPDATE, DELETE or TRUNCATE, even by SQL. Row triggers do not see TRUNCATE.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse(TG_TABLE_NAME || ' is append-only');
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER journal_entry_append_only BEFORE UPDATE OR DELETE ON journal_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER journal_entry_no_truncate BEFORE TRUNCATE ON journal_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER ledger_entry_no_truncate BEFORE TRUNCATE ON ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER envelope_append_only BEFORE UPDATE OR DELETE ON envelope FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER envelope_no_truncate BEFORE TRUNCATE ON envelope FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER milestone_move_append_only BEFORE UPDATE OR DELETE ON milestone_move FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER milestone_move_no_truncate BEFORE TRUNCATE ON milestone_move FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- The journal: numbered without gaps and hash-chained under one short lock, the head kept apart.
INSERT INTO journal_head (id, number, hash) VALUES (1, 0, repeat('0', 64));--> statement-breakpoint
-- What an entry's hash covers, as text that no setting of a session changes.
CREATE FUNCTION journal_payload(entry journal_entry) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array(
    entry.number, (extract(epoch FROM entry.at) * 1000000)::bigint, entry.actor_id, entry.act, entry.subject_kind,
    entry.subject_id, entry.friction_id, entry.startup_id, entry.before, entry.after, entry.reason, entry.request_id
  )::text
$$;--> statement-breakpoint
CREATE FUNCTION chain_journal_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head journal_head;
BEGIN
  SELECT * INTO STRICT head FROM journal_head WHERE id = 1 FOR UPDATE;
  NEW.number := head.number + 1;
  NEW.previous_hash := head.hash;
  NEW.hash := encode(sha256(convert_to(head.hash || E'\n' || journal_payload(NEW), 'UTF8')), 'hex');
  UPDATE journal_head SET number = NEW.number, hash = NEW.hash WHERE id = 1;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER journal_entry_chain BEFORE INSERT ON journal_entry FOR EACH ROW EXECUTE FUNCTION chain_journal_entry();--> statement-breakpoint
-- The head moves from inside the journal's own trigger only.
CREATE FUNCTION guard_journal_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' OR pg_trigger_depth() < 2 THEN
    PERFORM refuse('journal_head moves with the journal only');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER journal_head_guard BEFORE INSERT OR UPDATE OR DELETE ON journal_head FOR EACH ROW EXECUTE FUNCTION guard_journal_head();--> statement-breakpoint
CREATE TRIGGER journal_head_no_truncate BEFORE TRUNCATE ON journal_head FOR EACH STATEMENT EXECUTE FUNCTION guard_journal_head();--> statement-breakpoint

-- Frictions: transitions, publicity, circles.
CREATE FUNCTION friction_may_move(from_state text, to_state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (from_state, to_state) IN (
    ('draft', 'submitted'), ('draft', 'withdrawn'),
    ('submitted', 'in_triage'), ('submitted', 'withdrawn'),
    ('in_triage', 'needs_information'), ('in_triage', 'qualified'), ('in_triage', 'declined'), ('in_triage', 'merged'),
    ('in_triage', 'redirected'), ('in_triage', 'withdrawn'),
    ('needs_information', 'in_triage'), ('needs_information', 'withdrawn'),
    ('qualified', 'selected'), ('qualified', 'declined'), ('qualified', 'merged'), ('qualified', 'redirected'), ('qualified', 'withdrawn'),
    ('selected', 'in_incubation'), ('selected', 'qualified'),
    ('in_incubation', 'resolved'), ('in_incubation', 'qualified'),
    ('resolved', 'in_triage'), ('declined', 'in_triage'), ('redirected', 'in_triage'), ('merged', 'in_triage')
  )
$$;--> statement-breakpoint
CREATE FUNCTION guard_friction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ancestor int := NEW.merged_into_id;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.state <> OLD.state AND NOT friction_may_move(OLD.state, NEW.state) THEN
      PERFORM refuse('friction may not move from ' || OLD.state || ' to ' || NEW.state);
    END IF;
    IF OLD.public_since IS NOT NULL AND NEW.public_since IS DISTINCT FROM OLD.public_since THEN
      PERFORM refuse('friction once public is always public');
    END IF;
  END IF;
  IF NEW.merged_into_id IS NOT NULL THEN
    -- Two merges that close a circle together would each see an open chain: one at a time.
    PERFORM pg_advisory_xact_lock(hashtext('friction merge'));
    WHILE ancestor IS NOT NULL LOOP
      IF ancestor = NEW.id THEN
        PERFORM refuse('friction may not be merged in a circle');
      END IF;
      SELECT merged_into_id INTO ancestor FROM friction WHERE id = ancestor;
    END LOOP;
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER friction_guard BEFORE INSERT OR UPDATE ON friction FOR EACH ROW EXECUTE FUNCTION guard_friction();--> statement-breakpoint
CREATE FUNCTION guard_support() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  proposer int;
BEGIN
  SELECT organisation_id INTO proposer FROM friction WHERE id = NEW.friction_id FOR UPDATE;
  IF NEW.withdrawn_at IS NULL AND proposer = NEW.organisation_id THEN
    PERFORM refuse('support may not come from the proposer''s organisation');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER support_guard BEFORE INSERT OR UPDATE ON support FOR EACH ROW EXECUTE FUNCTION guard_support();--> statement-breakpoint

-- Missions: nobody twice on one team at once; a fifth person in construction needs a written reason.
ALTER TABLE mission ADD CONSTRAINT mission_never_overlaps
  EXCLUDE USING gist (startup_id WITH =, account_id WITH =, daterange(starts_on, ends_on, '[)') WITH &&);--> statement-breakpoint
CREATE FUNCTION guard_mission_band() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  most int;
BEGIN
  PERFORM 1 FROM startup WHERE id = NEW.startup_id FOR UPDATE;
  IF NEW.role = 'coach' OR NEW.out_of_band_reason IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM startup_phase WHERE startup_id = NEW.startup_id AND ends_on IS NULL AND phase = 'construction'
  ) THEN
    RETURN NEW;
  END IF;
  -- The team is largest on a day on which somebody joins: count on each such day of the new stay.
  SELECT max(there) INTO most FROM (
    SELECT count(DISTINCT other.account_id) AS there
    FROM (
      SELECT NEW.starts_on AS joined_on
      UNION SELECT starts_on FROM mission WHERE startup_id = NEW.startup_id AND starts_on > NEW.starts_on AND (NEW.ends_on IS NULL OR starts_on < NEW.ends_on)
    ) AS days
    JOIN mission AS other ON other.startup_id = NEW.startup_id AND other.id <> NEW.id AND other.role <> 'coach'
      AND other.account_id <> NEW.account_id
      AND other.starts_on <= days.joined_on AND (other.ends_on IS NULL OR other.ends_on > days.joined_on)
    GROUP BY days.joined_on
  ) AS counts;
  IF most >= 4 THEN
    PERFORM refuse('mission of a fifth person in construction needs a reason');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER mission_band BEFORE INSERT OR UPDATE ON mission FOR EACH ROW EXECUTE FUNCTION guard_mission_band();--> statement-breakpoint

-- Phases: half-open ranges that meet, exactly one open; checked when the transaction commits.
CREATE FUNCTION phase_may_follow(from_phase text, to_phase text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (from_phase, to_phase) IN (
    ('investigation', 'construction'), ('investigation', 'acceleration'), ('investigation', 'consolidation'),
    ('investigation', 'transfere'), ('investigation', 'opere'), ('investigation', 'abandon-investigation'),
    ('construction', 'acceleration'), ('construction', 'consolidation'), ('construction', 'transfere'), ('construction', 'opere'), ('construction', 'abandon'),
    ('acceleration', 'consolidation'), ('acceleration', 'transfere'), ('acceleration', 'opere'), ('acceleration', 'construction'), ('acceleration', 'abandon'),
    ('consolidation', 'transfere'), ('consolidation', 'opere'), ('consolidation', 'acceleration'), ('consolidation', 'construction'), ('consolidation', 'abandon'),
    ('transfere', 'abandon'), ('opere', 'abandon')
  )
$$;--> statement-breakpoint
CREATE FUNCTION check_phases() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject int;
  was_imported boolean;
  open_phases int;
  broken int;
BEGIN
  IF TG_TABLE_NAME = 'startup' THEN subject := NEW.id;
  ELSIF TG_OP = 'DELETE' THEN subject := OLD.startup_id;
  ELSE subject := NEW.startup_id;
  END IF;
  SELECT imported INTO was_imported FROM startup WHERE id = subject;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT count(*) INTO open_phases FROM startup_phase WHERE startup_id = subject AND ends_on IS NULL;
  IF open_phases <> 1 THEN
    PERFORM refuse('startup has ' || open_phases || ' open phases instead of one');
  END IF;
  IF was_imported THEN RETURN NULL; END IF;
  SELECT count(*) INTO broken FROM (
    SELECT sequence, phase, starts_on,
      row_number() OVER history AS place, lag(ends_on) OVER history AS left_on, lag(phase) OVER history AS came_from
    FROM startup_phase WHERE startup_id = subject WINDOW history AS (ORDER BY sequence)
  ) AS steps
  WHERE sequence <> place OR (place > 1 AND (left_on IS DISTINCT FROM starts_on OR NOT phase_may_follow(came_from, phase)));
  IF broken > 0 THEN
    PERFORM refuse('phases of a startup must follow each other without gap or overlap');
  END IF;
  IF EXISTS (SELECT 1 FROM startup_phase WHERE startup_id = subject AND phase = 'transfere')
    AND NOT EXISTS (SELECT 1 FROM handover WHERE startup_id = subject AND state = 'signed') THEN
    PERFORM refuse('transfere needs a signed handover');
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER startup_phases_whole AFTER INSERT OR UPDATE OR DELETE ON startup_phase
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_phases();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER startup_has_phase AFTER INSERT OR UPDATE ON startup
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_phases();--> statement-breakpoint

-- A friction is in incubation exactly while a live startup answers it; checked when the transaction commits.
CREATE FUNCTION check_incubation(subject int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  incubated boolean;
BEGIN
  SELECT state = 'in_incubation' INTO incubated FROM friction WHERE id = subject;
  IF incubated IS DISTINCT FROM EXISTS (
    SELECT 1 FROM startup_friction JOIN startup_phase USING (startup_id)
    WHERE friction_id = subject AND ends_on IS NULL AND phase IN ('investigation', 'construction', 'acceleration', 'consolidation')
  ) THEN
    PERFORM refuse('friction is in incubation exactly while a live startup answers it');
  END IF;
END $$;--> statement-breakpoint
CREATE FUNCTION check_incubation_of_friction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_incubation(NEW.id);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION check_incubation_of_startup() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed record;
BEGIN
  IF TG_OP = 'DELETE' THEN changed := OLD; ELSE changed := NEW; END IF;
  PERFORM check_incubation(friction_id) FROM startup_friction WHERE startup_id = changed.startup_id;
  IF TG_TABLE_NAME = 'startup_friction' AND TG_OP = 'DELETE' THEN
    PERFORM check_incubation(OLD.friction_id);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER friction_incubated AFTER INSERT OR UPDATE OF state ON friction
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_incubation_of_friction();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER startup_phase_incubates AFTER INSERT OR UPDATE OR DELETE ON startup_phase
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_incubation_of_startup();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER startup_friction_incubates AFTER INSERT OR UPDATE OR DELETE ON startup_friction
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_incubation_of_startup();--> statement-breakpoint

-- The ledger: orders within AE, certified service within the order, payments within certified service and CP.
CREATE FUNCTION guard_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  purse envelope;
  target ledger_entry;
  ordered bigint;
  certified bigint;
  paid bigint;
  total bigint;
BEGIN
  PERFORM 1 FROM startup WHERE id = NEW.startup_id FOR UPDATE;
  SELECT * INTO STRICT purse FROM envelope WHERE id = NEW.envelope_id;
  IF purse.startup_id <> NEW.startup_id THEN
    PERFORM refuse('ledger entry names an envelope of another startup');
  END IF;
  IF NEW.reverses_id IS NOT NULL THEN
    SELECT * INTO STRICT target FROM ledger_entry WHERE id = NEW.reverses_id;
    IF target.kind <> NEW.kind OR target.amount_cents <> -NEW.amount_cents OR target.envelope_id <> NEW.envelope_id
      OR target.reverses_id IS NOT NULL OR target.commitment_id IS DISTINCT FROM NEW.commitment_id AND NEW.kind <> 'commitment' THEN
      PERFORM refuse('ledger reversal must mirror the entry that it reverses');
    END IF;
  END IF;
  IF NEW.kind <> 'commitment' THEN
    SELECT * INTO STRICT target FROM ledger_entry WHERE id = NEW.commitment_id;
    IF target.kind <> 'commitment' OR target.reverses_id IS NOT NULL OR target.envelope_id <> NEW.envelope_id THEN
      PERFORM refuse('ledger entry must name an order of its own envelope');
    END IF;
  END IF;
  IF NEW.kind = 'commitment' THEN
    SELECT coalesce(sum(amount_cents), 0) + NEW.amount_cents INTO total FROM ledger_entry WHERE envelope_id = NEW.envelope_id AND kind = 'commitment';
    IF total > purse.commitment_ceiling_cents THEN
      PERFORM refuse('ledger orders exceed the envelope');
    END IF;
  ELSIF NEW.kind = 'payment' THEN
    SELECT coalesce(sum(amount_cents), 0) + NEW.amount_cents INTO total FROM ledger_entry WHERE envelope_id = NEW.envelope_id AND kind = 'payment';
    IF total > purse.payment_ceiling_cents THEN
      PERFORM refuse('ledger payments exceed the envelope');
    END IF;
  END IF;
  IF NEW.kind <> 'commitment' OR NEW.reverses_id IS NOT NULL THEN
    SELECT
      coalesce(sum(amount_cents) FILTER (WHERE kind = 'commitment'), 0) + CASE WHEN NEW.kind = 'commitment' THEN NEW.amount_cents ELSE 0 END,
      coalesce(sum(amount_cents) FILTER (WHERE kind = 'certification'), 0) + CASE WHEN NEW.kind = 'certification' THEN NEW.amount_cents ELSE 0 END,
      coalesce(sum(amount_cents) FILTER (WHERE kind = 'payment'), 0) + CASE WHEN NEW.kind = 'payment' THEN NEW.amount_cents ELSE 0 END
    INTO ordered, certified, paid
    FROM ledger_entry
    WHERE coalesce(NEW.commitment_id, NEW.reverses_id) IN (id, commitment_id) OR (kind = 'commitment' AND reverses_id = coalesce(NEW.commitment_id, NEW.reverses_id));
    IF certified > ordered THEN
      PERFORM refuse('ledger certified service exceeds the order');
    END IF;
    IF paid > certified THEN
      PERFORM refuse('ledger payments exceed the certified service');
    END IF;
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER ledger_entry_guard BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION guard_ledger();--> statement-breakpoint

-- A decided review stays as it was decided.
CREATE FUNCTION guard_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'planned' THEN
    PERFORM refuse('review once ' || OLD.state || ' stays as it is');
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER review_guard BEFORE UPDATE OR DELETE ON review FOR EACH ROW EXECUTE FUNCTION guard_review();--> statement-breakpoint

-- Signatures: on an accepted handover only, a collectivité's with its deliberation; never changed, taken back only before both are there.
CREATE FUNCTION guard_signature() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paper handover;
  receiver_kind text;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM refuse('handover signature never changes');
  END IF;
  SELECT * INTO STRICT paper FROM handover WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.handover_id ELSE NEW.handover_id END FOR UPDATE;
  IF TG_OP = 'DELETE' THEN
    IF paper.state = 'signed' THEN
      PERFORM refuse('handover once signed keeps its signatures');
    END IF;
    RETURN OLD;
  END IF;
  IF paper.state <> 'accepted' THEN
    PERFORM refuse('handover is signed once it is accepted');
  END IF;
  SELECT kind INTO receiver_kind FROM organisation WHERE id = paper.receiver_id;
  IF NEW.party = 'receiving' AND receiver_kind IN ('commune', 'epci', 'departement', 'region')
    AND (coalesce(paper.deliberation_number, '') = '' OR paper.deliberation_on IS NULL OR paper.deliberation_file_id IS NULL) THEN
    PERFORM refuse('handover to a collectivité is signed with its deliberation');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER handover_signature_guard BEFORE INSERT OR UPDATE OR DELETE ON handover_signature FOR EACH ROW EXECUTE FUNCTION guard_signature();--> statement-breakpoint
CREATE TRIGGER handover_signature_no_truncate BEFORE TRUNCATE ON handover_signature FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE FUNCTION guard_handover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('signed', 'cancelled') AND NEW.state <> OLD.state THEN
    PERFORM refuse('handover once ' || OLD.state || ' stays ' || OLD.state);
  END IF;
  IF NEW.state = 'signed' AND (SELECT count(*) FROM handover_signature WHERE handover_id = NEW.id) <> 2 THEN
    PERFORM refuse('handover is signed by both parties');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER handover_guard BEFORE UPDATE ON handover FOR EACH ROW EXECUTE FUNCTION guard_handover();
