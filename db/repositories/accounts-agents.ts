import { sql, type SQL } from 'drizzle-orm';
import { rowsOf, type Reader } from '../client';
import { idList } from './id-list';

/** Somebody in a large organisation reads what is written to fifty of its agents. */
const MOST_WRITTEN_TO = 50;

/** Those to whom an organisation's letters go, one `id` each: its first confirmed agents. */
export function agentsWrittenTo(organisationId: SQL): SQL {
  return sql`(select account.id from account where account.organisation_id = ${organisationId}
    and account.attachment = 'confirmed' order by account.id limit ${MOST_WRITTEN_TO})`;
}

/** The confirmed agents of organisations, to whom their letters go: at most fifty of each. */
export async function confirmedAgentsOf(
  reader: Reader,
  organisationIds: readonly number[],
): Promise<readonly number[]> {
  if (organisationIds.length === 0) return [];
  const rows = await rowsOf<{ id: number }>(
    reader,
    sql`select agent.id from organisation cross join lateral ${agentsWrittenTo(sql`organisation.id`)} as agent
        where organisation.id in (${idList(organisationIds)}) order by agent.id`,
  );
  return rows.map(({ id }) => id);
}
