import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Party } from '../../app/domain/handover/handover';
import { MOST_WRONG, type CodeSent } from '../../app/domain/handover/signing-code';
import type { Reader, Tx } from '../client';
import { signingCode } from '../schema/handover-agreement';

/** Whose code it is, and which document it is for. */
export interface CodeFor {
  readonly handoverId: number;
  readonly party: Party;
  readonly accountId: number;
  readonly sha256: string;
}

/** When that person asked for codes on a handover, since an instant. */
export async function codesAskedSince(
  tx: Tx,
  { handoverId, accountId }: CodeFor,
  since: Date,
): Promise<Date[]> {
  const rows = await tx
    .select({ at: signingCode.createdAt })
    .from(signingCode)
    .where(
      and(
        eq(signingCode.handoverId, handoverId),
        eq(signingCode.accountId, accountId),
        gt(signingCode.createdAt, since),
      ),
    );
  return rows.map((row) => row.at);
}

/** Keeps a code that is being sent; its number. */
export async function insertCode(tx: Tx, row: typeof signingCode.$inferInsert): Promise<number> {
  const [inserted] = await tx.insert(signingCode).values(row).returning({ id: signingCode.id });
  if (!inserted) throw new Error('an inserted code answers its number');
  return inserted.id;
}

/** The newest code that a person was sent for a document; null when none was. */
export async function latestCode(
  reader: Reader,
  code: CodeFor,
): Promise<(CodeSent & { readonly id: number; readonly codeHash: string }) | null> {
  const [row] = await reader
    .select({
      id: signingCode.id,
      codeHash: signingCode.codeHash,
      expiresAt: signingCode.expiresAt,
      wrong: signingCode.wrong,
      usedAt: signingCode.usedAt,
    })
    .from(signingCode)
    .where(of(code))
    .orderBy(desc(signingCode.id))
    .limit(1);
  return row ?? null;
}

/** Counts a wrong code against the one that was sent; many at once count each. */
export async function countWrong(reader: Reader, id: number): Promise<void> {
  await reader
    .update(signingCode)
    .set({ wrong: sql`${signingCode.wrong} + 1` })
    .where(eq(signingCode.id, id));
}

/** Uses a code up; false when it is used, worn out or over, or is not that one. Of many at once, one gets it. */
export async function consumeCode(
  tx: Tx,
  id: number,
  codeHash: string,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(signingCode)
    .set({ usedAt: now })
    .where(
      and(
        eq(signingCode.id, id),
        eq(signingCode.codeHash, codeHash),
        isNull(signingCode.usedAt),
        gt(signingCode.expiresAt, now),
        lt(signingCode.wrong, MOST_WRONG),
      ),
    )
    .returning({ id: signingCode.id });
  return rows.length === 1;
}

function of({ handoverId, party, accountId, sha256 }: CodeFor) {
  return and(
    eq(signingCode.handoverId, handoverId),
    eq(signingCode.party, party),
    eq(signingCode.accountId, accountId),
    eq(signingCode.sha256, sha256),
  );
}
