import { sql } from 'drizzle-orm';
import { rowsOf, type Db, type Tx } from '../../client';
import { planOf, type Cast, type Plan } from './rows';

/** As many places propose and support, whatever the number of frictions. */
const PLACES = 2_000;
/**
 * Frictions planted in one transaction, a multiple of ten (a merged one lies beside its target). Short: each line of
 * the journal moves the one row of its head, and a transaction walks past every place where it has left that row.
 */
const BATCH = 200;
const REPLAN_AT = [1_000, 10_000];
/** Addresses of the planted people lead nowhere (RFC 2606), as do those of the demonstration story. */
const DOMAIN = 'echelle.example';

/**
 * Plants that many frictions with supports and history: the same number gives the same frictions, their days counted
 * back from `now`. Beside the demonstration story at most: throws one sentence where there is anybody else's data, and
 * where a scale was planted before. `tell` hears how many are there.
 */
export async function plantScale(
  db: Db,
  count: number,
  now: Date,
  tell: (planted: number) => void,
): Promise<void> {
  const cast = await plantCast(db, now);
  for (let first = 0; first < count; first += BATCH) {
    const plans = Array.from({ length: Math.min(BATCH, count - first) }, (_, index) =>
      planOf(first + index, count, cast),
    );
    await db.transaction((tx) => plantBatch(tx, plans));
    const planted = first + plans.length;
    // The triggers' plans were made for empty tables: new figures have them made again.
    if (REPLAN_AT.includes(planted))
      await db.execute(sql`analyze friction, support, journal_entry`);
    tell(planted);
  }
  // So many new rows at once: the planner would not know them yet, nor the visibility map.
  for (const table of ['friction', 'support', 'journal_entry', 'journal_head', 'account'])
    await db.execute(sql.raw(`vacuum analyze ${table}`));
}

async function plantCast(db: Db, now: Date): Promise<Cast> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('planted scale'))`);
    await refuseOtherData(tx);
    const places = await rowsOf<{ id: number; name: string }>(
      tx,
      sql`select id, coalesce(short_name, name) as name from organisation
          where kind in ('region', 'departement', 'epci', 'commune')
          order by array_position(array['region', 'departement', 'epci', 'commune'], kind), population desc nulls last, code
          limit ${PLACES}`,
    );
    // Régions and départements first, then the largest EPCI: every size of territory, and no commune left for later.
    const agentIds = await insertAccounts(
      tx,
      places.map(({ id }, index) => ({
        email: `agent.${index}@${DOMAIN}`,
        name: `Personne inventée ${index}`,
        organisation_id: id,
        roles: [],
      })),
      now,
    );
    const [host] = await rowsOf<{ id: number }>(
      tx,
      sql`select id from organisation where slug = 'dinsic'`,
    );
    const home = host ?? places[0];
    if (!home) throw new Error('the register of organisations is empty: nobody could propose.');
    const [staffId] = await insertAccounts(
      tx,
      [
        {
          email: `equipe@${DOMAIN}`,
          name: 'Personne inventée de l’équipe',
          organisation_id: home.id,
          roles: ['staff'],
        },
      ],
      now,
    );
    if (staffId === undefined) throw new Error('an insertion answers its ids');
    return { places, agentIds, staffId, now };
  });
}

async function refuseOtherData(tx: Tx): Promise<void> {
  const [row] = await rowsOf<{ others: boolean; planted: boolean }>(
    tx,
    sql`select exists (select 1 from account where email not like '%.example') or (
            exists (select 1 from account where coalesce(email, '') not like ${`%@${DOMAIN}`})
            and not exists (select 1 from account where persona is not null)
          ) as others,
          exists (select 1 from account where email like ${`%@${DOMAIN}`}) as planted`,
  );
  if (row?.others)
    throw new Error(
      'this database holds data of its own: frictions are planted beside the demonstration story at most.',
    );
  if (row?.planted)
    throw new Error(
      'frictions were planted here already, perhaps not all: begin with an empty database (npm run db:reset).',
    );
}

interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly organisation_id: number;
  readonly roles: readonly string[];
}

async function insertAccounts(tx: Tx, rows: readonly NewAccount[], now: Date): Promise<number[]> {
  const ids = await reserveIds(tx, 'account', rows.length);
  await tx.execute(sql`
    insert into account (id, email, name, organisation_id, attachment, roles, created_at) overriding system value
    select id, email, name, organisation_id, 'confirmed', array(select json_array_elements_text(roles)), ${now.toISOString()}::timestamptz
    from json_to_recordset(${jsonWithIds(rows, ids)}::text::json)
      as row(id int, email text, name text, organisation_id int, roles json)`);
  return ids;
}

async function plantBatch(tx: Tx, plans: readonly Plan[]): Promise<void> {
  const ids = await reserveIds(tx, 'friction', plans.length);
  const rows = plans.map(({ supports: _supports, acts: _acts, merged_back, ...row }, index) => ({
    ...row,
    merged_into_id: merged_back === null ? null : ids[index - merged_back],
  }));
  await tx.execute(sql`
    insert into friction (id, state, title, theme, sufferers, situation, improvement, people_per_year, minutes_each,
      euros_each_cents, territory_id, organisation_id, author_id, handler_id, created_at, submitted_at, answered_at,
      public_since, decline_reason, public_answer, question, merged_into_id, redirected_to_url) overriding system value
    select id, state, title, theme, sufferers, situation, improvement, people_per_year, minutes_each,
      euros_each_cents, territory_id, organisation_id, author_id, handler_id, created_at, submitted_at, answered_at,
      public_since, decline_reason, public_answer, question, merged_into_id, redirected_to_url
    from json_to_recordset(${jsonWithIds(rows, ids)}::text::json) as row(id int, state text, title text, theme text,
      sufferers text, situation text, improvement text, people_per_year int, minutes_each int, euros_each_cents bigint,
      territory_id int, organisation_id int, author_id int, handler_id int, created_at timestamptz,
      submitted_at timestamptz, answered_at timestamptz, public_since timestamptz, decline_reason text,
      public_answer text, question text, merged_into_id int, redirected_to_url text)`);
  const supports = plans.flatMap((plan, index) =>
    plan.supports.map((support) => ({ ...support, friction_id: ids[index] })),
  );
  await tx.execute(sql`
    insert into support (friction_id, organisation_id, account_id, evidence, people_per_year, created_at, withdrawn_at)
    select friction_id, organisation_id, account_id, 'Nous avons le même problème.', people_per_year, at, withdrawn_at
    from json_to_recordset(${JSON.stringify(supports)}::text::json) as row(friction_id int, organisation_id int,
      account_id int, people_per_year int, at timestamptz, withdrawn_at timestamptz)`);
  // Written in the order of time; the journal's own trigger numbers and chains them, like any other act.
  const acts = plans
    .flatMap((plan, index) => plan.acts.map((act) => ({ ...act, friction_id: ids[index] })))
    .sort((one, other) => one.at.localeCompare(other.at));
  await tx.execute(sql`
    insert into journal_entry (number, previous_hash, hash, at, actor_id, act, subject_kind, subject_id, friction_id,
      before, after, reason, request_id)
    select 0, '', '', at, actor_id, act, 'friction', friction_id, friction_id, before, after, reason, 'planted scale'
    from json_to_recordset(${JSON.stringify(acts)}::text::json) as row(at timestamptz, actor_id int, act text,
      friction_id int, before jsonb, after jsonb, reason text)`);
}

async function reserveIds(tx: Tx, table: 'account' | 'friction', count: number): Promise<number[]> {
  const rows = await rowsOf<{ id: number }>(
    tx,
    sql`select nextval(pg_get_serial_sequence(${table}, 'id'))::int as id from generate_series(1, ${count}::int)`,
  );
  return rows.map(({ id }) => id);
}

function jsonWithIds(rows: readonly object[], ids: readonly number[]): string {
  return JSON.stringify(rows.map((row, index) => ({ ...row, id: ids[index] })));
}
