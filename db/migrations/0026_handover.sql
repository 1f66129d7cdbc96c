CREATE TABLE "handover_agreement" (
	"handover_id" integer NOT NULL,
	"edition" integer NOT NULL,
	"drawn_at" timestamp with time zone NOT NULL,
	"facts" jsonb NOT NULL,
	"content_sha256" text NOT NULL,
	"sha256" text NOT NULL,
	"pdf" "bytea" NOT NULL,
	CONSTRAINT "handover_agreement_handover_id_edition_pk" PRIMARY KEY("handover_id","edition"),
	CONSTRAINT "handover_agreement_sha256" UNIQUE("handover_id","sha256"),
	CONSTRAINT "handover_agreement_is_its_hash" CHECK ("handover_agreement"."sha256" = encode(sha256("handover_agreement"."pdf"), 'hex'))
);
--> statement-breakpoint
CREATE TABLE "signing_code" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "signing_code_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"handover_id" integer NOT NULL,
	"party" text NOT NULL,
	"account_id" integer NOT NULL,
	"sha256" text NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"wrong" integer DEFAULT 0 NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "signing_code_party_known" CHECK ("signing_code"."party" in ('giving', 'receiving'))
);
--> statement-breakpoint
CREATE TABLE "handover_follow_up" (
	"handover_id" integer NOT NULL,
	"months" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	"answered_by_id" integer NOT NULL,
	"is_alive" boolean NOT NULL,
	"follows_indicators" boolean NOT NULL,
	"code_is_open" boolean NOT NULL,
	"releases" integer,
	"people_using" integer,
	"gone_percent" integer,
	"comment" text DEFAULT '' NOT NULL,
	CONSTRAINT "handover_follow_up_handover_id_months_pk" PRIMARY KEY("handover_id","months"),
	CONSTRAINT "handover_follow_up_months" CHECK ("handover_follow_up"."months" in (6, 12)),
	CONSTRAINT "handover_follow_up_counts" CHECK (coalesce("handover_follow_up"."releases", 0) >= 0 and coalesce("handover_follow_up"."people_using", 0) >= 0)
);
--> statement-breakpoint
CREATE TABLE "handover_measure" (
	"handover_id" integer NOT NULL,
	"months" integer NOT NULL,
	"friction_id" integer NOT NULL,
	"people_before" integer,
	"minutes_before" integer,
	"cents_before" bigint,
	"people" integer,
	"minutes" integer,
	"cents" bigint,
	"source" text DEFAULT '' NOT NULL,
	CONSTRAINT "handover_measure_handover_id_months_friction_id_pk" PRIMARY KEY("handover_id","months","friction_id"),
	CONSTRAINT "handover_measure_counts" CHECK (coalesce("handover_measure"."people", 0) >= 0 and coalesce("handover_measure"."minutes", 0) >= 0 and coalesce("handover_measure"."cents", 0) >= 0)
);
--> statement-breakpoint
CREATE TABLE "handover_plan" (
	"startup_id" integer PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"vision" text NOT NULL,
	"scenarios" text NOT NULL,
	"fallback" text NOT NULL,
	"organisation" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"written_by_id" integer NOT NULL,
	"approved_version" integer,
	"approved_at" timestamp with time zone,
	"approved_by_id" integer
);
--> statement-breakpoint
CREATE TABLE "handover_plan_comment" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "handover_plan_comment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"startup_id" integer NOT NULL,
	"plan_version" integer NOT NULL,
	"author_id" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"words" text NOT NULL,
	"approves" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handover_plan_day" (
	"startup_id" integer NOT NULL,
	"position" integer NOT NULL,
	"held_on" date NOT NULL,
	"about" text NOT NULL,
	CONSTRAINT "handover_plan_day_startup_id_position_pk" PRIMARY KEY("startup_id","position")
);
--> statement-breakpoint
CREATE TABLE "handover_plan_year" (
	"startup_id" integer NOT NULL,
	"year" integer NOT NULL,
	"cents" bigint NOT NULL,
	"paid_by" text NOT NULL,
	CONSTRAINT "handover_plan_year_startup_id_year_pk" PRIMARY KEY("startup_id","year"),
	CONSTRAINT "handover_plan_year_positive" CHECK ("handover_plan_year"."cents" >= 0)
);
--> statement-breakpoint
CREATE TABLE "handover_template" (
	"version" integer PRIMARY KEY NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"published_by_id" integer NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handover_template_item" (
	"version" integer NOT NULL,
	"position" integer NOT NULL,
	"key" text NOT NULL,
	"label" text NOT NULL,
	"proof" text NOT NULL,
	CONSTRAINT "handover_template_item_version_position_pk" PRIMARY KEY("version","position")
);
--> statement-breakpoint
CREATE TABLE "post_mortem" (
	"startup_id" integer PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"tried" text NOT NULL,
	"learnt" text NOT NULL,
	"reusable" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"written_by_id" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "handover" ADD COLUMN "accepted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "handover" ADD COLUMN "template_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "handover_item" ADD COLUMN "label" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "handover_item" ADD COLUMN "proof" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "handover_item" ADD COLUMN "receiver_responsible_id" integer;--> statement-breakpoint
ALTER TABLE "handover_signature" ADD COLUMN "sha256" text;--> statement-breakpoint
ALTER TABLE "handover_agreement" ADD CONSTRAINT "handover_agreement_handover_id_handover_id_fk" FOREIGN KEY ("handover_id") REFERENCES "public"."handover"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_code" ADD CONSTRAINT "signing_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing_code" ADD CONSTRAINT "signing_code_agreement" FOREIGN KEY ("handover_id","sha256") REFERENCES "public"."handover_agreement"("handover_id","sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_follow_up" ADD CONSTRAINT "handover_follow_up_handover_id_handover_id_fk" FOREIGN KEY ("handover_id") REFERENCES "public"."handover"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_follow_up" ADD CONSTRAINT "handover_follow_up_answered_by_id_account_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_measure" ADD CONSTRAINT "handover_measure_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_measure" ADD CONSTRAINT "handover_measure_follow_up" FOREIGN KEY ("handover_id","months") REFERENCES "public"."handover_follow_up"("handover_id","months") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_plan" ADD CONSTRAINT "handover_plan_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_plan" ADD CONSTRAINT "handover_plan_written_by_id_account_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_plan" ADD CONSTRAINT "handover_plan_approved_by_id_account_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_plan_comment" ADD CONSTRAINT "handover_plan_comment_startup_id_handover_plan_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."handover_plan"("startup_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_plan_comment" ADD CONSTRAINT "handover_plan_comment_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_plan_day" ADD CONSTRAINT "handover_plan_day_startup_id_handover_plan_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."handover_plan"("startup_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_plan_year" ADD CONSTRAINT "handover_plan_year_startup_id_handover_plan_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."handover_plan"("startup_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_template" ADD CONSTRAINT "handover_template_published_by_id_account_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_template_item" ADD CONSTRAINT "handover_template_item_version_handover_template_version_fk" FOREIGN KEY ("version") REFERENCES "public"."handover_template"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_mortem" ADD CONSTRAINT "post_mortem_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_mortem" ADD CONSTRAINT "post_mortem_written_by_id_account_id_fk" FOREIGN KEY ("written_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "signing_code_of" ON "signing_code" USING btree ("handover_id","account_id","created_at");--> statement-breakpoint
CREATE INDEX "handover_plan_comment_startup" ON "handover_plan_comment" USING btree ("startup_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "handover_template_item_key" ON "handover_template_item" USING btree ("version","key");--> statement-breakpoint
ALTER TABLE "handover_item" ADD CONSTRAINT "handover_item_receiver_responsible_id_account_id_fk" FOREIGN KEY ("receiver_responsible_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "handover_signed" ON "handover" USING btree ("closed_at") WHERE "handover"."state" = 'signed';