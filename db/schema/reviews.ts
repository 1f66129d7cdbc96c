import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import {
  IMPACT_CRITERIA,
  REVIEW_OUTCOMES,
  REVIEW_STATES,
  type ImpactCriterion,
  type ReviewOutcome,
  type ReviewState,
} from '../../app/domain/reviews/review';
import { PHASES, type Phase } from '../../app/domain/startups/phase';
import { account } from './accounts';
import { calendarDay, cents, identity, instant, oneOf, version } from './columns';
import { startup } from './startups';

export const review = pgTable(
  'review',
  {
    id: identity(),
    version: version(),
    startupId: integer()
      .notNull()
      .references(() => startup.id),
    state: text().$type<ReviewState>().notNull().default('planned'),
    heldOn: calendarDay().notNull(),
    /** What the team asks of the committee, in its words. */
    ask: text().notNull().default(''),
    /** What the team asks: money and the phase to open. */
    askedCents: cents(),
    askedPhase: text().$type<Phase>(),
    /** What the team believes, and how one will see whether it holds. */
    hypotheses: text().notNull().default(''),
    /** The cancelled committee that this one takes the place of. */
    postponesId: integer().references((): AnyPgColumn => review.id),
    outcome: text().$type<ReviewOutcome>(),
    opensPhase: text().$type<Phase>(),
    grantedCents: cents(),
    /** One or two, for a provisional outcome. */
    provisionalMonths: smallint(),
    /** Why, published with the decision; for a provisional one, the evidence that is missing. */
    reason: text(),
    decidedAt: instant(),
    /** The sponsor who decided. */
    decidedById: integer().references(() => account.id),
    /** The staff member who recorded it in the sponsor's name. */
    recordedById: integer().references(() => account.id),
    nextDueOn: calendarDay(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('review_startup').on(table.startupId, table.heldOn),
    // Committees whose day has come.
    index('review_planned_day')
      .on(table.heldOn, table.id, table.startupId)
      .where(sql`${table.state} = 'planned'`),
    index('review_decided_at')
      .on(table.decidedAt)
      .where(sql`${table.state} = 'decided'`),
    uniqueIndex('review_postponed_once').on(table.postponesId),
    uniqueIndex('review_one_planned')
      .on(table.startupId)
      .where(sql`${table.state} = 'planned'`),
    oneOf('review_state_known', table.state, REVIEW_STATES),
    oneOf('review_outcome_known', table.outcome, REVIEW_OUTCOMES),
    oneOf('review_opens_phase_known', table.opensPhase, PHASES),
    check(
      'review_decided_is_whole',
      sql`(${table.state} = 'decided') = (${table.outcome} is not null and ${table.decidedAt} is not null and ${table.decidedById} is not null and coalesce(${table.reason}, '') <> '')`,
    ),
    check(
      'review_favourable_names_phase',
      sql`${table.outcome} is null or ${table.outcome} not in ('granted', 'handover') or ${table.opensPhase} is not null`,
    ),
    check(
      'review_provisional_months',
      sql`(coalesce(${table.outcome}, '') = 'provisional') = (${table.provisionalMonths} is not null) and (${table.provisionalMonths} is null or ${table.provisionalMonths} in (1, 2))`,
    ),
  ],
);

/** One line of a review's impact grid. */
export const impactLine = pgTable(
  'impact_line',
  {
    reviewId: integer()
      .notNull()
      .references(() => review.id),
    criterion: text().$type<ImpactCriterion>().notNull(),
    indicator: text().notNull(),
    value: text().notNull(),
    measuredOn: calendarDay(),
    rating: smallint().notNull(),
    costPerImpactCents: cents(),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.criterion] }),
    oneOf('impact_line_criterion_known', table.criterion, IMPACT_CRITERIA),
    check('impact_line_rating', sql`${table.rating} between 0 and 4`),
  ],
);
