import { sql } from 'drizzle-orm';
import type { OrganisationKind } from '../../app/domain/organisations/organisation';
import { rowsOf, type Reader } from '../client';

/** A qualified friction as a candidate of selection day. */
export interface CandidateRow {
  readonly id: number;
  readonly version: number;
  readonly title: string;
  readonly organisation: string;
  readonly organisationKind: OrganisationKind;
  readonly peoplePerYear: number | null;
  readonly minutesEach: number | null;
  readonly eurosEachCents: number | null;
  /** Who is asked to score it, of those who are still of the staff; none off the shortlist. */
  readonly reviewerIds: readonly number[];
  /** What its proposer asks for; null when they asked for nothing. */
  readonly askedCents: number | null;
}

/** Qualified frictions: those of the shortlist first, then by number, at most one more than the limit (so that too many is known). */
export async function qualifiedCandidates(reader: Reader, limit: number): Promise<CandidateRow[]> {
  const rows = await rowsOf<
    Omit<CandidateRow, 'eurosEachCents' | 'askedCents'> & {
      eurosEachCents: string | null;
      askedCents: string | null;
    }
  >(
    reader,
    sql`select friction.id, version, title, coalesce(proposer.short_name, proposer.name) as organisation,
          proposer.kind as "organisationKind", people_per_year as "peoplePerYear", minutes_each as "minutesEach",
          euros_each_cents::text as "eurosEachCents", asked_budget_cents::text as "askedCents",
          coalesce((select json_agg(account_id) from friction_reviewer join account on account.id = account_id
            where friction_id = friction.id and 'staff' = any(roles)), '[]') as "reviewerIds"
        from friction
        join organisation as proposer on proposer.id = friction.organisation_id
        left join friction_shortlist as listed on listed.friction_id = friction.id
        where state = 'qualified'
        order by listed.friction_id is null, friction.id limit ${limit + 1}`,
  );
  return rows.map((row) => ({
    ...row,
    eurosEachCents: row.eurosEachCents === null ? null : Number(row.eurosEachCents),
    askedCents: row.askedCents === null ? null : Number(row.askedCents),
  }));
}
