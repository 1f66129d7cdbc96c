import { sql } from 'drizzle-orm';
import { check, numeric, text, type AnyPgColumn } from 'drizzle-orm/pg-core';
import {
  EMPLOYER_KINDS,
  MISSION_ROLES,
  type EmployerKind,
  type MissionRole,
} from '../../app/domain/startups/mission';
import { calendarDay, oneOf } from './columns';

const daysPerWeek = () => numeric({ precision: 2, scale: 1, mode: 'number' }).notNull();

const daysInWeek = (name: string, days: AnyPgColumn) =>
  check(`${name}_days_in_week`, sql`${days} > 0 and ${days} <= 5`);

/** What a stay on a team is, asked for or begun. */
export const missionTerms = () => ({
  role: text().$type<MissionRole>().notNull(),
  daysPerWeek: daysPerWeek(),
  startsOn: calendarDay().notNull(),
  /** First day no longer on the team; null while it is open. */
  endsOn: calendarDay(),
  /** Why a fifth person joins a construction (invariant 1). */
  outOfBandReason: text(),
  employerKind: text().$type<EmployerKind>(),
  employerName: text(),
});

interface MissionTable {
  readonly role: AnyPgColumn;
  readonly employerKind: AnyPgColumn;
  readonly daysPerWeek: AnyPgColumn;
}

/** What such a stay is held to, but for its days, which a stay may end at once and a proposal may not. */
export const missionChecks = (name: string, table: MissionTable) => [
  oneOf(`${name}_role_known`, table.role, MISSION_ROLES),
  oneOf(`${name}_employer_known`, table.employerKind, EMPLOYER_KINDS),
  daysInWeek(name, table.daysPerWeek),
];

/** What a sponsor commits to, proposed or signed. */
export const engagementTerms = () => ({
  problem: text().notNull(),
  /** The agent freed and how many days a week. */
  freedAgent: text().notNull(),
  freedDaysPerWeek: daysPerWeek(),
  budgetLine: text().notNull(),
  signedOn: calendarDay().notNull(),
});

/** What such a commitment is held to. */
export const engagementChecks = (name: string, table: { readonly freedDaysPerWeek: AnyPgColumn }) =>
  daysInWeek(name, table.freedDaysPerWeek);
