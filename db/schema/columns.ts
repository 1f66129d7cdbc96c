import { sql, type SQL } from 'drizzle-orm';
import {
  bigint,
  check,
  customType,
  date,
  integer,
  timestamp,
  type AnyPgColumn,
  type CheckBuilder,
} from 'drizzle-orm/pg-core';
import type { Day } from '../../app/domain/shared/day';

/** The identity that a row is known by in URLs and in the journal. */
export const identity = () => integer().primaryKey().generatedAlwaysAsIdentity();

/** An instant with its zone, read as a Date. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });

/** A Europe/Paris calendar day. */
export const calendarDay = () => date({ mode: 'string' }).$type<Day>();

/** Integer cents. */
export const cents = () => bigint({ mode: 'number' });

/** A number that grows with each change: a decision names the one its author saw (invariant 6). */
export const version = () => integer().notNull().default(1);

/** French words without accents or endings, for the text search (configuration `relais_french` of the first migration). */
export const words = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Bytes kept beside the facts they are printed from. */
export const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/** CHECK that holds a text column to the words of the domain; an enumeration type could not grow inside a migration's transaction. */
export function oneOf(name: string, column: AnyPgColumn, words: readonly string[]): CheckBuilder {
  return check(name, sql`${column} in (${quoted(words)})`);
}

/** The same for an array column: every element is one of the words. */
export function allOf(name: string, column: AnyPgColumn, words: readonly string[]): CheckBuilder {
  return check(name, sql`${column} <@ array[${quoted(words)}]::text[]`);
}

function quoted(words: readonly string[]): SQL {
  return sql.raw(words.map((word) => `'${word}'`).join(', '));
}
