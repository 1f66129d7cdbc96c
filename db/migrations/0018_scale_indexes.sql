DROP INDEX "friction_theme_recent";--> statement-breakpoint
CREATE INDEX "account_staff" ON "account" USING btree ("id") WHERE 'staff' = any("account"."roles");--> statement-breakpoint
CREATE INDEX "friction_theme_recent" ON "friction" USING btree ("theme","submitted_at","id","state");