import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import {
  ORGANISATION_KINDS,
  type OrganisationKind,
} from '../../app/domain/organisations/organisation';
import { identity, oneOf } from './columns';

export const organisation = pgTable(
  'organisation',
  {
    id: identity(),
    kind: text().$type<OrganisationKind>().notNull(),
    /** The official code within its kind: INSEE for a commune, département or région, SIREN for an EPCI, a short name for the others. */
    code: text().notNull(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    shortName: text(),
    siren: text(),
    population: integer(),
    departementCode: text(),
    regionCode: text(),
    /** SIREN of the EPCI that a commune belongs to. */
    epciCode: text(),
    /** Name without accents or punctuation, lower case: what the search box compares. */
    searchName: text().notNull(),
  },
  (table) => [
    uniqueIndex('organisation_kind_code').on(table.kind, table.code),
    index('organisation_search').using('gin', sql`${table.searchName} gin_trgm_ops`),
    // The list's order: the populous first, and a place in it.
    index('organisation_listed').on(
      sql`(-coalesce(${table.population}, -1))`,
      table.name,
      table.id,
    ),
    index('organisation_region').on(table.regionCode),
    index('organisation_departement').on(table.departementCode),
    index('organisation_epci').on(table.epciCode),
    oneOf('organisation_kind_known', table.kind, ORGANISATION_KINDS),
    check('organisation_siren_luhn', sql`${table.siren} is null or is_siren(${table.siren})`),
    check('organisation_population_positive', sql`${table.population} >= 0`),
  ],
);
