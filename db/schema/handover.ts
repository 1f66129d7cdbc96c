import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  HANDOVER_STATES,
  PARTIES,
  type HandoverState,
  type Party,
} from '../../app/domain/handover/handover';
import { account } from './accounts';
import { calendarDay, identity, instant, oneOf, version } from './columns';
import { storedFile } from './files';
import { organisation } from './organisations';
import { startup } from './startups';

export const handover = pgTable(
  'handover',
  {
    id: identity(),
    version: version(),
    startupId: integer()
      .notNull()
      .references(() => startup.id),
    state: text().$type<HandoverState>().notNull().default('prepared'),
    /** The organisation that will run the service for good: the startup's owner when it began. */
    receiverId: integer()
      .notNull()
      .references(() => organisation.id),
    createdAt: instant().notNull(),
    /** When the receiving side last accepted the whole. */
    acceptedAt: instant(),
    /** The version of the checklist's template that it began with. */
    templateVersion: integer().notNull().default(1),
    closedAt: instant(),
    refusalReason: text(),
    /** A collectivité's deliberation: number, date and file. */
    deliberationNumber: text(),
    deliberationOn: calendarDay(),
    deliberationFileId: uuid().references(() => storedFile.id),
  },
  (table) => [
    index('handover_startup').on(table.startupId),
    index('handover_signed')
      .on(table.closedAt)
      .where(sql`${table.state} = 'signed'`),
    index('handover_received')
      .on(table.receiverId)
      .where(sql`${table.state} = 'signed'`),
    uniqueIndex('handover_one_running')
      .on(table.startupId)
      .where(sql`${table.state} in ('prepared', 'accepted', 'refused')`),
    uniqueIndex('handover_one_operated')
      .on(table.startupId)
      .where(sql`${table.state} = 'operated'`),
    oneOf('handover_state_known', table.state, HANDOVER_STATES),
    check(
      'handover_refused_has_reason',
      sql`${table.state} <> 'refused' or coalesce(${table.refusalReason}, '') <> ''`,
    ),
  ],
);

/** One item of the checklist: provided by the giving side with evidence, accepted by the receiving side. */
export const handoverItem = pgTable(
  'handover_item',
  {
    id: identity(),
    handoverId: integer()
      .notNull()
      .references(() => handover.id),
    position: integer().notNull(),
    /** The template's key for it, and its words when the handover began: a running handover keeps them. */
    key: text().notNull(),
    label: text().notNull().default(''),
    proof: text().notNull().default(''),
    /** Who answers for it, on the giving side and then on the receiving one. */
    responsibleId: integer().references(() => account.id),
    receiverResponsibleId: integer().references(() => account.id),
    evidence: text(),
    evidenceUrl: text(),
    providedAt: instant(),
    providedById: integer().references(() => account.id),
    acceptedAt: instant(),
    acceptedById: integer().references(() => account.id),
  },
  (table) => [
    uniqueIndex('handover_item_key').on(table.handoverId, table.key),
    check(
      'handover_item_accepted_was_provided',
      sql`${table.acceptedAt} is null or ${table.providedAt} is not null`,
    ),
    check(
      'handover_item_provided_has_evidence',
      sql`${table.providedAt} is null or coalesce(${table.evidence}, '') <> ''`,
    ),
  ],
);

/** A party's signature: one each, by two people (a trigger locks the handover row and refuses a third or an early one). */
export const handoverSignature = pgTable(
  'handover_signature',
  {
    handoverId: integer()
      .notNull()
      .references(() => handover.id),
    party: text().$type<Party>().notNull(),
    accountId: integer()
      .notNull()
      .references(() => account.id),
    signedAt: instant().notNull(),
    /** SHA-256 of the agreement that is signed; null for what was signed before agreements were printed. */
    sha256: text(),
  },
  (table) => [
    primaryKey({ columns: [table.handoverId, table.party] }),
    uniqueIndex('handover_signature_two_people').on(table.handoverId, table.accountId),
    oneOf('handover_signature_party_known', table.party, PARTIES),
  ],
);
