import { eq, or, sql } from 'drizzle-orm';
import type { Tx } from '../client';
import { outboxMessage } from '../schema/outbox';

/** Removes every e-mail to a person, sent or not, and takes their name and address out of e-mails to others. */
export async function eraseFromMessages(
  tx: Tx,
  person: { readonly id: number; readonly name: string; readonly email: string | null },
  erasedName: string,
): Promise<void> {
  const { id, name, email } = person;
  const addressed = email === null ? undefined : eq(outboxMessage.address, email);
  await tx.delete(outboxMessage).where(or(eq(outboxMessage.accountId, id), addressed));
  for (const trace of email === null ? [name] : [name, email]) {
    await tx
      .update(outboxMessage)
      .set({
        subject: sql`replace(${outboxMessage.subject}, ${trace}, ${erasedName})`,
        body: sql`replace(${outboxMessage.body}, ${trace}, ${erasedName})`,
      })
      .where(
        sql`position(${trace} in ${outboxMessage.subject}) > 0 or position(${trace} in ${outboxMessage.body}) > 0`,
      );
  }
}
