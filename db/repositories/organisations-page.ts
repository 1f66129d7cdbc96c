import { sql, type SQL } from 'drizzle-orm';
import type { FrictionState } from '../../app/domain/frictions/friction';
import type { OrganisationKind } from '../../app/domain/organisations/organisation';
import type { Tie } from '../../app/domain/organisations/tie';
import type { Phase } from '../../app/domain/startups/phase';
import { rowsOf, type Reader } from '../client';
import type { OrganisationRow } from './organisations';

/** A territory around an organisation, with its page. */
export interface Territory {
  readonly kind: OrganisationKind;
  readonly slug: string;
  readonly name: string;
}

/** The first of what an organisation has, and how much it has of it. */
export interface Shown<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** The EPCI, département and région that an organisation lies in, smallest first. */
export async function territoriesAround(reader: Reader, of: OrganisationRow): Promise<Territory[]> {
  return rowsOf(
    reader,
    sql`select kind, slug, name from organisation
        where id <> ${of.id} and (
          (kind = 'epci' and code = ${of.epciCode} and ${of.kind} = 'commune')
          or (kind in ('departement', 'autre') and code = ${of.departementCode})
          or (kind = 'region' and code = ${of.regionCode})
        )
        order by case kind when 'epci' then 1 when 'region' then 3 else 2 end`,
  );
}

/** The most populous communes, EPCI or départements inside a territory, and how many there are. */
export async function territoriesInside(
  reader: Reader,
  of: OrganisationRow,
  most: number,
): Promise<Shown<Territory>> {
  const inside =
    of.kind === 'region'
      ? sql`kind = 'departement' and region_code = ${of.code}`
      : of.kind === 'departement' || of.kind === 'autre'
        ? sql`kind = 'epci' and departement_code = ${of.departementCode}`
        : of.kind === 'epci'
          ? sql`kind = 'commune' and epci_code = ${of.code}`
          : sql`false`;
  return shown(
    reader,
    sql`select kind, slug, name, count(*) over ()::int as total from organisation
        where ${inside} order by population desc nulls last, name limit ${most}`,
  );
}

async function shown<Row extends object>(reader: Reader, query: SQL): Promise<Shown<Row>> {
  const rows = await rowsOf<Row & { total: number }>(reader, query);
  return { rows, total: rows[0]?.total ?? 0 };
}

/** A friction in an organisation's list. */
export interface OrganisationFriction {
  readonly id: number;
  readonly title: string;
  readonly state: FrictionState;
}

/** Which frictions the reader may see: public ones, submitted ones too, or drafts too. */
export type Seen = 'public' | 'submitted' | 'all';

const SEEN: Readonly<Record<Seen, SQL>> = {
  public: sql`public_since is not null`,
  submitted: sql`submitted_at is not null`,
  all: sql`true`,
};

/** Frictions that the organisation proposed, newest first, as far as the reader may see them. */
export async function frictionsProposedBy(
  reader: Reader,
  organisationId: number,
  seen: Seen,
): Promise<Shown<OrganisationFriction>> {
  return shown(
    reader,
    sql`select id, title, state, count(*) over ()::int as total from friction where organisation_id = ${organisationId} and ${SEEN[seen]}
        order by coalesce(submitted_at, created_at) desc, id desc limit 50`,
  );
}

/** Frictions of others that the organisation has too (« nous aussi »), as far as the reader may see them. */
export async function frictionsSupportedBy(
  reader: Reader,
  organisationId: number,
  seen: Seen,
): Promise<Shown<OrganisationFriction>> {
  return shown(
    reader,
    sql`select friction.id, title, state, count(*) over ()::int as total from support join friction on friction.id = friction_id
        where support.organisation_id = ${organisationId} and withdrawn_at is null and ${SEEN[seen]}
        order by support.created_at desc, support.id desc limit 50`,
  );
}

/** A startup in an organisation's list. */
export interface OrganisationStartup {
  readonly slug: string;
  readonly name: string;
  readonly phase: Phase;
  readonly tie: Tie;
}

/** Startups that the organisation owns, funds or hosts (the nearest tie), running ones first. */
export async function startupsOf(
  reader: Reader,
  organisationId: number,
): Promise<Shown<OrganisationStartup>> {
  return shown(
    reader,
    sql`select slug, name, phase, count(*) over ()::int as total,
          case when owner_id = ${organisationId} then 'owner' when funds then 'sponsor' else 'incubator' end as tie
        from startup
        join startup_phase on startup_phase.startup_id = startup.id and ends_on is null
        cross join lateral (
          select exists (select 1 from engagement where startup_id = startup.id and organisation_id = ${organisationId}) as funds
        ) as money
        where owner_id = ${organisationId} or incubator_id = ${organisationId} or funds
        order by (phase in ('abandon', 'abandon-investigation')), name limit 60`,
  );
}
