DROP INDEX "friction_state";--> statement-breakpoint
ALTER TABLE "friction" ADD COLUMN "organisation_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "friction_recent" ON "friction" USING btree ("submitted_at","id","state") WHERE "friction"."submitted_at" is not null;--> statement-breakpoint
CREATE INDEX "friction_recent_public" ON "friction" USING btree ("submitted_at","id","state") WHERE "friction"."public_since" is not null;--> statement-breakpoint
CREATE INDEX "friction_shared" ON "friction" USING btree ("organisation_count","submitted_at","id") WHERE "friction"."submitted_at" is not null;--> statement-breakpoint
CREATE INDEX "friction_state_recent" ON "friction" USING btree ("state","submitted_at","id");--> statement-breakpoint
CREATE INDEX "friction_theme_recent" ON "friction" USING btree ("theme","submitted_at","id");--> statement-breakpoint
CREATE INDEX "friction_territory_recent" ON "friction" USING btree ("territory_id","submitted_at","id","state");--> statement-breakpoint
CREATE INDEX "friction_handler" ON "friction" USING btree ("handler_id","state");--> statement-breakpoint
CREATE INDEX "friction_answered" ON "friction" USING btree ("answered_at","submitted_at");--> statement-breakpoint
CREATE INDEX "friction_open" ON "friction" USING btree ("submitted_at","id") WHERE "friction"."state" in ('submitted', 'in_triage', 'needs_information', 'qualified', 'selected');--> statement-breakpoint
CREATE INDEX "friction_waiting" ON "friction" USING btree ("submitted_at","id") WHERE "friction"."answered_at" is null and "friction"."state" in ('submitted', 'in_triage', 'needs_information', 'qualified', 'selected');