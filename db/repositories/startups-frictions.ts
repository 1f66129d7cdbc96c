import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { FrictionState } from '../../app/domain/frictions/friction';
import { LIVE_PHASES } from '../../app/domain/startups/phase';
import type { Reader, Tx } from '../client';
import { friction } from '../schema/frictions';
import { startupFriction, startupPhase } from '../schema/startups';

/** A friction that a startup answers. */
export interface AnsweredFriction {
  readonly id: number;
  readonly state: FrictionState;
  /** Another startup that is live answers it too: it stays in incubation with that one. */
  readonly answeredElsewhere: boolean;
}

/** The frictions that a startup answers, their rows locked: two startups that stop at once must see each other. */
export async function lockAnsweredFrictions(
  tx: Tx,
  startupId: number,
): Promise<readonly AnsweredFriction[]> {
  const rows = await tx
    .select({ id: friction.id, state: friction.state })
    .from(friction)
    .innerJoin(startupFriction, eq(startupFriction.frictionId, friction.id))
    .where(eq(startupFriction.startupId, startupId))
    .orderBy(friction.id)
    .for('update', { of: friction });
  const elsewhere = await answeredByOthers(
    tx,
    startupId,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, answeredElsewhere: elsewhere.has(row.id) }));
}

async function answeredByOthers(
  reader: Reader,
  startupId: number,
  frictionIds: readonly number[],
): Promise<ReadonlySet<number>> {
  if (frictionIds.length === 0) return new Set();
  const rows = await reader
    .selectDistinct({ frictionId: startupFriction.frictionId })
    .from(startupFriction)
    .innerJoin(startupPhase, eq(startupPhase.startupId, startupFriction.startupId))
    .where(
      and(
        inArray(startupFriction.frictionId, [...frictionIds]),
        ne(startupFriction.startupId, startupId),
        isNull(startupPhase.endsOn),
        inArray(startupPhase.phase, [...LIVE_PHASES]),
      ),
    );
  return new Set(rows.map((row) => row.frictionId));
}
