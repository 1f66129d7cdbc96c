import { sql } from 'drizzle-orm';
import type { Act } from '../../app/domain/audit/act';
import { rowsOf, type Reader } from '../client';

/** Where what visitors read stands: as long as it is the same, no page of theirs has changed. */
export interface PublicStamp {
  /** The journal's last act. */
  readonly act: number;
  /** Files in quarantine: a scanner that lets one out is no act. */
  readonly scanning: number;
}

/** The stamp of this moment, of what is committed. */
export async function publicStamp(reader: Reader): Promise<PublicStamp> {
  const [row] = await rowsOf<{ act: string; scanning: number }>(
    reader,
    sql`select number::text as act, (select count(*)::int from stored_file where state = 'scanning') as scanning
        from journal_head where id = 1`,
  );
  if (!row) throw new Error('the journal has no head');
  return { act: Number(row.act), scanning: row.scanning };
}

/** Whether any act between two stamps is another than those. */
export async function actedOtherwise(
  reader: Reader,
  from: PublicStamp,
  to: PublicStamp,
  quiet: readonly Act[],
): Promise<boolean> {
  const [row] = await rowsOf<{ some: boolean }>(
    reader,
    sql`select exists (
          select 1 from journal_entry where number > ${from.act} and number <= ${to.act} and act <> all (${sql.param([...quiet])}::text[])
        ) as some`,
  );
  return row?.some ?? true;
}
