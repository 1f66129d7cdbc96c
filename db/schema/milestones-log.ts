import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { LOG_AUDIENCES, type LogAudience } from '../../app/domain/milestones/log';
import { account } from './accounts';
import { calendarDay, identity, instant, oneOf, version } from './columns';
import { startup } from './startups';

/** « La semaine en une phrase »: one line a week and startup. */
export const logLine = pgTable(
  'log_line',
  {
    id: identity(),
    version: version(),
    startupId: integer()
      .notNull()
      .references(() => startup.id),
    /** Its Monday. */
    weekOn: calendarDay().notNull(),
    words: text().notNull(),
    audience: text().$type<LogAudience>().notNull(),
    authorId: integer()
      .notNull()
      .references(() => account.id),
    writtenAt: instant().notNull(),
    editedAt: instant(),
  },
  (table) => [
    uniqueIndex('log_line_once_a_week').on(table.startupId, table.weekOn),
    oneOf('log_line_audience_known', table.audience, LOG_AUDIENCES),
  ],
);

/** What a line said before it was changed: a frozen dossier reads the line of its day. */
export const logLineEarlier = pgTable(
  'log_line_earlier',
  {
    id: identity(),
    lineId: integer()
      .notNull()
      .references(() => logLine.id),
    words: text().notNull(),
    audience: text().$type<LogAudience>().notNull(),
    /** Until when it said so. */
    untilAt: instant().notNull(),
  },
  (table) => [
    index('log_line_earlier_line').on(table.lineId, table.untilAt),
    oneOf('log_line_earlier_audience_known', table.audience, LOG_AUDIENCES),
  ],
);
