DROP INDEX "lexeme_trigrams";--> statement-breakpoint
DROP INDEX "friction_theme_recent";--> statement-breakpoint
ALTER TABLE "lexeme" ADD COLUMN "suggested" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "account_staff" ON "account" USING btree ("id") WHERE 'staff' = any("account"."roles");--> statement-breakpoint
CREATE INDEX "lexeme_trigrams" ON "lexeme" USING gin ("lexeme" gin_trgm_ops) WHERE "lexeme"."suggested";--> statement-breakpoint
CREATE INDEX "friction_theme_recent" ON "friction" USING btree ("theme","submitted_at","id","state");