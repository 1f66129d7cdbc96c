import { and, eq, gt } from 'drizzle-orm';
import type { Reader } from '../client';
import { reminderSent } from '../schema/outbox';

/** The reminders of a kind that left since an instant, each as « subject occasion ». */
export async function remindersSentSince(
  reader: Reader,
  kind: string,
  since: Date,
): Promise<ReadonlySet<string>> {
  const rows = await reader
    .select({ subjectId: reminderSent.subjectId, occasion: reminderSent.occasion })
    .from(reminderSent)
    .where(and(eq(reminderSent.kind, kind), gt(reminderSent.sentAt, since)));
  return new Set(rows.map(({ subjectId, occasion }) => `${subjectId} ${occasion}`));
}
