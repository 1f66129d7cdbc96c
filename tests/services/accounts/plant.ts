import { eq, sql } from 'drizzle-orm';
import { rowsOf, type Db } from 'db/client';
import { account } from 'db/schema/accounts';
import { organisation } from 'db/schema/organisations';
import { searchNameOf } from '~/domain/organisations/search-name';
import type { Actor, Attachment, Role } from '~/domain/accounts/account';

let planted = 0;

/** A département with a name of its own. */
export async function plantOrganisation(db: Db, name = 'Département'): Promise<number> {
  planted += 1;
  const code = `t${planted}`;
  const [row] = await db
    .insert(organisation)
    .values({
      kind: 'departement',
      code,
      slug: `departement-${code}`,
      name: `${name} ${code}`,
      searchName: searchNameOf(`${name} ${code}`),
    })
    .returning({ id: organisation.id });
  if (!row) throw new Error('no organisation was planted');
  return row.id;
}

/** A person, as the one who asks. */
export async function plantPerson(
  db: Db,
  wishes: {
    readonly email?: string;
    readonly name?: string;
    readonly roles?: Role[];
    readonly organisationId?: number;
    readonly attachment?: Attachment;
    readonly maySign?: boolean;
    readonly persona?: string;
  } = {},
): Promise<Actor> {
  planted += 1;
  const { organisationId = null, roles = [], maySign = false } = wishes;
  const attachment = wishes.attachment ?? (organisationId === null ? 'none' : 'confirmed');
  const name = wishes.name ?? `Personne ${planted}`;
  const [row] = await db
    .insert(account)
    .values({
      email: wishes.email ?? `personne-${planted}@relais.test`,
      name,
      roles,
      organisationId,
      attachment,
      maySign,
      persona: wishes.persona ?? null,
      createdAt: new Date('2026-01-01T08:00:00Z'),
    })
    .returning({ id: account.id });
  if (!row) throw new Error('nobody was planted');
  return { id: row.id, name, organisationId, attachment, maySign, roles };
}

/** The acts of the journal, in order. */
export async function actsSoFar(db: Db): Promise<string[]> {
  const rows = await rowsOf<{ act: string }>(
    db,
    sql`select act from journal_entry order by number`,
  );
  return rows.map((row) => row.act);
}

/** What an account holds now. */
export async function accountNow(db: Db, id: number) {
  const [row] = await db.select().from(account).where(eq(account.id, id));
  if (!row) throw new Error('no such account');
  return row;
}
