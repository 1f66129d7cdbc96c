CREATE TABLE "bulk_job" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "bulk_job_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"account_id" integer NOT NULL,
	"act" text NOT NULL,
	"order" jsonb NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"leased_until" timestamp with time zone,
	CONSTRAINT "bulk_job_act_known" CHECK ("bulk_job"."act" in ('tag', 'assign', 'qualify', 'decline')),
	CONSTRAINT "bulk_job_state_known" CHECK ("bulk_job"."state" in ('waiting', 'running', 'done', 'abandoned'))
);
--> statement-breakpoint
CREATE TABLE "bulk_line" (
	"job_id" integer NOT NULL,
	"position" integer NOT NULL,
	"friction_id" integer NOT NULL,
	"version" integer NOT NULL,
	"outcome" text,
	"refusal" text,
	"facts" jsonb,
	CONSTRAINT "bulk_line_job_id_position_pk" PRIMARY KEY("job_id","position"),
	CONSTRAINT "bulk_line_outcome_known" CHECK ("bulk_line"."outcome" in ('done', 'refused', 'left')),
	CONSTRAINT "bulk_line_refused_says_why" CHECK (("bulk_line"."outcome" is not distinct from 'refused') = ("bulk_line"."refusal" is not null))
);
--> statement-breakpoint
CREATE TABLE "friction_presence" (
	"friction_id" integer NOT NULL,
	"account_id" integer NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "friction_presence_friction_id_account_id_pk" PRIMARY KEY("friction_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "friction_reviewer" (
	"friction_id" integer NOT NULL,
	"account_id" integer NOT NULL,
	"named_at" timestamp with time zone NOT NULL,
	CONSTRAINT "friction_reviewer_friction_id_account_id_pk" PRIMARY KEY("friction_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "friction_score" (
	"friction_id" integer NOT NULL,
	"reviewer_id" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"impact" integer NOT NULL,
	"impact_comment" text DEFAULT '' NOT NULL,
	"feasibility" integer NOT NULL,
	"feasibility_comment" text DEFAULT '' NOT NULL,
	"commitment" integer NOT NULL,
	"commitment_comment" text DEFAULT '' NOT NULL,
	"reuse" integer NOT NULL,
	"reuse_comment" text DEFAULT '' NOT NULL,
	"urgency" integer NOT NULL,
	"urgency_comment" text DEFAULT '' NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"revised_at" timestamp with time zone,
	CONSTRAINT "friction_score_friction_id_reviewer_id_pk" PRIMARY KEY("friction_id","reviewer_id"),
	CONSTRAINT "friction_score_within_grid" CHECK (least("friction_score"."impact", "friction_score"."feasibility", "friction_score"."commitment", "friction_score"."reuse", "friction_score"."urgency") >= 0
        and greatest("friction_score"."impact", "friction_score"."feasibility", "friction_score"."commitment", "friction_score"."reuse", "friction_score"."urgency") <= 4)
);
--> statement-breakpoint
CREATE TABLE "friction_shortlist" (
	"friction_id" integer PRIMARY KEY NOT NULL,
	"added_by_id" integer NOT NULL,
	"added_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "friction_tag" (
	"friction_id" integer NOT NULL,
	"tag" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "friction_tag_friction_id_tag_pk" PRIMARY KEY("friction_id","tag"),
	CONSTRAINT "friction_tag_written" CHECK ("friction_tag"."tag" <> '')
);
--> statement-breakpoint
CREATE TABLE "triage_view" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "triage_view_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"account_id" integer NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "bulk_job" ADD CONSTRAINT "bulk_job_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_line" ADD CONSTRAINT "bulk_line_job_id_bulk_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."bulk_job"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_line" ADD CONSTRAINT "bulk_line_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_presence" ADD CONSTRAINT "friction_presence_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_presence" ADD CONSTRAINT "friction_presence_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_reviewer" ADD CONSTRAINT "friction_reviewer_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_reviewer" ADD CONSTRAINT "friction_reviewer_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_score" ADD CONSTRAINT "friction_score_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_score" ADD CONSTRAINT "friction_score_reviewer_id_account_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_shortlist" ADD CONSTRAINT "friction_shortlist_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_shortlist" ADD CONSTRAINT "friction_shortlist_added_by_id_account_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_tag" ADD CONSTRAINT "friction_tag_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "triage_view" ADD CONSTRAINT "triage_view_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_job_running" ON "bulk_job" USING btree ("id") WHERE "bulk_job"."state" = 'running';--> statement-breakpoint
CREATE INDEX "bulk_job_account" ON "bulk_job" USING btree ("account_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "bulk_line_once" ON "bulk_line" USING btree ("job_id","friction_id");--> statement-breakpoint
CREATE INDEX "bulk_line_waiting" ON "bulk_line" USING btree ("job_id","position") WHERE "bulk_line"."outcome" is null;--> statement-breakpoint
CREATE INDEX "friction_presence_seen" ON "friction_presence" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "friction_reviewer_account" ON "friction_reviewer" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "friction_score_reviewer" ON "friction_score" USING btree ("reviewer_id");--> statement-breakpoint
CREATE INDEX "friction_tag_tag" ON "friction_tag" USING btree ("tag");--> statement-breakpoint
CREATE UNIQUE INDEX "triage_view_name" ON "triage_view" USING btree ("account_id","name");