ALTER TABLE "handover" DROP CONSTRAINT "handover_state_known";--> statement-breakpoint
ALTER TABLE "mission_proposal" ADD COLUMN "prolongs_id" integer;--> statement-breakpoint
ALTER TABLE "mission_proposal" ADD CONSTRAINT "mission_proposal_prolongs_id_mission_id_fk" FOREIGN KEY ("prolongs_id") REFERENCES "public"."mission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "handover_one_operated" ON "handover" USING btree ("startup_id") WHERE "handover"."state" = 'operated';--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_state_known" CHECK ("handover"."state" in ('prepared', 'accepted', 'signed', 'refused', 'cancelled', 'operated'));--> statement-breakpoint
ALTER TABLE "mission_proposal" ADD CONSTRAINT "mission_proposal_prolongs" CHECK ("mission_proposal"."mission_id" is null or "mission_proposal"."prolongs_id" is null or "mission_proposal"."mission_id" = "mission_proposal"."prolongs_id");