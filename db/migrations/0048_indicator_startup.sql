DROP INDEX "indicator_startup";--> statement-breakpoint
CREATE INDEX "indicator_startup" ON "indicator" USING btree ("startup_id","id");