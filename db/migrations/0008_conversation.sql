CREATE TABLE "answer_template" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "answer_template_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"words" text NOT NULL,
	"saved_by_id" integer NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "friction_message" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "friction_message_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"friction_id" integer NOT NULL,
	"author_id" integer NOT NULL,
	"side" text NOT NULL,
	"words" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "friction_message_side_known" CHECK ("friction_message"."side" in ('proposer', 'staff')),
	CONSTRAINT "friction_message_says_something" CHECK ("friction_message"."words" <> '')
);
--> statement-breakpoint
CREATE TABLE "friction_note" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "friction_note_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"friction_id" integer NOT NULL,
	"author_id" integer NOT NULL,
	"words" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "friction_note_says_something" CHECK ("friction_note"."words" <> '')
);
--> statement-breakpoint
CREATE TABLE "friction_opinion" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "friction_opinion_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"friction_id" integer NOT NULL,
	"account_id" integer NOT NULL,
	"asked_by_id" integer NOT NULL,
	"question" text NOT NULL,
	"due_on" date NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"reminded_before_at" timestamp with time zone,
	"reminded_after_at" timestamp with time zone,
	"words" text,
	"given_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "friction_opinion_given_says_something" CHECK (("friction_opinion"."given_at" is null) = (coalesce("friction_opinion"."words", '') = '')),
	CONSTRAINT "friction_opinion_given_or_cancelled" CHECK ("friction_opinion"."given_at" is null or "friction_opinion"."cancelled_at" is null)
);
--> statement-breakpoint
CREATE TABLE "friction_revision" (
	"friction_id" integer NOT NULL,
	"version" integer NOT NULL,
	"field" text NOT NULL,
	"words" text NOT NULL,
	"author_id" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "friction_revision_friction_id_version_field_pk" PRIMARY KEY("friction_id","version","field")
);
--> statement-breakpoint
ALTER TABLE "answer_template" ADD CONSTRAINT "answer_template_saved_by_id_account_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_message" ADD CONSTRAINT "friction_message_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_message" ADD CONSTRAINT "friction_message_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_note" ADD CONSTRAINT "friction_note_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_note" ADD CONSTRAINT "friction_note_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_opinion" ADD CONSTRAINT "friction_opinion_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_opinion" ADD CONSTRAINT "friction_opinion_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_opinion" ADD CONSTRAINT "friction_opinion_asked_by_id_account_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_revision" ADD CONSTRAINT "friction_revision_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_revision" ADD CONSTRAINT "friction_revision_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "friction_message_friction" ON "friction_message" USING btree ("friction_id","id");--> statement-breakpoint
CREATE INDEX "friction_note_friction" ON "friction_note" USING btree ("friction_id","id");--> statement-breakpoint
CREATE INDEX "friction_opinion_friction" ON "friction_opinion" USING btree ("friction_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "friction_opinion_asked_once" ON "friction_opinion" USING btree ("friction_id","account_id") WHERE "friction_opinion"."given_at" is null and "friction_opinion"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "friction_opinion_waiting" ON "friction_opinion" USING btree ("due_on") WHERE "friction_opinion"."given_at" is null and "friction_opinion"."cancelled_at" is null;