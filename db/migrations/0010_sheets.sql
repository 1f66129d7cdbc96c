CREATE TABLE "friction_import" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "friction_import_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"author_id" integer NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"content" text,
	"separator" text NOT NULL,
	"mapping" text[] NOT NULL,
	"organisation_id" integer,
	"source" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"known_lines" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "friction_import_state_known" CHECK ("friction_import"."state" in ('pending', 'completed', 'abandoned')),
	CONSTRAINT "friction_import_separator_known" CHECK ("friction_import"."separator" in ('semicolon', 'comma', 'tab')),
	CONSTRAINT "friction_import_content_while_pending" CHECK (("friction_import"."state" = 'pending') = ("friction_import"."content" is not null) and ("friction_import"."state" = 'pending') = ("friction_import"."closed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "friction_import_line" (
	"import_id" integer NOT NULL,
	"row" integer NOT NULL,
	"organisation_id" integer NOT NULL,
	"reference" text,
	"text_hash" text NOT NULL,
	"friction_id" integer NOT NULL,
	CONSTRAINT "friction_import_line_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
ALTER TABLE "friction_import" ADD CONSTRAINT "friction_import_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_import" ADD CONSTRAINT "friction_import_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_import_line" ADD CONSTRAINT "friction_import_line_import_id_friction_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."friction_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_import_line" ADD CONSTRAINT "friction_import_line_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction_import_line" ADD CONSTRAINT "friction_import_line_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "friction_import_author" ON "friction_import" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "friction_import_line_friction" ON "friction_import_line" USING btree ("friction_id");--> statement-breakpoint
CREATE UNIQUE INDEX "friction_import_line_reference" ON "friction_import_line" USING btree ("organisation_id","reference") WHERE "friction_import_line"."reference" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "friction_import_line_text" ON "friction_import_line" USING btree ("organisation_id","text_hash");