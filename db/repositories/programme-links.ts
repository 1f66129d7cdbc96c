import { and, eq, isNull, sql } from 'drizzle-orm';
import type { FrictionState } from '../../app/domain/frictions/friction';
import type {
  LinkedFriction,
  LinkedResource,
  LinkedStartup,
} from '../../app/domain/programme/progress';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader, type Tx } from '../client';
import { friction } from '../schema/frictions';
import { actionLink } from '../schema/programme';
import { resource } from '../schema/resources';
import { WITH_LAST_WORDS } from './programme-actions';

/** What an action is linked to: exactly one of them. */
export type LinkEnd =
  | { readonly frictionId: number }
  | { readonly startupId: number }
  | { readonly resourceId: number };

function linkedOn(on: Day) {
  return sql`linked_on <= ${on} and (unlinked_on is null or unlinked_on > ${on})`;
}

/** The frictions of an action on a day; linked ones are public. */
export async function frictionsOfAction(
  reader: Reader,
  actionId: number,
  on: Day,
): Promise<LinkedFriction[]> {
  return rowsOf(
    reader,
    sql`select link.id as "linkId", linked_on as "linkedOn", friction.id, title, state
        from programme_action_link as link join friction on friction.id = link.friction_id
        where action_id = ${actionId} and public_since is not null and ${linkedOn(on)} order by linked_on, link.id`,
  );
}

/** The startups of an action on a day, with their phase then and the milestones that they had reached. */
export async function startupsOfAction(
  reader: Reader,
  actionId: number,
  on: Day,
): Promise<LinkedStartup[]> {
  return rowsOf(
    reader,
    sql`select link.id as "linkId", linked_on as "linkedOn", startup.slug, startup.name,
          (select phase from startup_phase where startup_id = startup.id and starts_on <= ${on} order by sequence desc limit 1) as phase,
          (select starts_on from startup_phase where startup_id = startup.id and starts_on <= ${on} order by sequence desc limit 1) as since,
          (select count(*)::int from milestone where startup_id = startup.id and state = 'reached' and closed_on <= ${on}) as reached,
          (select title from milestone where startup_id = startup.id and state = 'reached' and closed_on <= ${on}
            order by closed_on desc, id desc limit 1) as "lastReached"
        from programme_action_link as link join startup on startup.id = link.startup_id
        where action_id = ${actionId} and ${linkedOn(on)} order by linked_on, link.id`,
  );
}

/** The resources of an action on a day, with how many confirmed reuses they had. */
export async function resourcesOfAction(
  reader: Reader,
  actionId: number,
  on: Day,
): Promise<LinkedResource[]> {
  return rowsOf(
    reader,
    sql`select link.id as "linkId", linked_on as "linkedOn", resource.slug, resource.name, resource.kind,
          (select count(*)::int from resource_reuse as reuse where reuse.resource_id = resource.id and reuse.state = 'confirmed') as reuses
        from programme_action_link as link join resource on resource.id = link.resource_id
        where action_id = ${actionId} and ${linkedOn(on)} order by linked_on, link.id`,
  );
}

/** An action that a friction, startup or resource belongs to. */
export interface ActionOfLink {
  readonly programmeId: number;
  readonly programmeSlug: string;
  readonly programmeName: string;
  readonly number: number;
  readonly title: string;
}

/** Whose actions are asked for: a friction by its number, a startup or a resource by its address. */
export type LinkedThing =
  { readonly frictionId: number } | { readonly startup: string } | { readonly resource: string };

/** The actions that something belongs to now, with their last words. */
export async function actionsLinkedTo(reader: Reader, end: LinkedThing): Promise<ActionOfLink[]> {
  const condition =
    'frictionId' in end
      ? sql`link.friction_id = ${end.frictionId}`
      : 'startup' in end
        ? sql`link.startup_id = (select id from startup where slug = ${end.startup})`
        : sql`link.resource_id = (select id from resource where slug = ${end.resource})`;
  return rowsOf(
    reader,
    sql`select programme.id as "programmeId", programme.slug as "programmeSlug", programme.name as "programmeName",
          action.number, words.content ->> 'title' as title
        from programme_action_link as link
        join programme_action as action on action.id = link.action_id
        join programme on programme.id = action.programme_id
        ${WITH_LAST_WORDS}
        where ${condition} and unlinked_on is null order by programme.starts_on desc, action.number`,
  );
}

/** The friction of that number when it is public; null otherwise. */
export async function publicFriction(
  reader: Reader,
  id: number,
): Promise<{ id: number; state: FrictionState } | null> {
  const [row] = await reader
    .select({ id: friction.id, state: friction.state })
    .from(friction)
    .where(and(eq(friction.id, id), sql`${friction.publicSince} is not null`));
  return row ?? null;
}

/** The resource of that address or name; null when there is none. */
export async function resourceOfAddress(
  reader: Reader,
  named: string,
): Promise<{ id: number } | null> {
  const lower = named.toLowerCase();
  const rows = await reader
    .select({ id: resource.id, slug: resource.slug })
    .from(resource)
    .where(sql`${resource.slug} = ${lower} or lower(${resource.name}) = ${lower}`)
    .limit(2);
  const row = rows.find(({ slug }) => slug === lower) ?? (rows.length === 1 ? rows[0] : undefined);
  return row === undefined ? null : { id: row.id };
}

/** Keeps that something belongs to an action; a second open link to it is refused by an index. */
export async function insertLink(
  tx: Tx,
  link: { readonly actionId: number; readonly linkedById: number; readonly linkedOn: Day },
  end: LinkEnd,
): Promise<void> {
  await tx.insert(actionLink).values({ ...link, ...end });
}

/** Ends a link of an action on a day; answers what it led to, or null when it is none of its open ones. */
export async function endLink(
  tx: Tx,
  { id, actionId }: { readonly id: number; readonly actionId: number },
  on: Day,
): Promise<{
  frictionId: number | null;
  startupId: number | null;
  resourceId: number | null;
} | null> {
  const [row] = await tx
    .update(actionLink)
    .set({ unlinkedOn: on })
    .where(
      and(eq(actionLink.id, id), eq(actionLink.actionId, actionId), isNull(actionLink.unlinkedOn)),
    )
    .returning({
      frictionId: actionLink.frictionId,
      startupId: actionLink.startupId,
      resourceId: actionLink.resourceId,
    });
  return row ?? null;
}
