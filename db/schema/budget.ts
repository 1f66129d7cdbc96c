import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { FUNDINGS, type Funding } from '../../app/domain/budget/funding';
import { LEDGER_KINDS, type LedgerKind } from '../../app/domain/budget/ledger';
import { account } from './accounts';
import { calendarDay, cents, identity, instant, oneOf } from './columns';
import { organisation } from './organisations';
import { review } from './reviews';
import { startup } from './startups';

/** Money granted to a startup by one funder for a period; append-only like the ledger. */
export const envelope = pgTable(
  'envelope',
  {
    id: identity(),
    startupId: integer()
      .notNull()
      .references(() => startup.id),
    funderId: integer()
      .notNull()
      .references(() => organisation.id),
    funding: text().$type<Funding>().notNull().default('sponsor'),
    /** AE: what orders may consume in the year in which the period starts. */
    commitmentCeilingCents: cents().notNull(),
    /** CP: what payments may consume. */
    paymentCeilingCents: cents().notNull(),
    startsOn: calendarDay().notNull(),
    /** First day after the period. */
    endsOn: calendarDay().notNull(),
    grantedAt: instant().notNull(),
    grantedById: integer()
      .notNull()
      .references(() => account.id),
    /** The review that granted it; null for the investigation's, granted at the opening. */
    reviewId: integer().references(() => review.id),
  },
  (table) => [
    index('envelope_startup').on(table.startupId),
    index('envelope_funder').on(table.funderId),
    oneOf('envelope_funding_known', table.funding, FUNDINGS),
    check(
      'envelope_positive',
      sql`${table.commitmentCeilingCents} > 0 and ${table.paymentCeilingCents} > 0 and ${table.paymentCeilingCents} <= ${table.commitmentCeilingCents}`,
    ),
    check('envelope_period', sql`${table.endsOn} > ${table.startsOn}`),
  ],
);

/** The ledger: append-only; a correction is an entry of the opposite sign that names the one it reverses (invariant 2). */
export const ledgerEntry = pgTable(
  'ledger_entry',
  {
    id: identity(),
    startupId: integer()
      .notNull()
      .references(() => startup.id),
    envelopeId: integer()
      .notNull()
      .references(() => envelope.id),
    kind: text().$type<LedgerKind>().notNull(),
    /** The order that a certification or payment belongs to. */
    commitmentId: integer().references((): AnyPgColumn => ledgerEntry.id),
    reversesId: integer().references((): AnyPgColumn => ledgerEntry.id),
    /** Positive, or negative for a reversal. */
    amountCents: cents().notNull(),
    label: text().notNull(),
    supplier: text().notNull().default(''),
    /** Codes of the spending grid; a trigger holds them to it. */
    activity: text(),
    resource: text(),
    /** The supplier's own number, on an invoice alone. */
    invoiceNumber: text(),
    /** The invoice that a payment pays. */
    invoiceId: integer().references((): AnyPgColumn => ledgerEntry.id),
    happenedOn: calendarDay().notNull(),
    at: instant().notNull(),
    authorId: integer()
      .notNull()
      .references(() => account.id),
    reason: text(),
  },
  (table) => [
    index('ledger_entry_startup').on(table.startupId, table.id),
    index('ledger_entry_envelope').on(table.envelopeId),
    index('ledger_entry_commitment').on(table.commitmentId),
    uniqueIndex('ledger_entry_reversed_once').on(table.reversesId),
    oneOf('ledger_entry_kind_known', table.kind, LEDGER_KINDS),
    check(
      'ledger_entry_sign',
      sql`(${table.reversesId} is null and ${table.amountCents} > 0) or (${table.reversesId} is not null and ${table.amountCents} < 0)`,
    ),
    check(
      'ledger_entry_commitment_named',
      sql`(${table.kind} = 'commitment') = (${table.commitmentId} is null)`,
    ),
    check(
      'ledger_entry_invoice_numbered',
      sql`(${table.kind} = 'invoice') = (${table.invoiceNumber} is not null)`,
    ),
    check(
      'ledger_entry_invoice_paid',
      sql`${table.invoiceId} is null or ${table.kind} = 'payment'`,
    ),
  ],
);
