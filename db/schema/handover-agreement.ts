import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import type { AgreementFacts } from '../../app/domain/handover/agreement';
import { PARTIES, type Party } from '../../app/domain/handover/handover';
import { account } from './accounts';
import { bytes, identity, instant, oneOf } from './columns';
import { handover } from './handover';

/** An edition of the agreement (convention de transfert): its facts, and the very bytes that are signed. Never changed (trigger). */
export const handoverAgreement = pgTable(
  'handover_agreement',
  {
    handoverId: integer()
      .notNull()
      .references(() => handover.id),
    edition: integer().notNull(),
    drawnAt: instant().notNull(),
    /** What it says, people by their account: an erased person's name is in the printed bytes alone. */
    facts: jsonb().$type<AgreementFacts>().notNull(),
    /** SHA-256 of what it says, names included: another one asks for another edition. */
    contentSha256: text().notNull(),
    /** SHA-256 of the printed bytes. */
    sha256: text().notNull(),
    pdf: bytes().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.handoverId, table.edition] }),
    unique('handover_agreement_sha256').on(table.handoverId, table.sha256),
    check(
      'handover_agreement_is_its_hash',
      sql`${table.sha256} = encode(sha256(${table.pdf}), 'hex')`,
    ),
  ],
);

/** A code sent by e-mail with which a person proves who they are just before signing that document for that party; used once. */
export const signingCode = pgTable(
  'signing_code',
  {
    id: identity(),
    handoverId: integer().notNull(),
    party: text().$type<Party>().notNull(),
    accountId: integer()
      .notNull()
      .references(() => account.id),
    sha256: text().notNull(),
    codeHash: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    /** Wrong codes typed for it. */
    wrong: integer().notNull().default(0),
    usedAt: instant(),
  },
  (table) => [
    index('signing_code_of').on(table.handoverId, table.accountId, table.createdAt),
    oneOf('signing_code_party_known', table.party, PARTIES),
    foreignKey({
      name: 'signing_code_agreement',
      columns: [table.handoverId, table.sha256],
      foreignColumns: [handoverAgreement.handoverId, handoverAgreement.sha256],
    }),
  ],
);
