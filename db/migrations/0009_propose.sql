ALTER TABLE "friction" ADD COLUMN "freed_half_days" integer;--> statement-breakpoint
ALTER TABLE "friction" ADD COLUMN "asked_budget_cents" bigint;--> statement-breakpoint
ALTER TABLE "friction" ADD COLUMN "held_by_id" integer;--> statement-breakpoint
ALTER TABLE "friction" ADD COLUMN "saved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "friction" ADD CONSTRAINT "friction_held_by_id_account_id_fk" FOREIGN KEY ("held_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "friction" ADD CONSTRAINT "friction_freed_within_week" CHECK ("friction"."freed_half_days" between 1 and 10);--> statement-breakpoint
ALTER TABLE "friction" ADD CONSTRAINT "friction_asked_budget_positive" CHECK ("friction"."asked_budget_cents" > 0);