import { eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '../client';
import { startup } from '../schema/startups';

/** What a startup says of itself, with its version. */
export async function startupEdition(
  reader: Reader,
  startupId: number,
): Promise<{
  readonly version: number;
  readonly name: string;
  readonly pitch: string;
  readonly serviceUrl: string | null;
}> {
  const { version, name, pitch, serviceUrl } = startup;
  const [row] = await reader
    .select({ version, name, pitch, serviceUrl })
    .from(startup)
    .where(eq(startup.id, startupId));
  if (!row) throw new Error(`startup ${startupId} does not exist`);
  return row;
}

/** Changes what a startup says of itself. */
export async function saveEdition(
  tx: Tx,
  startupId: number,
  said: { readonly name: string; readonly pitch: string; readonly serviceUrl: string | null },
): Promise<void> {
  await tx
    .update(startup)
    .set({ ...said, version: sql`${startup.version} + 1` })
    .where(eq(startup.id, startupId));
}
