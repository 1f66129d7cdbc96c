CREATE TABLE "incubator" (
	"organisation_id" integer PRIMARY KEY NOT NULL,
	"is_host" boolean DEFAULT false NOT NULL,
	"added_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "startup_incubator" (
	"startup_id" integer NOT NULL,
	"incubator_id" integer NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "startup_incubator_startup_id_incubator_id_pk" PRIMARY KEY("startup_id","incubator_id")
);
--> statement-breakpoint
CREATE TABLE "mission_proposal" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mission_proposal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"startup_id" integer NOT NULL,
	"account_id" integer NOT NULL,
	"role" text NOT NULL,
	"days_per_week" numeric(2, 1) NOT NULL,
	"employer_kind" text,
	"employer_name" text,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"out_of_band_reason" text,
	"note" text NOT NULL,
	"proposed_by_id" integer NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"settled_by_id" integer,
	"settled_at" timestamp with time zone,
	"refusal_reason" text,
	"mission_id" integer,
	CONSTRAINT "mission_proposal_role_known" CHECK ("mission_proposal"."role" in ('intrapreneur', 'coach', 'developpement', 'design', 'deploiement', 'produit', 'donnees', 'autre')),
	CONSTRAINT "mission_proposal_employer_known" CHECK ("mission_proposal"."employer_kind" in ('fonction-publique', 'contrat-public', 'prestataire', 'independant', 'autre')),
	CONSTRAINT "mission_proposal_state_known" CHECK ("mission_proposal"."state" in ('waiting', 'accepted', 'refused', 'withdrawn')),
	CONSTRAINT "mission_proposal_days_in_week" CHECK ("mission_proposal"."days_per_week" > 0 and "mission_proposal"."days_per_week" <= 5),
	CONSTRAINT "mission_proposal_range" CHECK ("mission_proposal"."ends_on" > "mission_proposal"."starts_on"),
	CONSTRAINT "mission_proposal_settled" CHECK (("mission_proposal"."state" = 'waiting') = ("mission_proposal"."settled_at" is null)),
	CONSTRAINT "mission_proposal_accepted" CHECK (("mission_proposal"."state" = 'accepted') = ("mission_proposal"."mission_id" is not null)),
	CONSTRAINT "mission_proposal_refused" CHECK (("mission_proposal"."state" = 'refused') = ("mission_proposal"."refusal_reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "sponsor_proposal" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sponsor_proposal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"startup_id" integer NOT NULL,
	"sponsor_id" integer NOT NULL,
	"organisation_id" integer NOT NULL,
	"problem" text NOT NULL,
	"freed_agent" text NOT NULL,
	"freed_days_per_week" numeric(2, 1) NOT NULL,
	"budget_line" text NOT NULL,
	"signed_on" date NOT NULL,
	"proposed_by_id" integer NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"settled_by_id" integer,
	"settled_at" timestamp with time zone,
	"refusal_reason" text,
	CONSTRAINT "sponsor_proposal_state_known" CHECK ("sponsor_proposal"."state" in ('waiting', 'accepted', 'refused', 'withdrawn')),
	CONSTRAINT "sponsor_proposal_days_in_week" CHECK ("sponsor_proposal"."freed_days_per_week" > 0 and "sponsor_proposal"."freed_days_per_week" <= 5),
	CONSTRAINT "sponsor_proposal_settled" CHECK (("sponsor_proposal"."state" = 'waiting') = ("sponsor_proposal"."settled_at" is null)),
	CONSTRAINT "sponsor_proposal_refused" CHECK (("sponsor_proposal"."state" = 'refused') = ("sponsor_proposal"."refusal_reason" is not null))
);
--> statement-breakpoint
DROP INDEX "engagement_once_per_sponsor";--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "incubator_id" integer;--> statement-breakpoint
ALTER TABLE "engagement" ADD COLUMN "ended_on" date;--> statement-breakpoint
ALTER TABLE "engagement" ADD COLUMN "ended_reason" text;--> statement-breakpoint
ALTER TABLE "mission" ADD COLUMN "employer_kind" text;--> statement-breakpoint
ALTER TABLE "mission" ADD COLUMN "employer_name" text;--> statement-breakpoint
ALTER TABLE "mission" ADD COLUMN "without_team_reason" text;--> statement-breakpoint
ALTER TABLE "incubator" ADD CONSTRAINT "incubator_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "startup_incubator" ADD CONSTRAINT "startup_incubator_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "startup_incubator" ADD CONSTRAINT "startup_incubator_incubator_id_incubator_organisation_id_fk" FOREIGN KEY ("incubator_id") REFERENCES "public"."incubator"("organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_proposal" ADD CONSTRAINT "mission_proposal_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_proposal" ADD CONSTRAINT "mission_proposal_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_proposal" ADD CONSTRAINT "mission_proposal_proposed_by_id_account_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_proposal" ADD CONSTRAINT "mission_proposal_settled_by_id_account_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_proposal" ADD CONSTRAINT "mission_proposal_mission_id_mission_id_fk" FOREIGN KEY ("mission_id") REFERENCES "public"."mission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsor_proposal" ADD CONSTRAINT "sponsor_proposal_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsor_proposal" ADD CONSTRAINT "sponsor_proposal_sponsor_id_account_id_fk" FOREIGN KEY ("sponsor_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsor_proposal" ADD CONSTRAINT "sponsor_proposal_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsor_proposal" ADD CONSTRAINT "sponsor_proposal_proposed_by_id_account_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sponsor_proposal" ADD CONSTRAINT "sponsor_proposal_settled_by_id_account_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "incubator_one_host" ON "incubator" USING btree ("is_host") WHERE "incubator"."is_host";--> statement-breakpoint
CREATE INDEX "startup_incubator_incubator" ON "startup_incubator" USING btree ("incubator_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mission_proposal_once_waiting" ON "mission_proposal" USING btree ("startup_id","account_id") WHERE "mission_proposal"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "mission_proposal_startup" ON "mission_proposal" USING btree ("startup_id");--> statement-breakpoint
CREATE INDEX "mission_proposal_account" ON "mission_proposal" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sponsor_proposal_once_waiting" ON "sponsor_proposal" USING btree ("startup_id","sponsor_id") WHERE "sponsor_proposal"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "sponsor_proposal_waiting" ON "sponsor_proposal" USING btree ("proposed_at") WHERE "sponsor_proposal"."state" = 'waiting';--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_incubator_id_incubator_organisation_id_fk" FOREIGN KEY ("incubator_id") REFERENCES "public"."incubator"("organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_incubator" ON "account" USING btree ("incubator_id");--> statement-breakpoint
CREATE INDEX "engagement_organisation" ON "engagement" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "mission_startup" ON "mission" USING btree ("startup_id");--> statement-breakpoint
CREATE INDEX "mission_ends" ON "mission" USING btree ("ends_on");--> statement-breakpoint
CREATE INDEX "mission_starts" ON "mission" USING btree ("starts_on");--> statement-breakpoint
CREATE INDEX "startup_incubator_of" ON "startup" USING btree ("incubator_id");--> statement-breakpoint
CREATE UNIQUE INDEX "engagement_once_per_sponsor" ON "engagement" USING btree ("startup_id","sponsor_id") WHERE "engagement"."ended_on" is null;--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_end_explained" CHECK (("engagement"."ended_on" is null) = ("engagement"."ended_reason" is null));--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_range" CHECK ("engagement"."ended_on" >= "engagement"."signed_on");--> statement-breakpoint
ALTER TABLE "mission" ADD CONSTRAINT "mission_employer_known" CHECK ("mission"."employer_kind" in ('fonction-publique', 'contrat-public', 'prestataire', 'independant', 'autre'));