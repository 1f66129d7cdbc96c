import postgres from 'postgres';
import { LIVE_PHASES } from '~/domain/startups/phase';
import { newToken, sessionCookie } from '~/http/session.server';

/** Committees that wait for the sponsor whose desk is measured. */
const AWAITED = 3;

/** Opens the session of a planted sponsor whom some committees await; answers their cookie. */
export async function signInAsSponsor(databaseUrl: string, secret: string): Promise<string> {
  const database = postgres(databaseUrl, { max: 1 });
  try {
    const live = database`
      select startup_id from startup_phase where ends_on is null and phase = any (${[...LIVE_PHASES]})`;
    // No committee is planned for them yet: as many are asked about whatever the size of the instance.
    const [sponsor] = await database<{ id: number }[]>`
      select sponsor_id as id from engagement join account on account.id = sponsor_id
      where account.email like 'sponsor.%' and ended_on is null and startup_id in (${live})
      group by sponsor_id
      having count(*) >= ${AWAITED} and not bool_or(exists (
        select 1 from review where review.startup_id = engagement.startup_id and state = 'planned'))
      order by sponsor_id limit 1`;
    if (sponsor === undefined) throw new Error('no planted sponsor has enough startups');
    await database`
      insert into review (startup_id, state, held_on, ask, asked_cents, created_at)
      select startup_id, 'planned', current_date + 20, 'Une demande inventée.', 20000000, now()
      from engagement where sponsor_id = ${sponsor.id} and ended_on is null and startup_id in (${live})
      order by startup_id limit ${AWAITED}`;
    const { token, hash } = newToken(secret);
    await database`
      insert into session (token_hash, account_id, created_at, expires_at)
      values (${hash}, ${sponsor.id}, now(), now() + interval '1 day')`;
    return sessionCookie(token, 'http://127.0.0.1').split(';')[0] ?? '';
  } finally {
    await database.end();
  }
}
