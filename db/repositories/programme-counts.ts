import { sql } from 'drizzle-orm';
import type { ProgrammeCounts } from '../../app/domain/programme/view';
import { rowsOf, type Reader } from '../client';

/** What every programme came to, by its id. */
export async function countsOfProgrammes(
  reader: Reader,
): Promise<ReadonlyMap<number, ProgrammeCounts>> {
  const rows = await rowsOf<ProgrammeCounts & { id: number }>(
    reader,
    sql`select programme.id,
          (select count(*)::int from programme_revision where programme_id = programme.id and state = 'adopted') as editions,
          (select count(*)::int from programme_action where programme_id = programme.id and state <> 'retiree') as actions,
          (select count(*)::int from programme_action where programme_id = programme.id and state = 'realisee') as done,
          (select count(*)::int from programme_action where programme_id = programme.id and state = 'retiree') as removed
        from programme`,
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
