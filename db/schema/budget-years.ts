import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { account } from './accounts';
import { envelope } from './budget';
import { calendarDay, cents, identity, instant } from './columns';
import { startup } from './startups';

/** A decision that what a year of an envelope leaves goes to the next one; append-only like the envelope. */
export const envelopeCarryOver = pgTable(
  'envelope_carry_over',
  {
    id: identity(),
    startupId: integer()
      .notNull()
      .references(() => startup.id),
    envelopeId: integer()
      .notNull()
      .references(() => envelope.id),
    fromYear: integer().notNull(),
    commitmentCents: cents().notNull(),
    paymentCents: cents().notNull(),
    /** First day after the prolonged period. */
    endsOn: calendarDay().notNull(),
    reason: text().notNull(),
    decidedAt: instant().notNull(),
    decidedById: integer()
      .notNull()
      .references(() => account.id),
  },
  (table) => [
    index('envelope_carry_over_startup').on(table.startupId),
    index('envelope_carry_over_envelope').on(table.envelopeId),
    check(
      'envelope_carry_over_something',
      sql`${table.commitmentCents} >= 0 and ${table.paymentCents} >= 0 and ${table.commitmentCents} + ${table.paymentCents} > 0`,
    ),
  ],
);
