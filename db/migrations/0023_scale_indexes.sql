DROP INDEX "friction_theme_recent";--> statement-breakpoint
CREATE INDEX "friction_theme_recent" ON "friction" USING btree ("theme","submitted_at","id","state");