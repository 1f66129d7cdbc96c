CREATE TABLE "support_contact" (
	"support_id" integer PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "support" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "support" ADD COLUMN "minutes_each" integer;--> statement-breakpoint
ALTER TABLE "support" ADD COLUMN "euros_each_cents" bigint;--> statement-breakpoint
ALTER TABLE "support" ADD COLUMN "evidence_source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "support" ADD COLUMN "territory_id" integer;--> statement-breakpoint
ALTER TABLE "support" ADD COLUMN "pilot" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "support_contact" ADD CONSTRAINT "support_contact_support_id_support_id_fk" FOREIGN KEY ("support_id") REFERENCES "public"."support"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support" ADD CONSTRAINT "support_territory_id_organisation_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support" ADD CONSTRAINT "support_evidence_positive" CHECK ("support"."minutes_each" >= 0 and "support"."euros_each_cents" >= 0);