import { sql } from 'drizzle-orm';
import { rowsOf, type Reader } from '../client';

/** What a programme came to. */
export interface ProgrammeCounts {
  readonly editions: number;
  /** Those that were not removed. */
  readonly actions: number;
  readonly done: number;
  readonly removed: number;
}

/** The same of every programme, by its id. */
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
