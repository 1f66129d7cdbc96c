ALTER TABLE "handover" DROP CONSTRAINT "handover_state_known";--> statement-breakpoint
CREATE UNIQUE INDEX "handover_one_operated" ON "handover" USING btree ("startup_id") WHERE "handover"."state" = 'operated';--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_state_known" CHECK ("handover"."state" in ('prepared', 'accepted', 'signed', 'refused', 'cancelled', 'operated'));