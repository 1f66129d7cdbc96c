import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { isNoContact, type Contact } from '../../app/domain/frictions/supporting';
import type { Reader, Tx } from '../client';
import { support } from '../schema/frictions';
import { supportContact } from '../schema/frictions-support';

/** Writes down whom to call about a support in place of whoever was there; nobody when nothing was given. */
export async function replaceContact(tx: Tx, supportId: number, contact: Contact): Promise<void> {
  await tx.delete(supportContact).where(eq(supportContact.supportId, supportId));
  if (!isNoContact(contact)) await tx.insert(supportContact).values({ supportId, ...contact });
}

/** Whom to call about a support; null when nobody is named. */
export async function contactOf(reader: Reader, supportId: number): Promise<Contact | null> {
  const { name, email, phone } = supportContact;
  const [row] = await reader
    .select({ name, email, phone })
    .from(supportContact)
    .where(eq(supportContact.supportId, supportId));
  return row ?? null;
}

/** Removes a person from the contacts: those that bear their address, and those they gave under their name or without an address. */
export async function eraseFromContacts(
  tx: Tx,
  person: { readonly id: number; readonly name: string; readonly email: string | null },
): Promise<void> {
  const own = tx.select({ id: support.id }).from(support).where(eq(support.accountId, person.id));
  const bearsAddress =
    person.email === null
      ? undefined
      : eq(sql`lower(${supportContact.email})`, person.email.toLowerCase());
  await tx
    .delete(supportContact)
    .where(
      or(
        bearsAddress,
        and(
          inArray(supportContact.supportId, own),
          or(eq(supportContact.name, person.name), eq(supportContact.email, '')),
        ),
      ),
    );
}

/** Contacts of the supports of a friction's family that still stand, by support. */
export async function contactsOfSupports(
  reader: Reader,
  supportIds: readonly number[],
): Promise<ReadonlyMap<number, Contact>> {
  if (supportIds.length === 0) return new Map();
  const rows = await reader
    .select({
      supportId: supportContact.supportId,
      name: supportContact.name,
      email: supportContact.email,
      phone: supportContact.phone,
    })
    .from(supportContact)
    .innerJoin(support, eq(support.id, supportContact.supportId))
    .where(and(inArray(supportContact.supportId, [...supportIds]), isNull(support.withdrawnAt)));
  return new Map(rows.map(({ supportId, ...contact }) => [supportId, contact]));
}
