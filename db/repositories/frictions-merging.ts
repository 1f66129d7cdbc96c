import { sql } from 'drizzle-orm';
import type { CountedFamily } from '../../app/domain/frictions/merge-preview';
import { rowsOf, type Reader } from '../client';

/** An organisation that speaks in a family, by name, and on which of its frictions. */
export interface NamedVoice {
  readonly frictionId: number;
  readonly organisationId: number;
  readonly organisation: string;
  readonly peoplePerYear: number | null;
}

/** A friction with everything merged into it: what a merge counts. */
export interface Family extends CountedFamily {
  readonly voices: readonly NamedVoice[];
}

/** What a friction counts with those merged into it, leaving one branch out when one is named: its organisations with their figures, and who is told. */
export async function familyOf(reader: Reader, rootId: number, exceptId = 0): Promise<Family> {
  const family = sql`family (id) as (
    select ${rootId}::int
    union select merged.id from friction merged join family on merged.merged_into_id = family.id where merged.id <> ${exceptId}
  )`;
  const voices = await rowsOf<NamedVoice>(
    reader,
    sql`with recursive ${family}, voice (friction_id, organisation_id, people_per_year) as (
          select id, organisation_id, people_per_year from friction join family using (id)
          where organisation_id is not null and submitted_at is not null
          union all
          select friction_id, organisation_id, people_per_year from support join family on friction_id = family.id
          where withdrawn_at is null
        )
        select friction_id as "frictionId", organisation.id as "organisationId", coalesce(short_name, name) as organisation,
          people_per_year as "peoplePerYear"
        from voice join organisation on organisation.id = organisation_id order by name, friction_id`,
  );
  const told = await rowsOf<{ id: number }>(
    reader,
    sql`with recursive ${family}
        select account.id from account where erased_at is null and (
          account.id in (select author_id from friction join family using (id))
          or account.id in (select account_id from follow join family on friction_id = family.id)
        ) order by account.id`,
  );
  return { voices, toldIds: told.map(({ id }) => id) };
}
