import { sql } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader } from '../client';

/** A resource's or an organisation's name with its address. */
export interface Named {
  readonly slug: string;
  readonly name: string;
}

/** What stands around a resource. */
export interface ResourceNeighbours {
  readonly producer: Named;
  readonly startup: Named | null;
  readonly successor: Named | null;
  /** What it replaces. */
  readonly replaced: readonly Named[];
  readonly versions: readonly ResourceVersion[];
}

/** A version as the page lists it. */
export interface ResourceVersion {
  readonly id: number;
  readonly label: string;
  readonly releasedOn: Day;
  readonly changes: string;
  readonly url: string | null;
}

/** The producer, the startup, the successor, what it replaces and the versions of a resource, the newest first. */
export async function neighboursOf(reader: Reader, id: number): Promise<ResourceNeighbours> {
  const [row] = await rowsOf<ResourceNeighbours>(
    reader,
    sql`select json_build_object('slug', producer.slug, 'name', producer.name) as producer,
          case when startup.id is not null then json_build_object('slug', startup.slug, 'name', startup.name) end as startup,
          case when successor.id is not null then json_build_object('slug', successor.slug, 'name', successor.name) end as successor,
          (select coalesce(json_agg(json_build_object('slug', slug, 'name', name) order by name), '[]')
           from resource as former where former.successor_id = resource.id) as replaced,
          (select coalesce(json_agg(json_build_object('id', version.id, 'label', label, 'releasedOn', released_on, 'changes', changes, 'url', url)
             order by released_on desc, version.id desc), '[]')
           from resource_version as version where version.resource_id = resource.id) as versions
        from resource join organisation as producer on producer.id = resource.producer_id
        left join startup on startup.id = resource.startup_id
        left join resource as successor on successor.id = resource.successor_id
        where resource.id = ${id}`,
  );
  if (row === undefined) throw new Error(`no resource ${id}`);
  return row;
}

/** A friction that was sent to a resource, which answers it already. */
export interface AnsweredFriction {
  readonly id: number;
  readonly title: string;
}

const FRICTIONS_SHOWN = 20;

/** The newest frictions that were sent to a resource and that the reader may see. */
export async function frictionsSentTo(
  reader: Reader,
  resourceId: number,
  signedIn: boolean,
): Promise<AnsweredFriction[]> {
  return rowsOf(
    reader,
    sql`select id, title from friction
        where redirected_to_resource_id = ${resourceId} and state = 'redirected'
          and ${signedIn ? sql`submitted_at is not null` : sql`public_since is not null`}
        order by id desc limit ${FRICTIONS_SHOWN}`,
  );
}

/** Names of the organisations and startups that contents speak of, by their numbers. */
export async function namesIn(
  reader: Reader,
  ids: { readonly organisations: readonly number[]; readonly startups: readonly number[] },
): Promise<{
  readonly organisations: ReadonlyMap<number, Named>;
  readonly startups: ReadonlyMap<number, Named>;
}> {
  const rows = await rowsOf<Named & { kind: 'organisation' | 'startup'; id: number }>(
    reader,
    sql`select 'organisation' as kind, id, slug, name from organisation
          where id in (select value::int from json_array_elements_text(${JSON.stringify(ids.organisations)}::text::json))
        union all
        select 'startup', id, slug, name from startup
          where id in (select value::int from json_array_elements_text(${JSON.stringify(ids.startups)}::text::json))`,
  );
  const of = (wanted: 'organisation' | 'startup') =>
    new Map(
      rows.filter(({ kind }) => kind === wanted).map(({ id, slug, name }) => [id, { slug, name }]),
    );
  return { organisations: of('organisation'), startups: of('startup') };
}
