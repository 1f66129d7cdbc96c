CREATE TABLE "selection" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "selection_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"held_on" date NOT NULL,
	"kind" text NOT NULL,
	"budget_cents" bigint NOT NULL,
	"teams" integer NOT NULL,
	"collectivite_share" integer NOT NULL,
	"created_by_id" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"decided_by_id" integer,
	"decided_at" timestamp with time zone,
	"decided_number" integer,
	"kept_reason" text,
	CONSTRAINT "selection_kind_known" CHECK ("selection"."kind" in ('investigation', 'construction')),
	CONSTRAINT "selection_limits_sound" CHECK ("selection"."budget_cents" > 0 and "selection"."teams" > 0 and "selection"."collectivite_share" between 0 and 100),
	CONSTRAINT "selection_decided_whole" CHECK (num_nulls("selection"."decided_by_id", "selection"."decided_at", "selection"."decided_number", "selection"."kept_reason") in (0, 4))
);
--> statement-breakpoint
CREATE TABLE "selection_amount" (
	"selection_id" integer NOT NULL,
	"friction_id" integer NOT NULL,
	"cents" bigint NOT NULL,
	CONSTRAINT "selection_amount_selection_id_friction_id_pk" PRIMARY KEY("selection_id","friction_id"),
	CONSTRAINT "selection_amount_positive" CHECK ("selection_amount"."cents" > 0)
);
--> statement-breakpoint
CREATE TABLE "selection_decision" (
	"selection_id" integer NOT NULL,
	"friction_id" integer NOT NULL,
	"outcome" text NOT NULL,
	"cents" bigint NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "selection_decision_selection_id_friction_id_pk" PRIMARY KEY("selection_id","friction_id"),
	CONSTRAINT "selection_decision_outcome_known" CHECK ("selection_decision"."outcome" in ('selected', 'kept')),
	CONSTRAINT "selection_decision_says_why" CHECK ("selection_decision"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "selection_portfolio" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "selection_portfolio_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"selection_id" integer NOT NULL,
	"number" integer NOT NULL,
	"limits" jsonb NOT NULL,
	"lines" jsonb NOT NULL,
	"costs" jsonb NOT NULL,
	"proven" boolean NOT NULL,
	"created_by_id" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "selection" ADD CONSTRAINT "selection_created_by_id_account_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection" ADD CONSTRAINT "selection_decided_by_id_account_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_amount" ADD CONSTRAINT "selection_amount_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_amount" ADD CONSTRAINT "selection_amount_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_decision" ADD CONSTRAINT "selection_decision_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_decision" ADD CONSTRAINT "selection_decision_friction_id_friction_id_fk" FOREIGN KEY ("friction_id") REFERENCES "public"."friction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_portfolio" ADD CONSTRAINT "selection_portfolio_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_portfolio" ADD CONSTRAINT "selection_portfolio_created_by_id_account_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "selection_held_on" ON "selection" USING btree ("held_on");--> statement-breakpoint
CREATE INDEX "selection_decision_friction" ON "selection_decision" USING btree ("friction_id");--> statement-breakpoint
CREATE UNIQUE INDEX "selection_portfolio_number" ON "selection_portfolio" USING btree ("selection_id","number");