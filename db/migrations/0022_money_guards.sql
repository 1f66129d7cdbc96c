-- The network's spending grid. Codes are what the ledger keeps; staff change the words.
INSERT INTO spending_line (axis, code, label, rank) VALUES
  ('activity', 'donnees', 'Données', 1),
  ('activity', 'hebergement-non-cloud', 'Hébergement hors nuage', 2),
  ('activity', 'hebergement-cloud', 'Hébergement en nuage', 3),
  ('activity', 'ops', 'Exploitation', 4),
  ('activity', 'reseau', 'Réseau', 5),
  ('activity', 'gestion-administrative', 'Gestion administrative', 6),
  ('activity', 'securite', 'Sécurité', 7),
  ('activity', 'deploiement-communication', 'Déploiement, communication et relations institutionnelles', 8),
  ('activity', 'support', 'Support', 9),
  ('activity', 'developpement', 'Développement', 10),
  ('activity', 'pilotage', 'Pilotage, coaching et produit', 11),
  ('activity', 'design', 'Design', 12),
  ('activity', 'autre', 'Autre', 13),
  ('resource', 'personnel', 'Personnel', 1),
  ('resource', 'prestations-externes', 'Prestations externes', 2),
  ('resource', 'materiel', 'Matériel', 3),
  ('resource', 'logiciel', 'Logiciel et services en ligne', 4),
  ('resource', 'frais-de-structure', 'Frais de structure', 5),
  ('resource', 'autre', 'Autre', 6);--> statement-breakpoint
CREATE FUNCTION guard_spending_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM refuse('spending line is retired, never removed');
  END IF;
  IF NEW.axis <> OLD.axis OR NEW.code <> OLD.code THEN
    PERFORM refuse('spending line keeps its code');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER spending_line_guard BEFORE UPDATE OR DELETE ON spending_line FOR EACH ROW EXECUTE FUNCTION guard_spending_line();--> statement-breakpoint
CREATE TRIGGER spending_line_no_truncate BEFORE TRUNCATE ON spending_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- Envelopes granted before their funder's part was recorded get the one that it plays.
ALTER TABLE envelope DISABLE TRIGGER envelope_append_only;--> statement-breakpoint
UPDATE envelope SET funding = CASE
    WHEN envelope.funder_id = startup.owner_id THEN 'owner'
    WHEN envelope.funder_id = startup.incubator_id THEN 'incubator'
    WHEN organisation.kind IN ('commune', 'epci', 'departement', 'region') THEN 'collectivite'
    ELSE 'sponsor' END
  FROM startup, organisation
  WHERE startup.id = envelope.startup_id AND organisation.id = envelope.funder_id;--> statement-breakpoint
ALTER TABLE envelope ENABLE TRIGGER envelope_append_only;--> statement-breakpoint

-- Envelopes granted before ceilings were yearly keep what they had: each year that their period crosses was carried over.
INSERT INTO envelope_carry_over (startup_id, envelope_id, from_year, commitment_cents, payment_cents, ends_on, reason, decided_at, decided_by_id)
  SELECT startup_id, id, year, greatest(ae, 0), greatest(cp, 0), ends_on, 'Enveloppe accordée avant les plafonds annuels', granted_at, granted_by_id
  FROM (
    SELECT envelope.*, year,
      commitment_ceiling_cents - coalesce(sum(amount_cents) FILTER (WHERE kind = 'commitment'), 0) AS ae,
      payment_ceiling_cents - coalesce(sum(amount_cents) FILTER (WHERE kind = 'payment'), 0) AS cp
    FROM envelope
    CROSS JOIN LATERAL generate_series(extract(year FROM starts_on)::int, extract(year FROM ends_on - 1)::int - 1) AS year
    LEFT JOIN LATERAL (
      SELECT entry.kind, entry.amount_cents FROM ledger_entry entry
      LEFT JOIN ledger_entry reversed ON reversed.id = entry.reverses_id
      WHERE entry.envelope_id = envelope.id AND extract(year FROM coalesce(reversed.happened_on, entry.happened_on)) <= year
    ) AS line ON true
    GROUP BY envelope.id, year
  ) AS crossed
  WHERE greatest(ae, 0) + greatest(cp, 0) > 0;--> statement-breakpoint

-- What a year of an envelope has left: AE (`commitment`) or CP (`payment`). A reversal counts in the year of its line.
CREATE FUNCTION left_of_year(purse envelope, asked int, side text) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT
    CASE WHEN extract(year FROM purse.starts_on) <> asked THEN 0
      WHEN side = 'commitment' THEN purse.commitment_ceiling_cents ELSE purse.payment_ceiling_cents END
    + coalesce((SELECT sum(CASE WHEN from_year = asked - 1 THEN 1 ELSE -1 END * CASE WHEN side = 'commitment' THEN commitment_cents ELSE payment_cents END)
        FROM envelope_carry_over WHERE envelope_id = purse.id AND from_year IN (asked - 1, asked)), 0)::bigint
    - coalesce((SELECT sum(entry.amount_cents) FROM ledger_entry entry LEFT JOIN ledger_entry reversed ON reversed.id = entry.reverses_id
        WHERE entry.envelope_id = purse.id AND entry.kind = side
          AND extract(year FROM coalesce(reversed.happened_on, entry.happened_on)) = asked), 0)::bigint
$$;--> statement-breakpoint

-- A carry-over moves what a year leaves and no more, under the same lock as the ledger.
CREATE FUNCTION guard_carry_over() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  purse envelope;
BEGIN
  PERFORM 1 FROM startup WHERE id = NEW.startup_id FOR UPDATE;
  SELECT * INTO STRICT purse FROM envelope WHERE id = NEW.envelope_id;
  IF purse.startup_id <> NEW.startup_id THEN
    PERFORM refuse('carry-over names an envelope of another startup');
  END IF;
  IF NEW.commitment_cents > left_of_year(purse, NEW.from_year, 'commitment') OR NEW.payment_cents > left_of_year(purse, NEW.from_year, 'payment') THEN
    PERFORM refuse('carry-over exceeds what the year leaves');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER envelope_carry_over_guard BEFORE INSERT ON envelope_carry_over FOR EACH ROW EXECUTE FUNCTION guard_carry_over();--> statement-breakpoint
CREATE TRIGGER envelope_carry_over_append_only BEFORE UPDATE OR DELETE ON envelope_carry_over FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER envelope_carry_over_no_truncate BEFORE TRUNCATE ON envelope_carry_over FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- The ledger, year by year: orders within AE, certified service and invoices within the order, payments within certified service, their invoice and CP.
CREATE OR REPLACE FUNCTION guard_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  purse envelope;
  target ledger_entry;
  ordered bigint;
  certified bigint;
  invoiced bigint;
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
      OR target.invoice_id IS DISTINCT FROM NEW.invoice_id OR target.invoice_number IS DISTINCT FROM NEW.invoice_number
      OR target.reverses_id IS NOT NULL OR target.commitment_id IS DISTINCT FROM NEW.commitment_id AND NEW.kind <> 'commitment' THEN
      PERFORM refuse('ledger reversal must mirror the entry that it reverses');
    END IF;
  END IF;
  IF NEW.kind <> 'commitment' THEN
    SELECT * INTO STRICT target FROM ledger_entry WHERE id = NEW.commitment_id;
    IF target.kind <> 'commitment' OR target.reverses_id IS NOT NULL OR target.envelope_id <> NEW.envelope_id THEN
      PERFORM refuse('ledger entry must name an order of its own envelope');
    END IF;
  ELSIF NEW.reverses_id IS NULL THEN
    IF NEW.activity IS NOT NULL AND NOT EXISTS (SELECT 1 FROM spending_line WHERE axis = 'activity' AND code = NEW.activity AND NOT retired) THEN
      PERFORM refuse('ledger order names no activity of the grid');
    END IF;
    IF NEW.resource IS NOT NULL AND NOT EXISTS (SELECT 1 FROM spending_line WHERE axis = 'resource' AND code = NEW.resource AND NOT retired) THEN
      PERFORM refuse('ledger order names no resource of the grid');
    END IF;
  END IF;
  IF NEW.kind = 'commitment' THEN
    SELECT coalesce(sum(amount_cents), 0) + NEW.amount_cents INTO total FROM ledger_entry WHERE envelope_id = NEW.envelope_id AND kind = 'commitment';
    IF total > purse.commitment_ceiling_cents THEN
      PERFORM refuse('ledger orders exceed the envelope');
    END IF;
    IF NEW.reverses_id IS NULL AND NEW.amount_cents > left_of_year(purse, extract(year FROM NEW.happened_on)::int, 'commitment') THEN
      PERFORM refuse('ledger orders exceed what the year has');
    END IF;
  ELSIF NEW.kind = 'payment' THEN
    SELECT coalesce(sum(amount_cents), 0) + NEW.amount_cents INTO total FROM ledger_entry WHERE envelope_id = NEW.envelope_id AND kind = 'payment';
    IF total > purse.payment_ceiling_cents THEN
      PERFORM refuse('ledger payments exceed the envelope');
    END IF;
    IF NEW.reverses_id IS NULL AND NEW.amount_cents > left_of_year(purse, extract(year FROM NEW.happened_on)::int, 'payment') THEN
      PERFORM refuse('ledger payments exceed what the year has');
    END IF;
  ELSIF NEW.kind = 'invoice' AND NEW.reverses_id IS NULL THEN
    IF EXISTS (
      SELECT 1 FROM ledger_entry other
      WHERE other.startup_id = NEW.startup_id AND other.kind = 'invoice' AND other.reverses_id IS NULL
        AND lower(other.supplier) = lower(NEW.supplier) AND lower(other.invoice_number) = lower(NEW.invoice_number)
        AND NOT EXISTS (SELECT 1 FROM ledger_entry undone WHERE undone.reverses_id = other.id)
    ) THEN
      PERFORM refuse('ledger invoice is recorded once');
    END IF;
  END IF;
  IF NEW.kind <> 'commitment' OR NEW.reverses_id IS NOT NULL THEN
    SELECT
      coalesce(sum(amount_cents) FILTER (WHERE kind = 'commitment'), 0) + CASE WHEN NEW.kind = 'commitment' THEN NEW.amount_cents ELSE 0 END,
      coalesce(sum(amount_cents) FILTER (WHERE kind = 'certification'), 0) + CASE WHEN NEW.kind = 'certification' THEN NEW.amount_cents ELSE 0 END,
      coalesce(sum(amount_cents) FILTER (WHERE kind = 'invoice'), 0) + CASE WHEN NEW.kind = 'invoice' THEN NEW.amount_cents ELSE 0 END,
      coalesce(sum(amount_cents) FILTER (WHERE kind = 'payment'), 0) + CASE WHEN NEW.kind = 'payment' THEN NEW.amount_cents ELSE 0 END
    INTO ordered, certified, invoiced, paid
    FROM ledger_entry
    WHERE coalesce(NEW.commitment_id, NEW.reverses_id) IN (id, commitment_id) OR (kind = 'commitment' AND reverses_id = coalesce(NEW.commitment_id, NEW.reverses_id));
    IF certified > ordered THEN
      PERFORM refuse('ledger certified service exceeds the order');
    END IF;
    IF invoiced > ordered THEN
      PERFORM refuse('ledger invoices exceed the order');
    END IF;
    IF paid > certified THEN
      PERFORM refuse('ledger payments exceed the certified service');
    END IF;
  END IF;
  IF NEW.invoice_id IS NOT NULL THEN
    SELECT * INTO STRICT target FROM ledger_entry WHERE id = NEW.invoice_id;
    IF target.kind <> 'invoice' OR target.reverses_id IS NOT NULL OR target.commitment_id <> NEW.commitment_id THEN
      PERFORM refuse('ledger payment must name an invoice of its own order');
    END IF;
  END IF;
  IF NEW.invoice_id IS NOT NULL OR (NEW.kind = 'invoice' AND NEW.reverses_id IS NOT NULL) THEN
    SELECT
      coalesce(sum(amount_cents) FILTER (WHERE kind = 'invoice'), 0) + CASE WHEN NEW.kind = 'invoice' THEN NEW.amount_cents ELSE 0 END,
      coalesce(sum(amount_cents) FILTER (WHERE kind = 'payment'), 0) + CASE WHEN NEW.kind = 'payment' THEN NEW.amount_cents ELSE 0 END
    INTO invoiced, paid
    FROM ledger_entry
    WHERE coalesce(NEW.invoice_id, NEW.reverses_id) IN (id, invoice_id, reverses_id);
    IF paid > invoiced THEN
      PERFORM refuse('ledger payments exceed the invoice');
    END IF;
  END IF;
  RETURN NEW;
END $$;
