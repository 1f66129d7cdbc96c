ALTER TABLE "programme_revision" ADD COLUMN "taken_back_because" text;--> statement-breakpoint
ALTER TABLE "programme_revision" ADD COLUMN "is_sealed" boolean DEFAULT false NOT NULL;