import { eq, sql } from 'drizzle-orm';
import { rowsOf, type Db } from 'db/client';
import { friction } from 'db/schema/frictions';
import { review } from 'db/schema/reviews';
import { startupPhase } from 'db/schema/startups';
import type { Phase } from '~/domain/startups/phase';
import { changePhase, type PhaseChange } from '~/services/startups/changePhase.server';
import { as, NOW, type PlantedStartup } from '../../support/planted-startup';

/** So many minutes after the tests' now. */
export const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000);

/** The version of a startup that staff would see. */
export async function versionOf(db: Db, startupId: number): Promise<number> {
  const [row] = await rowsOf<{ version: number }>(
    db,
    sql`select version from startup where id = ${startupId}`,
  );
  return row?.version ?? 0;
}

/** Changes the phase as staff would, on the version of now; answers the refusal, or « done ». */
export async function change(
  db: Db,
  planted: PlantedStartup,
  to: Phase,
  more: Partial<PhaseChange> & { at?: Date } = {},
): Promise<string> {
  const version = await versionOf(db, planted.startupId);
  const postMortem = { tried: 'Un formulaire.', learnt: 'Trop long.', reusable: 'Rien.' };
  const reason = 'Parce que';
  const asked = { slug: planted.slug, version, to, reason, overrideReason: null, postMortem };
  const outcome = await changePhase(as(db, planted.staff, more.at), { ...asked, ...more });
  return outcome.ok ? 'done' : outcome.refusal;
}

/** A committee that opens that phase, decided at that instant. */
export async function decideFavourably(
  db: Db,
  planted: PlantedStartup,
  opensPhase: Phase,
  decidedAt: Date,
): Promise<void> {
  await db.insert(review).values({
    startupId: planted.startupId,
    state: 'decided',
    heldOn: sql`${decidedAt.toISOString().slice(0, 10)}`,
    outcome: 'granted',
    opensPhase,
    reason: 'Le comité est convaincu',
    decidedAt,
    decidedById: planted.sponsor.id,
    createdAt: decidedAt,
  });
}

/** The phases of a startup, in their order. */
export async function phasesOf(db: Db, startupId: number) {
  return db
    .select()
    .from(startupPhase)
    .where(eq(startupPhase.startupId, startupId))
    .orderBy(startupPhase.sequence);
}

/** The state of a friction. */
export async function frictionState(db: Db, id: number): Promise<string> {
  const [row] = await db
    .select({ state: friction.state })
    .from(friction)
    .where(eq(friction.id, id));
  return row?.state ?? '';
}
