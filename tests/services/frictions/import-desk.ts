import { sql } from 'drizzle-orm';
import { rowsOf } from 'db/client';
import type { Actor } from '~/domain/accounts/account';
import { readImport } from '~/services/frictions/readImport.server';
import { receiveImport } from '~/services/frictions/receiveImport.server';
import type { TestDatabase } from '../../support/database';
import { as } from '../../support/planted-startup';
import { good } from './plant';

const HEADERS =
  'Référence;Titre;Qui en souffre;Situation;Ce qui irait mieux;Source;Territoire;Personnes';
/** A row of the file: its reference, its title, then source, territory and people. */
export const row = (reference: string, title: string, more = 'Registre;;12') =>
  `${reference};${title};Les familles;Le dossier se perd.;Le suivre.;${more}`;
/** A file of those rows. */
export const sheet = (...rows: string[]) => ({
  name: 'appel.csv',
  bytes: Buffer.from([HEADERS, ...rows].join('\r\n')),
});

/** What one may ask in a test of imports. */
export function desk(home: TestDatabase) {
  return {
    send: async (who: Actor, file: ReturnType<typeof sheet>) =>
      good(await receiveImport(as(home.db, who), file)).id,
    view: async (who: Actor | null, id: number) => {
      const view = await readImport(as(home.db, who), id);
      if (view?.state !== 'pending') throw new Error('not pending, or not seen');
      return view;
    },
    count: async (table: string) => {
      const [counted] = await rowsOf<{ count: number }>(
        home.db,
        sql`select count(*)::int as count from ${sql.identifier(table)}`,
      );
      return counted?.count ?? 0;
    },
  };
}
