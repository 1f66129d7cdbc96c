import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { ATTACHMENTS, ROLES, type Attachment, type Role } from '../../app/domain/accounts/account';
import { allOf, identity, instant, oneOf } from './columns';
import { incubator } from './incubators';
import { organisation } from './organisations';

export const account = pgTable(
  'account',
  {
    id: identity(),
    /** Lower case; null once the person is erased. */
    email: text(),
    name: text().notNull(),
    organisationId: integer().references(() => organisation.id),
    attachment: text().$type<Attachment>().notNull().default('none'),
    maySign: boolean().notNull().default(false),
    roles: text()
      .array()
      .$type<Role[]>()
      .notNull()
      .default(sql`'{}'::text[]`),
    /** For staff: the incubator that they work for; the host when null. */
    incubatorId: integer().references(() => incubator.organisationId),
    /** The persona's name when the account belongs to the demonstration story. */
    persona: text().unique(),
    createdAt: instant().notNull(),
    erasedAt: instant(),
  },
  (table) => [
    uniqueIndex('account_email').on(table.email),
    index('account_organisation').on(table.organisationId),
    // A handful among thousands, asked for by each page of the workbench.
    index('account_staff')
      .on(table.id)
      .where(sql`'staff' = any(${table.roles})`),
    index('account_incubator').on(table.incubatorId),
    index('account_requested')
      .on(table.id)
      .where(sql`${table.attachment} = 'requested'`),
    allOf('account_roles_known', table.roles, ROLES),
    oneOf('account_attachment_known', table.attachment, ATTACHMENTS),
    check('account_email_lower', sql`${table.email} = lower(${table.email})`),
    check(
      'account_attachment_names',
      sql`(${table.attachment} = 'none') = (${table.organisationId} is null)`,
    ),
    check('account_erased_has_no_email', sql`${table.erasedAt} is null or ${table.email} is null`),
  ],
);

/** Sessions by the SHA-256 of their token: a stolen table opens no session. */
export const session = pgTable(
  'session',
  {
    tokenHash: text().primaryKey(),
    accountId: integer()
      .notNull()
      .references(() => account.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [index('session_account').on(table.accountId)],
);

/** Magic links by the SHA-256 of their token; used once. */
export const magicLink = pgTable(
  'magic_link',
  {
    tokenHash: text().primaryKey(),
    email: text().notNull(),
    returnTo: text(),
    /** Sent by itself inside a letter about something else: nobody asked for it, and it does not count as asked for. */
    unasked: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [index('magic_link_email').on(table.email, table.createdAt)],
);
