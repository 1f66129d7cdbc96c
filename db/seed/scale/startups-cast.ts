import { sql } from 'drizzle-orm';
import { rowsOf, type Tx } from '../../client';

/** Who the planted startups are made of. */
export interface StartupCast {
  /** Incubators, each with its staff member. */
  readonly incubators: readonly { readonly id: number; readonly staffId: number }[];
  /** Collectivités that own services. */
  readonly ownerIds: readonly number[];
  /** State bodies that services were handed over to: no deliberation is needed. */
  readonly bodyIds: readonly number[];
  readonly sponsors: readonly { readonly id: number; readonly organisationId: number }[];
  /** Two for each startup; neighbours share some. */
  readonly memberIds: readonly number[];
  readonly now: Date;
}

const INCUBATORS = 12;
/** Administrations that pay. */
const BODIES = 60;
const STARTUPS_PER_SPONSOR = 8;
const OWNERS = 2_000;
/** Addresses that lead nowhere (RFC 2606), as those of the other planted people. */
const DOMAIN = 'echelle.example';

/** Plants the people of so many startups; throws one sentence beside anybody else's data, and where startups were planted before. */
export async function plantStartupCast(tx: Tx, startups: number, now: Date): Promise<StartupCast> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('planted scale'))`);
  const [row] = await rowsOf<{ others: boolean; planted: boolean }>(
    tx,
    sql`select exists (select 1 from account where email not like '%.example') as others,
          exists (select 1 from account where email = ${`membre.0@${DOMAIN}`}) as planted`,
  );
  if (row?.others)
    throw new Error(
      'this database holds data of its own: startups are planted beside the demonstration story at most.',
    );
  if (row?.planted)
    throw new Error(
      'startups were planted here already, perhaps not all: begin with an empty database (npm run db:reset).',
    );
  const bodies = await organisations(tx, ['administration-centrale', 'operateur'], BODIES);
  const hosts = await organisations(tx, ['region', 'departement'], INCUBATORS - 1);
  const owners = await organisations(tx, ['region', 'departement', 'epci', 'commune'], OWNERS);
  const [first] = bodies;
  if (first === undefined) throw new Error('the register of organisations is empty.');
  const incubatorIds = [first, ...hosts];
  await tx.execute(sql`insert into incubator (organisation_id, is_host, added_at)
    select id::int, place = 1 and not exists (select 1 from incubator), ${now.toISOString()}::timestamptz
    from json_array_elements_text(${JSON.stringify(incubatorIds)}::text::json) with ordinality as home (id, place)
    on conflict do nothing`);
  const staffIds = await people(tx, 'suivi', incubatorIds, ['staff'], now);
  const sponsorHomes = Array.from(
    { length: Math.ceil(startups / STARTUPS_PER_SPONSOR) },
    (_, index) => bodies[index % bodies.length] ?? first,
  );
  const sponsorIds = await people(tx, 'sponsor', sponsorHomes, [], now);
  const memberHomes = Array.from(
    { length: startups * 2 + 8 },
    (_, index) => owners[index % owners.length] ?? first,
  );
  return {
    incubators: incubatorIds.map((id, index) => ({ id, staffId: staffIds[index] ?? 0 })),
    ownerIds: owners,
    bodyIds: bodies,
    sponsors: sponsorIds.map((id, index) => ({ id, organisationId: sponsorHomes[index] ?? first })),
    memberIds: await people(tx, 'membre', memberHomes, [], now),
    now,
  };
}

async function organisations(tx: Tx, kinds: readonly string[], most: number): Promise<number[]> {
  const rows = await rowsOf<{ id: number }>(
    tx,
    sql`select id from organisation where kind = any (${sql.param([...kinds])}::text[])
        order by array_position(${sql.param([...kinds])}::text[], kind), population desc nulls last, code limit ${most}`,
  );
  return rows.map(({ id }) => id);
}

async function people(
  tx: Tx,
  name: string,
  organisationIds: readonly number[],
  roles: readonly string[],
  now: Date,
): Promise<number[]> {
  const rows = await rowsOf<{ id: number }>(
    tx,
    sql`insert into account (email, name, organisation_id, attachment, roles, created_at)
        select ${name} || '.' || (place - 1) || ${`@${DOMAIN}`}, 'Personne inventée ' || ${name} || ' ' || (place - 1), id::int,
          'confirmed', ${sql.param([...roles])}::text[], ${now.toISOString()}::timestamptz
        from json_array_elements_text(${JSON.stringify(organisationIds)}::text::json) with ordinality as home (id, place)
        order by place returning id`,
  );
  return rows.map(({ id }) => id);
}
