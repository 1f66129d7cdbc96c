import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Act } from '../../app/domain/audit/act';
import { FRICTION_ACTS, TRANSITIONS } from '../../app/domain/frictions/transitions';
import type { Reader } from '../client';
import { account } from '../schema/accounts';
import { journalEntry } from '../schema/audit';

/** Acts that give a friction its next version: every move, a change of text, a change of hands. */
const CHANGES: readonly Act[] = [
  'friction.edited',
  ...FRICTION_ACTS.map((act) => TRANSITIONS[act].journal),
];

/** The last change of a friction: who made it, which one, when. */
export interface LastChange {
  readonly act: Act;
  readonly actor: string | null;
  readonly at: Date;
}

/** The last act that changed a friction; null when none did. */
export async function lastChangeOf(reader: Reader, frictionId: number): Promise<LastChange | null> {
  const [row] = await reader
    .select({ act: journalEntry.act, actor: account.name, at: journalEntry.at })
    .from(journalEntry)
    .leftJoin(account, eq(account.id, journalEntry.actorId))
    .where(and(eq(journalEntry.frictionId, frictionId), inArray(journalEntry.act, [...CHANGES])))
    .orderBy(desc(journalEntry.number))
    .limit(1);
  return row ?? null;
}
