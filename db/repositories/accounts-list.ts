import {
  and,
  asc,
  count,
  desc,
  eq,
  ilike,
  inArray,
  isNotNull,
  isNull,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { Persona } from '../../app/domain/accounts/persona';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { organisation } from '../schema/organisations';
import type { AccountRow } from './accounts';

/** An account in a list, with its organisation's page. */
export interface ListedAccount extends AccountRow {
  readonly organisationSlug: string | null;
  readonly createdAt: Date;
}

const columns = {
  id: account.id,
  email: account.email,
  name: account.name,
  organisationId: account.organisationId,
  organisationName: organisation.name,
  organisationSlug: organisation.slug,
  attachment: account.attachment,
  maySign: account.maySign,
  roles: account.roles,
  erasedAt: account.erasedAt,
  createdAt: account.createdAt,
};

/** People whose organisation waits to be confirmed, oldest account first. */
export async function requestedAttachments(
  reader: Reader,
  limit: number,
): Promise<ListedAccount[]> {
  return reader
    .select(columns)
    .from(account)
    .innerJoin(organisation, eq(organisation.id, account.organisationId))
    .where(and(eq(account.attachment, 'requested'), isNull(account.erasedAt)))
    .orderBy(asc(account.createdAt), asc(account.id))
    .limit(limit);
}

/** A page of the accounts whose name or address contains the text, newest first, and how many there are. */
export async function searchAccounts(
  reader: Reader,
  wanted: { readonly q: string; readonly limit: number; readonly offset: number },
): Promise<{ rows: ListedAccount[]; total: number }> {
  const matches = named(wanted.q);
  const rows = await reader
    .select(columns)
    .from(account)
    .leftJoin(organisation, eq(organisation.id, account.organisationId))
    .where(matches)
    .orderBy(desc(account.createdAt), desc(account.id))
    .limit(wanted.limit)
    .offset(wanted.offset);
  const [counted] = await reader.select({ total: count() }).from(account).where(matches);
  return { rows, total: counted?.total ?? 0 };
}

function named(q: string): SQL | undefined {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return and(
    isNull(account.erasedAt),
    q === '' ? undefined : or(ilike(account.name, pattern), ilike(account.email, pattern)),
  );
}

/** The numbers of all accounts whose name or address contains the text, newest first. */
export async function accountIds(reader: Reader, q: string): Promise<number[]> {
  const rows = await reader
    .select({ id: account.id })
    .from(account)
    .where(named(q))
    .orderBy(desc(account.createdAt), desc(account.id));
  return rows.map(({ id }) => id);
}

/** Those accounts in the same order, without the people erased since. */
export async function accountsOf(reader: Reader, ids: readonly number[]): Promise<ListedAccount[]> {
  return reader
    .select(columns)
    .from(account)
    .leftJoin(organisation, eq(organisation.id, account.organisationId))
    .where(and(inArray(account.id, [...ids]), isNull(account.erasedAt)))
    .orderBy(desc(account.createdAt), desc(account.id));
}

/** One account as in a list; null when there is none. */
export async function listedAccount(reader: Reader, id: number): Promise<ListedAccount | null> {
  const [row] = await reader
    .select(columns)
    .from(account)
    .leftJoin(organisation, eq(organisation.id, account.organisationId))
    .where(eq(account.id, id));
  return row ?? null;
}

/** Whoever is of staff and still has an address: told when something waits for staff. */
export async function staffIds(reader: Reader): Promise<number[]> {
  const rows = await reader
    .select({ id: account.id })
    .from(account)
    .where(and(sql`'staff' = any(${account.roles})`, isNotNull(account.email)))
    .orderBy(asc(account.id));
  return rows.map((row) => row.id);
}

/** How many other administrators there are; their rows stay locked, so that two cannot leave at once. */
export async function lockOtherAdmins(tx: Tx, accountId: number): Promise<number> {
  const rows = await tx
    .select({ id: account.id })
    .from(account)
    .where(and(sql`'admin' = any(${account.roles})`, isNull(account.erasedAt)))
    .orderBy(asc(account.id))
    .for('update');
  return rows.filter((row) => row.id !== accountId).length;
}

/** The people of the demonstration story. */
export async function personas(
  reader: Reader,
): Promise<{ persona: Persona; name: string; organisationName: string | null }[]> {
  return reader
    .select({
      persona: sql<Persona>`${account.persona}`,
      name: account.name,
      organisationName: sql<
        string | null
      >`coalesce(${organisation.shortName}, ${organisation.name})`,
    })
    .from(account)
    .leftJoin(organisation, eq(organisation.id, account.organisationId))
    .where(and(isNotNull(account.persona), isNull(account.erasedAt)));
}
