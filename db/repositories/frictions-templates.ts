import { asc, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { answerTemplate } from '../schema/frictions-conversation';

/** An answer template as it is recorded. */
export interface TemplateRow {
  readonly id: number;
  readonly version: number;
  readonly title: string;
  readonly words: string;
  readonly savedBy: string;
  readonly savedAt: Date;
}

function templates(reader: Reader) {
  return reader
    .select({
      id: answerTemplate.id,
      version: answerTemplate.version,
      title: answerTemplate.title,
      words: answerTemplate.words,
      savedBy: account.name,
      savedAt: answerTemplate.savedAt,
    })
    .from(answerTemplate)
    .innerJoin(account, eq(account.id, answerTemplate.savedById));
}

/** Every template, by title. */
export async function allTemplates(reader: Reader): Promise<TemplateRow[]> {
  return templates(reader).orderBy(asc(sql`lower(${answerTemplate.title})`));
}

/** The template of that number; null when there is none. */
export async function findTemplate(reader: Reader, id: number): Promise<TemplateRow | null> {
  const [row] = await templates(reader).where(eq(answerTemplate.id, id));
  return row ?? null;
}

/** The same, locked until the transaction ends. */
export async function lockTemplate(tx: Tx, id: number): Promise<TemplateRow | null> {
  const [row] = await templates(tx)
    .where(eq(answerTemplate.id, id))
    .for('update', { of: answerTemplate });
  return row ?? null;
}

type TemplateValues = Omit<typeof answerTemplate.$inferInsert, 'id' | 'version'>;

/** Writes a new template and answers its number. */
export async function insertTemplate(tx: Tx, values: TemplateValues): Promise<number> {
  const [row] = await tx.insert(answerTemplate).values(values).returning({ id: answerTemplate.id });
  if (!row) throw new Error('an inserted template has a number');
  return row.id;
}

/** Saves a locked template under its next version. */
export async function updateTemplate(tx: Tx, id: number, values: TemplateValues): Promise<void> {
  await tx
    .update(answerTemplate)
    .set({ ...values, version: sql`${answerTemplate.version} + 1` })
    .where(eq(answerTemplate.id, id));
}

/** Deletes a locked template; what was sent with it stays. */
export async function deleteTemplate(tx: Tx, id: number): Promise<void> {
  await tx.delete(answerTemplate).where(eq(answerTemplate.id, id));
}
