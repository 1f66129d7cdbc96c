-- Handovers of before the template had its words in the database: their items keep those of its first version.
UPDATE handover_item SET label = first.label, proof = first.proof
FROM (VALUES
  ('code-licence', 'Code source et licence', 'Adresse du dépôt, où le porteur a tous les droits, et licence libre publiée.'),
  ('hosting', 'Hébergement', 'Contrat ou compte d’hébergement au nom du porteur, avec une sauvegarde restaurée.'),
  ('domain-name', 'Nom de domaine', 'Nom hors du domaine de l’incubateur, renouvelé par le porteur.'),
  ('security', 'Homologation de sécurité', 'Décision d’homologation, avec sa date de fin.'),
  ('personal-data', 'Registre des données personnelles', 'Fiche au registre du porteur et accord de son délégué à la protection des données.'),
  ('accessibility', 'Déclaration d’accessibilité', 'Adresse de la déclaration, à jour, et son taux de conformité.'),
  ('budget-line', 'Ligne budgétaire et marché', 'Ligne pérenne inscrite au budget et marché qui permet de faire évoluer le service.'),
  ('people', 'Personnes', 'Qui s’en occupe chez le porteur, combien de jours par semaine, depuis quand.'),
  ('documentation', 'Documentation', 'De quoi installer, exploiter et faire évoluer le service sans l’équipe.'),
  ('user-support', 'Aide aux usagers', 'Qui répond aux usagers, par quel canal, sous quel délai.'),
  ('mailboxes', 'Boîtes aux lettres pérennes', 'Adresses du service au nom du porteur, lues par plusieurs personnes.'),
  ('secrets', 'Secrets renouvelés', 'Clés et mots de passe changés après le départ de l’équipe, et leur date.'),
  ('statistics', 'Page de statistiques', 'Adresse publique où l’usage et l’impact se lisent.'),
  ('lessons', 'Ce qui a été appris', 'Ce qui a marché, ce qui n’a pas marché, ce qui reste à faire.')
) AS first (key, label, proof)
WHERE handover_item.key = first.key AND handover_item.label = '';--> statement-breakpoint

-- The agreement: an edition is drawn on an accepted handover that nobody has signed (a changed document takes its
-- signatures back first), and stays as it is.
CREATE FUNCTION guard_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paper handover;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM refuse('handover agreement never changes');
  END IF;
  SELECT * INTO STRICT paper FROM handover WHERE id = NEW.handover_id FOR UPDATE;
  IF paper.state <> 'accepted' THEN
    PERFORM refuse('handover agreement is drawn once it is accepted');
  END IF;
  IF EXISTS (SELECT 1 FROM handover_signature WHERE handover_id = NEW.handover_id) THEN
    PERFORM refuse('handover agreement that is signed is not replaced');
  END IF;
  IF NEW.edition <> (SELECT coalesce(max(edition), 0) + 1 FROM handover_agreement WHERE handover_id = NEW.handover_id) THEN
    PERFORM refuse('handover agreement editions follow each other');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER handover_agreement_guard BEFORE INSERT OR UPDATE OR DELETE ON handover_agreement FOR EACH ROW EXECUTE FUNCTION guard_agreement();--> statement-breakpoint
CREATE TRIGGER handover_agreement_no_truncate BEFORE TRUNCATE ON handover_agreement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint

-- A signature names the newest edition by its hash, so that both parties sign the same bytes.
CREATE OR REPLACE FUNCTION guard_signature() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF NEW.sha256 IS DISTINCT FROM (SELECT sha256 FROM handover_agreement WHERE handover_id = NEW.handover_id ORDER BY edition DESC LIMIT 1)
    OR NEW.sha256 IS NULL THEN
    PERFORM refuse('handover signature names the agreement as it stands');
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint

-- What is accepted is not rewritten under the signers' hands: the checklist is open while the handover is prepared.
CREATE FUNCTION guard_handover_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT state FROM handover WHERE id = NEW.handover_id) IN ('accepted', 'signed') THEN
    PERFORM refuse('handover item changes while its handover is prepared');
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER handover_item_guard BEFORE UPDATE ON handover_item FOR EACH ROW EXECUTE FUNCTION guard_handover_item();
