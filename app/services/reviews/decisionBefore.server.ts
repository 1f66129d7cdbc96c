import type { Reader } from 'db/client';
import { reviewsOf, type ReviewRecord } from 'db/repositories/reviews';

/** The newest decision before that committee's own. */
export async function decisionBefore(
  reader: Reader,
  startupId: number,
  { id, decidedAt }: ReviewRecord,
): Promise<ReviewRecord | null> {
  const [last] = (await reviewsOf(reader, startupId))
    .filter((other) => other.id !== id && other.decidedAt !== null)
    .filter((other) => decidedAt === null || Number(other.decidedAt) < Number(decidedAt))
    .sort((a, b) => Number(b.decidedAt) - Number(a.decidedAt));
  return last ?? null;
}
