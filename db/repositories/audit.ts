import type { JournalAct } from '../../app/domain/audit/act';
import type { Tx } from '../client';
import { journalEntry } from '../schema/audit';

/** Appends acts to the journal in one statement, the last of its transaction: the trigger numbers and chains them under the head's lock. */
export async function appendActs(
  tx: Tx,
  acts: readonly JournalAct[],
  by: { actorId: number | null; at: Date; requestId: string },
): Promise<void> {
  if (acts.length === 0) return;
  await tx.insert(journalEntry).values(
    acts.map((entry) => ({
      // The trigger sets these three; the columns accept no null meanwhile.
      number: 0,
      previousHash: '',
      hash: '',
      at: by.at,
      actorId: by.actorId,
      requestId: by.requestId,
      act: entry.act,
      subjectKind: entry.subject.kind,
      subjectId: entry.subject.id,
      frictionId: entry.frictionId ?? null,
      startupId: entry.startupId ?? null,
      before: entry.before ?? null,
      after: entry.after ?? null,
      reason: entry.reason ?? null,
    })),
  );
}
