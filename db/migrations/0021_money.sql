CREATE TABLE "funder_assembly" (
	"organisation_id" integer NOT NULL,
	"held_on" date NOT NULL,
	CONSTRAINT "funder_assembly_organisation_id_held_on_pk" PRIMARY KEY("organisation_id","held_on")
);
--> statement-breakpoint
CREATE TABLE "funder_calendar" (
	"organisation_id" integer PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"orders_from" text,
	"orders_to" text,
	"payments_from" text,
	"payments_to" text,
	CONSTRAINT "funder_calendar_whole" CHECK (("funder_calendar"."orders_from" is null) = ("funder_calendar"."orders_to" is null) and ("funder_calendar"."payments_from" is null) = ("funder_calendar"."payments_to" is null)),
	CONSTRAINT "funder_calendar_opens_again" CHECK ("funder_calendar"."orders_from" <> "funder_calendar"."orders_to" and "funder_calendar"."payments_from" <> "funder_calendar"."payments_to")
);
--> statement-breakpoint
CREATE TABLE "spending_line" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "spending_line_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"axis" text NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"rank" integer NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	CONSTRAINT "spending_line_axis_known" CHECK ("spending_line"."axis" in ('activity', 'resource'))
);
--> statement-breakpoint
CREATE TABLE "payment_import" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "payment_import_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"author_id" integer NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"content" text,
	"separator" text NOT NULL,
	"mapping" text[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"known_lines" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "payment_import_state_known" CHECK ("payment_import"."state" in ('pending', 'completed', 'abandoned')),
	CONSTRAINT "payment_import_separator_known" CHECK ("payment_import"."separator" in ('semicolon', 'comma', 'tab')),
	CONSTRAINT "payment_import_content_while_pending" CHECK (("payment_import"."state" = 'pending') = ("payment_import"."content" is not null) and ("payment_import"."state" = 'pending') = ("payment_import"."closed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "payment_import_line" (
	"import_id" integer NOT NULL,
	"row" integer NOT NULL,
	"reference" text NOT NULL,
	"entry_id" integer NOT NULL,
	CONSTRAINT "payment_import_line_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
CREATE TABLE "envelope_carry_over" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "envelope_carry_over_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"startup_id" integer NOT NULL,
	"envelope_id" integer NOT NULL,
	"from_year" integer NOT NULL,
	"commitment_cents" bigint NOT NULL,
	"payment_cents" bigint NOT NULL,
	"ends_on" date NOT NULL,
	"reason" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"decided_by_id" integer NOT NULL,
	CONSTRAINT "envelope_carry_over_something" CHECK ("envelope_carry_over"."commitment_cents" >= 0 and "envelope_carry_over"."payment_cents" >= 0 and "envelope_carry_over"."commitment_cents" + "envelope_carry_over"."payment_cents" > 0)
);
--> statement-breakpoint
ALTER TABLE "ledger_entry" DROP CONSTRAINT "ledger_entry_activity_known";--> statement-breakpoint
ALTER TABLE "ledger_entry" DROP CONSTRAINT "ledger_entry_kind_known";--> statement-breakpoint
ALTER TABLE "envelope" ADD COLUMN "funding" text DEFAULT 'sponsor' NOT NULL;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD COLUMN "resource" text;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD COLUMN "invoice_number" text;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD COLUMN "invoice_id" integer;--> statement-breakpoint
ALTER TABLE "funder_assembly" ADD CONSTRAINT "funder_assembly_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "funder_calendar" ADD CONSTRAINT "funder_calendar_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_import" ADD CONSTRAINT "payment_import_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_import_line" ADD CONSTRAINT "payment_import_line_import_id_payment_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."payment_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_import_line" ADD CONSTRAINT "payment_import_line_entry_id_ledger_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."ledger_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "envelope_carry_over" ADD CONSTRAINT "envelope_carry_over_startup_id_startup_id_fk" FOREIGN KEY ("startup_id") REFERENCES "public"."startup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "envelope_carry_over" ADD CONSTRAINT "envelope_carry_over_envelope_id_envelope_id_fk" FOREIGN KEY ("envelope_id") REFERENCES "public"."envelope"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "envelope_carry_over" ADD CONSTRAINT "envelope_carry_over_decided_by_id_account_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "spending_line_code" ON "spending_line" USING btree ("axis","code");--> statement-breakpoint
CREATE INDEX "payment_import_author" ON "payment_import" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_import_line_reference" ON "payment_import_line" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "payment_import_line_entry" ON "payment_import_line" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "envelope_carry_over_startup" ON "envelope_carry_over" USING btree ("startup_id");--> statement-breakpoint
CREATE INDEX "envelope_carry_over_envelope" ON "envelope_carry_over" USING btree ("envelope_id");--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_invoice_id_ledger_entry_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."ledger_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "envelope_funder" ON "envelope" USING btree ("funder_id");--> statement-breakpoint
CREATE INDEX "ledger_entry_envelope" ON "ledger_entry" USING btree ("envelope_id");--> statement-breakpoint
ALTER TABLE "envelope" ADD CONSTRAINT "envelope_funding_known" CHECK ("envelope"."funding" in ('owner', 'incubator', 'co-funding', 'collectivite', 'sponsor'));--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_invoice_numbered" CHECK (("ledger_entry"."kind" = 'invoice') = ("ledger_entry"."invoice_number" is not null));--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_invoice_paid" CHECK ("ledger_entry"."invoice_id" is null or "ledger_entry"."kind" = 'payment');--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_kind_known" CHECK ("ledger_entry"."kind" in ('commitment', 'certification', 'invoice', 'payment'));