import { sql } from 'drizzle-orm';
import type { Actor } from '../../app/domain/accounts/account';
import type { Day } from '../../app/domain/shared/day';
import { rowsOf, type Reader } from '../client';

/** The kind of its reminders: one per person and week. */
export const WEEKLY_DIGEST = 'weekly-digest';

const AT_ONCE = 200;

/** People after a number who may have something to do and have not been told this week: staff, teams, sponsors and owners' agents who did not switch it off. */
export async function peopleToTell(
  reader: Reader,
  week: Day,
  today: Day,
  after: number,
): Promise<Actor[]> {
  return rowsOf(
    reader,
    sql`select id, name, organisation_id as "organisationId", attachment, may_sign as "maySign", to_json(roles) as roles
        from account
        where id > ${after} and email is not null and erased_at is null
          and (roles @> array['staff']
            or exists (select 1 from mission where account_id = account.id and starts_on <= ${today} and (ends_on is null or ends_on > ${today}))
            or exists (select 1 from engagement where sponsor_id = account.id)
            or (attachment = 'confirmed' and exists (select 1 from startup where owner_id = account.organisation_id)))
          and not exists (select 1 from notification_setting where account_id = account.id and not weekly_digest)
          and not exists (select 1 from reminder_sent
            where kind = ${WEEKLY_DIGEST} and subject_id = account.id and occasion = ${week})
        order by id limit ${AT_ONCE}`,
  );
}
