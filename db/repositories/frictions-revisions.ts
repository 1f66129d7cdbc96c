import { asc, eq, inArray, and } from 'drizzle-orm';
import type { KeptText, RevisedField } from '../../app/domain/frictions/revision';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { frictionRevision } from '../schema/frictions-conversation';
import { organisation } from '../schema/organisations';

/** A text that a field took, and who wrote it when. */
export interface SignedText extends KeptText {
  readonly author: string;
  readonly organisation: string | null;
  readonly at: Date;
}

/** Every text that the fields of a friction took, oldest first. */
export async function keptTexts(reader: Reader, frictionId: number): Promise<SignedText[]> {
  return reader
    .select({
      version: frictionRevision.version,
      field: frictionRevision.field,
      words: frictionRevision.words,
      author: account.name,
      organisation: organisation.name,
      at: frictionRevision.at,
    })
    .from(frictionRevision)
    .innerJoin(account, eq(account.id, frictionRevision.authorId))
    .leftJoin(organisation, eq(organisation.id, account.organisationId))
    .where(eq(frictionRevision.frictionId, frictionId))
    .orderBy(asc(frictionRevision.version));
}

/** Those of the fields of which no text is kept yet. */
export async function fieldsWithoutText(
  tx: Tx,
  frictionId: number,
  fields: readonly RevisedField[],
): Promise<RevisedField[]> {
  const rows = await tx
    .selectDistinct({ field: frictionRevision.field })
    .from(frictionRevision)
    .where(
      and(
        eq(frictionRevision.frictionId, frictionId),
        inArray(frictionRevision.field, [...fields]),
      ),
    );
  const known = new Set(rows.map(({ field }) => field));
  return fields.filter((field) => !known.has(field));
}

/** Keeps texts of fields. */
export async function insertTexts(
  tx: Tx,
  texts: readonly (typeof frictionRevision.$inferInsert)[],
): Promise<void> {
  if (texts.length > 0) await tx.insert(frictionRevision).values([...texts]);
}
