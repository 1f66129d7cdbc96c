DROP INDEX "lexeme_trigrams";--> statement-breakpoint
ALTER TABLE "lexeme" ADD COLUMN "suggested" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "lexeme_trigrams" ON "lexeme" USING gin ("lexeme" gin_trgm_ops) WHERE "lexeme"."suggested";