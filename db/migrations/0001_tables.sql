CREATE TABLE "account" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "account_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"email" text,
	"name" text NOT NULL,
	"organisation_id" integer,
	"attachment" text DEFAULT 'none' NOT NULL,
	"may_sign" boolean DEFAULT false NOT NULL,
	"roles" text[] DEFAULT '{}'::text[] NOT NULL,
	"persona" text,
	"created_at" timestamp with time zone NOT NULL,
	"erased_at" timestamp with time zone,
	CONSTRAINT "account_persona_unique" UNIQUE("persona"),
	CONSTRAINT "account_roles_known" CHECK ("account"."roles" <@ array['staff', 'admin', 'college-etat', 'college-collectivites']::text[]),
	CONSTRAINT "account_attachment_known" CHECK ("account"."attachment" in ('none', 'requested', 'confirmed')),
	CONSTRAINT "account_email_lower" CHECK ("account"."email" = lower("account"."email")),
	CONSTRAINT "account_attachment_names" CHECK (("account"."attachment" = 'none') = ("account"."organisation_id" is null)),
	CONSTRAINT "account_erased_has_no_email" CHECK ("account"."erased_at" is null or "account"."email" is null)
);
--> statement-breakpoint
CREATE TABLE "magic_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"return_to" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal_entry" (
	"number" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" integer,
	"act" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" integer NOT NULL,
	"friction_id" integer,
	"startup_id" integer,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"request_id" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "envelope" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "envelope_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"startup_id" integer NOT NULL,
	"funder_id" integer NOT NULL,
	"commitment_ceiling_cents" bigint NOT NULL,
	"payment_ceiling_cents" bigint NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"granted_by_id" integer NOT NULL,
	"review_id" integer,
	CONSTRAINT "envelope_positive" CHECK ("envelope"."commitment_ceiling_cents" > 0 and "envelope"."payment_ceiling_cents" > 0 and "envelope"."payment_ceiling_cents" <= "envelope"."commitment_ceiling_cents"),
	CONSTRAINT "envelope_period" CHECK ("envelope"."ends_on" > "envelope"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"startup_id" integer NOT NULL,
	"envelope_id" integer NOT NULL,
	"kind" text NOT NULL,
	"commitment_id" integer,
	"reverses_id" integer,
	"amount_cents" bigint NOT NULL,
	"label" text NOT NULL,
	"supplier" text DEFAULT '' NOT NULL,
	"activity" text,
	"happened_on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"author_id" integer NOT NULL,
	"reason" text,
	CONSTRAINT "ledger_entry_kind_known" CHECK ("ledger_entry"."kind" in ('commitment', 'certification', 'payment')),
	CONSTRAINT "ledger_entry_activity_known" CHECK ("ledger_entry"."activity" in ('donnees', 'hebergement-non-cloud', 'hebergement-cloud', 'ops', 'reseau', 'gestion-administrative', 'securite', 'deploiement-communication', 'support', 'developpement', 'pilotage', 'design', 'autre')),
	CONSTRAINT "ledger_entry_sign" CHECK (("ledger_entry"."reverses_id" is null and "ledger_entry"."amount_cents" > 0) or ("ledger_entry"."reverses_id" is not null and "ledger_entry"."amount_cents" < 0)),
	CONSTRAINT "ledger_entry_commitment_named" CHECK (("ledger_entry"."kind" = 'commitment') = ("ledger_entry"."commitment_id" is null))
);
--> statement-breakpoint
CREATE TABLE "follow" (
	"friction_id" integer NOT NULL,
	"account_id" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "follow_friction_id_account_id_pk" PRIMARY KEY("friction_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "friction" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "friction_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"theme" text DEFAULT 'autre' NOT NULL,
	"sufferers" text DEFAULT '' NOT NULL,
	"situation" text DEFAULT '' NOT NULL,
	"improvement" text DEFAULT '' NOT NULL,
	"people_per_year" integer,
	"minutes_each" integer,
	"euros_each_cents" bigint,
	"evidence_source" text DEFAULT '' NOT NULL,
	"territory_id" integer,
	"sponsor_answer" text DEFAULT 'not-yet' NOT NULL,
	"sponsor_note" text DEFAULT '' NOT NULL,
	"freed_agent_answer" text DEFAULT 'not-yet' NOT NULL,
	"freed_agent_note" text DEFAULT '' NOT NULL,
	"budget_answer" text DEFAULT 'not-yet' NOT NULL,
	"budget_note" text DEFAULT '' NOT NULL,
	"organisation_id" integer,
	"author_id" integer NOT NULL,
	"handler_id" integer,
	"created_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"public_since" timestamp with time zone,
	"decline_reason" text,
	"public_answer" text,
	"question" text,
	"merged_into_id" integer,
	"redirected_to_startup_id" integer,
	"redirected_to_url" text,
	"words" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('relais_french', title), 'A') || to_tsvector('relais_french', sufferers || ' ' || situation || ' ' || improvement)) STORED,
	CONSTRAINT "friction_state_known" CHECK ("friction"."state" in ('draft', 'submitted', 'in_triage', 'needs_information', 'qualified', 'selected', 'in_incubation', 'resolved', 'declined', 'merged', 'redirected', 'withdrawn')),
	CONSTRAINT "friction_theme_known" CHECK ("friction"."theme" in ('solidarites', 'sante', 'etat-civil', 'ecole-jeunesse', 'emploi-formation', 'logement-urbanisme', 'transports-voirie', 'environnement', 'finances-marches', 'vie-locale', 'outils-agents', 'autre')),
	CONSTRAINT "friction_decline_reason_known" CHECK ("friction"."decline_reason" in ('out-of-scope', 'no-user-evidence', 'already-answered', 'no-owner', 'needs-law-change', 'too-small', 'purchase-not-build')),
	CONSTRAINT "friction_sponsor_answer_known" CHECK ("friction"."sponsor_answer" in ('yes', 'not-yet')),
	CONSTRAINT "friction_freed_agent_answer_known" CHECK ("friction"."freed_agent_answer" in ('yes', 'not-yet')),
	CONSTRAINT "friction_budget_answer_known" CHECK ("friction"."budget_answer" in ('yes', 'not-yet')),
	CONSTRAINT "friction_evidence_positive" CHECK ("friction"."people_per_year" >= 0 and "friction"."minutes_each" >= 0 and "friction"."euros_each_cents" >= 0),
	CONSTRAINT "friction_not_merged_into_itself" CHECK ("friction"."merged_into_id" <> "friction"."id"),
	CONSTRAINT "friction_merged_names_target" CHECK (("friction"."state" = 'merged') = ("friction"."merged_into_id" is not null)),
	CONSTRAINT "friction_submitted_is_complete" CHECK ("friction"."state" in ('draft', 'withdrawn') or ("friction"."submitted_at" is not null and "friction"."organisation_id" is not null and "friction"."title" <> '')),
	CONSTRAINT "friction_declined_is_answered" CHECK ("friction"."state" <> 'declined' or ("friction"."decline_reason" is not null and "friction"."public_answer" <> '')),
	CONSTRAINT "friction_redirected_names_target" CHECK ("friction"."state" <> 'redirected' or "friction"."redirected_to_startup_id" is not null or "friction"."redirected_to_url" is not null)
);
--> statement-breakpoint
CREATE TABLE "support" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "support_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"friction_id" integer NOT NULL,
	"organisation_id" integer NOT NULL,
	"account_id" integer NOT NULL,
	"evidence" text NOT NULL,
	"people_per_year" integer,
	"created_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "support_people_positive" CHECK ("support"."people_per_year" >= 0)
);
--> statement-breakpoint
CREATE TABLE "handover" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "handover_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"startup_id" integer NOT NULL,
	"state" text DEFAULT 'prepared' NOT NULL,
	"receiver_id" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"refusal_reason" text,
	"deliberation_number" text,
	"deliberation_on" date,
	"deliberation_file_id" uuid,
	CONSTRAINT "handover_state_known" CHECK ("handover"."state" in ('prepared', 'accepted', 'signed', 'refused', 'cancelled')),
	CONSTRAINT "handover_refused_has_reason" CHECK ("handover"."state" <> 'refused' or coalesce("handover"."refusal_reason", '') <> '')
);
--> statement-breakpoint
CREATE TABLE "handover_item" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "handover_item_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"handover_id" integer NOT NULL,
	"position" integer NOT NULL,
	"key" text NOT NULL,
	"responsible_id" integer,
	"evidence" text,
	"evidence_url" text,
	"provided_at" timestamp with time zone,
	"provided_by_id" integer,
	"accepted_at" timestamp with time zone,
	"accepted_by_id" integer,
	CONSTRAINT "handover_item_accepted_was_provided" CHECK ("handover_item"."accepted_at" is null or "handover_item"."provided_at" is not null),
	CONSTRAINT "handover_item_provided_has_evidence" CHECK ("handover_item"."provided_at" is null or coalesce("handover_item"."evidence", '') <> '')
);
--> statement-breakpoint
CREATE TABLE "handover_signature" (
	"handover_id" integer NOT NULL,
	"party" text NOT NULL,
	"account_id" integer NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "handover_signature_handover_id_party_pk" PRIMARY KEY("handover_id","party"),
	CONSTRAINT "handover_signature_party_known" CHECK ("handover_signature"."party" in ('giving', 'receiving'))
);
--> statement-breakpoint
CREATE TABLE "milestone" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "milestone_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"startup_id" integer NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"due_on" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_on" date,
	"closing_reason" text,
	"evidence_kind" text,
	"evidence_url" text,
	"evidence_figure" numeric,
	"evidence_unit" text,
	"evidence_file_id" uuid,
	"evidence_note" text,
	CONSTRAINT "milestone_state_known" CHECK ("milestone"."state" in ('planned', 'reached', 'missed', 'cancelled')),
	CONSTRAINT "milestone_evidence_known" CHECK ("milestone"."evidence_kind" in ('link', 'figure', 'file')),
	CONSTRAINT "milestone_reached_has_evidence" CHECK (("milestone"."state" = 'reached') = ("milestone"."evidence_kind" is not null)),
	CONSTRAINT "milestone_evidence_whole" CHECK (case "milestone"."evidence_kind" when 'link' then "milestone"."evidence_url" is not null when 'figure' then "milestone"."evidence_figure" is not null and "milestone"."evidence_unit" is not null when 'file' then "milestone"."evidence_file_id" is not null else true end),
	CONSTRAINT "milestone_closed_has_day" CHECK (("milestone"."state" = 'planned') = ("milestone"."closed_on" is null))
);
--> statement-breakpoint
CREATE TABLE "milestone_move" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "milestone_move_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"milestone_id" integer NOT NULL,
	"from_due_on" date NOT NULL,
	"to_due_on" date NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"author_id" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"startup_id" integer NOT NULL,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by_id" integer NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organisation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text,
	"siren" text,
	"population" integer,
	"departement_code" text,
	"region_code" text,
	"epci_code" text,
	"search_name" text NOT NULL,
	CONSTRAINT "organisation_slug_unique" UNIQUE("slug"),
	CONSTRAINT "organisation_kind_known" CHECK ("organisation"."kind" in ('administration-centrale', 'service-deconcentre', 'operateur', 'securite-sociale', 'commune', 'epci', 'departement', 'region', 'association-elus', 'autre')),
	CONSTRAINT "organisation_siren_luhn" CHECK ("organisation"."siren" is null or is_siren("organisation"."siren")),
	CONSTRAINT "organisation_population_positive" CHECK ("organisation"."population" >= 0)
);
--> statement-breakpoint
CREATE TABLE "outbox_message" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_message_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"message_id" text NOT NULL,
	"account_id" integer,
	"address" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"available_at" timestamp with time zone NOT NULL,
	"leased_until" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "outbox_message_messageId_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "impact_line" (
	"review_id" integer NOT NULL,
	"criterion" text NOT NULL,
	"indicator" text NOT NULL,
	"value" text NOT NULL,
	"measured_on" date,
	"rating" smallint NOT NULL,
	"cost_per_impact_cents" bigint,
	CONSTRAINT "impact_line_review_id_criterion_pk" PRIMARY KEY("review_id","criterion"),
	CONSTRAINT "impact_line_criterion_known" CHECK ("impact_line"."criterion" in ('utilisable', 'utilise', 'utile', 'impactant', 'efficient')),
	CONSTRAINT "impact_line_rating" CHECK ("impact_line"."rating" between 0 and 4)
);
--> statement-breakpoint
CREATE TABLE "review" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "review_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"startup_id" integer NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"held_on" date NOT NULL,
	"ask" text DEFAULT '' NOT NULL,
	"asked_cents" bigint,
	"asked_phase" text,
	"outcome" text,
	"opens_phase" text,
	"granted_cents" bigint,
	"provisional_months" smallint,
	"reason" text,
	"decided_at" timestamp with time zone,
	"decided_by_id" integer,
	"recorded_by_id" integer,
	"next_due_on" date,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_state_known" CHECK ("review"."state" in ('planned', 'decided', 'cancelled')),
	CONSTRAINT "review_outcome_known" CHECK ("review"."outcome" in ('granted', 'provisional', 'handover', 'stopped')),
	CONSTRAINT "review_opens_phase_known" CHECK ("review"."opens_phase" in ('investigation', 'construction', 'acceleration', 'consolidation', 'transfere', 'opere', 'abandon-investigation', 'abandon')),
	CONSTRAINT "review_decided_is_whole" CHECK (("review"."state" = 'decided') = ("review"."outcome" is not null and "review"."decided_at" is not null and "review"."decided_by_id" is not null and coalesce("review"."reason", '') <> '')),
	CONSTRAINT "review_favourable_names_phase" CHECK ("review"."outcome" is null or "review"."outcome" not in ('granted', 'handover') or "review"."opens_phase" is not null),
	CONSTRAINT "review_provisional_months" CHECK ((coalesce("review"."outcome", '') = 'provisional') = ("review"."provisional_months" is not null) and ("review"."provisional_months" is null or "review"."provisional_months" in (1, 2)))
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"fingerprint" text PRIMARY KEY NOT NULL,
	"result" jsonb,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "engagement" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "engagement_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"startup_id" integer NOT NULL,
	"sponsor_id" integer NOT NULL,
	"organisation_id" integer NOT NULL,
	"problem" text NOT NULL,
	"freed_agent" text NOT NULL,
	"freed_days_per_week" numeric(2, 1) NOT NULL,
	"budget_line" text NOT NULL,
	"signed_on" date NOT NULL,
	CONSTRAINT "engagement_days_in_week" CHECK ("engagement"."freed_days_per_week" > 0 and "engagement"."freed_days_per_week" <= 5)
);
--> statement-breakpoint
CREATE TABLE "mission" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mission_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"startup_id" integer NOT NULL,
	"account_id" integer NOT NULL,
	"role" text NOT NULL,
	"days_per_week" numeric(2, 1) NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"out_of_band_reason" text,
	CONSTRAINT "mission_role_known" CHECK ("mission"."role" in ('intrapreneur', 'coach', 'developpement', 'design', 'deploiement', 'produit', 'donnees', 'autre')),
	CONSTRAINT "mission_days_in_week" CHECK ("mission"."days_per_week" > 0 and "mission"."days_per_week" <= 5),
	CONSTRAINT "mission_range" CHECK ("mission"."ends_on" >= "mission"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "startup" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "startup_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"pitch" text NOT NULL,
	"incubator_id" integer NOT NULL,
	"owner_id" integer,
	"owner_missing_reason" text,
	"service_url" text,
	"opened_on" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"imported" boolean DEFAULT false NOT NULL,
	"words" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('relais_french', name), 'A') || to_tsvector('relais_french', pitch)) STORED,
	CONSTRAINT "startup_slug_unique" UNIQUE("slug"),
	CONSTRAINT "startup_slug_shape" CHECK ("startup"."slug" ~ '^[a-z0-9]+([.-][a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "startup_friction" (
	"startup_id" integer NOT NULL,
	"friction_id" integer NOT NULL,
	CONSTRAINT "startup_friction_startup_id_friction_id_pk" PRIMARY KEY("startup_id","friction_id")
);
--> statement-breakpoint
CREATE TABLE "startup_phase" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "startup_phase_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"startup_id" integer NOT NULL,
	"sequence" integer NOT NULL,
	"phase" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"opened_at" timestamp with time zone NOT NULL,
	"reason" text,
	"review_id" integer,
	"override_reason" text,
	CONSTRAINT "startup_phase_known" CHECK ("startup_phase"."phase" in ('investigation', 'construction', 'acceleration', 'consolidation', 'transfere', 'opere', 'abandon-investigation', 'abandon')),
	CONSTRAINT "startup_phase_range" CHECK ("startup_phase"."ends_on" >= "startup_phase"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "envelope" ADD CONSTRAINT "envelope_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "envelope" ADD CONSTRAINT "envelope_funder_id_organisation_id_fk" FOREIGN KEY ("funder_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "envelope" ADD CONSTRAINT "envelope_granted_by_id_account_id_fk" FOREIGN KEY ("granted_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "envelope" ADD CONSTRAINT "envelope_review_id_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_envelope_id_envelope_id_fk" FOREIGN KEY ("envelope_id") REFERENCES "public"."envelope"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_commitment_id_ledger_entry_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."ledger_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_reverses_id_ledger_entry_id_fk" FOREIGN KEY ("reverses_id") REFERENCES "public"."ledger_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow" ADD CONSTRAINT "follow_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow" ADD CONSTRAINT "follow_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction" ADD CONSTRAINT "friction_territory_id_organisation_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction" ADD CONSTRAINT "friction_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction" ADD CONSTRAINT "friction_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction" ADD CONSTRAINT "friction_handler_id_account_id_fk" FOREIGN KEY ("handler_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction" ADD CONSTRAINT "friction_merged_into_id_friction_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support" ADD CONSTRAINT "support_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support" ADD CONSTRAINT "support_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support" ADD CONSTRAINT "support_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_receiver_id_organisation_id_fk" FOREIGN KEY ("receiver_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_deliberation_file_id_stored_file_id_fk" FOREIGN KEY ("deliberation_file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_item" ADD CONSTRAINT "handover_item_handover_id_handover_id_fk" FOREIGN KEY ("handover_id") REFERENCES "public"."handover"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_item" ADD CONSTRAINT "handover_item_responsible_id_account_id_fk" FOREIGN KEY ("responsible_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_item" ADD CONSTRAINT "handover_item_provided_by_id_account_id_fk" FOREIGN KEY ("provided_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_item" ADD CONSTRAINT "handover_item_accepted_by_id_account_id_fk" FOREIGN KEY ("accepted_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_signature" ADD CONSTRAINT "handover_signature_handover_id_handover_id_fk" FOREIGN KEY ("handover_id") REFERENCES "public"."handover"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_signature" ADD CONSTRAINT "handover_signature_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_evidence_file_id_stored_file_id_fk" FOREIGN KEY ("evidence_file_id") REFERENCES "public"."stored_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_move" ADD CONSTRAINT "milestone_move_milestone_id_milestone_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."milestone"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_move" ADD CONSTRAINT "milestone_move_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_uploaded_by_id_account_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impact_line" ADD CONSTRAINT "impact_line_review_id_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_decided_by_id_account_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_recorded_by_id_account_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_sponsor_id_account_id_fk" FOREIGN KEY ("sponsor_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission" ADD CONSTRAINT "mission_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission" ADD CONSTRAINT "mission_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "startup" ADD CONSTRAINT "startup_incubator_id_organisation_id_fk" FOREIGN KEY ("incubator_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "startup" ADD CONSTRAINT "startup_owner_id_organisation_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "startup_friction" ADD CONSTRAINT "startup_friction_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "startup_friction" ADD CONSTRAINT "startup_friction_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "startup_phase" ADD CONSTRAINT "startup_phase_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_email" ON "account" USING btree ("email");--> statement-breakpoint
CREATE INDEX "account_organisation" ON "account" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "magic_link_email" ON "magic_link" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "journal_entry_friction" ON "journal_entry" USING btree ("friction_id","number");--> statement-breakpoint
CREATE INDEX "journal_entry_startup" ON "journal_entry" USING btree ("startup_id","number");--> statement-breakpoint
CREATE INDEX "journal_entry_subject" ON "journal_entry" USING btree ("subject_kind","subject_id","number");--> statement-breakpoint
CREATE INDEX "envelope_startup" ON "envelope" USING btree ("startup_id");--> statement-breakpoint
CREATE INDEX "ledger_entry_startup" ON "ledger_entry" USING btree ("startup_id","id");--> statement-breakpoint
CREATE INDEX "ledger_entry_commitment" ON "ledger_entry" USING btree ("commitment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entry_reversed_once" ON "ledger_entry" USING btree ("reverses_id");--> statement-breakpoint
CREATE INDEX "friction_state" ON "friction" USING btree ("state","submitted_at");--> statement-breakpoint
CREATE INDEX "friction_organisation" ON "friction" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "friction_author" ON "friction" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "friction_words" ON "friction" USING gin ("words");--> statement-breakpoint
CREATE INDEX "friction_title_trigrams" ON "friction" USING gin ("title" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "friction_merged_into" ON "friction" USING btree ("merged_into_id");--> statement-breakpoint
CREATE UNIQUE INDEX "support_once_per_organisation" ON "support" USING btree ("friction_id","organisation_id") WHERE "support"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "support_organisation" ON "support" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "handover_startup" ON "handover" USING btree ("startup_id");--> statement-breakpoint
CREATE UNIQUE INDEX "handover_one_running" ON "handover" USING btree ("startup_id") WHERE "handover"."state" in ('prepared', 'accepted', 'refused');--> statement-breakpoint
CREATE UNIQUE INDEX "handover_item_key" ON "handover_item" USING btree ("handover_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "handover_signature_two_people" ON "handover_signature" USING btree ("handover_id","account_id");--> statement-breakpoint
CREATE INDEX "milestone_startup" ON "milestone" USING btree ("startup_id","due_on");--> statement-breakpoint
CREATE INDEX "milestone_move_milestone" ON "milestone_move" USING btree ("milestone_id");--> statement-breakpoint
CREATE INDEX "stored_file_startup" ON "stored_file" USING btree ("startup_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_kind_code" ON "organisation" USING btree ("kind","code");--> statement-breakpoint
CREATE INDEX "organisation_search" ON "organisation" USING gin ("search_name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organisation_region" ON "organisation" USING btree ("region_code");--> statement-breakpoint
CREATE INDEX "organisation_departement" ON "organisation" USING btree ("departement_code");--> statement-breakpoint
CREATE INDEX "organisation_epci" ON "organisation" USING btree ("epci_code");--> statement-breakpoint
CREATE INDEX "outbox_message_waiting" ON "outbox_message" USING btree ("available_at") WHERE "outbox_message"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "review_startup" ON "review" USING btree ("startup_id","held_on");--> statement-breakpoint
CREATE UNIQUE INDEX "review_one_planned" ON "review" USING btree ("startup_id") WHERE "review"."state" = 'planned';--> statement-breakpoint
CREATE UNIQUE INDEX "engagement_once_per_sponsor" ON "engagement" USING btree ("startup_id","sponsor_id");--> statement-breakpoint
CREATE INDEX "engagement_sponsor" ON "engagement" USING btree ("sponsor_id");--> statement-breakpoint
CREATE INDEX "mission_account" ON "mission" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "startup_words" ON "startup" USING gin ("words");--> statement-breakpoint
CREATE INDEX "startup_owner" ON "startup" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "startup_friction_friction" ON "startup_friction" USING btree ("friction_id");--> statement-breakpoint
CREATE UNIQUE INDEX "startup_phase_sequence" ON "startup_phase" USING btree ("startup_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "startup_phase_one_open" ON "startup_phase" USING btree ("startup_id") WHERE "startup_phase"."ends_on" is null;--> statement-breakpoint
CREATE INDEX "startup_phase_open" ON "startup_phase" USING btree ("phase") WHERE "startup_phase"."ends_on" is null;