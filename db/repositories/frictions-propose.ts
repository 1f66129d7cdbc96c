import { eq, sql } from 'drizzle-orm';
import type { Act } from '../../app/domain/audit/act';
import type { LastAct } from '../../app/domain/frictions/draft-holding';
import { rowsOf, type Reader } from '../client';
import { account } from '../schema/accounts';

/** The last act that the journal tells of a friction; null when there is none. */
export async function lastActOn(reader: Reader, frictionId: number): Promise<LastAct | null> {
  const [row] = await rowsOf<{
    act: Act;
    actorId: number | null;
    at: string;
    changed: string[] | null;
  }>(
    reader,
    sql`select act, actor_id as "actorId", to_json(at) #>> '{}' as at, after -> 'changed' as changed
        from journal_entry where friction_id = ${frictionId} order by number desc limit 1`,
  );
  return row === undefined ? null : { ...row, at: new Date(row.at), changed: row.changed ?? [] };
}

/** The name of a person as a colleague reads it. */
export async function nameOfPerson(reader: Reader, id: number): Promise<string> {
  const [row] = await reader.select({ name: account.name }).from(account).where(eq(account.id, id));
  if (!row) throw new Error(`there is no account ${id}`);
  return row.name;
}

/** A draft as a line of its list. */
export interface DraftSummary {
  readonly id: number;
  readonly title: string;
  readonly savedAt: Date;
  readonly holderId: number;
  readonly holder: string;
}

/** Drafts that the person may take up again, lately written first: their own and, once confirmed, their organisation's. */
export async function draftsOf(
  reader: Reader,
  accountId: number,
  organisationId: number | null,
): Promise<DraftSummary[]> {
  const rows = await rowsOf<Omit<DraftSummary, 'savedAt'> & { savedAt: string }>(
    reader,
    sql`select friction.id, title, holder.id as "holderId", holder.name as holder,
          to_json(coalesce(saved_at, friction.created_at)) #>> '{}' as "savedAt"
        from friction join account as holder on holder.id = coalesce(held_by_id, author_id)
        where state = 'draft' and (author_id = ${accountId} or friction.organisation_id = ${organisationId}::int)
        order by coalesce(saved_at, friction.created_at) desc limit 20`,
  );
  return rows.map((row) => ({ ...row, savedAt: new Date(row.savedAt) }));
}
