ALTER TABLE "stored_file" ALTER COLUMN "startup_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "stored_file" ADD COLUMN "friction_id" integer;--> statement-breakpoint
ALTER TABLE "stored_file" ADD COLUMN "audience" text DEFAULT 'parties' NOT NULL;--> statement-breakpoint
ALTER TABLE "stored_file" ADD COLUMN "state" text DEFAULT 'unscanned' NOT NULL;--> statement-breakpoint
ALTER TABLE "stored_file" ADD COLUMN "threat" text;--> statement-breakpoint
ALTER TABLE "stored_file" ADD COLUMN "scan_failures" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stored_file" ADD COLUMN "scan_due_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stored_file_friction" ON "stored_file" USING btree ("friction_id");--> statement-breakpoint
CREATE INDEX "stored_file_scan_due" ON "stored_file" USING btree ("scan_due_at") WHERE "stored_file"."state" = 'scanning';--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_state_known" CHECK ("stored_file"."state" in ('unscanned', 'scanning', 'clean', 'refused'));--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_audience_known" CHECK ("stored_file"."audience" in ('parties', 'readers'));--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_has_one_home" CHECK (num_nonnulls("stored_file"."startup_id", "stored_file"."friction_id") = 1);--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_refused_names_threat" CHECK (("stored_file"."state" = 'refused') = ("stored_file"."threat" is not null));