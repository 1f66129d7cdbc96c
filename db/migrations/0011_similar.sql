CREATE TABLE "lexeme" (
	"lexeme" text PRIMARY KEY NOT NULL,
	"documents" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lexeme_count" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"documents" integer NOT NULL,
	"newest" integer NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "lexeme_count_is_one_line" CHECK ("lexeme_count"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "synonym" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "synonym_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "synonym_form" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "synonym_form_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"synonym_id" integer NOT NULL,
	"form" text NOT NULL,
	"query" "tsquery" GENERATED ALWAYS AS (phraseto_tsquery('relais_french', form)) STORED,
	CONSTRAINT "synonym_form_not_blank" CHECK ("synonym_form"."form" ~ '[^[:space:]]')
);
--> statement-breakpoint
ALTER TABLE "synonym_form" ADD CONSTRAINT "synonym_form_synonym_id_synonym_id_fk" FOREIGN KEY ("synonym_id") REFERENCES "public"."synonym"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lexeme_beginning" ON "lexeme" USING btree ("lexeme" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "lexeme_trigrams" ON "lexeme" USING gin ("lexeme" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "synonym_form_synonym" ON "synonym_form" USING btree ("synonym_id");