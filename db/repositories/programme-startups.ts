import { sql, type SQL } from 'drizzle-orm';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader } from '../client';

/** The programme that is the current one on a day, as a condition on `programme`. */
function isCurrent(on: Day): SQL {
  return sql`programme.id = (select id from programme where not is_neighbour and starts_on <= ${on} order by starts_on desc, id desc limit 1)`;
}

/** The startups that belong to an action under a priority of the current programme, by the edition in force. */
export function startupsOfPriority(priority: number, on: Day): SQL {
  return sql`select link.startup_id from programme_action_link as link
    join programme_edition_action as told on told.action_id = link.action_id and told.standing <> 'removed'
    where link.startup_id is not null and link.unlinked_on is null and (told.content ->> 'priority')::int = ${priority}
      and told.revision_id = (
        select edition.id from programme_revision as edition join programme on programme.id = edition.programme_id
        where ${isCurrent(on)} and edition.adopted_on <= ${on} order by adopted_on desc limit 1
      )`;
}

/** The priorities of the current programme; none before the first one. */
export async function currentPriorities(
  reader: Reader,
  on: Day,
): Promise<{ number: number; title: string }[]> {
  return rowsOf(
    reader,
    sql`select number, title from programme_priority join programme on programme.id = programme_id
        where ${isCurrent(on)} order by number`,
  );
}
