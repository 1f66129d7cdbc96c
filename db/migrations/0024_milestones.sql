CREATE TABLE "friction_measure" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "friction_measure_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"startup_id" integer NOT NULL,
	"friction_id" integer NOT NULL,
	"measured_on" date NOT NULL,
	"people_per_year" integer,
	"minutes_each" integer,
	"euros_each_cents" bigint,
	"source" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by_id" integer NOT NULL,
	CONSTRAINT "friction_measure_measures" CHECK ("friction_measure"."people_per_year" is not null and ("friction_measure"."minutes_each" is not null or "friction_measure"."euros_each_cents" is not null))
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "indicator_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"startup_id" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"direction" text NOT NULL,
	"target" numeric,
	"target_on" date,
	"stats_url" text,
	"stats_pointer" text,
	"stats_tried_on" date,
	"stats_outcome" text,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "indicator_kind_known" CHECK ("indicator"."kind" in ('usage', 'time-saved', 'satisfaction', 'usability', 'other')),
	CONSTRAINT "indicator_direction_known" CHECK ("indicator"."direction" in ('up', 'down')),
	CONSTRAINT "indicator_outcome_known" CHECK ("indicator"."stats_outcome" in ('read', 'host-not-allowed', 'inner-address', 'not-secure', 'unreachable', 'too-slow', 'elsewhere', 'not-ok', 'not-json', 'too-large', 'nothing-there', 'not-a-number')),
	CONSTRAINT "indicator_stats_whole" CHECK (("indicator"."stats_url" is null) = ("indicator"."stats_pointer" is null)),
	CONSTRAINT "indicator_target_day_has_target" CHECK ("indicator"."target_on" is null or "indicator"."target" is not null)
);
--> statement-breakpoint
CREATE TABLE "indicator_value" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "indicator_value_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"indicator_id" integer NOT NULL,
	"measured_on" date NOT NULL,
	"value" numeric NOT NULL,
	"origin" text NOT NULL,
	"source" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by_id" integer,
	CONSTRAINT "indicator_value_origin_known" CHECK ("indicator_value"."origin" in ('hand', 'stats')),
	CONSTRAINT "indicator_value_by_hand_has_author" CHECK (("indicator_value"."origin" = 'hand') = ("indicator_value"."recorded_by_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "log_line" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "log_line_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"startup_id" integer NOT NULL,
	"week_on" date NOT NULL,
	"words" text NOT NULL,
	"audience" text NOT NULL,
	"author_id" integer NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	CONSTRAINT "log_line_audience_known" CHECK ("log_line"."audience" in ('everyone', 'parties'))
);
--> statement-breakpoint
CREATE TABLE "log_line_earlier" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "log_line_earlier_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"line_id" integer NOT NULL,
	"words" text NOT NULL,
	"audience" text NOT NULL,
	"until_at" timestamp with time zone NOT NULL,
	CONSTRAINT "log_line_earlier_audience_known" CHECK ("log_line_earlier"."audience" in ('everyone', 'parties'))
);
--> statement-breakpoint
CREATE TABLE "standard_answer" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "standard_answer_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"startup_id" integer NOT NULL,
	"standard_id" text NOT NULL,
	"label" text NOT NULL,
	"answer" text NOT NULL,
	"evidence" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"author_id" integer NOT NULL,
	CONSTRAINT "standard_answer_known" CHECK ("standard_answer"."answer" in ('yes', 'no', 'not-applicable'))
);
--> statement-breakpoint
CREATE TABLE "standards_edition" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "standards_edition_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"list" jsonb NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	"imported_by_id" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "milestone_comment" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "milestone_comment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"milestone_id" integer NOT NULL,
	"author_id" integer NOT NULL,
	"words" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "milestone_tie" (
	"milestone_id" integer NOT NULL,
	"on_id" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"author_id" integer NOT NULL,
	CONSTRAINT "milestone_tie_milestone_id_on_id_pk" PRIMARY KEY("milestone_id","on_id"),
	CONSTRAINT "milestone_tie_to_another" CHECK ("milestone_tie"."milestone_id" <> "milestone_tie"."on_id")
);
--> statement-breakpoint
ALTER TABLE "milestone" DROP CONSTRAINT "milestone_evidence_known";--> statement-breakpoint
ALTER TABLE "milestone" DROP CONSTRAINT "milestone_evidence_whole";--> statement-breakpoint
ALTER TABLE "milestone" ADD COLUMN "evidence_figure_on" date;--> statement-breakpoint
ALTER TABLE "milestone" ADD COLUMN "evidence_log_line_id" integer;--> statement-breakpoint
ALTER TABLE "friction_measure" ADD CONSTRAINT "friction_measure_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_measure" ADD CONSTRAINT "friction_measure_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_measure" ADD CONSTRAINT "friction_measure_recorded_by_id_account_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_recorded_by_id_account_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_line" ADD CONSTRAINT "log_line_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_line" ADD CONSTRAINT "log_line_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_line_earlier" ADD CONSTRAINT "log_line_earlier_line_id_log_line_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."log_line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standard_answer" ADD CONSTRAINT "standard_answer_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standard_answer" ADD CONSTRAINT "standard_answer_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standards_edition" ADD CONSTRAINT "standards_edition_imported_by_id_account_id_fk" FOREIGN KEY ("imported_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_comment" ADD CONSTRAINT "milestone_comment_milestone_id_milestone_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."milestone"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_comment" ADD CONSTRAINT "milestone_comment_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_tie" ADD CONSTRAINT "milestone_tie_milestone_id_milestone_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."milestone"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_tie" ADD CONSTRAINT "milestone_tie_on_id_milestone_id_fk" FOREIGN KEY ("on_id") REFERENCES "public"."milestone"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone_tie" ADD CONSTRAINT "milestone_tie_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "friction_measure_startup" ON "friction_measure" USING btree ("startup_id","id");--> statement-breakpoint
CREATE INDEX "friction_measure_friction" ON "friction_measure" USING btree ("friction_id","id");--> statement-breakpoint
CREATE INDEX "indicator_startup" ON "indicator" USING btree ("startup_id");--> statement-breakpoint
CREATE INDEX "indicator_to_read" ON "indicator" USING btree ("stats_tried_on") WHERE "indicator"."stats_url" is not null and "indicator"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "indicator_value_indicator" ON "indicator_value" USING btree ("indicator_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "log_line_once_a_week" ON "log_line" USING btree ("startup_id","week_on");--> statement-breakpoint
CREATE INDEX "log_line_earlier_line" ON "log_line_earlier" USING btree ("line_id","until_at");--> statement-breakpoint
CREATE INDEX "standard_answer_startup" ON "standard_answer" USING btree ("startup_id","id");--> statement-breakpoint
CREATE INDEX "milestone_comment_milestone" ON "milestone_comment" USING btree ("milestone_id","id");--> statement-breakpoint
CREATE INDEX "milestone_tie_on" ON "milestone_tie" USING btree ("on_id");--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_evidence_log_line_id_log_line_id_fk" FOREIGN KEY ("evidence_log_line_id") REFERENCES "public"."log_line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_evidence_known" CHECK ("milestone"."evidence_kind" in ('link', 'figure', 'file', 'log'));--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_evidence_whole" CHECK (case "milestone"."evidence_kind" when 'link' then "milestone"."evidence_url" is not null when 'figure' then "milestone"."evidence_figure" is not null and "milestone"."evidence_unit" is not null when 'file' then "milestone"."evidence_file_id" is not null when 'log' then "milestone"."evidence_log_line_id" is not null else true end);