import { and, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader, type Tx } from '../client';
import { account } from '../schema/accounts';
import { mission } from '../schema/startups';
import { postMortem } from '../schema/startups-post-mortem';

/** What a stopped startup left; null while nothing is written. */
export async function postMortemOf(reader: Reader, startupId: number) {
  const [row] = await reader
    .select({
      version: postMortem.version,
      tried: postMortem.tried,
      learnt: postMortem.learnt,
      reusable: postMortem.reusable,
      writtenAt: postMortem.writtenAt,
      writtenBy: account.name,
    })
    .from(postMortem)
    .innerJoin(account, eq(account.id, postMortem.writtenById))
    .where(eq(postMortem.startupId, startupId));
  return row ?? null;
}

/** What was tried, of those startups that say so. */
export async function triedBy(
  reader: Reader,
  startupIds: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (startupIds.length === 0) return new Map();
  const rows = await reader
    .select({ startupId: postMortem.startupId, tried: postMortem.tried })
    .from(postMortem)
    .where(inArray(postMortem.startupId, [...startupIds]));
  return new Map(rows.map(({ startupId, tried }) => [startupId, tried]));
}

/** Keeps a post-mortem, in place of an earlier one. */
export async function savePostMortem(tx: Tx, row: typeof postMortem.$inferInsert): Promise<void> {
  const { startupId: _, ...text } = row;
  await tx
    .insert(postMortem)
    .values(row)
    .onConflictDoUpdate({
      target: postMortem.startupId,
      set: { ...text, version: sql`${postMortem.version} + 1` },
    });
}

/** Whoever was on the team on the day that a startup was stopped, or in the month before. */
export async function lastTeamOf(
  reader: Reader,
  startupId: number,
  stoppedOn: Day,
): Promise<readonly number[]> {
  const rows = await reader
    .selectDistinct({ id: mission.accountId })
    .from(mission)
    .where(
      and(
        eq(mission.startupId, startupId),
        lt(mission.startsOn, sql`${stoppedOn}::date + 1`),
        or(isNull(mission.endsOn), gte(mission.endsOn, sql`${stoppedOn}::date - 30`)),
      ),
    );
  return rows.map(({ id }) => id);
}

/** A stopped startup without a post-mortem. */
export interface StoppedStartup {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly stoppedOn: Day;
}

/** Stopped startups that left no post-mortem, whatever their day; imported histories aside. */
export const STOPPED_WITHOUT_POST_MORTEM = sql`select startup.id, slug, name, starts_on::text as "stoppedOn"
  from startup_phase join startup on startup.id = startup_id
  where ends_on is null and phase in ('abandon', 'abandon-investigation') and not imported
    and not exists (select 1 from post_mortem where post_mortem.startup_id = startup.id)`;

/** Startups stopped until a day that left no post-mortem, and of which not every reminder has left; imported histories are not asked. */
export async function stoppedWithout(reader: Reader, until: Day): Promise<StoppedStartup[]> {
  return rowsOf(
    reader,
    sql`${STOPPED_WITHOUT_POST_MORTEM} and starts_on <= ${until}
      and not exists (select 1 from reminder_sent where kind = 'post-mortem' and subject_id = startup.id and occasion = 'missing')
      order by starts_on, startup.id limit 200`,
  );
}

/** Startups stopped in the last months whose post-mortem a member of their last team has still to write. */
export async function postMortemsToWrite(
  reader: Reader,
  accountId: number,
  since: Day,
): Promise<StoppedStartup[]> {
  return rowsOf(
    reader,
    sql`${STOPPED_WITHOUT_POST_MORTEM} and starts_on >= ${since}
      and startup.id in (select startup_id from mission where account_id = ${accountId})
      and exists (select 1 from mission where mission.startup_id = startup.id and account_id = ${accountId}
        and mission.starts_on <= startup_phase.starts_on and (mission.ends_on is null or mission.ends_on >= startup_phase.starts_on - 30))
      order by starts_on limit 10`,
  );
}
