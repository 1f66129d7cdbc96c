import postgres, { type Sql } from 'postgres';
import { RESOURCE_KINDS } from '~/domain/resources/resource';

/** How much of the common base and of the programme is planted beside the startups. */
export interface BaseSize {
  readonly resources: number;
  readonly reuses: number;
  readonly links: number;
}

/** Plants resources, who reuses them, and startups that belong to actions of the programme; the same number gives the same rows. */
export async function plantBase(databaseUrl: string, size: BaseSize): Promise<void> {
  const database = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    await plantResources(database, size);
    await plantLinks(database, size.links);
    for (const table of ['resource', 'resource_reuse', 'programme_action_link'])
      await database`vacuum analyze ${database(table)}`;
  } finally {
    await database.end();
  }
}

async function plantResources(database: Sql, { resources, reuses }: BaseSize): Promise<void> {
  await database`
    insert into resource (slug, kind, name, producer_id, purpose, audience, access_conditions, maturity, maintained_until,
      published_at, changed_at)
    select 'base-' || place, (${[...RESOURCE_KINDS]}::text[])[1 + place % ${RESOURCE_KINDS.length}],
      'Ressource inventée ' || md5(place::text), producers.id, 'Une ressource inventée pour mesurer, la ' || place || 'e.',
      'Toute collectivité', 'Sur demande', 'stable', current_date + place % 900, at, at
    from generate_series(1, ${resources}) as place
    join (select row_number() over (order by id) - 1 as rank, id from organisation where kind = 'region') as producers
      on producers.rank = place % 12
    cross join lateral (select now() - place % 700 * interval '1 day' as at) as published`;
  await database`
    with reuser as (
      select row_number() over (order by code) - 1 as rank, id from organisation where kind = 'epci' limit 1000
    ), made as (
      insert into resource_reuse (resource_id, organisation_id, since, purpose, saved_cents, declared_by_id, declared_at)
      select resource.id, reuser.id, current_date - place % 500, 'Un usage inventé.', 100000 + place,
        (select min(id) from account), now() - interval '1 day'
      from generate_series(0, ${reuses - 1}) as place
      join resource on resource.slug = 'base-' || (1 + place % ${resources})
      join reuser on reuser.rank = (place * 7 + place / ${resources}) % 1000
      on conflict do nothing returning id
    ) select count(*) from made`;
  await database`update resource_reuse set state = 'confirmed', settled_at = now(), settled_by_id = declared_by_id
    where state = 'declared' and resource_id in (select id from resource where slug like 'base-%') and id % 10 > 0`;
}

async function plantLinks(database: Sql, links: number): Promise<void> {
  await database`
    with linked as (
      select row_number() over (order by id) as rank, id from startup where slug like 'echelle-%' order by id limit ${links}
    ), action as (
      select row_number() over (order by number) - 1 as rank, count(*) over () as actions, id from programme_action
      where programme_id = (select programme_id from programme_action group by programme_id order by count(*) desc limit 1)
    )
    insert into programme_action_link (action_id, startup_id, linked_by_id, linked_on)
    select action.id, linked.id, (select min(id) from account), current_date - 1
    from linked join action on action.rank = linked.rank % action.actions`;
}
