CREATE TABLE "notification_setting" (
	"account_id" integer PRIMARY KEY NOT NULL,
	"weekly_digest" boolean DEFAULT true NOT NULL,
	"calendar_seed" text
);
--> statement-breakpoint
ALTER TABLE "startup" ADD COLUMN "phase_place" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "notification_setting" ADD CONSTRAINT "notification_setting_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "milestone_planned" ON "milestone" USING btree ("due_on","id","startup_id") WHERE "milestone"."state" = 'planned';--> statement-breakpoint
CREATE INDEX "review_planned_day" ON "review" USING btree ("held_on","id","startup_id") WHERE "review"."state" = 'planned';--> statement-breakpoint
CREATE INDEX "startup_listed" ON "startup" USING btree ("phase_place","name","id");--> statement-breakpoint
CREATE INDEX "startup_opened" ON "startup" USING btree ("opened_on","id");