import { asc, desc, eq } from 'drizzle-orm';
import type { TemplateItem } from '../../app/domain/handover/template';
import type { Day } from '../../app/domain/shared/day';
import { dayInParis } from '../../app/domain/shared/day';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { handoverTemplate, handoverTemplateItem } from '../schema/handover-template';

/** The newest version that staff published, with its items; null while they have published none. */
export async function publishedTemplate(
  reader: Reader,
): Promise<{ version: number; items: readonly TemplateItem[] } | null> {
  const [row] = await reader
    .select({ version: handoverTemplate.version })
    .from(handoverTemplate)
    .orderBy(desc(handoverTemplate.version))
    .limit(1);
  if (!row) return null;
  const items = await reader
    .select({
      key: handoverTemplateItem.key,
      label: handoverTemplateItem.label,
      proof: handoverTemplateItem.proof,
    })
    .from(handoverTemplateItem)
    .where(eq(handoverTemplateItem.version, row.version))
    .orderBy(asc(handoverTemplateItem.position));
  return { version: row.version, items };
}

/** Who published which version, and why, newest first. */
export async function templateVersions(
  reader: Reader,
): Promise<{ version: number; on: Day; author: string; reason: string }[]> {
  const rows = await reader
    .select({
      version: handoverTemplate.version,
      at: handoverTemplate.publishedAt,
      author: account.name,
      reason: handoverTemplate.reason,
    })
    .from(handoverTemplate)
    .innerJoin(account, eq(account.id, handoverTemplate.publishedById))
    .orderBy(desc(handoverTemplate.version));
  return rows.map(({ at, ...row }) => ({ ...row, on: dayInParis(at) }));
}

/** Publishes a version; two of one number are refused by its key. */
export async function insertTemplate(
  tx: Tx,
  row: typeof handoverTemplate.$inferInsert,
  items: readonly TemplateItem[],
): Promise<void> {
  await tx.insert(handoverTemplate).values(row);
  const { version } = row;
  await tx.insert(handoverTemplateItem).values(
    items.map(({ key, label, proof }, index) => ({
      ...{ version, key, label, proof },
      position: index + 1,
    })),
  );
}
