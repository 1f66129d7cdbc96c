import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Limits, Portfolio } from '../../app/domain/frictions/portfolio';
import type { PortfolioLine } from '../../app/domain/frictions/portfolio-line';
import {
  SELECTION_KINDS,
  SELECTION_OUTCOMES,
  type SelectionKind,
  type SelectionOutcome,
} from '../../app/domain/frictions/selection';
import { account } from './accounts';
import { calendarDay, cents, identity, instant, oneOf, version } from './columns';
import { friction } from './frictions';

/** A selection day: what there is to give, and in the end what was decided. */
export const selection = pgTable(
  'selection',
  {
    id: identity(),
    version: version(),
    heldOn: calendarDay().notNull(),
    kind: text().$type<SelectionKind>().notNull(),
    budgetCents: cents().notNull(),
    teams: integer().notNull(),
    /** Per cent of the chosen frictions that come from collectivités, at least. */
    collectiviteShare: integer().notNull(),
    createdById: integer()
      .notNull()
      .references(() => account.id),
    createdAt: instant().notNull(),
    decidedById: integer().references(() => account.id),
    decidedAt: instant(),
    /** The portfolio that was decided on. */
    decidedNumber: integer(),
    /** Why the others were not chosen this time. */
    keptReason: text(),
  },
  (table) => [
    index('selection_held_on').on(table.heldOn),
    oneOf('selection_kind_known', table.kind, SELECTION_KINDS),
    check(
      'selection_limits_sound',
      sql`${table.budgetCents} > 0 and ${table.teams} > 0 and ${table.collectiviteShare} between 0 and 100`,
    ),
    check(
      'selection_decided_whole',
      sql`num_nulls(${table.decidedById}, ${table.decidedAt}, ${table.decidedNumber}, ${table.keptReason}) in (0, 4)`,
    ),
  ],
);

const selectionId = () =>
  integer()
    .notNull()
    .references(() => selection.id);
const frictionId = () =>
  integer()
    .notNull()
    .references(() => friction.id);

/** What staff would give a candidate, where it is not what the others get. */
export const selectionAmount = pgTable(
  'selection_amount',
  { selectionId: selectionId(), frictionId: frictionId(), cents: cents().notNull() },
  (table) => [
    primaryKey({ columns: [table.selectionId, table.frictionId] }),
    check('selection_amount_positive', sql`${table.cents} > 0`),
  ],
);

/** A portfolio as it was calculated: its limits, every candidate as it stood then, and what each limit cost. */
export const selectionPortfolio = pgTable(
  'selection_portfolio',
  {
    id: identity(),
    selectionId: selectionId(),
    number: integer().notNull(),
    limits: jsonb().$type<Limits>().notNull(),
    lines: jsonb().$type<readonly PortfolioLine[]>().notNull(),
    costs: jsonb().$type<Portfolio['costs']>().notNull(),
    proven: boolean().notNull(),
    createdById: integer()
      .notNull()
      .references(() => account.id),
    createdAt: instant().notNull(),
  },
  (table) => [uniqueIndex('selection_portfolio_number').on(table.selectionId, table.number)],
);

/** What was decided on each candidate, and why. */
export const selectionDecision = pgTable(
  'selection_decision',
  {
    selectionId: selectionId(),
    frictionId: frictionId(),
    outcome: text().$type<SelectionOutcome>().notNull(),
    cents: cents().notNull(),
    reason: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.selectionId, table.frictionId] }),
    index('selection_decision_friction').on(table.frictionId),
    oneOf('selection_decision_outcome_known', table.outcome, SELECTION_OUTCOMES),
    check('selection_decision_says_why', sql`${table.reason} <> ''`),
  ],
);
