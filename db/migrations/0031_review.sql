CREATE TABLE "review_condition" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "review_condition_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"review_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"words" text NOT NULL,
	"outcome" text,
	"answer" text DEFAULT '' NOT NULL,
	CONSTRAINT "review_condition_outcome_known" CHECK ("review_condition"."outcome" in ('met', 'partly', 'not')),
	CONSTRAINT "review_condition_explained" CHECK ("review_condition"."outcome" is null or "review_condition"."outcome" = 'met' or "review_condition"."answer" <> '')
);
--> statement-breakpoint
CREATE TABLE "review_dossier" (
	"review_id" integer PRIMARY KEY NOT NULL,
	"told_on" date NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"document" text NOT NULL,
	"sha256" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_opinion" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "review_opinion_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"review_id" integer NOT NULL,
	"account_id" integer NOT NULL,
	"invited_by_id" integer,
	"stance" text,
	"words" text DEFAULT '' NOT NULL,
	"given_at" timestamp with time zone,
	CONSTRAINT "review_opinion_stance_known" CHECK ("review_opinion"."stance" in ('favourable', 'reserved', 'unfavourable')),
	CONSTRAINT "review_opinion_whole" CHECK (("review_opinion"."stance" is null) = ("review_opinion"."given_at" is null) and ("review_opinion"."stance" is null or "review_opinion"."words" <> ''))
);
--> statement-breakpoint
CREATE TABLE "review_question" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "review_question_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"review_id" integer NOT NULL,
	"asked_by_id" integer NOT NULL,
	"words" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_by_id" integer,
	"answered_at" timestamp with time zone,
	CONSTRAINT "review_question_answer_whole" CHECK (("review_question"."answer" is null) = ("review_question"."answered_by_id" is null) and ("review_question"."answer" is null) = ("review_question"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "review_share" (
	"review_id" integer NOT NULL,
	"organisation_id" integer NOT NULL,
	"sponsor_id" integer NOT NULL,
	"recorded_by_id" integer,
	"cents" bigint,
	"words" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_share_review_id_organisation_id_pk" PRIMARY KEY("review_id","organisation_id"),
	CONSTRAINT "review_share_positive" CHECK ("review_share"."cents" > 0)
);
--> statement-breakpoint
ALTER TABLE "magic_link" ADD COLUMN "unasked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "hypotheses" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "postpones_id" integer;--> statement-breakpoint
ALTER TABLE "review_condition" ADD CONSTRAINT "review_condition_review_id_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_dossier" ADD CONSTRAINT "review_dossier_review_id_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_opinion" ADD CONSTRAINT "review_opinion_review_id_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_opinion" ADD CONSTRAINT "review_opinion_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_opinion" ADD CONSTRAINT "review_opinion_invited_by_id_account_id_fk" FOREIGN KEY ("invited_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_question" ADD CONSTRAINT "review_question_review_id_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_question" ADD CONSTRAINT "review_question_asked_by_id_account_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_question" ADD CONSTRAINT "review_question_answered_by_id_account_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_share" ADD CONSTRAINT "review_share_review_id_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_share" ADD CONSTRAINT "review_share_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_share" ADD CONSTRAINT "review_share_sponsor_id_account_id_fk" FOREIGN KEY ("sponsor_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_share" ADD CONSTRAINT "review_share_recorded_by_id_account_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "review_condition_place" ON "review_condition" USING btree ("review_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "review_opinion_one_each" ON "review_opinion" USING btree ("review_id","account_id");--> statement-breakpoint
CREATE INDEX "review_opinion_account" ON "review_opinion" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "review_question_review" ON "review_question" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "review_share_sponsor" ON "review_share" USING btree ("sponsor_id");--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_postpones_id_review_id_fk" FOREIGN KEY ("postpones_id") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_decided_at" ON "review" USING btree ("decided_at") WHERE "review"."state" = 'decided';--> statement-breakpoint
CREATE UNIQUE INDEX "review_postponed_once" ON "review" USING btree ("postpones_id");