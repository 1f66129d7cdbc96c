import { eq } from 'drizzle-orm';
import type { Reader, Tx } from '../client';
import { setting, submission } from '../schema/shared';

/** Claims a form's fingerprint; a second claimer waits for the first to commit, then gets its result. */
export async function claimSubmission(
  tx: Tx,
  fingerprint: string,
  at: Date,
): Promise<{ first: true } | { first: false; result: unknown }> {
  const claimed = await tx
    .insert(submission)
    .values({ fingerprint, at })
    .onConflictDoNothing()
    .returning({ fingerprint: submission.fingerprint });
  if (claimed.length > 0) return { first: true };
  const [row] = await tx
    .select({ result: submission.result })
    .from(submission)
    .where(eq(submission.fingerprint, fingerprint));
  return { first: false, result: row?.result ?? null };
}

/** Keeps what the form's act answered, for when it is sent again. */
export async function rememberResult(tx: Tx, fingerprint: string, result: unknown): Promise<void> {
  await tx.update(submission).set({ result }).where(eq(submission.fingerprint, fingerprint));
}

/** Every setting that an administrator changed. */
export async function changedSettings(reader: Reader): Promise<ReadonlyMap<string, unknown>> {
  const rows = await reader.select().from(setting);
  return new Map(rows.map((row) => [row.key, row.value]));
}

/** Changes one setting. */
export async function saveSetting(tx: Tx, key: string, value: unknown): Promise<void> {
  await tx
    .insert(setting)
    .values({ key, value })
    .onConflictDoUpdate({ target: setting.key, set: { value } });
}
