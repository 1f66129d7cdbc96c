import { sql, type SQL } from 'drizzle-orm';
import type { MessageKind, Side } from '../../app/domain/frictions/conversation';
import { rowsOf, type Reader, type Tx } from '../client';
import { frictionMessage, frictionNote } from '../schema/frictions-conversation';

/** Something that somebody wrote about a friction, with who they are. */
export interface Written {
  readonly id: number;
  readonly author: string;
  readonly organisation: string | null;
  readonly words: string;
  readonly at: Date;
}

/** A line of the conversation between the proposing side and the incubator. */
export interface Message extends Written {
  readonly kind: MessageKind;
  readonly side: Side;
}

async function written<T extends Written>(reader: Reader, query: SQL): Promise<T[]> {
  const rows = await rowsOf<Omit<T, 'at'> & { at: string }>(reader, query);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }) as unknown as T);
}

/** The messages of a friction, oldest first. */
export async function messagesOf(reader: Reader, frictionId: number): Promise<Message[]> {
  return written<Message>(
    reader,
    sql`select message.id, 'message' as kind, side, author.name as author, coalesce(short_name, organisation.name) as organisation,
          words, to_json(at) #>> '{}' as at
        from friction_message as message join account as author on author.id = author_id
        left join organisation on organisation.id = author.organisation_id
        where friction_id = ${frictionId} order by message.id`,
  );
}

/** What staff asked of the proposer and what they answered, from the journal, oldest first. */
export async function questionsOf(reader: Reader, frictionId: number): Promise<Message[]> {
  return written<Message>(
    reader,
    sql`select number::int as id, case act when 'friction.information-requested' then 'question' else 'answer' end as kind,
          case act when 'friction.information-requested' then 'staff' else 'proposer' end as side,
          coalesce(author.name, '') as author, coalesce(short_name, organisation.name) as organisation,
          coalesce(reason, '') as words, to_json(at) #>> '{}' as at
        from journal_entry as entry left join account as author on author.id = actor_id
        left join organisation on organisation.id = author.organisation_id
        where friction_id = ${frictionId} and act in ('friction.information-requested', 'friction.information-given')
        order by entry.number`,
  );
}

/** The internal notes on a friction, newest first: what staff look up is the last word. */
export async function notesOf(reader: Reader, frictionId: number): Promise<Written[]> {
  return written<Written>(
    reader,
    sql`select note.id, author.name as author, coalesce(short_name, organisation.name) as organisation, words,
          to_json(at) #>> '{}' as at
        from friction_note as note join account as author on author.id = author_id
        left join organisation on organisation.id = author.organisation_id
        where friction_id = ${frictionId} order by note.id desc`,
  );
}

/** Writes a message down. */
export async function insertMessage(
  tx: Tx,
  values: Omit<typeof frictionMessage.$inferInsert, 'id'>,
): Promise<void> {
  await tx.insert(frictionMessage).values(values);
}

/** Writes an internal note down. */
export async function insertNote(
  tx: Tx,
  values: Omit<typeof frictionNote.$inferInsert, 'id'>,
): Promise<void> {
  await tx.insert(frictionNote).values(values);
}

/**
 * Accounts that answer for the proposing organisation today: its author and whoever wrote for it; all its confirmed
 * agents when none of those is left there.
 */
export async function proposingSide(reader: Reader, frictionId: number): Promise<number[]> {
  const rows = await rowsOf<{ id: number; known: boolean }>(
    reader,
    sql`select account.id, account.id = friction.author_id or exists (
            select 1 from friction_message where friction_id = friction.id and side = 'proposer' and author_id = account.id
          ) as known
        from friction join account on account.organisation_id = friction.organisation_id
          and attachment = 'confirmed' and erased_at is null
        where friction.id = ${frictionId} order by account.id`,
  );
  const known = rows.filter((row) => row.known);
  return (known.length > 0 ? known : rows).map(({ id }) => id);
}
