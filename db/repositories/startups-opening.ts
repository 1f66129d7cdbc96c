import { like, sql } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import { addressOf } from '../../app/domain/organisations/organisation';
import { searchNameOf } from '../../app/domain/organisations/search-name';
import { rowsOf, type Reader, type Tx } from '../client';
import { bearsName } from './organisations-naming';
import { engagement, startup, startupFriction, startupPhase } from '../schema/startups';

/** A startup to open. */
export interface NewStartup {
  readonly slug: string;
  readonly name: string;
  readonly pitch: string;
  readonly incubatorId: number;
  readonly ownerId: number | null;
  readonly ownerMissingReason: string | null;
  readonly openedOn: Day;
  readonly createdAt: Date;
}

/** Opens a startup in investigation, answering that friction; its id. */
export async function insertStartup(
  tx: Tx,
  opened: NewStartup,
  about: { readonly frictionId: number; readonly reason: string },
): Promise<number> {
  const [row] = await tx.insert(startup).values(opened).returning({ id: startup.id });
  if (!row) throw new Error('an inserted startup answers its id');
  await tx.insert(startupPhase).values({
    startupId: row.id,
    sequence: 1,
    phase: 'investigation',
    startsOn: opened.openedOn,
    openedAt: opened.createdAt,
    reason: about.reason,
  });
  await tx.insert(startupFriction).values({ startupId: row.id, frictionId: about.frictionId });
  return row.id;
}

/** A sponsor's commitment to a startup. */
export interface NewEngagement {
  readonly startupId: number;
  readonly sponsorId: number;
  readonly organisationId: number;
  readonly problem: string;
  readonly freedAgent: string;
  readonly freedDaysPerWeek: number;
  readonly budgetLine: string;
  readonly signedOn: Day;
}

/** Keeps a sponsor's commitment. */
export async function insertEngagement(tx: Tx, commitment: NewEngagement): Promise<void> {
  await tx.insert(engagement).values(commitment);
}

/** The addresses that begin like a proposed one, taken by other startups. */
export async function slugsLike(reader: Reader, proposed: string): Promise<ReadonlySet<string>> {
  const rows = await reader
    .select({ slug: startup.slug })
    .from(startup)
    .where(like(startup.slug, `${proposed}%`));
  return new Set(rows.map((row) => row.slug));
}

/** An organisation or a person as a form offers it. */
export interface Choice {
  readonly id: number;
  readonly label: string;
}

/** An organisation as somebody names it: several bear one name, none shares its address. */
export interface NamedOrganisation extends Choice {
  readonly slug: string;
}

/** Organisations of that very name or address (accents and case forgiven), six at most. */
export async function organisationsNamed(
  reader: Reader,
  text: string,
): Promise<NamedOrganisation[]> {
  return rowsOf(
    reader,
    sql`select id, name as label, slug from organisation
        where slug = ${addressOf(text)} or ${bearsName(text)}
        order by population desc nulls last, id limit 6`,
  );
}

/** Organisations whose name is nearest to what was typed, the nearest first; none when nothing resembles it. */
export async function organisationsNear(
  reader: Reader,
  text: string,
  most: number,
): Promise<NamedOrganisation[]> {
  const words = searchNameOf(text);
  return rowsOf(
    reader,
    sql`select id, name as label, slug from organisation where search_name % ${words}
        order by similarity(search_name, ${words}) desc, population desc nulls last, id limit ${most}`,
  );
}

/** Who may own the service of a friction at first sight: its proposer's organisation and those that said « nous aussi ». */
export async function ownerCandidates(reader: Reader, frictionId: number): Promise<Choice[]> {
  return rowsOf(
    reader,
    sql`select organisation.id, organisation.name as label from organisation
        where id in (select organisation_id from friction where id = ${frictionId})
          or id in (select organisation_id from support where friction_id = ${frictionId} and withdrawn_at is null)
        order by organisation.name`,
  );
}

/** People who already sponsor a startup or may sign for their organisation: offered as sponsors. */
export async function sponsorCandidates(reader: Reader): Promise<Choice[]> {
  return rowsOf(
    reader,
    sql`select account.id, account.name || ' – ' || coalesce(organisation.short_name, organisation.name) as label
        from account join organisation on organisation.id = organisation_id
        where attachment = 'confirmed' and erased_at is null
          and (may_sign or account.id in (select sponsor_id from engagement))
        order by account.name limit 200`,
  );
}
