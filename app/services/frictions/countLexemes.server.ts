import type { Db } from 'db/client';
import { countLexemes as count, readLexemeCount } from 'db/repositories/frictions-similar-words';
import { isCountStale } from '~/domain/frictions/similar';

/** Counts again how common each word is when the frictions have changed enough; the slack says by which share they may have grown. */
export async function countLexemes(db: Db, now: Date, slack: number): Promise<void> {
  const known = await readLexemeCount(db);
  if (isCountStale(known.count, known.newest, slack, now))
    await db.transaction((tx) => count(tx, now));
}
