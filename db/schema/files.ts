import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { FILE_AUDIENCES, type FileAudience } from '../../app/domain/files/audience';
import { FILE_STATES, type FileState } from '../../app/domain/files/scan';
import { account } from './accounts';
import { instant, oneOf } from './columns';
import { friction } from './frictions';
import { startup } from './startups';

/** A file that somebody uploaded, to a startup or to a friction: its bytes lie in the object storage under its id, never under a name that a person chose. */
export const storedFile = pgTable(
  'stored_file',
  {
    id: uuid().primaryKey(),
    startupId: integer().references(() => startup.id),
    frictionId: integer().references(() => friction.id),
    /** Who reads a friction's piece. */
    audience: text().$type<FileAudience>().notNull().default('parties'),
    /** The person's name for it, shown and offered at download; steers nothing. */
    name: text().notNull(),
    /** Found in the content, not in the name. */
    contentType: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    uploadedById: integer()
      .notNull()
      .references(() => account.id),
    uploadedAt: instant().notNull(),
    state: text().$type<FileState>().notNull().default('unscanned'),
    /** What the scanner found in a refused one; its bytes are gone. */
    threat: text(),
    scanFailures: integer().notNull().default(0),
    /** When a file in quarantine is scanned next; ahead while a process scans it. */
    scanDueAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('stored_file_startup').on(table.startupId),
    index('stored_file_friction').on(table.frictionId),
    index('stored_file_scan_due')
      .on(table.scanDueAt)
      .where(sql`${table.state} = 'scanning'`),
    oneOf('stored_file_state_known', table.state, FILE_STATES),
    oneOf('stored_file_audience_known', table.audience, FILE_AUDIENCES),
    check(
      'stored_file_has_one_home',
      sql`num_nonnulls(${table.startupId}, ${table.frictionId}) = 1`,
    ),
    check(
      'stored_file_refused_names_threat',
      sql`(${table.state} = 'refused') = (${table.threat} is not null)`,
    ),
  ],
);
