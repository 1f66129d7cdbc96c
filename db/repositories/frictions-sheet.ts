import { sql } from 'drizzle-orm';
import type { FrictionFilters } from '../../app/domain/frictions/filters';
import type { FrictionState, FrictionTheme } from '../../app/domain/frictions/friction';
import { rowsOf, type Reader } from '../client';
import { lookUp, matching, wholeOrder } from './frictions-lists';

/** A friction as a row of a spreadsheet: what its page tells whoever may read it. */
export interface FrictionSheetRow {
  readonly id: number;
  readonly state: FrictionState;
  readonly title: string;
  readonly theme: FrictionTheme;
  readonly organisation: string;
  readonly territory: string | null;
  readonly submittedAt: Date;
  readonly answeredAt: Date | null;
  readonly sufferers: string;
  readonly situation: string;
  readonly improvement: string;
  readonly peoplePerYear: number | null;
  readonly minutesEach: number | null;
  readonly eurosEachCents: number | null;
  readonly evidenceSource: string;
  /** The startup, the resource or the address that answers it, once it was sent there. */
  readonly redirectedTo: string | null;
  /** Distinct organisations of the merged family. */
  readonly organisations: number;
}

/** The numbers of all frictions that match and that the reader may see, in the order asked for. */
export async function matchingFrictionIds(
  reader: Reader,
  filters: FrictionFilters,
  signedIn: boolean,
): Promise<number[]> {
  const looked = await lookUp(reader, filters);
  const rows = await rowsOf<{ id: number }>(
    reader,
    sql`select friction.id from friction
        where ${matching(filters, signedIn, looked)} order by ${wholeOrder(filters, looked)}`,
  );
  return rows.map(({ id }) => id);
}

/** Those frictions, in that order, as far as the reader may see them at this moment. */
export async function frictionSheetRows(
  reader: Reader,
  ids: readonly number[],
  signedIn: boolean,
): Promise<FrictionSheetRow[]> {
  const rows = await rowsOf<
    Omit<FrictionSheetRow, 'submittedAt' | 'answeredAt' | 'eurosEachCents'> & {
      submittedAt: string;
      answeredAt: string | null;
      eurosEachCents: string | null;
    }
  >(
    reader,
    sql`select friction.id, state, title, theme, sufferers, situation, improvement,
          coalesce(proposer.short_name, proposer.name) as organisation, territory.name as territory,
          to_json(submitted_at) #>> '{}' as "submittedAt", to_json(answered_at) #>> '{}' as "answeredAt",
          people_per_year as "peoplePerYear", minutes_each as "minutesEach", euros_each_cents::text as "eurosEachCents",
          evidence_source as "evidenceSource", organisation_count as organisations,
          coalesce((select name from startup where startup.id = redirected_to_startup_id),
            (select name from resource where resource.id = redirected_to_resource_id), redirected_to_url) as "redirectedTo"
        from json_array_elements_text(${JSON.stringify(ids)}::json) with ordinality as wanted (id, place)
        join friction on friction.id = wanted.id::int
        join organisation as proposer on proposer.id = friction.organisation_id
        left join organisation as territory on territory.id = territory_id
        where ${signedIn ? sql`submitted_at is not null` : sql`public_since is not null`}
        order by wanted.place`,
  );
  return rows.map((row) => ({
    ...row,
    submittedAt: new Date(row.submittedAt),
    answeredAt: row.answeredAt === null ? null : new Date(row.answeredAt),
    eurosEachCents: row.eurosEachCents === null ? null : Number(row.eurosEachCents),
  }));
}
