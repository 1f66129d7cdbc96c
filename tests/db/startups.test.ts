import { sql, type SQL } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { rowsOf } from 'db/client';
import { describeOnBothEngines, describeOnPostgres } from '../support/database';
import { NOW, plantStartup, type PlantedStartup } from '../support/planted-startup';
import { answerTo } from '../support/refusal';

const AT = sql`${NOW.toISOString()}::timestamptz`;
const HASH = sql`encode(sha256(decode('01', 'hex')), 'hex')`;
const FIFTH = 'RL001 mission of a fifth person in construction needs a reason';

interface Stay {
  readonly role?: string;
  readonly from?: string;
  readonly until?: string | null;
  readonly reason?: string | null;
  readonly days?: number;
}

describeOnBothEngines('missions, by the database alone,', (home) => {
  let mine: PlantedStartup;
  const join = (accountId: number, stay: Stay = {}) =>
    answerTo(
      home.db.execute(
        sql`insert into mission (startup_id, account_id, role, days_per_week, starts_on, ends_on, out_of_band_reason)
            values (${mine.startupId}, ${accountId}, ${stay.role ?? 'design'}, ${stay.days ?? 3},
              ${stay.from ?? '2026-04-01'}, ${stay.until ?? null}, ${stay.reason ?? null})`,
      ),
    );
  const change = (accountId: number, values: SQL) =>
    answerTo(
      home.db.execute(
        sql`update mission set ${values} where startup_id = ${mine.startupId} and account_id = ${accountId}`,
      ),
    );

  beforeEach(async () => {
    mine = await plantStartup(home.db);
    expect(await join(mine.staff.id)).toBe('done');
  });

  it('a fourth person joins, a fifth needs a reason, a coach none', async () => {
    expect(await join(mine.signer.id)).toBe('done');
    expect(await join(mine.stranger.id)).toBe(FIFTH);
    expect(await join(mine.stranger.id, { role: 'coach' })).toBe('done');
    expect(await join(mine.sponsor.id, { reason: 'Douze départements' })).toBe('done');
  });

  it('a coach of the team is not counted', async () => {
    expect(await join(mine.sponsor.id, { role: 'coach' })).toBe('done');
    expect(await join(mine.signer.id)).toBe('done');
  });

  it('counts on each day on which somebody joins, and on that day alone', async () => {
    expect(await join(mine.signer.id, { from: '2026-06-01' })).toBe('done');
    expect(await join(mine.stranger.id, { until: '2026-06-02' })).toBe(FIFTH);
    expect(await join(mine.stranger.id, { until: '2026-06-01' })).toBe('done');
  });

  it('a stay that grows, changes hands or loses its reason is counted again', async () => {
    expect(await join(mine.signer.id, { from: '2026-06-01' })).toBe('done');
    expect(await join(mine.stranger.id, { until: '2026-06-01' })).toBe('done');
    expect(await change(mine.stranger.id, sql`ends_on = '2026-06-02'`)).toBe(FIFTH);
    expect(await change(mine.stranger.id, sql`ends_on = '2026-05-01'`)).toBe('done');
    expect(await join(mine.ownersAgent.id, { from: '2026-07-01', reason: 'Relais' })).toBe('done');
    expect(await change(mine.ownersAgent.id, sql`out_of_band_reason = null`)).toBe(FIFTH);
    expect(await join(mine.sponsor.id, { from: '2026-07-01', role: 'coach' })).toBe('done');
    expect(await change(mine.sponsor.id, sql`role = 'design'`)).toBe(FIFTH);
  });

  it('a person is on a team once at a time, from one day to a later one', async () => {
    expect(await join(mine.staff.id, { from: '2026-05-01' })).toBe('mission_never_overlaps');
    expect(await change(mine.staff.id, sql`ends_on = '2026-05-01'`)).toBe('done');
    expect(await join(mine.staff.id, { from: '2026-04-30' })).toBe('mission_never_overlaps');
    expect(await join(mine.staff.id, { from: '2026-05-01' })).toBe('done');
    expect(await join(mine.signer.id, { until: '2026-03-31' })).toBe('mission_range');
  });

  it.each([
    [0, 'mission_days_in_week'],
    [0.5, 'done'],
    [5, 'done'],
    [5.1, 'mission_days_in_week'],
  ])('is for %d days a week: %s', async (days, expected) => {
    expect(await join(mine.signer.id, { days })).toBe(expected);
  });
});

describeOnPostgres('five people who join a team of two at once', (home) => {
  it('are held to two by the database alone', async () => {
    const mine = await plantStartup(home.db);
    const { staff, sponsor, signer, ownersAgent, stranger } = mine;
    const answers = await Promise.all(
      [staff, sponsor, signer, ownersAgent, stranger].map(({ id }) =>
        answerTo(
          home.db.transaction(async (tx) => {
            await tx.execute(
              sql`insert into mission (startup_id, account_id, role, days_per_week, starts_on)
                  values (${mine.startupId}, ${id}, 'design', 3, '2026-04-01')`,
            );
            // Long enough for the others to come as far as this.
            await tx.execute(sql`select pg_sleep(0.05)`);
          }),
        ),
      ),
    );
    expect(answers.toSorted()).toEqual([FIFTH, FIFTH, FIFTH, 'done', 'done']);
  });
});

describeOnBothEngines('phases, by the database alone,', (home) => {
  let mine: PlantedStartup;
  const phase = (sequence: number, name: string, from: string, until: string | null = null) =>
    sql`insert into startup_phase (startup_id, sequence, phase, starts_on, ends_on, opened_at)
        values (${mine.startupId}, ${sequence}, ${name}, ${from}, ${until}, ${AT})`;
  const leave = (on: string) =>
    sql`update startup_phase set ends_on = ${on} where startup_id = ${mine.startupId} and ends_on is null`;
  const all = (...statements: readonly SQL[]) =>
    answerTo(
      home.db.transaction(async (tx) => {
        for (const statement of statements) await tx.execute(statement);
        // The friction's own rule must not answer first.
        await tx.execute(sql`set constraints startup_phases_whole immediate`);
      }),
    );
  const WHOLE = 'RL001 phases of a startup must follow each other without gap or overlap';

  beforeEach(async () => {
    mine = await plantStartup(home.db);
  });

  it('one is open: not two, and not none', async () => {
    expect(await all(phase(2, 'acceleration', '2026-03-12'))).toBe('startup_phase_one_open');
    expect(await all(leave('2026-03-12'))).toBe('RL001 startup has 0 open phases instead of one');
    const removal = sql`delete from startup_phase where startup_id = ${mine.startupId}`;
    expect(await all(removal)).toBe('RL001 startup has 0 open phases instead of one');
  });

  it('a startup never begins without one', async () => {
    const bare = sql`insert into startup (slug, name, pitch, incubator_id, opened_on, created_at)
      select slug || '-bis', name, pitch, incubator_id, opened_on, created_at from startup where id = ${mine.startupId}`;
    expect(await all(bare)).toBe('RL001 startup has 0 open phases instead of one');
  });

  it.each([
    ['meets the one before', 2, '2026-03-12', 'acceleration', 'done'],
    ['leaves a gap', 2, '2026-03-13', 'acceleration', WHOLE],
    ['overlaps', 2, '2026-03-11', 'acceleration', WHOLE],
    ['skips a number', 3, '2026-03-12', 'acceleration', WHOLE],
    ['takes a number that is taken', 1, '2026-03-12', 'acceleration', 'startup_phase_sequence'],
    ['cannot follow', 2, '2026-03-12', 'investigation', WHOLE],
  ])('one that %s', async (_, sequence, from, name, expected) => {
    expect(await all(leave('2026-03-12'), phase(sequence, name, from))).toBe(expected);
  });

  it('may begin and end on one day, never end before', async () => {
    const day = '2026-03-12';
    const sameDay = phase(2, 'acceleration', day, day);
    expect(await all(leave(day), sameDay, phase(3, 'consolidation', day))).toBe('done');
    expect(await all(leave('2026-03-11'))).toBe('startup_phase_range');
  });

  it('transfere is opened on a signed handover alone', async () => {
    const go = [leave('2026-03-12'), phase(2, 'transfere', '2026-03-12')];
    const resolved = sql`update friction set state = 'resolved' where id = ${mine.frictionId}`;
    const rule = 'RL001 transfere needs a signed handover';
    expect(await all(...go, resolved)).toBe(rule);
    const [row] = await rowsOf<{ id: number }>(
      home.db,
      sql`insert into handover (startup_id, state, receiver_id, created_at)
          values (${mine.startupId}, 'accepted', ${mine.ownerId}, ${AT}) returning id`,
    );
    expect(await all(...go, resolved)).toBe(rule);
    await home.db.execute(
      sql`insert into handover_agreement (handover_id, edition, drawn_at, facts, content_sha256, sha256, pdf)
          values (${row?.id ?? 0}, 1, ${AT}, '{}', 'x', ${HASH}, decode('01', 'hex'))`,
    );
    for (const [party, { id }] of [
      ['giving', mine.sponsor],
      ['receiving', mine.signer],
    ] as const) {
      await home.db.execute(
        sql`insert into handover_signature (handover_id, party, account_id, signed_at, sha256)
            values (${row?.id ?? 0}, ${party}, ${id}, ${AT}, ${HASH})`,
      );
    }
    const signed = sql`update handover set state = 'signed' where id = ${row?.id ?? 0}`;
    expect(await all(signed, ...go, resolved)).toBe('done');
  });

  it('of an imported history may have gaps and overlaps, but one is open', async () => {
    await home.db.execute(sql`update startup set imported = true where id = ${mine.startupId}`);
    expect(await all(leave('2026-02-01'), phase(2, 'acceleration', '2026-03-12'))).toBe('done');
    expect(await all(leave('2026-03-20'))).toBe('RL001 startup has 0 open phases instead of one');
  });
});

describeOnBothEngines('a startup, by the database alone,', (home) => {
  it('has an address of its own, and one engagement of each sponsor', async () => {
    const one = await plantStartup(home.db);
    const other = await plantStartup(home.db);
    const rename = (slug: string) =>
      answerTo(home.db.execute(sql`update startup set slug = ${slug} where id = ${one.startupId}`));
    expect(await rename(other.slug)).toBe('startup_slug_unique');
    for (const slug of ['', 'Majuscule', 'deux--tirets', 'fin-', 'é', 'a/b']) {
      expect(await rename(slug), slug).toBe('startup_slug_shape');
    }
    expect(await rename('un.nom-2')).toBe('done');
    const engage = (days: number, sponsorId: number) =>
      answerTo(
        home.db.execute(
          sql`insert into engagement (startup_id, sponsor_id, organisation_id, problem, freed_agent, freed_days_per_week, budget_line, signed_on)
              values (${one.startupId}, ${sponsorId}, ${one.funderId}, 'P', 'A', ${days}, 'L', '2026-03-12')`,
        ),
      );
    expect(await engage(2, one.sponsor.id)).toBe('engagement_once_per_sponsor');
    expect(await engage(0, one.staff.id)).toBe('engagement_days_in_week');
    expect(await engage(5.5, one.staff.id)).toBe('engagement_days_in_week');
    expect(await engage(5, one.staff.id)).toBe('done');
  });
});
