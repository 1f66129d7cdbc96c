import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { PLAN_PHASES, type PlanText } from '../../app/domain/handover/plan';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader, type Tx } from '../client';
import { account } from '../schema/accounts';
import {
  handoverPlan,
  handoverPlanComment,
  handoverPlanDay,
  handoverPlanYear,
} from '../schema/handover-plan';
import { startupPhase } from '../schema/startups';

/** The plan of a startup with who wrote and who approved it; null while there is none. */
export async function planOf(reader: Reader, startupId: number) {
  const writer = alias(account, 'writer');
  const approver = alias(account, 'approver');
  const [row] = await reader
    .select({
      version: handoverPlan.version,
      vision: handoverPlan.vision,
      scenarios: handoverPlan.scenarios,
      fallback: handoverPlan.fallback,
      organisation: handoverPlan.organisation,
      writtenAt: handoverPlan.writtenAt,
      writtenBy: writer.name,
      approvedVersion: handoverPlan.approvedVersion,
      approvedAt: handoverPlan.approvedAt,
      approvedBy: approver.name,
    })
    .from(handoverPlan)
    .innerJoin(writer, eq(writer.id, handoverPlan.writtenById))
    .leftJoin(approver, eq(approver.id, handoverPlan.approvedById))
    .where(eq(handoverPlan.startupId, startupId));
  if (!row) return null;
  const years = await reader
    .select({
      year: handoverPlanYear.year,
      cents: handoverPlanYear.cents,
      paidBy: handoverPlanYear.paidBy,
    })
    .from(handoverPlanYear)
    .where(eq(handoverPlanYear.startupId, startupId))
    .orderBy(asc(handoverPlanYear.year));
  const days = await reader
    .select({ heldOn: handoverPlanDay.heldOn, about: handoverPlanDay.about })
    .from(handoverPlanDay)
    .where(eq(handoverPlanDay.startupId, startupId))
    .orderBy(asc(handoverPlanDay.heldOn), asc(handoverPlanDay.position));
  return { ...row, years, days };
}

/** Keeps a plan as it is written now: its version is raised, so that an approval of the one before no longer counts. */
export async function savePlan(
  tx: Tx,
  startupId: number,
  { vision, scenarios, fallback, organisation, years, days }: PlanText,
  by: { writtenAt: Date; writtenById: number },
): Promise<void> {
  const text = { vision, scenarios, fallback, organisation, ...by };
  await tx
    .insert(handoverPlan)
    .values({ startupId, ...text })
    .onConflictDoUpdate({
      target: handoverPlan.startupId,
      set: { ...text, version: sql`${handoverPlan.version} + 1` },
    });
  await tx.delete(handoverPlanYear).where(eq(handoverPlanYear.startupId, startupId));
  await tx.delete(handoverPlanDay).where(eq(handoverPlanDay.startupId, startupId));
  if (years.length > 0) {
    await tx.insert(handoverPlanYear).values(years.map((year) => ({ startupId, ...year })));
  }
  if (days.length > 0) {
    await tx
      .insert(handoverPlanDay)
      .values(days.map((day, index) => ({ startupId, ...day, position: index + 1 })));
  }
}

/** Marks a version as approved by the owner. */
export async function approvePlanVersion(
  tx: Tx,
  startupId: number,
  by: { approvedVersion: number; approvedAt: Date; approvedById: number },
): Promise<void> {
  await tx.update(handoverPlan).set(by).where(eq(handoverPlan.startupId, startupId));
}

/** Keeps what a party says of a version. */
export async function insertPlanComment(
  tx: Tx,
  row: typeof handoverPlanComment.$inferInsert,
): Promise<void> {
  await tx.insert(handoverPlanComment).values(row);
}

/** What the parties said of a plan, newest first. */
export async function planCommentsOf(reader: Reader, startupId: number) {
  return reader
    .select({
      id: handoverPlanComment.id,
      planVersion: handoverPlanComment.planVersion,
      author: account.name,
      at: handoverPlanComment.at,
      words: handoverPlanComment.words,
      approves: handoverPlanComment.approves,
    })
    .from(handoverPlanComment)
    .innerJoin(account, eq(account.id, handoverPlanComment.authorId))
    .where(eq(handoverPlanComment.startupId, startupId))
    .orderBy(desc(handoverPlanComment.id));
}

/** Open plans whose newest version an owner has not approved, with the day on which it was written. */
export async function plansToApprove(
  reader: Reader,
  ownerId: number,
): Promise<{ slug: string; name: string; writtenOn: Day }[]> {
  return rowsOf(
    reader,
    sql`select slug, name, (written_at at time zone 'Europe/Paris')::date::text as "writtenOn"
        from handover_plan join startup on startup.id = handover_plan.startup_id
        join startup_phase on startup_phase.startup_id = startup.id and startup_phase.ends_on is null
        where owner_id = ${ownerId} and ${inArray(startupPhase.phase, PLAN_PHASES)}
          and approved_version is distinct from handover_plan.version
        order by written_at limit 10`,
  );
}
