import { and, eq, isNull, not, sql } from 'drizzle-orm';
import type { Attachment, Role } from '../../app/domain/accounts/account';
import type { Reader, Tx } from '../client';
import { account } from '../schema/accounts';
import { organisation } from '../schema/organisations';

/** An account as the use cases decide on it. */
export interface AccountRow {
  readonly id: number;
  readonly email: string | null;
  readonly name: string;
  readonly organisationId: number | null;
  readonly organisationName: string | null;
  readonly attachment: Attachment;
  readonly maySign: boolean;
  readonly roles: readonly Role[];
  readonly erasedAt: Date | null;
}

const columns = {
  id: account.id,
  email: account.email,
  name: account.name,
  organisationId: account.organisationId,
  organisationName: organisation.name,
  attachment: account.attachment,
  maySign: account.maySign,
  roles: account.roles,
  erasedAt: account.erasedAt,
};

function accounts(reader: Reader) {
  return reader
    .select(columns)
    .from(account)
    .leftJoin(organisation, eq(organisation.id, account.organisationId));
}

/** The account of that number; null when there is none. */
export async function accountOf(reader: Reader, id: number): Promise<AccountRow | null> {
  const [row] = await accounts(reader).where(eq(account.id, id));
  return row ?? null;
}

/** The same, locked until the transaction ends: what every change to an account begins with. */
export async function lockAccount(tx: Tx, id: number): Promise<AccountRow | null> {
  const [row] = await accounts(tx).where(eq(account.id, id)).for('update', { of: account });
  return row ?? null;
}

/** The account that signs in by that address (in lower case); null when there is none. */
export async function accountByEmail(reader: Reader, email: string): Promise<AccountRow | null> {
  const [row] = await accounts(reader).where(eq(account.email, email));
  return row ?? null;
}

/** The account of a persona of the demonstration story. */
export async function accountByPersona(
  reader: Reader,
  persona: string,
): Promise<AccountRow | null> {
  const [row] = await accounts(reader).where(
    and(eq(account.persona, persona), isNull(account.erasedAt)),
  );
  return row ?? null;
}

/** Adds an account; null when the address is already another's (somebody was first). */
export async function insertAccount(
  tx: Tx,
  row: { readonly email: string; readonly name: string; readonly at: Date },
): Promise<number | null> {
  const [inserted] = await tx
    .insert(account)
    .values({ email: row.email, name: row.name, createdAt: row.at })
    .onConflictDoNothing({ target: account.email })
    .returning({ id: account.id });
  return inserted?.id ?? null;
}

/** What a use case changes on an account. */
export type AccountChange = Partial<
  Pick<AccountRow, 'name' | 'email' | 'organisationId' | 'attachment' | 'maySign' | 'erasedAt'>
> & { readonly roles?: Role[] };

/** Saves what changed on an account. */
export async function updateAccount(tx: Tx, id: number, change: AccountChange): Promise<void> {
  await tx.update(account).set(change).where(eq(account.id, id));
}

/** Gives a role to an account that may hold it already. */
export async function addRole(tx: Tx, id: number, role: Role): Promise<void> {
  const holds = sql<boolean>`${role} = any(${account.roles})`;
  await tx
    .update(account)
    .set({ roles: sql`array_append(${account.roles}, ${role})` })
    .where(and(eq(account.id, id), not(holds)));
}
