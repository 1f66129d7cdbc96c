import { sql } from 'drizzle-orm';
import type { ThreadActName } from '../../app/domain/frictions/thread';
import type { MissionRole } from '../../app/domain/startups/mission';
import type { Phase } from '../../app/domain/startups/phase';
import type { ReviewOutcome } from '../../app/domain/reviews/review';
import { rowsOf, type Reader } from '../client';

/** An act of the journal with the names that its sentence needs. */
export interface ThreadAct {
  readonly number: number;
  readonly at: Date;
  readonly act: ThreadActName;
  readonly actor: string | null;
  readonly actorOrganisation: string | null;
  readonly reason: string | null;
  readonly startup: { readonly slug: string; readonly name: string } | null;
  /** What a friction was sent to, when it has a page here. */
  readonly sentTo: {
    readonly kind: 'startup' | 'resource';
    readonly slug: string;
    readonly name: string;
  } | null;
  /** What the act is about: a milestone's title, a person who joins or leaves. */
  readonly subject: string | null;
  readonly role: MissionRole | null;
  readonly outcome: ReviewOutcome | null;
  /** The phase that a change of phase opened. */
  readonly phase: Phase | null;
  readonly cents: number | null;
  /** The organisation that joined, took its support back, funds or owns. */
  readonly organisation: string | null;
}

/** The acts of a friction and of the startups that answer it, of those kinds, in their order. */
export async function actsOfFriction(
  reader: Reader,
  frictionId: number,
  acts: readonly ThreadActName[],
): Promise<ThreadAct[]> {
  const kinds = sql.join(
    acts.map((act) => sql`${act}`),
    sql`, `,
  );
  const rows = await rowsOf<
    Omit<ThreadAct, 'at' | 'number' | 'cents'> & {
      at: string;
      number: string;
      cents: string | null;
    }
  >(
    reader,
    sql`select entry.number::text as number, to_json(entry.at) #>> '{}' as at, entry.act, entry.reason,
          coalesce(actor.name, case when entry.actor_id is null then null else 'personne effacée' end) as actor,
          coalesce(home.short_name, home.name) as "actorOrganisation",
          case when startup.id is not null then json_build_object('slug', startup.slug, 'name', startup.name) end as startup,
          case when there.id is not null then json_build_object('kind', 'startup', 'slug', there.slug, 'name', there.name)
            when resource.id is not null then json_build_object('kind', 'resource', 'slug', resource.slug, 'name', resource.name) end as "sentTo",
          coalesce(milestone.title, member.name) as subject, mission.role, review.outcome,
          case when entry.act = 'startup.phase-changed' then coalesce(entry.after ->> 'phase', entry.after ->> 'to') end as phase,
          envelope.commitment_ceiling_cents::text as cents, coalesce(named.short_name, named.name) as organisation
        from journal_entry as entry
        left join account as actor on actor.id = entry.actor_id
        left join organisation as home on home.id = actor.organisation_id
        left join startup on startup.id = entry.startup_id
        left join startup as there on entry.act = 'friction.redirected' and there.id = (entry.after ->> 'redirectedToStartupId')::int
        left join resource on entry.act = 'friction.redirected' and resource.id = (entry.after ->> 'redirectedToResourceId')::int
        left join milestone on entry.subject_kind = 'milestone' and milestone.id = entry.subject_id
        left join mission on entry.subject_kind = 'mission' and mission.id = entry.subject_id
        left join account as member on member.id = mission.account_id
        left join review on entry.subject_kind = 'review' and review.id = entry.subject_id and entry.act = 'review.decided'
        left join envelope on entry.subject_kind = 'envelope' and envelope.id = entry.subject_id
        left join organisation as named on named.id = case when entry.act in
          ('friction.supported', 'friction.support-withdrawn', 'friction.pilot-volunteered', 'startup.owner-named') then
          coalesce(entry.after ->> 'organisationId', entry.before ->> 'organisationId', entry.after ->> 'ownerId')::int end
        where entry.act in (${kinds}) and (entry.friction_id = ${frictionId} or (entry.friction_id is null
          and entry.startup_id in (select startup_id from startup_friction where friction_id = ${frictionId})))
        order by entry.number`,
  );
  return rows.map((row) => ({
    ...row,
    number: Number(row.number),
    at: new Date(row.at),
    cents: row.cents === null ? null : Number(row.cents),
  }));
}
