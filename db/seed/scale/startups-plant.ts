import { sql, type SQL } from 'drizzle-orm';
import { dayInParis, type Day } from '../../../app/domain/shared/day';
import { FRICTION_THEMES } from '../../../app/domain/frictions/friction';
import { rowsOf, type Db, type Tx } from '../../client';
import { plantStartupCast, type StartupCast } from './startups-cast';
import { lifeOf } from './startups-draw';
import { insertIndicators, insertStandards } from './startups-figures';

/** Startups planted in one transaction; short, as each act of the journal waits for the one before. */
const BATCH = 100;
const REPLAN_AT = [500, 5_000];
const TABLES = [
  'account',
  'engagement',
  'envelope',
  'friction',
  'handover',
  'handover_agreement',
  'handover_item',
  'indicator',
  'indicator_value',
  'journal_entry',
  'journal_head',
  'ledger_entry',
  'milestone',
  'milestone_move',
  'mission',
  'review',
  'standard_answer',
  'startup',
  'startup_friction',
  'startup_phase',
];

/** A startup to plant, with the numbers that its rows are known by. */
type Planned = ReturnType<typeof lifeOf> & {
  readonly id: number;
  readonly friction_id: number;
  readonly incubator_id: number;
  readonly staff_id: number;
  readonly owner_id: number;
  readonly sponsor_id: number;
  readonly funder_id: number;
  readonly member_ids: readonly number[];
  readonly theme: string;
};

/**
 * Plants that many startups, each with its friction, phases, team, money and twenty milestones: the same number gives
 * the same startups, their days counted back from `now`. Beside the story and planted frictions at most; `tell` hears
 * how many are there.
 */
export async function plantStartupScale(
  db: Db,
  count: number,
  now: Date,
  tell: (planted: number) => void,
): Promise<void> {
  const cast = await db.transaction((tx) => plantStartupCast(tx, count, now));
  const today = dayInParis(now);
  for (let first = 0; first < count; first += BATCH) {
    const size = Math.min(BATCH, count - first);
    await db.transaction((tx) => plantBatch(tx, { first, size, of: count }, cast, today));
    const planted = first + size;
    if (REPLAN_AT.includes(planted)) await db.execute(sql.raw(`analyze ${TABLES.join(', ')}`));
    tell(planted);
  }
  for (const table of TABLES) await db.execute(sql.raw(`vacuum analyze ${table}`));
}

async function plantBatch(
  tx: Tx,
  { first, size, of }: { readonly first: number; readonly size: number; readonly of: number },
  cast: StartupCast,
  today: Day,
): Promise<void> {
  const [ids, frictionIds] = [
    await reserve(tx, 'startup', size),
    await reserve(tx, 'friction', size),
  ];
  const plans = ids.map((id, index): Planned => {
    const number = first + index;
    const life = lifeOf(number, of, today);
    const incubator = at(cast.incubators, number % 3 === 0 ? 0 : number);
    const sponsor = at(cast.sponsors, number);
    return {
      ...life,
      id,
      friction_id: frictionIds[index] ?? 0,
      incubator_id: incubator.id,
      staff_id: incubator.staffId,
      owner_id: life.transferred ? at(cast.bodyIds, number) : at(cast.ownerIds, number),
      sponsor_id: sponsor.id,
      funder_id: sponsor.organisationId,
      member_ids: Array.from({ length: 6 }, (_, person) => at(cast.memberIds, number * 2 + person)),
      theme: at(FRICTION_THEMES, number),
    };
  });
  await tx.execute(insertFrictions(plans, cast.now));
  await tx.execute(insertStartups(plans));
  for (const rows of [insertPhases, insertTeams, insertMilestones, insertReviews, insertMoney])
    for (const query of rows(plans)) await tx.execute(query);
  for (const query of [
    ...insertHandovers(plans),
    ...insertIndicators(plans, today),
    ...insertStandards(plans),
  ])
    await tx.execute(query);
  await tx.execute(insertActs(plans));
}

function insertFrictions(plans: readonly Planned[], now: Date): SQL {
  const rows = plans.map(
    ({ friction_id, name, theme, owner_id, staff_id, member_ids, live, transferred }) => ({
      ...{ friction_id, name, theme, owner_id, staff_id },
      author_id: member_ids[0],
      state: live ? 'in_incubation' : transferred ? 'resolved' : 'qualified',
    }),
  );
  return sql`insert into friction (id, state, title, theme, situation, organisation_id, author_id, handler_id, territory_id, created_at, submitted_at, answered_at, public_since)
    overriding system value
    select friction_id, state, name, theme, 'Une situation inventée.', owner_id, author_id, staff_id, owner_id, at, at, at, at
    from json_to_recordset(${json(rows)}) as row(friction_id int, state text, name text, theme text, owner_id int, author_id int, staff_id int),
      (select ${now.toISOString()}::timestamptz - interval '7 years' as at) as long_ago`;
}

function insertStartups(plans: readonly Planned[]): SQL {
  return sql`with opened as (
      insert into startup (id, slug, name, pitch, incubator_id, owner_id, opened_on, created_at) overriding system value
      select id, slug, name, 'Un service inventé pour mesurer.', incubator_id, owner_id, opened_on, opened_on + time '09:00'
      from json_to_recordset(${json(plans)}) as row(id int, slug text, name text, incubator_id int, owner_id int, opened_on date)
    ), answered as (
      insert into startup_friction (startup_id, friction_id)
      select id, friction_id from json_to_recordset(${json(plans)}) as row(id int, friction_id int)
    )
    insert into engagement (startup_id, sponsor_id, organisation_id, problem, freed_agent, freed_days_per_week, budget_line, signed_on)
    select id, sponsor_id, funder_id, 'Un problème inventé.', 'Une personne', 2.5, 'Une ligne', opened_on
    from json_to_recordset(${json(plans)}) as row(id int, sponsor_id int, funder_id int, opened_on date)`;
}

function insertPhases(plans: readonly Planned[]): SQL[] {
  const rows = plans.flatMap(({ id, phases }) =>
    phases.map((phase) => ({ ...phase, startup_id: id })),
  );
  return [
    sql`insert into startup_phase (startup_id, sequence, phase, starts_on, ends_on, opened_at, reason)
      select startup_id, sequence, phase, starts_on, ends_on, starts_on + time '09:00', 'Un motif inventé.'
      from json_to_recordset(${json(rows)}) as row(startup_id int, sequence int, phase text, starts_on date, ends_on date)`,
  ];
}

function insertTeams(plans: readonly Planned[]): SQL[] {
  const rows = plans.flatMap(({ id, missions, member_ids }) =>
    missions.map((mission) => ({
      ...mission,
      startup_id: id,
      account_id: member_ids[mission.person],
    })),
  );
  return [
    sql`insert into mission (startup_id, account_id, role, days_per_week, starts_on, ends_on, out_of_band_reason)
      select startup_id, account_id, role, 3, starts_on, ends_on, case when person > 3 then 'Renfort' end
      from json_to_recordset(${json(rows)}) as row(startup_id int, account_id int, role text, starts_on date, ends_on date, person int)`,
  ];
}

function insertMilestones(plans: readonly Planned[]): SQL[] {
  const rows = plans.flatMap(({ id, milestones, staff_id }) =>
    milestones.map((milestone) => ({ ...milestone, startup_id: id, staff_id })),
  );
  return [
    sql`with planned as (
        select row_number() over () as place, * from json_to_recordset(${json(rows)})
          as row(startup_id int, title text, state text, due_on date, closed_on date, moved_from date, staff_id int)
      ), numbered as (
        select planned.*, nextval(pg_get_serial_sequence('milestone', 'id'))::int as id from planned
      ), inserted as (
        insert into milestone (id, startup_id, title, state, due_on, created_at, closed_on, closing_reason, evidence_kind, evidence_url)
        overriding system value
        select id, startup_id, title, state, due_on, due_on - 90 + time '09:00', closed_on,
          case state when 'missed' then 'Trop tôt.' end, case state when 'reached' then 'link' end, case state when 'reached' then 'https://exemple.example/' end
        from numbered
      )
      insert into milestone_move (milestone_id, from_due_on, to_due_on, reason, at, author_id)
      select id, moved_from, due_on, 'Un retard inventé.', moved_from + time '09:00', staff_id from numbered where moved_from is not null`,
  ];
}

function insertReviews(plans: readonly Planned[]): SQL[] {
  const decided = plans.flatMap(({ id, reviews, sponsor_id }) =>
    reviews.map((review) => ({ ...review, startup_id: id, sponsor_id })),
  );
  const planned = plans.flatMap(({ id, planned_review }) =>
    planned_review === null ? [] : [{ startup_id: id, held_on: planned_review }],
  );
  return [
    sql`insert into review (startup_id, state, held_on, outcome, opens_phase, reason, decided_at, decided_by_id, next_due_on, created_at)
      select startup_id, 'decided', held_on, 'granted', opens_phase, 'Un motif inventé.', held_on + time '15:00', sponsor_id, next_due_on, held_on - 30 + time '09:00'
      from json_to_recordset(${json(decided)}) as row(startup_id int, held_on date, opens_phase text, next_due_on date, sponsor_id int)`,
    sql`insert into review (startup_id, state, held_on, created_at)
      select startup_id, 'planned', held_on, held_on - 30 + time '09:00' from json_to_recordset(${json(planned)}) as row(startup_id int, held_on date)`,
  ];
}

/** Each envelope has an order of two thirds, certified and paid by half, all in the year that it begins. */
function insertMoney(plans: readonly Planned[]): SQL[] {
  const rows = plans.flatMap(({ id, envelopes, funder_id, sponsor_id }) =>
    envelopes.map((envelope) => ({ ...envelope, startup_id: id, funder_id, sponsor_id })),
  );
  return [
    sql`with granted as (
        insert into envelope (startup_id, funder_id, commitment_ceiling_cents, payment_ceiling_cents, starts_on, ends_on, granted_at, granted_by_id)
        select startup_id, funder_id, cents, cents, starts_on, ends_on, starts_on + time '09:00', sponsor_id
        from json_to_recordset(${json(rows)}) as row(startup_id int, funder_id int, cents bigint, starts_on date, ends_on date, sponsor_id int)
        returning *
      )
      insert into ledger_entry (startup_id, envelope_id, kind, amount_cents, label, supplier, activity, happened_on, at, author_id)
      select startup_id, id, 'commitment', commitment_ceiling_cents * 2 / 3, 'Une commande', 'Un prestataire', 'developpement', starts_on, granted_at, granted_by_id from granted`,
    ...['certification', 'payment'].map(
      (
        kind,
      ) => sql`insert into ledger_entry (startup_id, envelope_id, kind, commitment_id, amount_cents, label, happened_on, at, author_id)
        select startup_id, envelope_id, ${kind}, id, amount_cents / 2, 'Un lot', happened_on, at, author_id
        from ledger_entry where kind = 'commitment' and startup_id in (${numbers(plans)})`,
    ),
  ];
}

/** Running ones in consolidation; signed ones behind every service handed over. */
const PLANTED_PDF = sql`convert_to('planté', 'UTF8')`;

function insertHandovers(plans: readonly Planned[]): SQL[] {
  const rows = plans
    .filter(({ handover, transferred }) => handover || transferred)
    .map(({ id, owner_id, sponsor_id, member_ids, phases, transferred }) => ({
      ...{ startup_id: id, owner_id, sponsor_id, transferred },
      member_id: member_ids[0],
      since: phases.find(({ phase }) => phase === 'consolidation')?.starts_on,
    }));
  const planned = sql`json_to_recordset(${json(rows)}) as row(startup_id int, owner_id int, sponsor_id int, member_id int, transferred boolean, since date)`;
  return [
    sql`insert into handover (startup_id, state, receiver_id, created_at)
      select startup_id, case when transferred then 'accepted' else 'prepared' end, owner_id, since + time '09:00' from ${planned}`,
    // The printed document of a planted handover is a word: the guard asks only that both signed the same bytes.
    sql`insert into handover_agreement (handover_id, edition, drawn_at, facts, content_sha256, sha256, pdf)
      select handover.id, 1, handover.created_at, jsonb_build_object(
          'startup', jsonb_build_object('name', startup.name, 'pitch', startup.pitch, 'serviceUrl', null, 'openedOn', startup.opened_on),
          'incubatorName', incubator.name, 'receiver', jsonb_build_object('name', receiver.name, 'siren', receiver.siren),
          'frictions', '[]'::jsonb, 'sponsors', '[]'::jsonb, 'money', '[]'::jsonb, 'team', '[]'::jsonb, 'items', '[]'::jsonb,
          'deliberation', null, 'templateVersion', 1, 'preparedOn', since, 'acceptedOn', since),
        'planted', encode(sha256(${PLANTED_PDF}), 'hex'), ${PLANTED_PDF}
      from ${planned} join handover using (startup_id) join startup on startup.id = startup_id
      join organisation as incubator on incubator.id = startup.incubator_id
      join organisation as receiver on receiver.id = handover.receiver_id where transferred`,
    sql`insert into handover_signature (handover_id, party, account_id, signed_at, sha256)
      select handover.id, party, case party when 'giving' then sponsor_id else member_id end, handover.created_at + interval '60 days',
        encode(sha256(${PLANTED_PDF}), 'hex')
      from ${planned} join handover using (startup_id) cross join (values ('giving'), ('receiving')) as each (party) where transferred`,
    sql`update handover set state = 'signed', closed_at = created_at + interval '60 days'
      where state = 'accepted' and startup_id in (${numbers(plans)})`,
  ];
}

/** Their history as the journal tells it; its own trigger numbers and chains the acts. */
function insertActs(plans: readonly Planned[]): SQL {
  const rows = plans.flatMap(({ id, friction_id, staff_id, phases }) =>
    phases.map(({ phase, starts_on }, index) => ({
      ...{ startup_id: id, friction_id, staff_id, starts_on },
      act: index === 0 ? 'startup.opened' : 'startup.phase-changed',
      before: index === 0 ? null : { phase: phases[index - 1]?.phase },
      after: { phase },
    })),
  );
  return sql`insert into journal_entry (number, previous_hash, hash, at, actor_id, act, subject_kind, subject_id, startup_id, friction_id, before, after, request_id)
    select 0, '', '', starts_on + time '09:00', staff_id, act, 'startup', startup_id, startup_id, friction_id, before, after, 'planted scale'
    from json_to_recordset(${json(rows)}) as row(startup_id int, friction_id int, staff_id int, starts_on date, act text, before jsonb, after jsonb)
    order by starts_on, startup_id`;
}

async function reserve(tx: Tx, table: 'friction' | 'startup', count: number): Promise<number[]> {
  const rows = await rowsOf<{ id: number }>(
    tx,
    sql`select nextval(pg_get_serial_sequence(${table}, 'id'))::int as id from generate_series(1, ${count}::int)`,
  );
  return rows.map(({ id }) => id);
}

function json(rows: readonly object[]): SQL {
  return sql`${JSON.stringify(rows)}::text::json`;
}

function numbers(plans: readonly Planned[]): SQL {
  return sql`select id from json_to_recordset(${json(plans.map(({ id }) => ({ id })))}) as row(id int)`;
}

function at<T>(things: readonly T[], index: number): T {
  const thing = things[index % things.length];
  if (thing === undefined) throw new Error('there is nothing to draw from');
  return thing;
}
