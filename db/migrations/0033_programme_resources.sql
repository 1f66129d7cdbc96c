CREATE TABLE "programme_change_proposal" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_change_proposal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"kind" text NOT NULL,
	"action_id" integer,
	"content" jsonb,
	"reason" text NOT NULL,
	"proposed_by_id" integer NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"settled_by_id" integer,
	"settled_at" timestamp with time zone,
	"answer" text,
	"change_id" integer,
	CONSTRAINT "programme_change_proposal_kind_known" CHECK ("programme_change_proposal"."kind" in ('add', 'enrich', 'remove')),
	CONSTRAINT "programme_change_proposal_state_known" CHECK ("programme_change_proposal"."state" in ('waiting', 'gathered', 'refused', 'withdrawn')),
	CONSTRAINT "programme_change_proposal_subject" CHECK (("programme_change_proposal"."kind" = 'add') = ("programme_change_proposal"."action_id" is null)),
	CONSTRAINT "programme_change_proposal_settled" CHECK (("programme_change_proposal"."state" = 'waiting') = ("programme_change_proposal"."settled_at" is null)),
	CONSTRAINT "programme_change_proposal_answered" CHECK ("programme_change_proposal"."state" <> 'refused' or "programme_change_proposal"."answer" is not null)
);
--> statement-breakpoint
CREATE TABLE "programme_edition_action" (
	"revision_id" integer NOT NULL,
	"action_id" integer NOT NULL,
	"standing" text NOT NULL,
	"content" jsonb NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "programme_edition_action_revision_id_action_id_pk" PRIMARY KEY("revision_id","action_id"),
	CONSTRAINT "programme_edition_action_standing_known" CHECK ("programme_edition_action"."standing" in ('added', 'enriched', 'unchanged', 'removed'))
);
--> statement-breakpoint
CREATE TABLE "programme_revision" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_revision_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"semester" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"text_version" integer DEFAULT 1 NOT NULL,
	"prepared_by_id" integer,
	"prepared_at" timestamp with time zone NOT NULL,
	"consultation_from" date,
	"consultation_until" date,
	"adopted_on" date,
	"adopted_elsewhere" text,
	CONSTRAINT "programme_revision_state_known" CHECK ("programme_revision"."state" in ('draft', 'under_consultation', 'adopted')),
	CONSTRAINT "programme_revision_semester_form" CHECK ("programme_revision"."semester" ~ '^[0-9]{4}-S[12]$'),
	CONSTRAINT "programme_revision_adopted" CHECK (("programme_revision"."state" = 'adopted') = ("programme_revision"."adopted_on" is not null)),
	CONSTRAINT "programme_revision_consulted" CHECK ("programme_revision"."state" <> 'under_consultation' or ("programme_revision"."consultation_from" is not null and "programme_revision"."consultation_until" >= "programme_revision"."consultation_from"))
);
--> statement-breakpoint
CREATE TABLE "programme_revision_approval" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_revision_approval_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"revision_id" integer NOT NULL,
	"text_version" integer NOT NULL,
	"college" text NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	"members" smallint NOT NULL,
	"votes_for" smallint NOT NULL,
	"votes_against" smallint NOT NULL,
	"abstentions" smallint NOT NULL,
	CONSTRAINT "programme_revision_approval_college_known" CHECK ("programme_revision_approval"."college" in ('college-etat', 'college-collectivites'))
);
--> statement-breakpoint
CREATE TABLE "programme_revision_change" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_revision_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"revision_id" integer NOT NULL,
	"kind" text NOT NULL,
	"action_id" integer,
	"content" jsonb,
	"reason" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "programme_revision_change_kind_known" CHECK ("programme_revision_change"."kind" in ('add', 'enrich', 'remove')),
	CONSTRAINT "programme_revision_change_subject" CHECK (("programme_revision_change"."kind" = 'add') = ("programme_revision_change"."action_id" is null)),
	CONSTRAINT "programme_revision_change_content" CHECK (("programme_revision_change"."kind" = 'remove') = ("programme_revision_change"."content" is null))
);
--> statement-breakpoint
CREATE TABLE "programme_revision_comment" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_revision_comment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"revision_id" integer NOT NULL,
	"change_id" integer,
	"text_version" integer NOT NULL,
	"words" text NOT NULL,
	"written_by_id" integer NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme_revision_vote" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_revision_vote_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"revision_id" integer NOT NULL,
	"text_version" integer NOT NULL,
	"college" text NOT NULL,
	"member_id" integer NOT NULL,
	"choice" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"voted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "programme_revision_vote_college_known" CHECK ("programme_revision_vote"."college" in ('college-etat', 'college-collectivites')),
	CONSTRAINT "programme_revision_vote_choice_known" CHECK ("programme_revision_vote"."choice" in ('for', 'against', 'abstain'))
);
--> statement-breakpoint
CREATE TABLE "programme_action_bridge" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_action_bridge_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"from_action_id" integer NOT NULL,
	"to_action_id" integer NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"laid_by_id" integer NOT NULL,
	"laid_on" date NOT NULL,
	CONSTRAINT "programme_action_bridge_between" CHECK ("programme_action_bridge"."from_action_id" <> "programme_action_bridge"."to_action_id")
);
--> statement-breakpoint
CREATE TABLE "programme_action_framing" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_action_framing_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"action_id" integer NOT NULL,
	"number" smallint NOT NULL,
	"goal" text NOT NULL,
	"scope" text NOT NULL,
	"deliverables" text NOT NULL,
	"territories" text NOT NULL,
	"indicators" text NOT NULL,
	"written_by_id" integer NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"agreed_by_state_id" integer,
	"agreed_by_state_at" timestamp with time zone,
	"agreed_by_collectivites_id" integer,
	"agreed_by_collectivites_at" timestamp with time zone,
	"framed_on" date,
	CONSTRAINT "programme_action_framed_by_both" CHECK (("programme_action_framing"."framed_on" is not null) = ("programme_action_framing"."agreed_by_state_id" is not null and "programme_action_framing"."agreed_by_collectivites_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "programme_action_link" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_action_link_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"action_id" integer NOT NULL,
	"friction_id" integer,
	"startup_id" integer,
	"resource_id" integer,
	"linked_by_id" integer NOT NULL,
	"linked_on" date NOT NULL,
	"unlinked_on" date,
	CONSTRAINT "programme_action_link_one_end" CHECK (num_nonnulls("programme_action_link"."friction_id", "programme_action_link"."startup_id", "programme_action_link"."resource_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "programme_action_standing" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_action_standing_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"action_id" integer NOT NULL,
	"state" text NOT NULL,
	"since" date NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"by_id" integer,
	CONSTRAINT "programme_action_standing_known" CHECK ("programme_action_standing"."state" in ('a-cadrer', 'cadree', 'en-cours', 'realisee', 'retiree'))
);
--> statement-breakpoint
CREATE TABLE "programme" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"intention" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"predecessor_id" integer,
	"quorum_percent" smallint DEFAULT 50 NOT NULL,
	"majority_percent" smallint DEFAULT 50 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "programme_slug_unique" UNIQUE("slug"),
	CONSTRAINT "programme_range" CHECK ("programme"."ends_on" > "programme"."starts_on"),
	CONSTRAINT "programme_quorum" CHECK ("programme"."quorum_percent" between 0 and 100),
	CONSTRAINT "programme_majority" CHECK ("programme"."majority_percent" between 0 and 99)
);
--> statement-breakpoint
CREATE TABLE "programme_action" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_action_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"number" smallint NOT NULL,
	"state" text DEFAULT 'a-cadrer' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "programme_action_state_known" CHECK ("programme_action"."state" in ('a-cadrer', 'cadree', 'en-cours', 'realisee', 'retiree')),
	CONSTRAINT "programme_action_number_positive" CHECK ("programme_action"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "programme_priority" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_priority_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"number" smallint NOT NULL,
	"title" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resource_reuse" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "resource_reuse_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"resource_id" integer NOT NULL,
	"organisation_id" integer,
	"startup_id" integer,
	"since" date NOT NULL,
	"purpose" text NOT NULL,
	"saved_cents" bigint,
	"declared_by_id" integer NOT NULL,
	"declared_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'declared' NOT NULL,
	"settled_by_id" integer,
	"settled_at" timestamp with time zone,
	"refusal_reason" text,
	"ended_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "resource_reuse_state_known" CHECK ("resource_reuse"."state" in ('declared', 'confirmed', 'refused', 'ended')),
	CONSTRAINT "resource_reuse_one_reuser" CHECK (("resource_reuse"."organisation_id" is null) <> ("resource_reuse"."startup_id" is null)),
	CONSTRAINT "resource_reuse_saved" CHECK ("resource_reuse"."saved_cents" >= 0),
	CONSTRAINT "resource_reuse_refused" CHECK (("resource_reuse"."state" = 'refused') = ("resource_reuse"."refusal_reason" is not null)),
	CONSTRAINT "resource_reuse_ended" CHECK (("resource_reuse"."state" = 'ended') = ("resource_reuse"."ended_on" is not null))
);
--> statement-breakpoint
CREATE TABLE "resource" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "resource_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"producer_id" integer NOT NULL,
	"startup_id" integer,
	"purpose" text NOT NULL,
	"audience" text NOT NULL,
	"access_conditions" text NOT NULL,
	"licence" text DEFAULT '' NOT NULL,
	"landing_url" text,
	"documentation_url" text,
	"repository_url" text,
	"contact" text DEFAULT '' NOT NULL,
	"maturity" text NOT NULL,
	"maintained_until" date,
	"published_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"withdrawn_on" date,
	"withdrawal_reason" text,
	"successor_id" integer,
	"words" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('relais_french', name), 'A') || to_tsvector('relais_french', purpose || ' ' || audience)) STORED,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "resource_slug_unique" UNIQUE("slug"),
	CONSTRAINT "resource_kind_known" CHECK ("resource"."kind" in ('api', 'brique-logicielle', 'referentiel', 'cadre', 'jeu-de-donnees', 'service-mutualise')),
	CONSTRAINT "resource_maturity_known" CHECK ("resource"."maturity" in ('concept', 'development', 'beta', 'stable', 'obsolete')),
	CONSTRAINT "resource_withdrawn_explained" CHECK (("resource"."withdrawn_on" is null) = ("resource"."withdrawal_reason" is null)),
	CONSTRAINT "resource_successor_of_withdrawn" CHECK ("resource"."successor_id" is null or ("resource"."withdrawn_on" is not null and "resource"."successor_id" <> "resource"."id"))
);
--> statement-breakpoint
CREATE TABLE "resource_contribution" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "resource_contribution_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"resource_id" integer,
	"content" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"contributed_by_id" integer NOT NULL,
	"contributed_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"settled_by_id" integer,
	"settled_at" timestamp with time zone,
	"answer" text,
	"accepted_as_id" integer,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "resource_contribution_state_known" CHECK ("resource_contribution"."state" in ('waiting', 'accepted', 'refused', 'withdrawn')),
	CONSTRAINT "resource_contribution_settled" CHECK (("resource_contribution"."state" = 'waiting') = ("resource_contribution"."settled_at" is null)),
	CONSTRAINT "resource_contribution_answered" CHECK ("resource_contribution"."state" <> 'refused' or "resource_contribution"."answer" is not null),
	CONSTRAINT "resource_contribution_accepted" CHECK (("resource_contribution"."state" = 'accepted') = ("resource_contribution"."accepted_as_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "resource_version" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "resource_version_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"resource_id" integer NOT NULL,
	"label" text NOT NULL,
	"released_on" date NOT NULL,
	"changes" text DEFAULT '' NOT NULL,
	"url" text
);
--> statement-breakpoint
ALTER TABLE "programme_change_proposal" ADD CONSTRAINT "programme_change_proposal_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_change_proposal" ADD CONSTRAINT "programme_change_proposal_action_id_programme_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."programme_action"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_change_proposal" ADD CONSTRAINT "programme_change_proposal_proposed_by_id_account_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_change_proposal" ADD CONSTRAINT "programme_change_proposal_settled_by_id_account_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_change_proposal" ADD CONSTRAINT "programme_change_proposal_change_id_programme_revision_change_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."programme_revision_change"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_edition_action" ADD CONSTRAINT "programme_edition_action_revision_id_programme_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."programme_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_edition_action" ADD CONSTRAINT "programme_edition_action_action_id_programme_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."programme_action"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_revision" ADD CONSTRAINT "programme_revision_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_revision" ADD CONSTRAINT "programme_revision_prepared_by_id_account_id_fk" FOREIGN KEY ("prepared_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_revision_approval" ADD CONSTRAINT "programme_revision_approval_revision_id_programme_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."programme_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_revision_change" ADD CONSTRAINT "programme_revision_change_revision_id_programme_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."programme_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_revision_change" ADD CONSTRAINT "programme_revision_change_action_id_programme_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."programme_action"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_revision_comment" ADD CONSTRAINT "programme_revision_comment_revision_id_programme_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."programme_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_revision_comment" ADD CONSTRAINT "programme_revision_comment_change_id_programme_revision_change_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."programme_revision_change"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_revision_comment" ADD CONSTRAINT "programme_revision_comment_written_by_id_account_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_revision_vote" ADD CONSTRAINT "programme_revision_vote_revision_id_programme_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."programme_revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_revision_vote" ADD CONSTRAINT "programme_revision_vote_member_id_account_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_action_bridge" ADD CONSTRAINT "programme_action_bridge_from_action_id_programme_action_id_fk" FOREIGN KEY ("from_action_id") REFERENCES "public"."programme_action"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_action_bridge" ADD CONSTRAINT "programme_action_bridge_to_action_id_programme_action_id_fk" FOREIGN KEY ("to_action_id") REFERENCES "public"."programme_action"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_action_bridge" ADD CONSTRAINT "programme_action_bridge_laid_by_id_account_id_fk" FOREIGN KEY ("laid_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_action_framing" ADD CONSTRAINT "programme_action_framing_action_id_programme_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."programme_action"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_action_framing" ADD CONSTRAINT "programme_action_framing_written_by_id_account_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_action_framing" ADD CONSTRAINT "programme_action_framing_agreed_by_state_id_account_id_fk" FOREIGN KEY ("agreed_by_state_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_action_framing" ADD CONSTRAINT "programme_action_framing_agreed_by_collectivites_id_account_id_fk" FOREIGN KEY ("agreed_by_collectivites_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_action_link" ADD CONSTRAINT "programme_action_link_action_id_programme_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."programme_action"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_action_link" ADD CONSTRAINT "programme_action_link_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_action_link" ADD CONSTRAINT "programme_action_link_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_action_link" ADD CONSTRAINT "programme_action_link_resource_id_resource_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resource"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_action_link" ADD CONSTRAINT "programme_action_link_linked_by_id_account_id_fk" FOREIGN KEY ("linked_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_action_standing" ADD CONSTRAINT "programme_action_standing_action_id_programme_action_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."programme_action"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_action_standing" ADD CONSTRAINT "programme_action_standing_by_id_account_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme" ADD CONSTRAINT "programme_predecessor_id_programme_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_action" ADD CONSTRAINT "programme_action_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_priority" ADD CONSTRAINT "programme_priority_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_reuse" ADD CONSTRAINT "resource_reuse_resource_id_resource_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resource"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_reuse" ADD CONSTRAINT "resource_reuse_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_reuse" ADD CONSTRAINT "resource_reuse_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_reuse" ADD CONSTRAINT "resource_reuse_declared_by_id_account_id_fk" FOREIGN KEY ("declared_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_reuse" ADD CONSTRAINT "resource_reuse_settled_by_id_account_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource" ADD CONSTRAINT "resource_producer_id_organisation_id_fk" FOREIGN KEY ("producer_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource" ADD CONSTRAINT "resource_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource" ADD CONSTRAINT "resource_successor_id_resource_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."resource"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_contribution" ADD CONSTRAINT "resource_contribution_resource_id_resource_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resource"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_contribution" ADD CONSTRAINT "resource_contribution_contributed_by_id_account_id_fk" FOREIGN KEY ("contributed_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_contribution" ADD CONSTRAINT "resource_contribution_settled_by_id_account_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_contribution" ADD CONSTRAINT "resource_contribution_accepted_as_id_resource_id_fk" FOREIGN KEY ("accepted_as_id") REFERENCES "public"."resource"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_version" ADD CONSTRAINT "resource_version_resource_id_resource_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resource"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "programme_change_proposal_programme" ON "programme_change_proposal" USING btree ("programme_id","state");--> statement-breakpoint
CREATE INDEX "programme_change_proposal_author" ON "programme_change_proposal" USING btree ("proposed_by_id");--> statement-breakpoint
CREATE INDEX "programme_edition_action_of" ON "programme_edition_action" USING btree ("action_id");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_revision_semester" ON "programme_revision" USING btree ("programme_id","semester");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_revision_one_open" ON "programme_revision" USING btree ("programme_id") WHERE "programme_revision"."state" <> 'adopted';--> statement-breakpoint
CREATE UNIQUE INDEX "programme_revision_approval_once" ON "programme_revision_approval" USING btree ("revision_id","text_version","college");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_revision_change_once" ON "programme_revision_change" USING btree ("revision_id","action_id");--> statement-breakpoint
CREATE INDEX "programme_revision_comment_revision" ON "programme_revision_comment" USING btree ("revision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_revision_vote_once" ON "programme_revision_vote" USING btree ("revision_id","text_version","member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_action_bridge_once" ON "programme_action_bridge" USING btree ("from_action_id","to_action_id");--> statement-breakpoint
CREATE INDEX "programme_action_bridge_to" ON "programme_action_bridge" USING btree ("to_action_id");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_action_framing_number" ON "programme_action_framing" USING btree ("action_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_action_link_friction" ON "programme_action_link" USING btree ("action_id","friction_id") WHERE "programme_action_link"."unlinked_on" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "programme_action_link_startup" ON "programme_action_link" USING btree ("action_id","startup_id") WHERE "programme_action_link"."unlinked_on" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "programme_action_link_resource" ON "programme_action_link" USING btree ("action_id","resource_id") WHERE "programme_action_link"."unlinked_on" is null;--> statement-breakpoint
CREATE INDEX "programme_action_link_of_friction" ON "programme_action_link" USING btree ("friction_id");--> statement-breakpoint
CREATE INDEX "programme_action_link_of_startup" ON "programme_action_link" USING btree ("startup_id");--> statement-breakpoint
CREATE INDEX "programme_action_link_of_resource" ON "programme_action_link" USING btree ("resource_id");--> statement-breakpoint
CREATE INDEX "programme_action_standing_action" ON "programme_action_standing" USING btree ("action_id","since");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_action_number" ON "programme_action" USING btree ("programme_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_priority_number" ON "programme_priority" USING btree ("programme_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "resource_reuse_once_organisation" ON "resource_reuse" USING btree ("resource_id","organisation_id") WHERE "resource_reuse"."state" in ('declared', 'confirmed');--> statement-breakpoint
CREATE UNIQUE INDEX "resource_reuse_once_startup" ON "resource_reuse" USING btree ("resource_id","startup_id") WHERE "resource_reuse"."state" in ('declared', 'confirmed');--> statement-breakpoint
CREATE INDEX "resource_reuse_organisation" ON "resource_reuse" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "resource_reuse_startup" ON "resource_reuse" USING btree ("startup_id");--> statement-breakpoint
CREATE INDEX "resource_producer" ON "resource" USING btree ("producer_id");--> statement-breakpoint
CREATE INDEX "resource_startup" ON "resource" USING btree ("startup_id");--> statement-breakpoint
CREATE INDEX "resource_words" ON "resource" USING gin ("words");--> statement-breakpoint
CREATE INDEX "resource_contribution_author" ON "resource_contribution" USING btree ("contributed_by_id");--> statement-breakpoint
CREATE INDEX "resource_contribution_waiting" ON "resource_contribution" USING btree ("contributed_at") WHERE "resource_contribution"."state" = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "resource_version_label" ON "resource_version" USING btree ("resource_id","label");