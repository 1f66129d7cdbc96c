import { sql } from 'drizzle-orm';
import type { OrganisationKind } from '../../app/domain/organisations/organisation';
import type { Phase } from '../../app/domain/startups/phase';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader } from '../client';

/** What the page of a friction says besides its own columns. */
export interface FrictionSurroundings {
  readonly author: string;
  readonly organisation: { readonly name: string; readonly slug: string } | null;
  readonly handler: string | null;
  readonly territory: {
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly code: string;
    readonly slug: string;
    readonly population: number | null;
  } | null;
  readonly redirectedTo: {
    readonly kind: 'startup' | 'resource';
    readonly name: string;
    readonly slug: string;
  } | null;
}

/** The names around a friction: its author, organisation, handler, territory and the startup or resource that it was sent to. */
export async function surroundingsOf(
  reader: Reader,
  frictionId: number,
): Promise<FrictionSurroundings> {
  const [row] = await rowsOf<FrictionSurroundings>(
    reader,
    sql`select author.name as author, handler.name as handler,
          case when proposer.id is not null then json_build_object('name', proposer.name, 'slug', proposer.slug) end as organisation,
          case when place.id is not null then json_build_object('name', place.name, 'kind', place.kind, 'code', place.code,
            'slug', place.slug, 'population', place.population) end as territory,
          case when startup.id is not null then json_build_object('kind', 'startup', 'name', startup.name, 'slug', startup.slug)
            when resource.id is not null then json_build_object('kind', 'resource', 'name', resource.name, 'slug', resource.slug) end as "redirectedTo"
        from friction join account as author on author.id = author_id
        left join account as handler on handler.id = handler_id
        left join organisation as proposer on proposer.id = friction.organisation_id
        left join organisation as place on place.id = territory_id
        left join startup on startup.id = redirected_to_startup_id
        left join resource on resource.id = redirected_to_resource_id
        where friction.id = ${frictionId}`,
  );
  if (!row) throw new Error(`there is no friction ${frictionId}`);
  return row;
}

/** A startup that answers a friction, as its card shows it. */
export interface AnsweringStartup {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly pitch: string;
  readonly phase: Phase;
  readonly since: Day;
  readonly owner: string | null;
  /** Its handover is under way. */
  readonly handingOver: boolean;
}

/** The startups that answer a friction, the latest first. */
export async function startupsAnswering(
  reader: Reader,
  frictionId: number,
): Promise<AnsweringStartup[]> {
  return rowsOf<AnsweringStartup>(
    reader,
    sql`select startup.id, startup.slug, startup.name, pitch, phase, starts_on::text as since,
          coalesce(owner.short_name, owner.name) as owner,
          exists (select 1 from handover where handover.startup_id = startup.id
            and handover.state in ('prepared', 'accepted', 'refused')) as "handingOver"
        from startup_friction join startup on startup.id = startup_friction.startup_id
        join startup_phase on startup_phase.startup_id = startup.id and ends_on is null
        left join organisation as owner on owner.id = startup.owner_id
        where friction_id = ${frictionId} order by opened_on desc, startup.id desc`,
  );
}

/** The frictions merged right into that one. */
export async function mergedInto(reader: Reader, frictionId: number): Promise<Root[]> {
  return rowsOf(
    reader,
    sql`select id, title, public_since is not null as public from friction where merged_into_id = ${frictionId} order by id`,
  );
}

/** The friction that a chain of merges ends at. */
export interface Root {
  readonly id: number;
  readonly title: string;
  readonly public: boolean;
}

/** Each friction with the one that its merges end at. */
export async function rootsOf(
  reader: Reader,
  frictionIds: readonly number[],
): Promise<ReadonlyMap<number, Root>> {
  if (frictionIds.length === 0) return new Map();
  const asked = sql.join(
    frictionIds.map((id) => sql`${id}`),
    sql`, `,
  );
  const rows = await rowsOf<Root & { asked: number }>(
    reader,
    sql`with recursive chain (asked, id, next) as (
          select id, id, merged_into_id from friction where id in (${asked})
          union all select asked, friction.id, friction.merged_into_id from friction join chain on friction.id = chain.next
        ) select asked, friction.id, title, public_since is not null as public from chain join friction on friction.id = chain.id where next is null`,
  );
  return new Map(rows.map(({ asked: from, ...root }) => [from, root]));
}
